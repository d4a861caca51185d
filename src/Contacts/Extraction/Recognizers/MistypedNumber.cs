using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells that a number is the one before it put right: nearly the same digits, and a word of regret between, whatever else is said: "512-555-0148... sorry wait, fat fingers, 512-555-0184".</summary>
internal static class MistypedNumber
{
    private const int LongestTalk = 160;
    private const int MostDifferent = 2;
    private static readonly SearchValues<char> Brackets = SearchValues.Create("()[]");
    private static readonly Words Regrets = new("""
        sorry oops whoops mince zut flûte punaise typo mistyped misread misheard apologies pardon oups trompé trompée desole désolée quatsch vertippt verwechselt typfout typefout zetfehler tippfehler inversé inversée invertito invertí invertido scambiato troquei entschuldigung zahlendreher verzeihung
        perdón perdona perdone equivoqué disculpa scusa scusate sbagliato anzi desculpa desculpe enganei foutje vergist klopt ошибся ошиблась извините простите λάθος συγγνώμη عفوا
        """);

    // These have other uses, too: "no" is short for number, and "non stop" nobody regrets.
    private static readonly Words Denials = new("no não nao non nein nee nope wait нет όχι لا");

    /// <summary>Whether the second is.</summary>
    public static bool Is(string text, Mention first, Mention second)
    {
        if (first.Field != ContactField.Number || second.Field != ContactField.Number || second.Span.Start - first.Span.End is < 3 or > LongestTalk || !AreAlike(first.Value, second.Value))
        {
            return false;
        }

        // In a chat a later message takes it back, whatever others say before: "[11:06] Nia: sorry fat fingers. 07456 118 239".
        var between = text.AsSpan(first.Span.End..second.Span.Start);
        between = between[(between.LastIndexOfAny('\r', '\n') + 1)..];
        between = between is ['[', ..] ? between[(between.IndexOf(']') + 1)..] : between;
        if (between.ContainsAny(Brackets))
        {
            return false;
        }

        foreach (var range in between.SplitAny(" ,;:.!?…-–—\t"))
        {
            var isParted = between[..range.Start].TrimEnd(' ') is [.., ',' or '.' or '…' or '-' or '–' or '—' or '!'] && between[range.End..] is [',' or '!' or '…' or '.', ..];
            if (Regrets.Has(between[range]) || (isParted && Denials.Has(between[range])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreAlike(string first, string second)
    {
        var different = 0;
        for (var i = 0; i < first.Length && first.Length == second.Length; i++)
        {
            different += first[i] == second[i] ? 0 : 1;
        }

        return different is > 0 and <= MostDifferent;
    }
}

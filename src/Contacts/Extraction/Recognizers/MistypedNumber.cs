using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells that a number is the one before it put right: nearly the same digits, and a word of regret between, whatever else is said: "512-555-0148... sorry wait, fat fingers, 512-555-0184".</summary>
internal static class MistypedNumber
{
    private const int LongestTalk = 160;
    private const int MostDifferent = 2;
    private static readonly Words Regrets = new("""
        sorry oops wait nope whoops typo wrong mistake mistyped misread misheard apologies fingers scratch correction
        non nan pardon oups erreur trompé trompée desole désolée zut nein ne quatsch sorry falsch vertippt verwechselt entschuldigung zahlendreher verzeihung
        perdón perdona perdone error equivoqué equivocado disculpa scusa scusate sbagliato sbagliata errore anzi desculpa desculpe errado enganei opa nee fout foutje vergist klopt
        нет ошибся ошиблась извините простите όχι λάθος συγγνώμη لا عفوا
        """);

    // "no" is also short for number.
    private static readonly Words Denials = new("no não nao");

    /// <summary>Whether the second is.</summary>
    public static bool Is(string text, Mention first, Mention second)
    {
        if (first.Field != ContactField.Number || second.Field != ContactField.Number || second.Span.Start - first.Span.End is < 3 or > LongestTalk || !AreAlike(first.Value, second.Value))
        {
            return false;
        }

        var between = text.AsSpan(first.Span.End..second.Span.Start);
        foreach (var range in between.SplitAny(" ,;:.!?…-–—()\n\r\t"))
        {
            if (Regrets.Has(between[range]) || (Denials.Has(between[range]) && between[range.End..] is [',' or '!' or '…', ..]))
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

using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells that a number is the one before it put right: nearly the same digits, and a word of regret between or behind, whatever else is said: "512-555-0148... sorry wait, fat fingers, 512-555-0184".</summary>
internal static class MistypedNumber
{
    private const int LongestTalk = 160;
    private const int MostDifferent = 2;
    private const int LongestExcuse = 32;

    private static readonly string[] Excuses =
    [
        "my bad", "my mistake", "my fault", "sorry", "sry", "fat finger", "fat fingers", "oops", "au temps pour moi", "autant pour moi", "desole", "pardon", "excuse-moi", "excusez-moi", "je m'etais trompe", "je me suis trompe",
        "mein fehler", "entschuldigung", "hatte mich vertippt", "hab mich vertippt", "habe mich vertippt", "culpa mia", "fallo mio", "error mio", "perdon", "perdona", "me equivoque", "errore mio", "colpa mia", "scusa", "scusate", "scusami",
        "erro meu", "desculpa", "desculpe", "enganei-me", "me enganei", "mijn fout", "foutje", "moj blad", "przepraszam", "mitt fel", "min fejl", "min feil", "mea culpa",
    ];

    private static readonly SearchValues<char> Signs = SearchValues.Create(" ,;.!-–—(");
    // Two numbers of one office are told in one breath: "020 7946 0958 and 020 7946 0959".
    private static readonly Words Ands = new("and or et ou und oder y e o i en of");
    private static readonly Words Nots = new("not pas nicht niet no statt nie inte ikke");
    private static readonly SearchValues<char> Brackets = SearchValues.Create("()[]");
    private static readonly Words Regrets = new("""
        sorry oops whoops mince zut flûte punaise typo mistyped misread misheard apologies pardon oups trompé trompée desole désolée quatsch vertippt verwechselt typfout typefout zetfehler tippfehler inversé inversée invertito invertí invertido scambiato troquei entschuldigung zahlendreher verzeihung
        perdón perdona perdone equivoqué disculpa scusa scusate sbagliato anzi desculpa desculpe enganei foutje vergist klopt przepraszam pomyłka pomyliłem pomyliłam förlåt ursäkta undskyld unnskyld beklager ошибся ошиблась извините простите λάθος συγγνώμη عفوا
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
        if (IsExcused(text, between, second.Span.End))
        {
            return true;
        }

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

    // "… and the mobile is 07456 118 239, my bad"; what stands behind "not" is the wrong one.
    private static bool IsExcused(string text, ReadOnlySpan<char> between, int end)
    {
        var behind = text.AsSpan(end, Math.Min(LongestExcuse, text.Length - end));
        if (behind.IndexOfAnyExcept(Signs) is not (> 0 and var start) || Denials.Has(LastWord(between)) || Nots.Has(LastWord(between)) || Ands.Has(between.Trim(" ,;/\r\n")) || between.Trim().IsEmpty)
        {
            return false;
        }

        Span<char> room = stackalloc char[LongestExcuse];
        var said = Words.Fold(behind[start..], room);
        foreach (var excuse in Excuses)
        {
            // It ends there: "sorry for the late reply" is said of something else.
            if (said.StartsWith(excuse) && (said.Length == excuse.Length || said[excuse.Length..].TrimStart(' ') is [] or ['.' or ',' or '!' or ')' or ':' or ';' or '-' or '–' or '\n' or '\r', ..]))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> words) => words.TrimEnd(" :(") is var said ? said[(said.LastIndexOfAny(" ,.\n") + 1)..] : [];

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

using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells numbers and addresses of which the words right before them say that nobody is reached there: "n'est plus joignable au 03 20 …", "ya no uso el 600 …".</summary>
internal static class UnreachableNumber
{
    private const int Before = 60;

    // What may be a wish about the hour only: "ne pas appeler le 06 … avant 9 h", "wenn Sie mich nicht unter 0171 … erreichen".
    private static readonly string[] Wishes =
    [
        "nao liga no", "nao liga para o", "nao liga pro", "nao ligue no", "nao ligue para o", "nao ligues para o", "nao ligar para o", "no llames al", "no llame al", "no llamen al", "no llamar al", "non chiamare il", "non chiamare al", "non chiamate il", "non chiami il", "bel niet naar", "niet bellen op", "niet bellen naar", "n'appelle pas le", "n'appelez pas le", "ne pas appeler le", "ne pas appeler au", "nicht anrufen unter", "nicht unter",
    ];

    // The same of old: they tell of a dead number, too, where it is the only one.
    private static readonly string[] Bans = ["don't call", "do not call", "dont call"];

    private static readonly string[] Forbiddings = ["don't ring the", "don't call the", "don't use the", "do not call the", "do not ring the", "do not use the", "dont ring the", "dont call the", "n'appelez pas le", "n'appelle pas le", "surtout pas le", "ne pas utiliser le", "bitte nicht die", "nicht die", "no llames al", "no uses el", "non chiamare il", "non usare il", "nao ligue para o", "nao uses o", "bel niet het", "gebruik niet het"];
    private static readonly SearchValues<string> SomeNumber = SearchValues.Create(["number on", "number in", "one on", "one in", "numero de", "numero du", "numero qui", "numero sur", "nummer auf", "nummer im", "nummer am", "numero del", "numero que", "numero sul", "numero che", "numero da", "nummer op"], StringComparison.Ordinal);
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".!?;\n");
    private const int ShortestBan = 16;
    private static readonly Words Hours = new("avant apres entre pendant sauf si dopo prima tra fra durante tranne se na voor tussen tijdens behalve als despues antes entre salvo depois exceto vor nach zwischen wahrend ausser wenn before after between during until till except unless if");
    private static readonly Words Conditions = new("if when si s'il quand lorsque wenn falls sollte sollten cuando se quando caso als indien wanneer mocht");

    // The wrong form behind the right one: "moet zijn 06 24 … dus niet 06 42 …", "340 718 2259 (NON il 340 718 2295)".
    private static readonly string[] Denials =
    [
        "not", "not the", "instead of", "instead of the", "rather than", "rather than the", "et non", "et non le", "et pas", "et pas le", "pas le", "pas au", "au lieu du", "au lieu de", "und nicht", "nicht", "nicht die", "statt", "anstatt", "y no", "y no el", "y no al", "no el", "no al", "en vez de", "en vez del", "en lugar de", "en lugar del",
        "e non", "e non il", "e non al", "non il", "non al", "invece di", "invece del", "al posto di", "e nao", "e nao o", "nao o", "nao no", "em vez de", "em vez do", "niet", "en niet", "en niet de", "en niet het", "in plaats van",
    ];

    private const int WordsToHesitate = 4;
    private static readonly Words Hesitating = new("hesitate hesitez hesite oubliez oublie zogern zogere zogert scheuen scheue vergessen vergiss dude dudes olvide olvides esiti esitare dimentichi dimenticare hesitar esqueca aarzel schroom vergeet");

    // "Si no al 612 …", "if not 0161 …", "pourquoi pas le 06 …": there one is reached as well.
    private static readonly Words Otherwise = new("""
        if si se s'il wenn falls als caso senao sinon pourquoi why warum wieso weshalb perche mai waarom que porque como cuando quando when quand wann zo
        ay ah oh eh uy perdon perdona scusa scusi desculpa desculpe pardon sorry no nao non o u
        """);

    /// <summary>What is said right before one, folded.</summary>
    public static readonly string[] Phrases =
    [
        .. Wishes,
        "(plus le", "ya no al", "ya no el", "niet meer op het", "nicht mehr", "no longer", "niet meer", "ya no", "non piu", "ja nao",
        "n'est plus joignable au", "n'est plus au", "plus joignable au", "no longer be reached on", "no longer be reached at", "no longer available on", "no longer reachable on", "no longer reachable at", "no longer on", "no longer at", "nicht mehr erreichbar unter", "nicht mehr unter", "nicht mehr unter der",
        "ne plus utiliser le", "ne plus appeler le", "ne plus appeler au", "ne plus composer le", "fini", "fini le", "nicht mehr benutzen", "no usar el", "non usare il", "nao usar o", "n'appelez plus le", "n'appelle plus le", "n'appelez plus au", "n'utilisez plus le", "ne m'appelez plus au", "oubliez le", "oublie le", "don't call", "don't use", "do not call", "do not use", "dont call", "dont use", "don't email", "dont email", "do not email", "don't write to", "do not write to", "stop using", "don't bother with", "dont bother with", "don't bother with the landline", "dont bother with the landline", "forget", "forget the", "no longer use", "nicht mehr anrufen", "nicht mehr die",
        "no llame mas al", "no llames mas al", "no use mas el", "ya no uso el", "olvida el", "non chiamare piu il", "non usare piu il", "non uso piu il", "nao ligue mais para o", "nao uso mais o", "ja nao uso o", "esqueca o", "bel niet meer", "niet meer bellen op", "gebruik niet meer",
        "ya no esta en el", "ya no responde en el", "non e piu raggiungibile al", "non risponde piu al", "ja nao atende no", "nao atende mais no", "niet meer bereikbaar op", "niet meer op",
        .. Denials.Select(static said => " " + said), .. Denials.Select(static said => "(" + said), "(niet de", "(niet het", "(nicht der", "isn't", "n'est pas", "n'est pas le", "no es", "no es el", "non e", "non e il", "nao e", "nao e o", "is niet",
    ];

    /// <summary>Everything that may say so, folded.</summary>
    public static string[] Said { get; } = [.. Phrases, .. Forbiddings];

    // What the phrases end in; hardly anything before a number does.
    private static readonly SearchValues<char> Closing = SearchValues.Create([.. Phrases.SelectMany(static formula => new[] { formula[^1], char.ToUpperInvariant(formula[^1]) })]);

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".!?;,:\n");
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \n.,\u00a0");

    /// <summary>Whether the text says so right before a place.</summary>
    public static bool Is(string text, TextSpan span)
    {
        var at = span.Start;
        var before = text.AsSpan(Math.Max(0, at - Before)..at).TrimEnd(" (:");
        if (IsForbidden(before))
        {
            return true;
        }

        if (before.IsEmpty || (before[^1] < 0x80 && !Closing.Contains(before[^1])))
        {
            return false;
        }

        Span<char> room = stackalloc char[Before];
        var folded = Words.Fold(before, room);
        foreach (var formula in Phrases)
        {
            // A line may begin with it: "pas le 02 97 …"; "teléfono es" does not end in "no es".
            var said = formula.AsSpan().TrimStart(' ');
            if (folded.EndsWith(said) && (folded.Length == said.Length || (said.Length == formula.Length ? !char.IsLetter(folded[^(said.Length + 1)]) : folded[^(said.Length + 1)] is ' ' or '\n')))
            {
                if ((said.Length < formula.Length || said[0] == '(') && (Otherwise.Has(LastWord(folded[..^said.Length])) || Hesitates(folded[..^said.Length])))
                {
                    return false;
                }

                // "Don't write to 07700 900123 on WhatsApp, call it."
                return (!(said.EndsWith("write to") || said.EndsWith("email")) || char.IsLetter(text[at]) || text.AsSpan(at, span.Length).Contains('@')) && !IsWish(text, span, formula, folded[..^said.Length]);
            }
        }

        return false;
    }

    /// <summary>Whether the words before a number, all of them, end by denying it: "(non il 340 …)", ", no el 612 …"; behind "no, el …" the right one stands.</summary>
    /// <param name="words">The words, folded.</param>
    public static bool Denies(ReadOnlySpan<char> words)
    {
        words = words.TrimEnd(" :");
        foreach (var denial in Denials)
        {
            if (words.EndsWith(denial) && !Otherwise.Has(LastWord(words[..^denial.Length])) && (words.Length == denial.Length ? denial.Contains(' ') : words[^(denial.Length + 1)] == '(' || (denial.Contains(' ') && words[^(denial.Length + 1)] is ' ' or '\n')))
            {
                return true;
            }
        }

        return false;
    }

    // "Zögern Sie nicht: 0171 …", "aarzel niet het 020 … te bellen"
    private static bool Hesitates(ReadOnlySpan<char> words)
    {
        var left = WordsToHesitate;
        for (var rest = words.TrimEnd(" (:"); left-- > 0 && !rest.IsEmpty; rest = rest[..^LastWord(rest).Length].TrimEnd(" (:"))
        {
            var word = LastWord(rest);
            if (word.IsEmpty)
            {
                return false;
            }

            if (Hesitating.Has(word))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> words) => words.TrimEnd(" ,.!(") is var said ? said[(said.LastIndexOfAny(" \n(¿¡") + 1)..] : [];

    // "Don't ring the number on the van (0161 …)": a sentence that begins so, and speaks of a number.
    private static bool IsForbidden(ReadOnlySpan<char> before)
    {
        var sentence = before[(before.LastIndexOfAny(SentenceEnds) + 1)..].TrimStart();
        if (sentence.Length < ShortestBan || sentence.ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        Span<char> room = stackalloc char[Before];
        var folded = Words.Fold(sentence, room);
        foreach (var ban in Forbiddings)
        {
            if (folded.StartsWith(ban) && folded[ban.Length..].ContainsAny(SomeNumber))
            {
                return true;
            }
        }

        return false;
    }

    // An hour behind it, or a condition before it in its clause; and whom nothing else reaches does not give a number to be forgotten.
    private static bool IsWish(string text, TextSpan span, string formula, ReadOnlySpan<char> before)
    {
        var isWish = Array.IndexOf(Wishes, formula) >= 0;
        if (!(isWish || Array.IndexOf(Bans, formula) >= 0) || text.AsSpan(span.Start, span.Length).Contains('@'))
        {
            return false;
        }

        var behind = text.AsSpan(span.End, Math.Min(text.Length - span.End, Before)).TrimStart(" \u00a0,(");
        if (Hours.Has(behind[..(behind.IndexOfAny(WordEnds) is >= 0 and var end ? end : behind.Length)]))
        {
            return true;
        }

        var clause = before[(before.LastIndexOfAny(ClauseEnds) + 1)..];
        foreach (var word in clause.SplitAny(' ', '(', '\u00a0'))
        {
            if (Conditions.Has(clause[word]))
            {
                return true;
            }
        }

        return isWish && !OtherNumber.IsNear(text, span.Start, span.End);
    }
}

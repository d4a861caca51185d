namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>The signs of an address as people spell them: "[dot]", "point", "tiret bas".</summary>
internal static class SpelledSign
{
    private const int LongestBracket = 16;
    private static readonly Lexicon.Words DotWords = new("dot . d0t dott point pt punkt pkt punto ponto punt punkten punktum pont tecka kropka piste точка ドット");
    private static readonly Lexicon.Words HyphenWords = new("dash hyphen - minus tiret moins bindestrich guion trattino hifen traco streepje koppelteken bindestreck");
    private static readonly Lexicon.Words UnderscoreWords = new("underscore _ underline tiret_bas unterstrich guion_bajo trattino_basso understreck");
    private static readonly string[] Dots = [" dot ", " point ", " punkt ", " punto ", " ponto ", " punt ", "_dot_", "_point_", "_punkt_", "_punto_", "_ponto_", "_punt_", "-dot-", "*dot*"];

    private static readonly (string Word, char Sign)[] Signs =
    [
        (" underscore ", '_'), (" underline ", '_'), (" tiret bas ", '_'), (" tiret du bas ", '_'), (" tiret du 8 ", '_'), (" unterstrich ", '_'), (" guion bajo ", '_'), (" guión bajo ", '_'), (" trattino basso ", '_'), (" liggend streepje ", '_'), (" understreck ", '_'),
        (" tiret du 6 ", '-'), (" trait d'union ", '-'), (" trait d’union ", '-'), (" guión ", '-'), (" hífen ", '-'), (" koppelteken ", '-'), (" bindestreck ", '-'),
        (" dash ", '-'), (" hyphen ", '-'), (" tiret ", '-'), (" bindestrich ", '-'), (" guion ", '-'), (" trattino ", '-'), (" hifen ", '-'), (" streepje ", '-'), (" minus ", '-'), (" traço ", '-'), (" meno ", '-'), (" moins ", '-'), (" menos ", '-'),
    ];

    /// <summary>The sign that ends at a place, with the spaces between it and the words beside it.</summary>
    public static (char Sign, int Length)? Before(string text, TextSpan line, int end)
    {
        if (BracketBefore(text, line, end) is var (bracketed, length))
        {
            return (bracketed, length + 1);
        }

        foreach (var dot in Dots)
        {
            if (end - dot.Length >= line.Start && text.AsSpan(end - dot.Length, dot.Length).Equals(dot, StringComparison.OrdinalIgnoreCase))
            {
                return ('.', dot.Length);
            }
        }

        foreach (var (word, sign) in Signs)
        {
            if (end - word.Length >= line.Start && text.AsSpan(end - word.Length, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return (sign, word.Length);
            }
        }

        return null;
    }

    /// <summary>How long the dot is that stands at a place; 0 where it is none.</summary>
    public static int Dot(string text, TextSpan line, int i) =>
        Bracketed(text, line, i, DotWords, out var length) ? length : text[i] is ' ' or '_' or '-' or '*' ? Matching(text, line, i, Dots)?.Length ?? 0 : 0;

    /// <summary>How long the hyphen is that stands at a place; 0 where it is none.</summary>
    public static int Hyphen(string text, TextSpan line, int i)
    {
        var bracket = i + 1 < line.End && text[i] == ' ' ? i + 1 : i;
        if (Bracketed(text, line, bracket, HyphenWords, out var inBrackets))
        {
            return bracket - i + inBrackets;
        }

        foreach (var (word, sign) in Signs)
        {
            if (sign == '-' && i + word.Length <= line.End && text.AsSpan(i, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return word.Length - 1;
            }
        }

        return 0;
    }

    /// <summary>Whether one of the words stands in brackets of any sort at a place.</summary>
    public static bool Bracketed(string text, TextSpan line, int i, Lexicon.Words words, out int length)
    {
        length = 0;
        if (text[i] is not ('[' or '(' or '{' or '<'))
        {
            return false;
        }

        var inner = text.AsSpan(i + 1, Math.Min(LongestBracket, line.End - i - 1));
        var end = inner.IndexOfAny("])}>");
        length = end + 2;
        return end > 0 && words.Has(inner[..end].Trim(' '));
    }

    /// <summary>What stands before the at sign, its dots written: "jane_dot_doe".</summary>
    public static string Undone(string local) =>
        local.Contains("dot", StringComparison.OrdinalIgnoreCase) ? local.Replace("_dot_", ".", StringComparison.OrdinalIgnoreCase).Replace("-dot-", ".", StringComparison.OrdinalIgnoreCase) : local;

    // The spaces behind the bracket are the local part's.
    private static (char Sign, int Length)? BracketBefore(string text, TextSpan line, int end)
    {
        var close = end;
        while (close > line.Start && text[close - 1] == ' ')
        {
            close--;
        }

        for (var i = close - 2; i >= line.Start && i >= close - LongestBracket && text[close - 1] is ')' or ']' or '}' or '>'; i--)
        {
            if (text[i] is '[' or '(' or '{' or '<')
            {
                char? sign = Bracketed(text, line, i, DotWords, out var length) ? '.' : Bracketed(text, line, i, HyphenWords, out length) ? '-' : Bracketed(text, line, i, UnderscoreWords, out length) ? '_' : null;
                return sign is { } read && length == close - i ? (read, end - i) : null;
            }
        }

        return null;
    }

    /// <summary>The mark that stands at a place; null where there is none.</summary>
    public static string? Matching(string text, TextSpan line, int at, string[] marks)
    {
        foreach (var mark in marks)
        {
            // The second letter tells most others apart; where it is no plain one, the whole is compared.
            if (at + mark.Length <= line.End && char.ToLowerInvariant(text[at]) == mark[0] && ((text[at + 1] | ' ') == mark[1] || text[at + 1] > '\x7f') && text.AsSpan(at, mark.Length).Equals(mark, StringComparison.OrdinalIgnoreCase))
            {
                return mark;
            }
        }

        return null;
    }
}

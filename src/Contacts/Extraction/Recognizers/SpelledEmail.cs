using System.Buffers;
using System.Text;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Finds e-mail addresses whose signs are spelt out: <c>jane [at] acme [dot] com</c>, "jeanne point dupont arobase acme point fr".</summary>
internal static class SpelledEmail
{
    private const int LongestLocal = 64;
    private const int LongestBracket = 16;
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("[({<@ _");
    private const int LongestDomain = 253;

    // Within brackets of any sort, spaces or none: "[at]", "( ät )", "{dot}".
    private static readonly Lexicon.Words Ats = new("at a @ arobase arrobase arobas arroba chiocciola klammeraffe apenstaartje apestaartje aapje aet snabela kukac malpa zavinac et_commercial");
    private static readonly Lexicon.Words DotWords = new("dot . d0t point pt punkt punto ponto punt punkten pont tecka kropka");
    private static readonly string[] Words = [" arobase ", " arrobase ", " arobas ", " arroba ", " chiocciola ", " klammeraffe ", " apenstaartje ", " apestaartje ", " ät ", " at sign "];
    private static readonly string[] Dots = [" dot ", " point ", " punkt ", " punto ", " ponto ", " punt ", "_dot_", "_point_", "_punkt_", "_punto_", "_ponto_", "_punt_"];

    private static readonly (string Word, char Sign)[] Signs =
    [
        (" underscore ", '_'), (" tiret bas ", '_'), (" unterstrich ", '_'), (" guion bajo ", '_'), (" dash ", '-'), (" hyphen ", '-'), (" tiret ", '-'), (" bindestrich ", '-'), (" guion ", '-'), (" trattino ", '-'), (" hifen ", '-'), (" streepje ", '-'),
    ];

    private enum Mark
    {
        None,

        /// <summary>Can only be the sign: a bracket, "arobase", an at sign with spaces.</summary>
        Sign,

        /// <summary>" at ", by which sentences go on, too: then the dot has to be spelt out.</summary>
        Preposition,
    }

    /// <summary>Adds the addresses of a line.</summary>
    public static void Find(string text, TextSpan line, List<Mention> found)
    {
        for (var i = Next(text, line, line.Start + 1); i >= 0; i = Next(text, line, i + 1))
        {
            if (MarkAt(text, line, i, out var length) is var mark and not Mark.None)
            {
                Add(text, line, i, length, mark, found);
            }
        }
    }

    // Where the next mark may stand: behind a space, "at" and its like begin with one of three letters.
    private static int Next(string text, TextSpan line, int from)
    {
        while (from + 3 < line.End)
        {
            var at = text.AsSpan(from, line.End - 3 - from).IndexOfAny(Beginnings);
            if (at < 0)
            {
                return -1;
            }

            if (text[from + at] != ' ' || text[from + at + 1] is 'a' or 'A' or 'c' or 'C' or 'k' or 'K' or 'ä' or 'Ä')
            {
                return from + at;
            }

            from += at + 1;
        }

        return -1;
    }

    private static Mark MarkAt(string text, TextSpan line, int i, out int length)
    {
        length = 3;
        if (text[i] == '@')
        {
            length = 1;
            return text[i - 1] == ' ' || text[i + 1] == ' ' ? Mark.Sign : Mark.None;
        }

        if (text[i] == ' ' && Matching(text, line, i, Words) is { } sign)
        {
            length = sign.Length;
            return Mark.Sign;
        }

        if (Bracketed(text, line, i, Ats, out length))
        {
            return Mark.Sign;
        }

        length = 4;
        if (text[i] == '_')
        {
            return text.AsSpan(i, 4).Equals("_at_", StringComparison.OrdinalIgnoreCase) ? Mark.Sign : Mark.None;
        }

        return text[i] == ' ' && text.AsSpan(i, 4).Equals(" at ", StringComparison.OrdinalIgnoreCase) ? Mark.Preposition : Mark.None;
    }

    private static void Add(string text, TextSpan line, int at, int length, Mark mark, List<Mention> found)
    {
        var start = Local(text, line, at, out var local);
        var (domain, end, dots) = Domain(text, line, at + length);
        var top = domain.LastIndexOf('.');
        if (local.Length > 0 && top > 0 && (dots > 0 || mark == Mark.Sign) && Domains.Top.Has(domain.AsSpan(top + 1)))
        {
            EmailRecognizer.Add(text, new TextSpan(start, end), $"{local}@{domain}", new Evidence("an at sign spelt out", 3), 0.93, found);
        }
    }

    // Backwards from the at sign: "jeanne point dupont".
    private static int Local(string text, TextSpan line, int at, out string local)
    {
        var parts = new StringBuilder();
        var start = at;
        while (true)
        {
            var end = start;
            while (end > line.Start && text[end - 1] == ' ')
            {
                end--;
            }

            var first = end;
            while (first > line.Start && end - first < LongestLocal && EmailRecognizer.IsLocal(text[first - 1]))
            {
                first--;
            }

            if (first == end)
            {
                break;
            }

            parts.Insert(0, text[first..end]);
            start = first;
            if (parts.Length > LongestLocal || SignBefore(text, line, first) is not { } sign)
            {
                break;
            }

            parts.Insert(0, sign.Sign);
            start = first - sign.Length + 1;
        }

        local = parts.ToString().Trim('.', '-', '_');
        return start;
    }

    // The spaces of a spoken sign are those of the words beside it.
    private static (char Sign, int Length)? SignBefore(string text, TextSpan line, int end)
    {
        if (BracketBefore(text, line, end) is > 0 and var length)
        {
            return ('.', length + 1);
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

    /// <summary>The domain that begins at a place, its dots spelt out or set apart.</summary>
    public static (string Domain, int End, int Dots) Domain(string text, TextSpan line, int at)
    {
        var (domain, end, dots, i) = (new StringBuilder(), at, 0, at);
        var isOpen = true;
        while (i < line.End && domain.Length < LongestDomain)
        {
            if (text[i] is ' ' or '.' && domain.Length > 0 && SpacedDot(text, line, i, domain) is > 0 and var spaced)
            {
                domain.Append('.');
                (i, isOpen, dots) = (i + spaced, false, dots + 1);
            }
            else if (char.IsLetterOrDigit(text[i]) || text[i] is '-' or '.')
            {
                domain.Append(text[i++]);
                (end, isOpen) = (i, false);
            }
            else if (Dot(text, line, i) is > 0 and var dot)
            {
                domain.Append('.');
                (i, isOpen, dots) = (i + dot, true, dots + 1);
            }
            else if (text[i] == ' ' && domain.Length > 0 && Hyphen(text, line, i) is > 0 and var hyphen)
            {
                domain.Append('-');
                (i, isOpen) = (i + hyphen, true);
            }
            else if (text[i] == ' ' && (isOpen || (i + 1 < line.End && text[i + 1] != ' ' && Dot(text, line, i + 1) > 0)))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        var trailing = domain.Length - domain.ToString().TrimEnd('.', '-').Length;
        return (domain.ToString().Trim('.', '-'), text[end - 1] is '.' or '-' ? end - Math.Min(trailing, 1) : end, dots);
    }

    /// <summary>How long a dot is that a camera or a hand has set apart: "acme . co . uk", "acme. com". 0 where it is none.</summary>
    public static int SpacedDot(string text, TextSpan line, int i, StringBuilder before)
    {
        var dot = i;
        while (dot < line.End && dot < i + 2 && text[dot] == ' ')
        {
            dot++;
        }

        var next = dot + 1;
        while (next < line.End && next < dot + 3 && text[next] == ' ')
        {
            next++;
        }

        if (dot >= line.End || text[dot] != '.' || next - i == 1)
        {
            return 0;
        }

        var end = next;
        while (end < line.End && end - next < LongestLocal && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
        {
            end++;
        }

        // "acme. com", but not "acme.com. Or" and not "@ the office. it is".
        var isLast = end + 1 >= line.End || text[end] != ' ' || !char.IsLetter(text[end + 1]);
        var label = text.AsSpan(next, end - next);
        var isFirst = !before.ToString().Contains('.', StringComparison.Ordinal);
        var isLower = label.Length > 1 && !label.ContainsAnyInRange('A', 'Z');
        return isLower && ((dot > i && next > dot + 1) || (isFirst && isLast && Domains.Top.Has(label))) ? next - i : 0;
    }

    private static int Dot(string text, TextSpan line, int i) =>
        Bracketed(text, line, i, DotWords, out var length) ? length : text[i] is ' ' or '_' ? Matching(text, line, i, Dots)?.Length ?? 0 : 0;

    private static int Hyphen(string text, TextSpan line, int i)
    {
        foreach (var (word, sign) in Signs)
        {
            if (sign == '-' && i + word.Length <= line.End && text.AsSpan(i, word.Length).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return word.Length - 1;
            }
        }

        return 0;
    }

    private static bool Bracketed(string text, TextSpan line, int i, Lexicon.Words words, out int length)
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

    // The spaces behind the bracket are the local part's.
    private static int BracketBefore(string text, TextSpan line, int end)
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
                return Bracketed(text, line, i, DotWords, out var length) && length == close - i ? end - i : 0;
            }
        }

        return 0;
    }

    private static string? Matching(string text, TextSpan line, int at, string[] marks)
    {
        foreach (var mark in marks)
        {
            if (at + mark.Length <= line.End && char.ToLowerInvariant(text[at]) == mark[0] && text.AsSpan(at, mark.Length).Equals(mark, StringComparison.OrdinalIgnoreCase))
            {
                return mark;
            }
        }

        return null;
    }
}

using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Reads the second number of "0451-2432718 / 2432719", which the first one's area code is also for, and of "01 44 85 17 30 / 31", of which only the end is another.</summary>
internal static class AlternateEnd
{
    private const int Shortest = 5;
    private const int Longest = 8;

    // "30 / 31" are two lines of one house, which stand near each other: the short end has as many digits, is more by so much at most than those before the slash,
    // and so many digits at least stand before it. "08 / 20" are hours where the line speaks of hours.
    private const int Short = 2;
    private const int FewestBefore = 7;
    private const int FewestBehindSlash = 5;
    private const int MostBefore = 12;
    private const int Farthest = 20;
    private const int LongestLabel = 16;
    private const int LastHour = 24;
    private const int LongestHours = 80;
    private static readonly Words Hours = new("heures horaires heure permanence permanences ouvert ouverte ouverture hours open opening uhr öffnungszeiten sprechzeiten geöffnet horario horarios orario orari abierto aperto aberto geopend openingstijden");

    /// <summary>Where digits stand behind a number and a slash, as many as its last group has, or grouped as its last ones are: "044-2722 8146 / 2722 8147".</summary>
    public static TextSpan? Behind(string text, TextSpan line, TextSpan number)
    {
        var start = Skip(text, line, number.End, ' ');
        if (start >= line.End || text[start] != '/')
        {
            return null;
        }

        if (IsShort(text, line, start))
        {
            start = Skip(text, line, start + 1, ' ');
            return new TextSpan(start, start + Short);
        }

        start = Skip(text, line, start + 1, ' ');
        var (end, digits) = (start, 0);
        while (end < line.End && digits <= Longest && (char.IsAsciiDigit(text[end]) || IsSign(text, line, end)))
        {
            digits += char.IsAsciiDigit(text[end++]) ? 1 : 0;
        }

        return digits is >= Shortest and <= Longest && text[start] != '0' && EndsSo(text.AsSpan(number.Start..number.End), text.AsSpan(start..end)) ? new TextSpan(start, end) : null;
    }

    /// <summary>Whether digits end in a slash and two digits more; hardly any do.</summary>
    public static bool MayEndShort(ReadOnlySpan<char> digits) => digits.Length > FewestBefore && (digits[^(Short + 1)] == '/' || (digits[^(Short + 1)] == ' ' && digits[^(Short + 2)] == '/'));

    /// <summary>Puts a bar where the short end of a number begins, so that the matcher takes it for none of it.</summary>
    public static void PartShort(string text, TextSpan line, TextSpan cluster, Span<char> slice)
    {
        for (var at = cluster.End - Short - 1; at > cluster.Start && text[at] is ' ' or '/'; at--)
        {
            if (text[at] == '/' && IsShort(text, line, at))
            {
                slice[at - line.Start] = '|';
                return;
            }
        }
    }

    // Two digits a little above those before the slash, and nothing behind them but a sign, a label or the end: no "/ 24h", "/ 12 rue …".
    private static bool IsShort(string text, TextSpan line, int slash)
    {
        var start = Skip(text, line, slash + 1, ' ');
        if (start + Short > line.End || !char.IsAsciiDigit(text[start]) || !char.IsAsciiDigit(text[start + 1]))
        {
            return false;
        }

        var before = text.AsSpan(line.Start..slash).TrimEnd(' ');
        return before.Length > FewestBefore && char.IsAsciiDigit(before[^1]) && char.IsAsciiDigit(before[^2])
            && ValueOf(text.AsSpan(start, Short)) - ValueOf(before[^Short..]) is > 0 and <= Farthest
            && EndsBehind(text.AsSpan(start + Short, line.End - start - Short)) && IsWhole(before)
            && !(ValueOf(text.AsSpan(start, Short)) <= LastHour && IsOfHours(before));
    }

    private static bool IsOfHours(ReadOnlySpan<char> before)
    {
        before = before[Math.Max(0, before.Length - LongestHours)..];
        foreach (var word in before.SplitAny(" :,()-–\u00a0\t"))
        {
            if (Hours.Has(before[word]))
            {
                return true;
            }
        }

        return false;
    }

    private static int ValueOf(ReadOnlySpan<char> digits) => ((digits[0] - '0') * 10) + digits[1] - '0';

    // Digits of one number: a trunk prefix or a plus sign first, and no slash but one behind the area code.
    private static bool IsWhole(ReadOnlySpan<char> before)
    {
        var (digits, behindSlash, at) = (0, 0, before.Length - 1);
        for (; at >= 0 && (char.IsAsciiDigit(before[at]) || before[at] is ' ' or '.' or '-' or '/' or '(' or ')' or '+') && digits <= MostBefore; at--)
        {
            digits += char.IsAsciiDigit(before[at]) ? 1 : 0;
            if (before[at] == '/' && behindSlash == 0 && digits < FewestBehindSlash)
            {
                return false;
            }

            behindSlash = before[at] == '/' ? digits : behindSlash;
            if (before[at] == '+')
            {
                return digits >= FewestBefore;
            }
        }

        var number = before[(at + 1)..].TrimStart(" .-/(");
        return digits is >= FewestBefore and <= MostBefore && number[0] == '0' && number.Count('/') < 2;
    }

    private static bool EndsBehind(ReadOnlySpan<char> behind)
    {
        var next = behind.TrimStart(" \u00a0");
        if (next.IsEmpty || next[0] is '|' or '•' or '·' or '–' or '—' or ';' or ')' or '\t' or '<')
        {
            return true;
        }

        if (next[0] is ',' or '-' or '.')
        {
            return next.Length == 1 || (!char.IsLetterOrDigit(next[1]) && next[1] != '-');
        }

        var word = next[..(next[..Math.Min(next.Length, LongestLabel)].IndexOfAny(" .:/") is >= 0 and var end ? end : Math.Min(next.Length, LongestLabel))];
        return next.Length < behind.Length && (WordLexicon.Of(word) & (WordKinds.PhoneLabel | WordKinds.FaxLabel | WordKinds.EmailLabel | WordKinds.WebLabel)) != 0;
    }

    // One sign between two digits.
    private static bool IsSign(string text, TextSpan line, int at) => text[at] is ' ' or '-' or '.' && char.IsAsciiDigit(text[at - 1]) && at + 1 < line.End && char.IsAsciiDigit(text[at + 1]);

    // "2722 8147" is written as the end of "044-2722 8146" is, before which a sign stands.
    private static bool EndsSo(ReadOnlySpan<char> number, ReadOnlySpan<char> end)
    {
        if (number.Length <= end.Length || char.IsAsciiDigit(number[^(end.Length + 1)]))
        {
            return false;
        }

        for (var i = 1; i <= end.Length; i++)
        {
            if (char.IsAsciiDigit(end[^i]) != char.IsAsciiDigit(number[^i]) || (!char.IsAsciiDigit(end[^i]) && end[^i] != number[^i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The number with another end; null where none is given out that ends so.</summary>
    public static PhoneNumber? Of(PhoneNumber number, ReadOnlySpan<char> end) =>
        number.Region is { } region && number.Extension is null ? PhoneNumber.ParseAssigned(WithEnd(number.E164, end), region) : null;

    private static string WithEnd(string number, ReadOnlySpan<char> end)
    {
        Span<char> digits = stackalloc char[Longest];
        var count = 0;
        foreach (var c in end)
        {
            if (char.IsAsciiDigit(c))
            {
                digits[count++] = c;
            }
        }

        return string.Concat(number.AsSpan(0, number.Length - count), digits[..count]);
    }

    private static int Skip(string text, TextSpan line, int at, char c)
    {
        while (at < line.End && text[at] == c)
        {
            at++;
        }

        return at;
    }
}

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Reads the second number of "0451-2432718 / 2432719", which the first one's area code is also for.</summary>
internal static class AlternateEnd
{
    private const int Shortest = 5;
    private const int Longest = 8;

    /// <summary>Where digits stand behind a number and a slash, as many as its last group has, or grouped as its last ones are: "044-2722 8146 / 2722 8147".</summary>
    public static TextSpan? Behind(string text, TextSpan line, TextSpan number)
    {
        var start = Skip(text, line, number.End, ' ');
        if (start >= line.End || text[start] != '/')
        {
            return null;
        }

        start = Skip(text, line, start + 1, ' ');
        var (end, digits) = (start, 0);
        while (end < line.End && digits <= Longest && (char.IsAsciiDigit(text[end]) || IsSign(text, line, end)))
        {
            digits += char.IsAsciiDigit(text[end++]) ? 1 : 0;
        }

        return digits is >= Shortest and <= Longest && text[start] != '0' && EndsSo(text.AsSpan(number.Start..number.End), text.AsSpan(start..end)) ? new TextSpan(start, end) : null;
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

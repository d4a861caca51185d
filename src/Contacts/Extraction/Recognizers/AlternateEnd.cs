namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Reads the second number of "0451-2432718 / 2432719", which the first one's area code is also for.</summary>
internal static class AlternateEnd
{
    private const int Shortest = 5;
    private const int Longest = 8;

    /// <summary>Where digits stand behind a number and a slash, as many as its last group has.</summary>
    public static TextSpan? Behind(string text, TextSpan line, TextSpan number)
    {
        var start = Skip(text, line, number.End, ' ');
        if (start >= line.End || text[start] != '/')
        {
            return null;
        }

        start = Skip(text, line, start + 1, ' ');
        var end = start;
        while (end < line.End && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var group = number.End;
        while (group > number.Start && char.IsAsciiDigit(text[group - 1]))
        {
            group--;
        }

        var apart = end + 1 < line.End && text[end] is ' ' or '-' or '.' && char.IsAsciiDigit(text[end + 1]);
        return end - start is >= Shortest and <= Longest && end - start == number.End - group && group > number.Start && text[start] != '0' && !apart ? new TextSpan(start, end) : null;
    }

    /// <summary>The number with another end; null where none is given out that ends so.</summary>
    public static PhoneNumber? Of(PhoneNumber number, ReadOnlySpan<char> end) =>
        number.Region is { } region && number.Extension is null ? PhoneNumber.ParseAssigned(string.Concat(number.E164.AsSpan(0, number.E164.Length - end.Length), end), region) : null;

    private static int Skip(string text, TextSpan line, int at, char c)
    {
        while (at < line.End && text[at] == c)
        {
            at++;
        }

        return at;
    }
}

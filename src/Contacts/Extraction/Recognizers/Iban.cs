namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells the number of a bank account by its form (ISO 13616): a country, two digits and groups of four, "NL38 RABO 0612 3390 41", in which digits look like a telephone's.</summary>
internal static class Iban
{
    private const int Head = 4;
    private const int Group = 4;
    private const int FewestGroups = 3;
    private const int LongestBefore = 36;

    /// <summary>Whether a place is within one.</summary>
    public static bool Holds(string text, TextSpan line, int at)
    {
        for (var start = at; start >= line.Start && at - start < LongestBefore && IsOf(text[start]); start--)
        {
            if (Begins(text, line, start))
            {
                return EndOf(text, line, start) > at;
            }
        }

        return false;
    }

    private static bool IsOf(char c) => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c) || c is ' ' or '\u00a0';

    private static bool Begins(string text, TextSpan line, int start) =>
        start + Head <= line.End && char.IsAsciiLetterUpper(text[start]) && char.IsAsciiLetterUpper(text[start + 1]) && char.IsAsciiDigit(text[start + 2]) && char.IsAsciiDigit(text[start + 3]) && (start == line.Start || !char.IsLetterOrDigit(text[start - 1]));

    // Where groups of four, and what is left of one, end behind the head; its beginning where there are too few.
    private static int EndOf(string text, TextSpan line, int start)
    {
        var (end, groups) = (start + Head, 0);
        while (true)
        {
            var from = end < line.End && text[end] is ' ' or '\u00a0' ? end + 1 : end;
            var to = from;
            while (to < line.End && to - from < Group && (char.IsAsciiDigit(text[to]) || char.IsAsciiLetterUpper(text[to])))
            {
                to++;
            }

            if (to == from)
            {
                return groups >= FewestGroups ? end : start;
            }

            end = to;
            groups++;
            if (to - from < Group)
            {
                return groups >= FewestGroups ? end : start;
            }
        }
    }
}

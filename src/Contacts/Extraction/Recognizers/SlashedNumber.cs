namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells numbers whose groups slashes part, "06/48/20/73/15", of which the matcher takes a part for a date.</summary>
internal static class SlashedNumber
{
    private const int Fewest = 9;
    private const int Most = 12;

    // A date has two: "04/11/2025".
    private const int SlashesOfDate = 2;

    /// <summary>Whether a line may have one; most have not.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> line) => line.Count('/') >= SlashesOfDate;

    /// <summary>Puts stops in the place of the slashes of each.</summary>
    public static void PutRight(Span<char> line)
    {
        for (var from = 0; line[from..].IndexOf('/') is var next and >= 0;)
        {
            var slash = from + next;
            var start = slash;
            while (start > from && char.IsAsciiDigit(line[start - 1]))
            {
                start--;
            }

            var (end, digits, slashes) = (slash, slash - start, 0);
            while (end + 1 < line.Length && line[end] == '/' && char.IsAsciiDigit(line[end + 1]))
            {
                slashes++;
                for (end++; end < line.Length && char.IsAsciiDigit(line[end]); end++)
                {
                    digits++;
                }
            }

            if (digits is >= Fewest and <= Most && (slashes > SlashesOfDate || (slashes == SlashesOfDate && line[start] == '0' && slash - start > 2)))
            {
                line[start..end].Replace('/', '.');
            }

            from = Math.Max(end, slash + 1);
        }
    }
}

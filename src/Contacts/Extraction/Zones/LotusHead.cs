namespace Allo.Contacts.Extraction.Zones;

/// <summary>The head of an older mail in Lotus Notes, which has no From label: "Jane Doe" and "03/14/2001 09:12 AM", or "Jane Doe@ECT on 03/14/2001 09:12:03 AM", above "To: …".</summary>
internal static class LotusHead
{
    /// <summary>Of these every date has one.</summary>
    public const Signs SignsOfADate = Signs.Slash | Signs.Dash;

    private const int Longest = 160;
    private const int LinesToRecipients = 6;
    private const int LinesOfAName = 2;
    private const int PartedBy = 2;
    private const int MostWordsOfAName = 6;

    /// <summary>Whether a line dates such a head.</summary>
    public static bool IsAt(string text, List<TextSpan> lines, int at)
    {
        var line = Plain(text, lines[at]);
        return (IsClock(line) || IsOnDate(line)) && IsAddressed(text, lines, at);
    }

    /// <summary>How many of the lines above are the name in it; none where it stands on the dated line itself.</summary>
    public static int LinesAbove(string text, List<TextSpan> lines, int at)
    {
        var count = 0;
        while (count < LinesOfAName && at - count > 0 && !HeaderLine.IsBlank(text, lines[at - count - 1]))
        {
            count++;
        }

        return IsOnDate(Plain(text, lines[at])) ? 0 : count;
    }

    // Tabs of a body that nobody decoded are no part of the line: "=09=0910/24/2000 04:00 PM".
    private static ReadOnlySpan<char> Plain(string text, TextSpan span)
    {
        var line = text.AsSpan(span.Start, Math.Min(span.Length, Longest)).Trim();
        while (line.StartsWith("=09", StringComparison.Ordinal) || line.StartsWith("=20", StringComparison.Ordinal))
        {
            line = line[3..].TrimStart();
        }

        while (line.EndsWith("=20", StringComparison.Ordinal) || line.EndsWith("=", StringComparison.Ordinal))
        {
            line = line[..^(line[^1] == '=' ? 1 : 3)].TrimEnd();
        }

        return line;
    }

    private static bool IsClock(ReadOnlySpan<char> line) =>
        line is [.., ' ', _, 'M' or 'm'] && (line.EndsWith(" AM", StringComparison.OrdinalIgnoreCase) || line.EndsWith(" PM", StringComparison.OrdinalIgnoreCase))
        && line.Contains(':') && line.IndexOfAny('/', '-') >= 0 && char.IsAsciiDigit(line[^4]);

    // "Jane Doe" <jane@acme.example> on 04/19/2001 and, where the line was broken, "09:01:03 PM" on the next.
    private static bool IsOnDate(ReadOnlySpan<char> line)
    {
        var on = line.Contains(" on ", StringComparison.OrdinalIgnoreCase) ? line.LastIndexOf(" on ", StringComparison.OrdinalIgnoreCase) : -1;
        if (on < 1 || !(line[0] == '"' || line[..on].Contains('@') || IsName(line[..on])))
        {
            return false;
        }

        var date = line[(on + 4)..].TrimStart();
        var end = date.IndexOf(' ') is > 0 and var space ? date[..space] : date;
        return end.Length is > 5 and < 11 && char.IsAsciiDigit(end[0]) && Math.Max(end.Count('/'), end.Count('-')) == PartedBy && !end.ContainsAnyExceptInRange('-', '9');
    }

    // "Jane van Doe", and no sentence: hardly a word begins small.
    private static bool IsName(ReadOnlySpan<char> words)
    {
        var (small, count) = (0, 0);
        foreach (var range in words.Split(' '))
        {
            if (words[range] is [var first, ..])
            {
                (small, count) = (small + (char.IsLower(first) ? 1 : 0), count + 1);
            }
        }

        return count <= MostWordsOfAName && small * 2 < count;
    }

    private static bool IsAddressed(string text, List<TextSpan> lines, int at)
    {
        Span<char> room = stackalloc char[FoldedLine.Most];
        for (var next = at + 1; next < lines.Count && next < at + LinesToRecipients; next++)
        {
            var plain = Plain(text, lines[next]);
            var start = plain.IsEmpty ? lines[next].End : lines[next].Start + text.AsSpan(lines[next].Start, lines[next].Length).IndexOf(plain);
            if (HeaderLine.KindOf(FoldedLine.Of(text, new TextSpan(start, start + plain.Length), room)) == HeaderKind.To)
            {
                return true;
            }
        }

        return false;
    }
}

namespace Allo.Contacts.Extraction.Zones;

/// <summary>Who said a line of a chat: what stands before it, in the line or above it, without the time.</summary>
internal static class Speaker
{
    private const int LongestMark = 80;
    private const int LongestName = 24;
    private const int LinesAbove = 4;

    /// <summary>What was said in a line, without "Fran: " before it.</summary>
    public static TextSpan Said(string text, TextSpan line) => line with { Start = line.Start + NameLength(text.AsSpan(line.Start, line.Length)) };

    /// <summary>Whether somebody is named before the line.</summary>
    public static bool IsMarked(string text, List<TextLine> lines, int at)
    {
        Span<char> room = stackalloc char[LongestMark];
        return Letters(Above(text, lines, at), room).Length > 0 || Letters(Name(text, lines[at].Span), room).Length > 0;
    }

    /// <summary>The letters of the name before a line, or of the last one above it; empty where nobody is named.</summary>
    public static string Of(string text, List<TextLine> lines, int at)
    {
        for (var i = at; i >= 0 && i > at - LinesAbove; i--)
        {
            if (Mark(text, lines, i) is { Length: > 0 } mark)
            {
                return mark;
            }
        }

        return string.Empty;
    }

    private static string Mark(string text, List<TextLine> lines, int at)
    {
        Span<char> room = stackalloc char[2 * LongestMark];
        return string.Concat(Letters(Above(text, lines, at), room[..LongestMark]), Letters(Name(text, lines[at].Span), room[LongestMark..]));
    }

    // What stands between a line and the one above it, as far as a mark reaches.
    private static ReadOnlySpan<char> Above(string text, List<TextLine> lines, int at)
    {
        var start = lines[at].Span.Start;
        var above = Math.Max(at > 0 ? lines[at - 1].Span.End : 0, start - LongestMark);
        return text.AsSpan(above, start - above);
    }

    private static ReadOnlySpan<char> Name(string text, TextSpan line) => text.AsSpan(line.Start, NameLength(text.AsSpan(line.Start, line.Length)));

    private static ReadOnlySpan<char> Letters(ReadOnlySpan<char> mark, Span<char> letters)
    {
        var length = 0;
        foreach (var c in mark)
        {
            if (char.IsLetter(c))
            {
                letters[length++] = c;
            }
        }

        // "10:42 AM"
        var name = letters[..length];
        return name.EndsWith("AM") || name.EndsWith("PM") ? name[..^2] : name;
    }

    // "Fran: ", "Declan (site): "; 0 where no name stands there.
    private static int NameLength(ReadOnlySpan<char> line)
    {
        var colon = line[..Math.Min(line.Length, LongestName)].IndexOf(": ");
        return colon > 1 && char.IsUpper(line[0]) && !line[..colon].ContainsAnyInRange('0', '9') && line[..colon].IndexOfAny(",.;!?") < 0 ? colon + 2 : 0;
    }
}

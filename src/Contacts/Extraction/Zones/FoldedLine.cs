using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Zones;

/// <summary>The beginning of a line in lower case without accents: enough to know a mark, and bounds what a megabyte line costs.</summary>
internal static class FoldedLine
{
    /// <summary>How much of a line is looked at.</summary>
    public const int Most = 400;

    private const int Usual = 0x180;
    private static readonly char[] Table = [.. Enumerable.Range(0, Usual).Select(static c => Letter((char)c))];

    /// <summary>Folds a line, without white space and asterisks around it.</summary>
    /// <returns>The folded letters, in <paramref name="room"/>.</returns>
    public static ReadOnlySpan<char> Of(string text, TextSpan line, Span<char> room)
    {
        var trimmed = text.AsSpan(line.Start, Math.Min(line.Length, Most)).Trim().Trim('*');
        var folded = room[..trimmed.Length];
        ReadOnlySpan<char> usual = Table;
        for (var i = 0; i < folded.Length; i++)
        {
            var c = trimmed[i];
            folded[i] = c < usual.Length ? usual[c] : Letter(c);
        }

        return folded;
    }

    private static char Letter(char c) => c switch { '\u00a0' => ' ', '：' => ':', _ => WordHash.Letter(c) };
}

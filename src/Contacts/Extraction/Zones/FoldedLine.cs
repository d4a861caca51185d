using System.Runtime.CompilerServices;
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
        if (FoldUsual(trimmed, folded) >= Usual)
        {
            FoldOthers(folded);
        }

        return folded;
    }

    // Tells all bits of the letters; those that are in no table stay as they are. A loop of its own, and without a call: so its variables stay in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int FoldUsual(ReadOnlySpan<char> line, Span<char> folded)
    {
        ReadOnlySpan<char> usual = Table;
        var all = 0;
        for (var i = 0; i < line.Length && i < folded.Length; i++)
        {
            var c = line[i];
            all |= c;
            folded[i] = c < usual.Length ? usual[c] : c;
        }

        return all;
    }

    private static void FoldOthers(Span<char> folded)
    {
        foreach (ref var c in folded)
        {
            c = c < Usual ? c : Letter(c);
        }
    }

    private static char Letter(char c) => c switch { '\u00a0' => ' ', '：' => ':', _ => WordHash.Letter(c) };
}

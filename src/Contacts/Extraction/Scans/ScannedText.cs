using Allo.Contacts.Mail;

namespace Allo.Contacts.Extraction.Scans;

/// <summary>A text as a camera or a hand set it, put in order: two columns read across come one below the other, letters set apart become words.</summary>
/// <remarks>Most texts are in order and cost a glance. Whatever is moved or joined leads back to where it stands.</remarks>
internal static class ScannedText
{
    /// <summary>The text in order; null where it is already.</summary>
    public static ReadableText? Of(string text)
    {
        var spaced = SpacedLetters.MayBeIn(text);
        var gaps = HasGap(text);
        if (!spaced && !gaps)
        {
            return null;
        }

        var runs = spaced ? SpacedLetters.Find(text) : [];
        var columns = gaps ? TwoColumns.Find(text, runs) : [];
        return runs.Count == 0 && columns.Count == 0 ? null : Write(text, runs, columns);
    }

    // Room between columns: a tab, three spaces, or two before a bar. Two spaces together are rare, and looked for at once.
    private static bool HasGap(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf("  "); at >= 0 && at + 2 < text.Length; at = text[(at + 1)..].IndexOf("  ") is var next and >= 0 ? at + 1 + next : -1)
        {
            if (text[at + 2] is ' ' or '|' or '│')
            {
                return true;
            }
        }

        return text.Contains('\t');
    }

    private static ReadableText Write(string text, List<TextSpan> runs, List<TwoColumns> columns)
    {
        var ordered = new ReadableText(text);
        var at = 0;
        foreach (var block in columns)
        {
            Copy(text, new TextSpan(at, block.Span.Start), runs, ordered);
            foreach (var cell in block.Cells)
            {
                Copy(text, cell, runs, ordered);
                ordered.Insert("\n");
            }

            at = block.Span.End;
        }

        Copy(text, new TextSpan(at, text.Length), runs, ordered);
        return ordered;
    }

    // The runs within a span are found by halving: cells of a block are not in the order of the text.
    private static void Copy(string text, TextSpan span, List<TextSpan> runs, ReadableText ordered)
    {
        var (at, next) = (span.Start, FirstBehind(runs, span.Start));
        for (; next < runs.Count && runs[next].End <= span.End; next++)
        {
            ordered.Copy(at, runs[next].Start);
            SpacedLetters.Join(text, runs[next], ordered);
            at = runs[next].End;
        }

        ordered.Copy(at, span.End);
    }

    private static int FirstBehind(List<TextSpan> runs, int start)
    {
        var (low, high) = (0, runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = runs[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

namespace Allo.Contacts.Extraction.Scans;

/// <summary>A line cut at its wide gap into what stands left and right of it.</summary>
/// <param name="Line">The line.</param>
/// <param name="Left">What stands left of the gap, or the whole line.</param>
/// <param name="Right">What stands right of it; empty where there is no gap.</param>
/// <param name="Column">Where the right part stands, or the only one; a tab leads to the next eighth column.</param>
/// <param name="Gaps">How many wide gaps the line has.</param>
/// <param name="Bar">Where a bar parts the line; 0 where none does.</param>
/// <param name="IsPadded">Whether more spaces than one part the line.</param>
internal readonly record struct ScanLine(TextSpan Line, TextSpan Left, TextSpan Right, int Column, int Gaps, int Bar, bool IsPadded)
{
    private const int Widest = 200;
    private const int FewestSpaces = 3;
    private const int Tab = 8;

    /// <summary>Whether nothing stands in the line.</summary>
    public bool IsBlank => Left.Length == 0;

    /// <summary>Cuts the line that begins at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="runs">Words whose letters are set apart, within which no gap parts columns.</param>
    public static ScanLine At(string text, int start, List<TextSpan> runs)
    {
        var rest = text.AsSpan(start).IndexOfAny('\n', '\r');
        var line = new TextSpan(start, rest < 0 ? text.Length : start + rest);
        var end = line.End;
        while (end > start && text[end - 1] is ' ' or '\t')
        {
            end--;
        }

        var at = start;
        var column = Skip(text, ref at, end, 0);
        if (at == end || end - start > Widest)
        {
            return new ScanLine(line, new TextSpan(at, end), new TextSpan(end, end), column, 0, 0, false);
        }

        return Cut(text, line, new TextSpan(at, end), column, runs);
    }

    private static ScanLine Cut(string text, TextSpan line, TextSpan written, int first, List<TextSpan> runs)
    {
        var cut = new ScanLine(line, written, new TextSpan(written.End, written.End), first, 0, 0, false);
        var column = first;
        for (var i = written.Start; i < written.End;)
        {
            if (text[i] is not (' ' or '\t' or '|' or '│') || IsWithin(runs, i))
            {
                i++;
                column++;
                continue;
            }

            var (gap, from) = (i, column);
            column = Skip(text, ref i, written.End, column);
            var bar = i < written.End && text[i] is '|' or '│' ? column + 1 : 0;
            if (bar > 0)
            {
                i++;
                column = Skip(text, ref i, written.End, column + 1);
            }

            if (bar > 0 || column - from >= FewestSpaces || text.AsSpan(gap, i - gap).Contains('\t'))
            {
                cut = cut.Gaps > 0 ? cut with { Gaps = cut.Gaps + 1 }
                    : cut with { Left = new TextSpan(written.Start, gap), Right = new TextSpan(i, written.End), Column = column, Gaps = 1, Bar = bar, IsPadded = bar == 0 || bar - 1 - from > 1 };
            }
        }

        return cut.Left.Length == 0 ? cut with { Gaps = int.MaxValue } : cut;
    }

    private static int Skip(string text, ref int at, int end, int column)
    {
        for (; at < end && text[at] is ' ' or '\t'; at++)
        {
            column = text[at] == '\t' ? (column / Tab * Tab) + Tab : column + 1;
        }

        return column;
    }

    private static bool IsWithin(List<TextSpan> runs, int at)
    {
        var (low, high) = (0, runs.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = runs[middle].End <= at ? (middle + 1, high) : (low, middle);
        }

        return low < runs.Count && runs[low].Start <= at;
    }
}

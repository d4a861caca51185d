namespace Allo.Contacts.Extraction.Scans;

/// <summary>Lines of a card or a signature whose two columns a reader took across.</summary>
/// <param name="Span">The lines.</param>
/// <param name="Cells">The left column, then the right one.</param>
internal sealed record TwoColumns(TextSpan Span, List<TextSpan> Cells)
{
    private const int FewestRows = 3;
    private const int MostRows = 14;
    private const int Tolerance = 3;

    /// <summary>Finds them; each line is looked at a few times at most.</summary>
    /// <param name="text">The text.</param>
    /// <param name="runs">Words whose letters are set apart.</param>
    public static List<TwoColumns> Find(string text, List<TextSpan> runs)
    {
        List<TwoColumns> found = [];
        List<ScanLine> rows = [];
        for (var at = 0; at < text.Length;)
        {
            var line = ScanLine.At(text, at, runs);
            at = Behind(text, line);
            if (line.Gaps != 1)
            {
                continue;
            }

            rows.Clear();
            rows.Add(line);
            var next = Gather(text, at, runs, rows);
            if (IsBlock(text, rows) && ColumnKinds.AreOfOneCard(text, rows))
            {
                found.Add(new TwoColumns(new TextSpan(line.Line.Start, next), Ordered(rows)));
                at = next;
            }
            else if (rows.Count > MostRows)
            {
                at = next; // a table
            }
            else if (StreetBeside(text, line, ScanLine.At(text, at, runs)) is { } pair)
            {
                found.Add(pair);
                at = pair.Span.End;
            }
        }

        return found;
    }

    // "148, route d'Annecy     04 50 39 12 88" above "74160 Saint-Julien-en-Genevois".
    private static TwoColumns? StreetBeside(string text, in ScanLine line, in ScanLine below)
    {
        return line.IsPadded && below.Gaps == 0 && IsTown(text, below.Left) && below.Left.Start == below.Line.Start
            && text.AsSpan(line.Left.Start, line.Left.Length).ContainsAnyInRange('0', '9') && ColumnKinds.IsReachable(line.Right.Of(text))
            ? new TwoColumns(new TextSpan(line.Line.Start, Behind(text, below)), [line.Left, below.Left, line.Right]) : null;
    }

    private static int Behind(string text, in ScanLine line)
    {
        var end = line.Line.End;
        return end < text.Length ? end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1) : text.Length;
    }

    // The rows as long as they keep to the columns of the first; a blank line may part two rows. Where the block ends.
    private static int Gather(string text, int at, List<TextSpan> runs, List<ScanLine> rows)
    {
        var (end, blank) = (at, false);
        while (at < text.Length)
        {
            var line = ScanLine.At(text, at, runs);
            at = Behind(text, line);
            if (line.IsBlank)
            {
                if (blank)
                {
                    break;
                }

                blank = true;
                continue;
            }

            var keeps = Keeps(rows[0], line);
            if (!keeps || (blank && line.Gaps == 0 && !IsRightOnly(rows[0], line)) || rows.Count > MostRows * 4)
            {
                break;
            }

            rows.Add(line);
            (end, blank) = (at, false);
        }

        return end;
    }

    private static bool Keeps(in ScanLine first, in ScanLine line) =>
        line.Gaps == 1 ? Math.Abs(line.Column - first.Column) <= Tolerance && line.Bar > 0 == first.Bar > 0 && (first.Bar == 0 || Math.Abs(line.Bar - first.Bar) <= 1)
        : line.Gaps == 0 && (IsRightOnly(first, line) || line.Column + line.Left.Length < first.Column - 1);

    /// <summary>Whether a line stands in the right column alone.</summary>
    public static bool IsRightOnly(in ScanLine first, in ScanLine line) => line.Gaps == 0 && Math.Abs(line.Column - first.Column) <= Tolerance;

    private static bool IsBlock(string text, List<ScanLine> rows)
    {
        var (two, right, padded) = (0, 0, false);
        foreach (var row in rows)
        {
            two += row.Gaps;
            right += IsRightOnly(rows[0], row) ? 1 : 0;
            padded |= row.IsPadded;
        }

        return padded && rows.Count <= MostRows && two > 1 && (two + right >= FewestRows || IsPlace(text, rows));
    }

    // "12, impasse du Sommier" above "67600 Sélestat" in one of the columns.
    private static bool IsPlace(string text, List<ScanLine> rows) =>
        rows is [{ Gaps: 1 } first, { Gaps: 1 } second, ..]
        && ((IsTown(text, second.Left) && text.AsSpan(first.Left.Start, first.Left.Length).ContainsAnyInRange('0', '9')) || (IsTown(text, second.Right) && text.AsSpan(first.Right.Start, first.Right.Length).ContainsAnyInRange('0', '9')));

    // A postcode and a capital behind it.
    private static bool IsTown(string text, TextSpan cell)
    {
        var town = text.AsSpan(cell.Start, cell.Length);
        var digits = town.IndexOfAnyExceptInRange('0', '9');
        return digits is 4 or 5 && digits + 1 < town.Length && town[digits] == ' ' && char.IsUpper(town[digits + 1]);
    }

    private static List<TextSpan> Ordered(List<ScanLine> rows)
    {
        List<TextSpan> cells = [];
        foreach (var row in rows)
        {
            if (!IsRightOnly(rows[0], row))
            {
                cells.Add(row.Left);
            }
        }

        foreach (var row in rows)
        {
            if (row.Gaps == 1 || IsRightOnly(rows[0], row))
            {
                cells.Add(row.Gaps == 1 ? row.Right : row.Left);
            }
        }

        return cells;
    }
}

using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>Finds rows that were copied without their head: three lines and more of the same number of cells, whose columns their cells tell together.</summary>
/// <remarks>Alone, "Legrand⇥Claire⇥Batirhin⇥06 12 40 59 33" may be anything; below it "Moreau⇥Hugo⇥Lumio⇥…" and "Petit⇥Léa⇥Vernat⇥…" tell which column has the first names.</remarks>
internal sealed class HeadlessRows(string text, List<TextLine> lines)
{
    private const int Fewest = 3;
    private const int FewestCells = 3;
    private const int MostCells = 20;
    private const int LongestRow = 600;
    private readonly List<TextSpan> _cells = [];
    private int _known;

    /// <summary>The table that begins with a line; null where none does.</summary>
    /// <param name="first">The line.</param>
    /// <param name="length">How many lines it has.</param>
    public Table? At(int first, out int length)
    {
        length = 0;

        // What was not understood from its first row on, is not looked at again from the second.
        if (first < _known)
        {
            return null;
        }

        foreach (var separator in (ReadOnlySpan<Separator>)[Separator.Tab, Separator.Semicolon, Separator.Bar])
        {
            if (Rows(first, separator) is { Count: >= Fewest } rows)
            {
                _known = first + rows.Count;
                if (ColumnGuess.Of(text, rows) is { } columns)
                {
                    length = rows.Count;
                    return new Table([.. columns.Select(static _ => string.Empty)], columns, rows);
                }
            }
        }

        return null;
    }

    private List<TextSpan[]>? Rows(int first, Separator separator)
    {
        List<TextSpan[]>? rows = null;
        for (var i = first; i < lines.Count && lines[i].Zone == Zone.Own && Cut(lines[i].Span, separator) && (rows is null || rows[0].Length == _cells.Count); i++)
        {
            (rows ??= []).Add([.. _cells]);
        }

        return rows;
    }

    private bool Cut(TextSpan line, Separator separator)
    {
        if (line.Length > LongestRow || !text.AsSpan(line.Start, line.Length).Contains(separator switch { Separator.Tab => '\t', Separator.Semicolon => ';', _ => '|' }))
        {
            return false;
        }

        RowCutter.Cut(text, line, line.End, separator, _cells);
        return _cells.Count is >= FewestCells and <= MostCells;
    }
}

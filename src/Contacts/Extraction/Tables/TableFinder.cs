using System.Buffers;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>Finds tables of contacts by their heads, and takes their rows out of the lines.</summary>
/// <remarks>
/// A line without a separator, or whose first two headings are unknown, costs a glance; each line is cut once, so the time
/// grows with the text's length.
/// </remarks>
internal sealed class TableFinder
{
    private const int LinesOfARow = 6;
    private static readonly SearchValues<char> Rules = SearchValues.Create("-–—=+|:│┃┼├┤─━╪═ \t\r");
    private readonly string _text;
    private readonly List<TextLine> _lines;
    private readonly List<TextSpan> _cells = [];
    private readonly List<Table> _tables = [];

    private TableFinder(string text, List<TextLine> lines) => (_text, _lines) = (text, lines);

    /// <summary>The tables, whose rows are no longer among the lines; empty where there are none.</summary>
    public static List<Table> Take(string text, List<TextLine> lines)
    {
        TableFinder? finder = null;
        var kept = 0;
        for (var i = 0; i < lines.Count;)
        {
            if (lines[i].Zone == Zone.Own && (lines[i].Signs & TableHead.SignsOfSeparators) != 0 && BelowHead(text, lines, i) is > 0 and var below && (finder ??= new TableFinder(text, lines)).At(i, below) is > 0 and var length)
            {
                i += length;
                continue;
            }

            lines[kept++] = lines[i++];
        }

        lines.RemoveRange(kept, lines.Count - kept);
        return finder?._tables ?? [];
    }

    // The line below one that may be a head; nought where it is none.
    private static int BelowHead(string text, List<TextLine> lines, int first)
    {
        if (IsRule(text, lines[first].Span))
        {
            return 0;
        }

        var below = first + 1;
        while (below < lines.Count && IsRule(text, lines[below].Span))
        {
            below++;
        }

        return below < lines.Count && MayBeHead(lines[first].Signs, lines[below].Signs) ? below : 0;
    }

    // How many lines the table has that begins there; nought where none does.
    private int At(int first, int below)
    {
        if (TableHead.Of(_text, _lines[first].Span, _lines[below].Span, _cells) is not { } head)
        {
            return 0;
        }

        List<TextSpan[]> rows = [];
        var end = first + 1;
        while (end < _lines.Count && _lines[end].Zone == Zone.Own)
        {
            if (!IsRule(_text, _lines[end].Span))
            {
                var next = Row(head, end, rows);
                if (next == end)
                {
                    break;
                }

                end = next;
                continue;
            }

            end++;
        }

        if (rows.Count == 0)
        {
            return 0;
        }

        FirmColumn.Mark(_text, head.Columns, rows);
        _tables.Add(new Table([.. head.Cells.Select(cell => cell.Of(_text))], head.Columns, rows));
        return end - first;
    }

    // The same parts both rows, or the first cell of the next is quoted and goes on below.
    private static bool MayBeHead(Signs first, Signs next) => (first & next & TableHead.SignsOfSeparators) != 0 || (next & Signs.Quote) != 0;

    // "|---|:--:|", "+----+----+", "=====  ====="
    private static bool IsRule(string text, TextSpan line) => !text.AsSpan(line.Start, line.Length).ContainsAnyExcept(Rules);

    // The line behind the row; the same one where it is none.
    private int Row(TableHead head, int at, List<TextSpan[]> rows)
    {
        var line = _lines[at].Span;
        var stop = RowCutter.Cut(_text, line, _lines[Math.Min(at + LinesOfARow, _lines.Count) - 1].Span.End, head.Separator, _cells);
        var blank = _text.AsSpan(_lines[at - 1].Span.End, line.Start - _lines[at - 1].Span.End).Count('\n') > 1;
        var columns = head.Columns.Length;
        if (_cells.Count < 2 || ((blank || head.Separator is Separator.Comma or Separator.Slash) && _cells.Count != columns && !(head.Separator == Separator.Comma && !blank && IsReachable(line))))
        {
            return at;
        }

        if (TableHead.Is(_text, _cells))
        {
            return at; // the next table
        }

        var row = Placed(head, line.Start);
        if (head.Separator is Separator.Comma or Separator.Spaces or Separator.Slash && !IsLikely(head.Columns, row))
        {
            return at;
        }

        rows.Add(row);
        while (at < _lines.Count && _lines[at].Span.Start < stop)
        {
            at++;
        }

        return at;
    }

    private bool IsReachable(TextSpan line) => _text.AsSpan(line.Start, line.Length).Contains('@') || Digits(line) > 6;

    // Cells by their number; in columns of spaces, of which one may be empty, by where they stand.
    private TextSpan[] Placed(TableHead head, int lineStart)
    {
        var row = new TextSpan[head.Columns.Length];
        if (head.Separator == Separator.Spaces && _cells.Count != row.Length)
        {
            foreach (var cell in _cells)
            {
                var (best, off) = (0, int.MaxValue);
                for (var i = 0; i < row.Length; i++)
                {
                    var distance = Math.Abs(head.Cells[i].Start - head.Start - (cell.Start - lineStart));
                    (best, off) = distance < off ? (i, distance) : (best, off);
                }

                row[best] = cell;
            }

            return row;
        }

        var extra = Math.Max(0, _cells.Count - row.Length);
        var broken = extra > 0 && head.Separator == Separator.Comma ? Broken(head, extra) : row.Length;
        for (var i = 0; i < row.Length && i < _cells.Count; i++)
        {
            row[i] = i < broken ? _cells[i] : i == broken ? new TextSpan(_cells[i].Start, _cells[i + extra].End) : _cells[i + extra];
        }

        return row;
    }

    // "Acme, Inc." that nobody quoted: the first written column behind whose joined cells the others say what they should.
    private int Broken(TableHead head, int extra)
    {
        for (var broken = 0; broken < head.Columns.Length; broken++)
        {
            var fits = head.Columns[broken] is Column.Company or Column.Title or Column.Street or Column.WholeName or Column.FamilyFirst or Column.Other or Column.Unknown;
            for (var i = 0; i < head.Columns.Length && fits; i++)
            {
                fits = i == broken || Suits(head.Columns[i], _cells[i < broken ? i : i + extra]);
            }

            if (fits)
            {
                return broken;
            }
        }

        return head.Columns.Length;
    }

    private bool IsLikely(Column[] columns, TextSpan[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (!Suits(columns[i], row[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool Suits(Column column, TextSpan cell) => cell.Length == 0 || CellText.IsVoid(_text.AsSpan(cell.Start, cell.Length)) || column switch
    {
        Column.Email => _text.AsSpan(cell.Start, cell.Length).ContainsAny('@', '['),
        Column.Phone or Column.Fax => Digits(cell) > 2,
        Column.Given or Column.Family or Column.WholeName or Column.FamilyFirst => Digits(cell) == 0 && cell.Length < 80,
        _ => !_text.AsSpan(cell.Start, cell.Length).Contains('@'),
    };

    private int Digits(TextSpan span)
    {
        var digits = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            digits += char.IsDigit(_text[i]) ? 1 : 0;
        }

        return digits;
    }
}

using System.Buffers;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>The row that names the columns.</summary>
/// <param name="Separator">What parts the cells.</param>
/// <param name="Cells">Where the headings stand.</param>
/// <param name="Columns">What they say.</param>
/// <param name="Start">Where the line begins, from which columns of spaces are counted.</param>
internal sealed record TableHead(Separator Separator, TextSpan[] Cells, Column[] Columns, int Start)
{
    private const int Longest = 600;
    private const int MostDigits = 8;

    /// <summary>Of these a row with more than one cell has some, and the same as the row below.</summary>
    public const Signs SignsOfSeparators = Signs.Separator | Signs.Comma | Signs.Slash | Signs.Gap;

    private static readonly SearchValues<char> Separators = SearchValues.Create("\t|;,/");

    /// <summary>The head that a line is; null where it is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line.</param>
    /// <param name="next">The line below, where the first row is cut in the same way.</param>
    /// <param name="cells">Room for cells.</param>
    public static TableHead? Of(string text, TextSpan line, TextSpan next, List<TextSpan> cells)
    {
        var written = text.AsSpan(line.Start, line.Length);
        var below = text.AsSpan(next.Start, next.Length);
        if (line.Length is < 6 or > Longest || !HasAny(written) || written.Contains('@') || HasDigits(written))
        {
            return null;
        }

        foreach (var separator in (ReadOnlySpan<Separator>)[Separator.Tab, Separator.Bar, Separator.Semicolon, Separator.Spaces, Separator.Slash, Separator.Comma])
        {
            // A quoted cell may go on in the next line.
            if (Has(written, separator) && (Has(below, separator) || below.Count('"') % 2 == 1))
            {
                RowCutter.Cut(text, line, line.End, separator, cells);
                if (Read(text, cells) is { } columns)
                {
                    return new TableHead(separator, [.. cells], columns, line.Start);
                }
            }
        }

        return null;
    }

    /// <summary>Whether the cells of a row are headings.</summary>
    public static bool Is(string text, List<TextSpan> cells) => Read(text, cells) is not null;

    // Most lines have no separator at all.
    private static bool HasAny(ReadOnlySpan<char> line) => line.ContainsAny(Separators) || Has(line, Separator.Spaces) || line.ContainsAny('│', '┃', '¦');

    // "Tel. 1; Tel. 2" are headings, a number or an address is none.
    private static bool HasDigits(ReadOnlySpan<char> line)
    {
        var digits = 0;
        foreach (var c in line)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits > MostDigits;
    }

    private static bool Has(ReadOnlySpan<char> line, Separator separator) => separator switch
    {
        Separator.Tab => line.Contains('\t'),
        Separator.Bar => line.ContainsAny('|', '│', '┃') || line.Contains('¦'),
        Separator.Semicolon => line.Contains(';'),
        Separator.Comma => line.Contains(','),
        Separator.Slash => line.IndexOf(" / ", StringComparison.Ordinal) >= 0,
        _ => line.IndexOf("  ", StringComparison.Ordinal) >= 0,
    };

    // A name, something else of a contact, and at least every second heading known.
    private static Column[]? Read(string text, List<TextSpan> cells)
    {
        // Most lines are no head: the first two headings tell.
        if (cells.Count < 2 || (Of(text, cells[0]) == Column.Unknown && Of(text, cells[1]) == Column.Unknown))
        {
            return null;
        }

        var columns = new Column[cells.Count];
        var (known, written) = (0, 0);
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = Of(text, cells[i]);
            written += cells[i].Length > 0 ? 1 : 0;
            known += columns[i] != Column.Unknown ? 1 : 0;
        }

        Settle(columns);
        return known * 2 >= written && Array.Exists(columns, IsName) && Array.Exists(columns, column => column is >= Column.Contact and not (Column.Fax or Column.Postcode or Column.Place)) ? columns : null;
    }

    private static Column Of(string text, TextSpan cell) => ColumnNames.Of(text.AsSpan(cell.Start, cell.Length));

    private static bool IsName(Column column) => column is >= Column.Name and < Column.Contact;

    // "Nom" beside "Prénom" is the family name, "Nombre" beside "Apellidos" the given one, and alone the whole.
    internal static void Settle(Column[] columns)
    {
        bool Has(Column column) => Array.IndexOf(columns, column) >= 0;
        var alone = Has(Column.Given) ? Column.Family : Has(Column.Family) ? Column.Given : Column.WholeName;
        var named = Has(alone) || Has(Column.FamilyFirst) || (Has(Column.Given) && Has(Column.Family));
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] == Column.Name)
            {
                (columns[i], named) = (named ? Column.Other : alone, true);
            }
        }

        if (Array.IndexOf(columns, Column.Contact) is var contact and >= 0 && !Array.Exists(columns, IsName))
        {
            columns[contact] = Column.WholeName;
        }
    }
}

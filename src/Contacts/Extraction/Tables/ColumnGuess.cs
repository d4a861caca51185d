using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>Tells what the columns of rows hold that no head explains, by their cells; nothing is told unless all of them are understood.</summary>
internal static class ColumnGuess
{
    private const int MostRows = 60;

    /// <summary>What each column holds; null where one is not understood, or nobody's name or nothing to reach somebody is among them.</summary>
    public static Column[]? Of(string text, List<TextSpan[]> rows)
    {
        var cells = new ColumnCells[rows[0].Length];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = new ColumnCells();
            foreach (var row in rows.Take(MostRows))
            {
                cells[i].Add(text.AsSpan(row[i].Start, row[i].Length));
            }
        }

        var columns = Array.ConvertAll(cells, static column => OfSort(column));
        if (!Array.Exists(columns, static column => column is Column.Email or Column.Phone) || !AddNames(text, rows, cells, columns))
        {
            return null;
        }

        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = columns[i] == Column.Unknown ? OfWords(cells[i]) : columns[i];
        }

        Settle(cells, columns);
        return Array.IndexOf(columns, Column.Unknown) >= 0 ? null : columns;
    }

    private static Column OfSort(ColumnCells column) =>
        column.Count == 0 ? Column.Other
        : column.Are(CellSort.Email) ? Column.Email
        : column.Are(CellSort.Phone) ? Column.Phone
        : column.Are(CellSort.Website) ? Column.Website
        : column.Are(CellSort.Postcode) ? Column.Postcode
        : column.Are(CellSort.Figure) ? Column.Other
        : column.Are(CellSort.Street) ? Column.Street
        : column.Are(CellSort.Words) && Most(column, column.Honorifics) ? Column.Other
        : Column.Unknown;

    private static Column OfWords(ColumnCells column) =>
        !column.Are(CellSort.Words) ? Column.Unknown
        : column.AreShort && column.Titles * 3 >= column.Count && column.Titles > column.Firms ? Column.Title
        : column.AreRemarks ? Column.Other
        : column.Firms * 2 >= column.Count ? Column.Company
        : Most(column, column.Departments) ? Column.Other
        : Most(column, column.Places) ? Column.Place
        : Column.Unknown;

    // Where all else is told, what is called somehow is the firm; a town without a postcode is no address.
    private static void Settle(ColumnCells[] cells, Column[] columns)
    {
        if (Array.IndexOf(columns, Column.Company) < 0 && Array.FindAll(columns, static column => column == Column.Unknown).Length == 1
            && Array.IndexOf(columns, Column.Unknown) is var only && cells[only].Are(CellSort.Words) && cells[only].AreCalled)
        {
            columns[only] = Column.Company;
        }

        // Digits alone are a postcode beside a town only.
        for (var i = 0; i < columns.Length; i++)
        {
            var besidePlace = (i > 0 && columns[i - 1] == Column.Place) || (i + 1 < columns.Length && columns[i + 1] == Column.Place);
            columns[i] = columns[i] == Column.Postcode && !besidePlace ? Column.Other : columns[i];
        }
    }

    // The first columns that can be names: two beside each other of one word each, or one of whole names.
    private static bool AddNames(string text, List<TextSpan[]> rows, ColumnCells[] cells, Column[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] != Column.Unknown || !cells[i].Are(CellSort.Words))
            {
                continue;
            }

            if (i + 1 < columns.Length && columns[i + 1] == Column.Unknown && cells[i + 1].Are(CellSort.Words) && MayBePart(cells[i]) && MayBePart(cells[i + 1]))
            {
                var (votes, sure) = (Agreeing(text, rows, columns, i), cells[i].Count);
                var (first, second) = (cells[i].Given + cells[i + 1].Family + votes, cells[i].Family + cells[i + 1].Given - votes);
                if (Math.Abs(first - second) * 3 >= sure && Half(first > second ? cells[i] : cells[i + 1]))
                {
                    (columns[i], columns[i + 1]) = first > second ? (Column.Given, Column.Family) : (Column.Family, Column.Given);
                    return true;
                }
            }

            if (cells[i].Several * 10 >= cells[i].Count * 7 && Math.Max(cells[i].Given, cells[i].GivenLast) * 10 >= cells[i].Count * 6 && cells[i].Titles * 3 < cells[i].Count && cells[i].Firms * 3 < cells[i].Count)
            {
                columns[i] = Column.WholeName;
                return true;
            }
        }

        return false;
    }

    private static bool MayBePart(ColumnCells column) => Most(column, column.Single) && column.Titles * 2 < column.Count && column.Firms * 2 < column.Count;

    private static bool Half(ColumnCells column) => column.Given * 2 >= column.Count;

    private static bool Most(ColumnCells column, int count) => count * 10 >= column.Count * 6;

    // How many addresses say that the first of two columns has the first names, less those that say the reverse: "claire.legrand@", "c.legrand@", "clegrand@".
    private static int Agreeing(string text, List<TextSpan[]> rows, Column[] columns, int first)
    {
        var email = Array.IndexOf(columns, Column.Email);
        var votes = 0;
        foreach (var row in email < 0 ? [] : rows.Take(MostRows))
        {
            var local = Words.Fold(row[email].Of(text).Split('@')[0]);
            var (one, other) = (Words.Fold(row[first].Of(text)), Words.Fold(row[first + 1].Of(text)));
            votes += Fits(local, one, other) ? 1 : Fits(local, other, one) ? -1 : 0;
        }

        return votes;
    }

    private static bool Fits(string local, string given, string family) =>
        given.Length > 0 && family.Length > 1 && local.EndsWith(family, StringComparison.Ordinal) && local[..^family.Length].TrimEnd('.', '_', '-') is { Length: > 0 } before && given.StartsWith(before, StringComparison.Ordinal);
}

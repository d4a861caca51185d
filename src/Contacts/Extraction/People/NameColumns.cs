using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Tables;
using Allo.Contacts.Extraction.Zones;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.People;

/// <summary>Reads the names of rows that were copied without their head, in two cells beside each other: which of both has the first names, all rows tell together.</summary>
/// <remarks>
/// "Garnier⇥Paul⇥06 …" alone may be either; between "Legrand⇥Claire⇥06 …" and "Petit⇥Léa⇥06 …" it is not. Nothing but the names is told so:
/// what the other cells are is read in each row as in any line.
/// </remarks>
internal readonly struct NameColumns(string text, ContactExtractor.Reading reading)
{
    private const int FewestRows = 3;
    private const int FewestCells = 3;
    private const int MostCells = 20;
    private const int LongestRow = 600;
    private const int MostVoting = 60;
    private const double Sure = 0.95;
    private const string Around = " \"\u00a0";
    private static readonly System.Buffers.SearchValues<char> Partings = System.Buffers.SearchValues.Create("\t;|,");
    private const int Reach = (1 << (int)TokenKind.Phone) | (1 << (int)TokenKind.Email);

    /// <summary>The runs of such names, in order; empty where there are none.</summary>
    public List<RoleTagger.Run> Runs()
    {
        List<RoleTagger.Run> runs = [];
        foreach (var (sign, separator) in (ReadOnlySpan<(char, Separator)>)[('\t', Separator.Tab), (';', Separator.Semicolon), ('|', Separator.Bar)])
        {
            if (text.Contains(sign, StringComparison.Ordinal))
            {
                AddBlocks(separator, runs);
            }
        }

        runs.Sort(static (a, b) => a.First.CompareTo(b.First));
        return runs;
    }

    /// <summary>The name in two cells, or before and behind a comma.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Both parts, and what parts them.</param>
    /// <param name="isFamilyFirst">Which of both stands first.</param>
    public static NameRecognizer.Found? Name(string text, TextSpan span, bool isFamilyFirst)
    {
        var written = text.AsSpan(span.Start, span.Length);
        var (end, start) = (written.IndexOfAny(Partings), written.LastIndexOfAny(Partings) + 1);
        if (end <= 0)
        {
            return null;
        }

        var first = Bare(text, span with { End = span.Start + end });
        var second = Bare(text, span with { Start = span.Start + start });
        var (given, family) = isFamilyFirst ? (second, first) : (first, second);
        return PersonName.Of(NameCase.Proper(given.Of(text), isFamily: false), NameCase.Proper(family.Of(text), isFamily: true)) is { } name
            ? new NameRecognizer.Found(name, given, family, 5, new Evidence("its parts stand apart", Sure)) { Confidence = Sure } : null;
    }

    // Without the quotes of a cell, RFC 4180, and the white space around it.
    private static TextSpan Bare(string text, TextSpan part)
    {
        var written = text.AsSpan(part.Start, part.Length);
        var start = part.Start + written.Length - written.TrimStart(Around).Length;
        return new TextSpan(start, Math.Max(start, part.Start + written.TrimEnd(Around).Length));
    }

    // Lines right below each other of as many cells.
    private void AddBlocks(Separator separator, List<RoleTagger.Run> runs)
    {
        List<TextSpan> cells = [];
        List<TextSpan[]> rows = [];
        foreach (var line in reading.Lines)
        {
            var isRow = IsRow(line, separator, cells);
            if (rows.Count > 0 && (!isRow || rows[0].Length != cells.Count))
            {
                AddBlock(rows, runs);
                rows.Clear();
            }

            if (isRow)
            {
                rows.Add([.. cells]);
            }
        }

        AddBlock(rows, runs);
    }

    private bool IsRow(TextLine line, Separator separator, List<TextSpan> cells)
    {
        if (line.Zone != Zone.Own || (line.Signs & Signs.Separator) == 0 || line.Span.Length > LongestRow)
        {
            return false;
        }

        RowCutter.Cut(text, line.Span, line.Span.End, separator, cells);
        return cells.Count is >= FewestCells and <= MostCells;
    }

    private void AddBlock(List<TextSpan[]> rows, List<RoleTagger.Run> runs)
    {
        if (rows.Count < FewestRows || !AreReachable(rows))
        {
            return;
        }

        for (var i = 0; i + 1 < rows[0].Length; i++)
        {
            var (one, other) = (NameCellsOf(rows, i), NameCellsOf(rows, i + 1));
            if (!one.MayBe || !other.MayBe)
            {
                continue;
            }

            // The first pair that may be names is, or none.
            var votes = Agreeing(rows, i);
            var lead = one.Lead - other.Lead + (2 * votes);
            var (given, family) = lead > 0 ? (one, other) : (other, one);
            if (Math.Abs(lead) * 2 >= one.Count && ((Math.Abs(votes) * 2 >= one.Count && (given.Given > 0 || !family.ArePlaces)) || (given.Given * 10 >= given.Count * 6 && family.IsFamily && !IsFamily(rows, lead > 0 ? i - 1 : i + 2))))
            {
                Add(rows, i, lead < 0, runs);
            }

            return;
        }
    }

    // "Renault;Claire;Legrand": on either side of the first names there may be surnames.
    private bool IsFamily(List<TextSpan[]> rows, int column) => column >= 0 && column < rows[0].Length && NameCellsOf(rows, column) is { MayBe: true, IsFamily: true };

    // Hardly any row has nobody to reach.
    private bool AreReachable(List<TextSpan[]> rows)
    {
        var reachable = 0;
        foreach (var row in rows)
        {
            reachable += reading.Layout.LineAt(row[0].Start) is >= 0 and var line && (reading.Layout.Lines[line].Kinds & Reach) != 0 ? 1 : 0;
        }

        return reachable * 10 >= rows.Count * 8;
    }

    private PartCells NameCellsOf(List<TextSpan[]> rows, int column)
    {
        var cells = new PartCells();
        foreach (var row in rows.Take(MostVoting))
        {
            cells.Add(text.AsSpan(row[column].Start, row[column].Length));
        }

        return cells;
    }

    private void Add(List<TextSpan[]> rows, int column, bool isFamilyFirst, List<RoleTagger.Run> runs)
    {
        foreach (var row in rows)
        {
            var (first, end) = (reading.Layout.IndexAt(row[column].Start), reading.Layout.IndexAt(row[column + 1].End));
            if (row[column].Length > 0 && row[column + 1].Length > 0 && end - first > 1)
            {
                runs.Add(new RoleTagger.Run(Role.Name, first, end, Sure) { IsFamilyFirst = isFamilyFirst });
            }
        }
    }

    // How many addresses say that the first of two cells has the first name, less those that say the reverse: "claire.legrand@", "c.legrand@", "clegrand@".
    private int Agreeing(List<TextSpan[]> rows, int column)
    {
        var votes = 0;
        foreach (var row in rows.Take(MostVoting))
        {
            var email = Array.Find(row, IsEmail);
            if (email.Length > 0)
            {
                var local = Words.Fold(email.Of(text).Split('@')[0]);
                var (one, other) = (Words.Fold(row[column].Of(text)), Words.Fold(row[column + 1].Of(text)));
                votes += Fits(local, one, other) ? 1 : Fits(local, other, one) ? -1 : 0;
            }
        }

        return votes;
    }

    private bool IsEmail(TextSpan cell) => text.AsSpan(cell.Start, cell.Length).IndexOf('@') > 0;

    private static bool Fits(string local, string given, string family) =>
        given.Length > 0 && family.Length > 1 && local.EndsWith(family.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal)
        && local[..^family.Replace(" ", "", StringComparison.Ordinal).Length].TrimEnd('.', '_', '-') is { Length: > 0 } before && given.StartsWith(before, StringComparison.Ordinal);
}

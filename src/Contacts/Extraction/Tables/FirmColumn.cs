using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>Tells the column of firms by its cells, where its heading is unknown: "Weingut" above "Kellerei Ostertag GmbH", "Weinhof Sandler".</summary>
internal static class FirmColumn
{
    private const int FewestRows = 2;
    private const WordKinds Plain = WordKinds.Common | WordKinds.Function | WordKinds.Department | WordKinds.Title | WordKinds.Particle | WordKinds.CompanyWord;

    /// <summary>Marks it, where no heading names one and most cells of one column are firms.</summary>
    public static void Mark(string text, Column[] columns, List<TextSpan[]> rows)
    {
        if (rows.Count < FewestRows || Array.IndexOf(columns, Column.Company) >= 0)
        {
            return;
        }

        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] == Column.Unknown && AreFirms(text, rows, i))
            {
                columns[i] = Column.Company;
                return;
            }
        }
    }

    private static bool AreFirms(string text, List<TextSpan[]> rows, int column)
    {
        var (firms, written) = (0, 0);
        foreach (var row in rows)
        {
            var cell = text.AsSpan(row[column].Start, row[column].Length);
            written += cell.Length > 0 ? 1 : 0;
            firms += cell.Length > 0 && IsFirm(cell) ? 1 : 0;
        }

        return firms >= FewestRows && firms * 2 > written;
    }

    // It says what kind of firm it is and how it is called; "Atelier technique" is but a part of one.
    private static bool IsFirm(ReadOnlySpan<char> cell)
    {
        var (kind, own, words) = (WordKinds.None, false, 0);
        foreach (var range in cell.Split(' '))
        {
            var word = cell[range].Trim(",()");
            if (word.IsEmpty)
            {
                continue;
            }

            var kinds = WordLexicon.Of(word);
            kind |= char.IsUpper(word[0]) ? kinds & (WordKinds.LegalForm | WordKinds.CompanyWord) : WordKinds.None;
            own |= char.IsUpper(word[0]) && (kinds & Plain) == 0;
            words++;
        }

        return words > 1 && own && kind != WordKinds.None;
    }
}

using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>Tells in which order a column has the parts of its names: what two rows show and none denies holds for all, as for "Van Hoorebeke Lieselot" above "De Smet Wouter".</summary>
internal static class NameOrder
{
    private const int MostRows = 50;
    private const int Fewest = 2;

    /// <summary>Whether the family names stand first.</summary>
    public static bool IsFamilyFirst(string text, Table table)
    {
        var column = Array.FindIndex(table.Columns, static column => column is Column.WholeName or Column.Name);
        var votes = 0;
        for (var i = 0; column >= 0 && i < Math.Min(table.Rows.Count, MostRows); i++)
        {
            var name = text.AsSpan(table.Rows[i][column].Start, table.Rows[i][column].Length).Trim();
            if (name.IndexOf(' ') is not (> 0 and var first) || name.Contains(','))
            {
                continue;
            }

            var (isFirst, isLast) = (IsGiven(name[..first]), IsGiven(name[(name.LastIndexOf(' ') + 1)..]));
            if (isFirst && !isLast)
            {
                return false;
            }

            votes += isLast && !isFirst ? 1 : 0;
        }

        return votes >= Fewest;
    }

    private static bool IsGiven(ReadOnlySpan<char> word) => (WordLexicon.Of(word) & WordKinds.CommonGivenName) != 0;
}

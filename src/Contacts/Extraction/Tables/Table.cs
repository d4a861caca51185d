namespace Allo.Contacts.Extraction.Tables;

/// <summary>A list whose first row names its columns.</summary>
/// <param name="Headings">What each column is called, as written.</param>
/// <param name="Columns">What each column holds.</param>
/// <param name="Rows">The cells of each row, as many as there are columns; an empty span where a cell is empty.</param>
internal sealed record Table(IReadOnlyList<string> Headings, Column[] Columns, List<TextSpan[]> Rows)
{
    private readonly Evidence[]?[] _said = new Evidence[]?[Columns.Length];
    private readonly JoinedEvidence?[] _joined = new JoinedEvidence?[Columns.Length];

    /// <summary>Whether any of the columns holds this.</summary>
    public bool Has(Column column) => Array.IndexOf(Columns, column) >= 0;

    /// <summary>What the heading of a column tells of its cells: of all of them the same.</summary>
    public Evidence[] Said(int column) => _said[column] ??= [new Evidence($"the column \"{Headings[column]}\" says so", 5)];

    /// <summary>What tells a mention, and what the heading of its column does: of plain addresses again and again the same.</summary>
    public JoinedEvidence Joined(IReadOnlyList<Evidence> first, int column)
    {
        if (_joined[column] is not { } joined || !ReferenceEquals(joined.First, first))
        {
            _joined[column] = joined = new JoinedEvidence(first, Said(column));
        }

        return joined;
    }
}

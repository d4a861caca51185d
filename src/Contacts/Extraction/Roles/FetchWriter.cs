using System.Runtime.CompilerServices;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>Notes the rows of words and asks for them, which are added up soon: they lie all over the model, most of it away from the processor.</summary>
/// <param name="model">The weights.</param>
/// <param name="template">What the words are of.</param>
/// <param name="rows">Where the rows are noted.</param>
internal ref struct FetchWriter(RoleModel model, FeatureTemplate template, Span<int> rows) : IWordWriter
{
    private readonly Span<int> _rows = rows;
    private int _count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddWord(int feature, uint value)
    {
        var row = RowWriter.RowOf(template, feature, (int)value, model.Rows - 1);
        _rows[_count++] = row;
        model.Fetch(row);
    }
}

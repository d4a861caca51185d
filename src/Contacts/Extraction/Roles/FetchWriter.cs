using System.Runtime.CompilerServices;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>Asks for the weights of words, which are added up soon: they lie all over the model, most of it away from the processor.</summary>
/// <param name="model">The weights.</param>
/// <param name="template">What the words are of.</param>
internal readonly struct FetchWriter(RoleModel model, FeatureTemplate template) : IWordWriter
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddWord(int feature, uint value) => model.Fetch(RowWriter.RowOf(template, feature, (int)value, model.Rows - 1));
}

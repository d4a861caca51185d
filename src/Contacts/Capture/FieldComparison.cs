namespace Allo.Contacts.Capture;

/// <summary>How one captured field stands to the record that the CRM has.</summary>
/// <param name="Field">The field, by its name in <see cref="FieldName"/>.</param>
/// <param name="Existing">What the record has; empty where nothing.</param>
/// <param name="Captured">What was captured.</param>
/// <param name="Relation">How both stand to each other.</param>
public sealed record FieldComparison(string Field, IReadOnlyList<string> Existing, IReadOnlyList<string> Captured, FieldRelation Relation);

/// <summary>How a captured value stands to the one of the record.</summary>
public enum FieldRelation
{
    /// <summary>The record has it already.</summary>
    Same,

    /// <summary>The record has nothing there, or a list that lacks it.</summary>
    FillsGap,

    /// <summary>The record has another value.</summary>
    Contradicts,
}

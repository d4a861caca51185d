namespace Allo.Contacts.Crm;

/// <summary>A field that came back different from what was sent.</summary>
/// <param name="Field">The field as the API names it.</param>
/// <param name="Sent">What was sent; a list joined with ", ".</param>
/// <param name="Returned">What came back; null where nothing did.</param>
public sealed record FieldDifference(string Field, string? Sent, string? Returned);

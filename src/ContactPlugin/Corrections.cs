using Allo.Contacts.Capture;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Plugin;

/// <summary>What a person put right of what was read from a text, by the field; a blank one is left out.</summary>
/// <remarks>A correction stands in for the text's value and only fills, as that would; a given argument replaces the record's value.</remarks>
internal sealed record Corrections(IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>What they stand under beside a request's arguments: as an argument a correction would replace the record's value.</summary>
    public const string Key = "corrections";

    private static readonly char[] Separators = [',', ';'];

    /// <summary>All was read right.</summary>
    public static Corrections None { get; } = new(new Dictionary<string, string>());

    /// <summary>Whether a field holds several values, with commas between.</summary>
    public static bool IsList(string field) => field is FieldName.Numbers or FieldName.Emails;

    /// <summary>The values of a list.</summary>
    public static string[] Split(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The person of the text without what was corrected, and the given fields with the corrections where nothing is given.</summary>
    public (Candidate? Candidate, PersonFields Fields) Apply(Candidate? candidate, PersonFields given) => candidate is null || Fields.Count == 0
        ? (candidate, given)
        : (candidate with { Contact = Without(candidate.Contact) }, Over(given));

    private Contact Without(Contact contact) => contact with
    {
        Name = PersonName.Of(Fields.ContainsKey(FieldName.Name) ? null : contact.Name?.Given, Fields.ContainsKey(FieldName.LastName) ? null : contact.Name?.Family),
        JobTitle = Fields.ContainsKey(FieldName.JobTitle) ? null : contact.JobTitle,
        Website = Fields.ContainsKey(FieldName.Website) ? null : contact.Website,
        Address = Fields.ContainsKey(FieldName.Address) ? null : contact.Address,
        Numbers = Fields.ContainsKey(FieldName.Numbers) ? [] : contact.Numbers,
        Emails = Fields.ContainsKey(FieldName.Emails) ? [] : contact.Emails,
    };

    private PersonFields Over(PersonFields given) => given with
    {
        Name = Or(given.Name, FieldName.Name),
        LastName = Or(given.LastName, FieldName.LastName),
        JobTitle = Or(given.JobTitle, FieldName.JobTitle),
        Website = Or(given.Website, FieldName.Website),
        Address = Or(given.Address, FieldName.Address),
        Numbers = Or(given.Numbers, FieldName.Numbers),
        Emails = Or(given.Emails, FieldName.Emails),
    };

    private string? Or(string? given, string field) => string.IsNullOrWhiteSpace(given) ? Fields.GetValueOrDefault(field) : given;

    private IReadOnlyList<string>? Or(IReadOnlyList<string>? given, string field) =>
        given?.All(string.IsNullOrWhiteSpace) != false && Fields.TryGetValue(field, out var text) ? Split(text) : given;
}

using Allo.Contacts.Capture;
using Allo.Contacts.Crm;

namespace Allo.Contacts.Agent.Chat.Consent;

/// <summary>The fields that an update would empty in a way that Allo does not document.</summary>
/// <remarks>Source: Allo API reference, "Update person": an empty company_id unlinks; of the other fields nothing is said.</remarks>
internal static class EmptiedFields
{
    public static IReadOnlyList<string> Of(PersonChanges changes) =>
    [
        .. new[]
        {
            (FieldName.Name, changes.Name == ""), (FieldName.LastName, changes.LastName == ""), (FieldName.JobTitle, changes.JobTitle == ""), (FieldName.Website, changes.Website == ""),
            (FieldName.Address, changes.Address == ""), (FieldName.Numbers, changes.Numbers is { Count: 0 }), (FieldName.Emails, changes.Emails is { Count: 0 }),
        }.Where(field => field.Item2).Select(field => field.Item1),
    ];

    public static PersonChanges Without(PersonChanges changes) => changes with
    {
        Name = Kept(changes.Name),
        LastName = Kept(changes.LastName),
        JobTitle = Kept(changes.JobTitle),
        Website = Kept(changes.Website),
        Address = Kept(changes.Address),
        Numbers = Kept(changes.Numbers),
        Emails = Kept(changes.Emails),
    };

    private static string? Kept(string? text) => text == "" ? null : text;

    private static IReadOnlyList<string>? Kept(IReadOnlyList<string>? list) => list is { Count: 0 } ? null : list;
}

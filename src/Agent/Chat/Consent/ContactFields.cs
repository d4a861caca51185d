using Allo.Contacts.Capture;

namespace Allo.Contacts.Agent.Chat.Consent;

/// <summary>A contact as a list of fields, in the API's order, and one field of it put or taken away.</summary>
internal static class ContactFields
{
    public static readonly string[] Names =
        [FieldName.Name, FieldName.LastName, FieldName.JobTitle, FieldName.Company, FieldName.Numbers, FieldName.Emails, FieldName.Website, FieldName.Address];

    public static IReadOnlyList<string> Values(Contact? contact, string field) => field switch
    {
        FieldName.Name => One(contact?.Name?.Given),
        FieldName.LastName => One(contact?.Name?.Family),
        FieldName.JobTitle => One(contact?.JobTitle),
        FieldName.Company => One(contact?.Company),
        FieldName.Numbers => [.. contact?.Numbers.Select(number => number.E164) ?? []],
        FieldName.Emails => [.. contact?.Emails.Select(email => email.Value) ?? []],
        FieldName.Website => One(contact?.Website?.Url),
        FieldName.Address => One(contact?.Address?.Line),
        _ => [],
    };

    public static string Joined(Contact? contact, string field) => string.Join(", ", Values(contact, field));

    /// <summary>The contact without one value.</summary>
    public static Contact Without(Contact contact, string field, string value) => field switch
    {
        FieldName.Numbers => contact with { Numbers = [.. contact.Numbers.Where(number => number.E164 != value)] },
        FieldName.Emails => contact with { Emails = [.. contact.Emails.Where(email => email.Value != value)] },
        _ => Without(contact, field),
    };

    /// <summary>The contact without a field.</summary>
    public static Contact Without(Contact contact, string field) => WithFieldOf(contact, field, new Contact());

    /// <summary>The contact with a field as another contact has it.</summary>
    public static Contact WithFieldOf(Contact contact, string field, Contact other) => field switch
    {
        FieldName.Name => contact with { Name = PersonName.Of(other.Name?.Given, contact.Name?.Family) },
        FieldName.LastName => contact with { Name = PersonName.Of(contact.Name?.Given, other.Name?.Family) },
        FieldName.JobTitle => contact with { JobTitle = other.JobTitle },
        FieldName.Company => contact with { Company = other.Company },
        FieldName.Numbers => contact with { Numbers = other.Numbers },
        FieldName.Emails => contact with { Emails = other.Emails },
        FieldName.Website => contact with { Website = other.Website },
        FieldName.Address => contact with { Address = other.Address },
        _ => contact,
    };

    private static string[] One(string? value) => value is null ? [] : [value];
}

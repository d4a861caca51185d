using System.Text.Json.Serialization;
using Allo.Contacts.Crm;

namespace Allo.Contacts.Plugin.Replies;

/// <summary>A person as a model sees it; absent members are left out.</summary>
public sealed record PersonView
{
    /// <summary>Opaque id, <c>per-…</c>; left out where the person is not in the CRM.</summary>
    [JsonPropertyName("id")]
    public string? Id { get; init; }

    /// <summary>First name.</summary>
    [JsonPropertyName("name")]
    public string? Name { get; init; }

    /// <summary>Last name.</summary>
    [JsonPropertyName("last_name")]
    public string? LastName { get; init; }

    /// <summary>Job title.</summary>
    [JsonPropertyName("job_title")]
    public string? JobTitle { get; init; }

    /// <summary>The company by name.</summary>
    [JsonPropertyName("company")]
    public string? Company { get; init; }

    /// <summary>The company by id, <c>com-…</c>.</summary>
    [JsonPropertyName("company_id")]
    public string? CompanyId { get; init; }

    /// <summary>Phone numbers, E.164.</summary>
    [JsonPropertyName("numbers")]
    public IReadOnlyList<string>? Numbers { get; init; }

    /// <summary>E-mail addresses.</summary>
    [JsonPropertyName("emails")]
    public IReadOnlyList<string>? Emails { get; init; }

    /// <summary>Website URL.</summary>
    [JsonPropertyName("website")]
    public string? Website { get; init; }

    /// <summary>Postal address, one line.</summary>
    [JsonPropertyName("address")]
    public string? Address { get; init; }

    internal static PersonView Of(Person person) => new()
    {
        Id = person.Id,
        Name = person.Name,
        LastName = person.LastName,
        JobTitle = person.JobTitle,
        Company = person.Company?.Name,
        CompanyId = person.Company?.Id,
        Numbers = person.Numbers,
        Emails = person.Emails,
        Website = person.Website,
        Address = person.Address,
    };

    internal static PersonView Of(Contact contact) => new()
    {
        Name = contact.Name?.Given,
        LastName = contact.Name?.Family,
        JobTitle = contact.JobTitle,
        Company = contact.Company,
        Numbers = [.. contact.Numbers.Select(number => number.E164)],
        Emails = [.. contact.Emails.Select(email => email.Value)],
        Website = contact.Website?.Url,
        Address = contact.Address?.Line,
    };
}

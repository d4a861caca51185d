namespace Allo.Contacts;

/// <summary>One person with what is known of them, every value normalised.</summary>
/// <remarks>Absent is null or an empty list, never an empty string.</remarks>
public sealed record Contact
{
    /// <summary>Given and family name; null if unknown.</summary>
    public PersonName? Name { get; init; }

    /// <summary>The job title as written.</summary>
    public string? JobTitle { get; init; }

    /// <summary>The company's name as written, legal form included.</summary>
    public string? Company { get; init; }

    /// <summary>Phone numbers in order of appearance, without fax numbers.</summary>
    public IReadOnlyList<PhoneNumber> Numbers { get; init; } = [];

    /// <summary>E-mail addresses in order of appearance.</summary>
    public IReadOnlyList<EmailAddress> Emails { get; init; } = [];

    /// <summary>The company's or person's own site.</summary>
    public WebAddress? Website { get; init; }

    /// <summary>The postal address.</summary>
    public PostalAddress? Address { get; init; }
}

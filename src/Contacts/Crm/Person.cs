namespace Allo.Contacts.Crm;

/// <summary>A person as Allo's CRM returns it.</summary>
/// <remarks>Source: Allo API reference, "Get person"; <c>name</c> is the first name alone.</remarks>
public sealed record Person
{
    /// <summary>Opaque id, <c>per-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>First name.</summary>
    public string? Name { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>Job title.</summary>
    public string? JobTitle { get; init; }

    /// <summary>Website URL.</summary>
    public string? Website { get; init; }

    /// <summary>Postal address.</summary>
    public string? Address { get; init; }

    /// <summary>Phone numbers, E.164.</summary>
    public IReadOnlyList<string> Numbers { get => field ?? []; init; } = [];

    /// <summary>E-mail addresses.</summary>
    public IReadOnlyList<string> Emails { get => field ?? []; init; } = [];

    /// <summary>The company that the person is linked to, or null.</summary>
    public CompanyReference? Company { get; init; }

    /// <summary>When the record was last changed, as the API writes it; its zone is not documented.</summary>
    public string? UpdatedAt { get; init; }
}

/// <summary>A company as it stands in a person.</summary>
/// <param name="Id">Opaque id, <c>com-…</c>.</param>
/// <param name="Name">The company's name.</param>
public sealed record CompanyReference(string Id, string? Name);

namespace Allo.Contacts.Crm;

/// <summary>A company as Allo's CRM returns it.</summary>
/// <remarks>Source: Allo API reference, "Get company".</remarks>
public sealed record Company
{
    /// <summary>Opaque id, <c>com-…</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Company name.</summary>
    public string? Name { get; init; }

    /// <summary>Company website URL.</summary>
    public string? Website { get; init; }

    /// <summary>Industry sector.</summary>
    public string? Industry { get; init; }

    /// <summary>How many people are linked to it.</summary>
    public int? PersonCount { get; init; }
}

/// <summary>The body of "Create company".</summary>
public sealed record NewCompany
{
    /// <summary>Company name.</summary>
    public required string Name { get; init; }

    /// <summary>Company website URL.</summary>
    public string? Website { get; init; }

    /// <summary>Industry sector.</summary>
    public string? Industry { get; init; }
}

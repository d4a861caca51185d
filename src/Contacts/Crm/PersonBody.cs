namespace Allo.Contacts.Crm;

/// <summary>The fields that both bodies share; null means: not sent.</summary>
/// <remarks>Source: Allo API reference, "Create person" and "Update person". Unknown members are dropped by the API in silence, so the names here are exact.</remarks>
public abstract record PersonBody
{
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

    /// <summary>Phone numbers in E.164 format; in an update they replace the whole list.</summary>
    public IReadOnlyList<string>? Numbers { get; init; }

    /// <summary>E-mail addresses; in an update they replace the whole list.</summary>
    public IReadOnlyList<string>? Emails { get; init; }

    /// <summary>ID of the company to associate with; in an update the empty string unlinks.</summary>
    public string? CompanyId { get; init; }
}

/// <summary>The body of "Create person".</summary>
public sealed record NewPerson : PersonBody
{
    /// <summary>When true, allows creating the person even if one or more of the numbers are already assigned to another person; null sends the default, false.</summary>
    public bool? AllowDuplicateNumber { get; init; }
}

/// <summary>The body of "Update person": only what is set changes.</summary>
public sealed record PersonChanges : PersonBody;

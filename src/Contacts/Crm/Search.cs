namespace Allo.Contacts.Crm;

/// <summary>The body of "Search people"; filters are ANDed.</summary>
public sealed record PersonSearch
{
    /// <summary>Named filters.</summary>
    public PersonFilters? Filters { get; init; }

    /// <summary>Free text over name, e-mail, phone number and company; its words are ANDed and match as prefixes.</summary>
    public string? Search { get; init; }

    /// <summary>DATE_DESC (default), DATE_ASC, NAME_ASC, NAME_DESC, CREATED_DESC or CREATED_ASC.</summary>
    public string? Sort { get; init; }

    /// <summary>Page number from 1.</summary>
    public int? Page { get; init; }

    /// <summary>Results per page, 20 by default, at most 100.</summary>
    public int? Size { get; init; }
}

/// <summary>What a person must have to be found.</summary>
public sealed record PersonFilters
{
    /// <summary>First name, contains.</summary>
    public string? Name { get; init; }

    /// <summary>Last name, contains.</summary>
    public string? LastName { get; init; }

    /// <summary>Job title, contains.</summary>
    public string? JobTitle { get; init; }

    /// <summary>Website, contains.</summary>
    public string? Website { get; init; }

    /// <summary>Company name, contains.</summary>
    public string? Company { get; init; }

    /// <summary>Phone number, exact.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>E-mail address, contains.</summary>
    public string? Email { get; init; }
}

/// <summary>The body of "Search companies"; filters are ANDed.</summary>
public sealed record CompanySearch
{
    /// <summary>Named filters.</summary>
    public CompanyFilters? Filters { get; init; }

    /// <summary>DATE_DESC (default), DATE_ASC, NAME_ASC, NAME_DESC, CREATED_DESC or CREATED_ASC.</summary>
    public string? Sort { get; init; }

    /// <summary>Page number from 1.</summary>
    public int? Page { get; init; }

    /// <summary>Results per page, 20 by default, at most 100.</summary>
    public int? Size { get; init; }
}

/// <summary>What a company must have to be found.</summary>
public sealed record CompanyFilters
{
    /// <summary>Company name, contains.</summary>
    public string? Name { get; init; }

    /// <summary>Website, contains.</summary>
    public string? Website { get; init; }

    /// <summary>Industry, contains.</summary>
    public string? Industry { get; init; }
}

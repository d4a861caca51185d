namespace Allo.Contacts.Capture;

/// <summary>The fields of a person as the API spells them; <c>company</c> is what the text says, <c>company_id</c> what is sent.</summary>
public static class FieldName
{
    /// <summary>First name.</summary>
    public const string Name = "name";

    /// <summary>Last name.</summary>
    public const string LastName = "last_name";

    /// <summary>Job title.</summary>
    public const string JobTitle = "job_title";

    /// <summary>Website URL.</summary>
    public const string Website = "website";

    /// <summary>Postal address.</summary>
    public const string Address = "address";

    /// <summary>Phone numbers.</summary>
    public const string Numbers = "numbers";

    /// <summary>E-mail addresses.</summary>
    public const string Emails = "emails";

    /// <summary>The company by name.</summary>
    public const string Company = "company";

    /// <summary>The company by id.</summary>
    public const string CompanyId = "company_id";

    /// <summary>The existing person by id; no field of a body.</summary>
    public const string PersonId = "person_id";
}

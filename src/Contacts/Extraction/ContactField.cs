namespace Allo.Contacts.Extraction;

/// <summary>What a mention in a text says of a person.</summary>
public enum ContactField
{
    /// <summary>First name.</summary>
    Name,

    /// <summary>Last name.</summary>
    LastName,

    /// <summary>Job title.</summary>
    JobTitle,

    /// <summary>Company.</summary>
    Company,

    /// <summary>Phone number, E.164.</summary>
    Number,

    /// <summary>Fax number, E.164; found so that it is never sent as a phone number.</summary>
    Fax,

    /// <summary>E-mail address.</summary>
    Email,

    /// <summary>Website of the person or company.</summary>
    Website,

    /// <summary>A profile on a social network.</summary>
    Social,

    /// <summary>Postal address.</summary>
    Address,
}

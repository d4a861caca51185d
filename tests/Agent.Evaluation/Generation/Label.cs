namespace Allo.Contacts.Evaluation.Generation;

/// <summary>What a run of a generated text is.</summary>
public enum Label
{
    /// <summary>Nothing of interest.</summary>
    None,

    /// <summary>A word that names what follows, such as "Tél. :"; not listed as an entity.</summary>
    Caption,

    /// <summary>First name, with its initials.</summary>
    Name,

    /// <summary>Last name, with its particles.</summary>
    LastName,

    /// <summary>Job title.</summary>
    JobTitle,

    /// <summary>Company.</summary>
    Company,

    /// <summary>Phone number.</summary>
    Number,

    /// <summary>Number of a fax alone.</summary>
    Fax,

    /// <summary>E-mail address.</summary>
    Email,

    /// <summary>Website.</summary>
    Website,

    /// <summary>Social profile, and the name of the network.</summary>
    Social,

    /// <summary>Postal address or a part of it.</summary>
    Address,

    /// <summary>Honorific or degree.</summary>
    Honorific,

    /// <summary>Department or division.</summary>
    Department,

    /// <summary>Project.</summary>
    Project,

    /// <summary>A slogan or another thing that must not be taken.</summary>
    Strapline,
}

namespace Allo.Contacts.Evaluation.Data;

/// <summary>What a labelled span is to the scorer.</summary>
public enum GoldField
{
    /// <summary>Labelled, and none of the fields: a project, a disclaimer, a social profile.</summary>
    None,

    /// <summary>First or last name.</summary>
    Name,

    /// <summary>Job title.</summary>
    JobTitle,

    /// <summary>Company.</summary>
    Company,

    /// <summary>Phone or fax.</summary>
    Phone,

    /// <summary>E-mail address.</summary>
    Email,

    /// <summary>Website.</summary>
    Website,

    /// <summary>Postal address.</summary>
    Address,
}

namespace Allo.Contacts.Extraction.Roles;

/// <summary>What a token is to the person that the text is about.</summary>
internal enum Role : byte
{
    /// <summary>Nothing that the CRM keeps.</summary>
    None,

    /// <summary>The first word of a name.</summary>
    Name,

    /// <summary>A further word of the same name.</summary>
    NameOn,

    /// <summary>The first word of a job title.</summary>
    Title,

    /// <summary>A further word of the same title.</summary>
    TitleOn,

    /// <summary>The first word of a company.</summary>
    Company,

    /// <summary>A further word of the same company.</summary>
    CompanyOn,

    /// <summary>The first word of a postal address.</summary>
    Address,

    /// <summary>A further word of the same address.</summary>
    AddressOn,

    /// <summary>A number, an e-mail address or a website of somebody who is meant; words never have it.</summary>
    Own,
}

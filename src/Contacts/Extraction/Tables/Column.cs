namespace Allo.Contacts.Extraction.Tables;

/// <summary>What a column of a table holds.</summary>
internal enum Column
{
    /// <summary>Its heading is not known.</summary>
    Unknown,

    /// <summary>Nothing of a contact: a number of the row, a department, a remark.</summary>
    Other,

    /// <summary>A name; the family name where another column has the given one, and the reverse.</summary>
    Name,

    /// <summary>Given and family name in one.</summary>
    WholeName,

    /// <summary>Both, the family name first.</summary>
    FamilyFirst,
    Given,
    Family,

    /// <summary>"Voorletters": what stands for the given name where no other column has it.</summary>
    Initials,

    /// <summary>"Tussenvoegsel": the particles before the family name of another column.</summary>
    Particle,

    /// <summary>"Segundo apellido": what stands behind the family name of another column.</summary>
    SecondFamily,

    /// <summary>"Contact": a name where no other column has one, else how to reach the person.</summary>
    Contact,
    Title,
    Company,
    Phone,
    Fax,
    Email,
    Website,

    /// <summary>A street, or a whole address.</summary>
    Street,
    Postcode,

    /// <summary>A town, a state or a country: part of an address that has a street or a postcode.</summary>
    Place,
}

namespace Allo.Contacts.Extraction.Tables;

/// <summary>What parts the cells of a row.</summary>
internal enum Separator
{
    Tab,
    Bar,
    Semicolon,
    Comma,

    /// <summary>A slash between spaces: "Nom / Prénom / GSM".</summary>
    Slash,

    /// <summary>Two spaces or more, between columns that stand below each other.</summary>
    Spaces,
}

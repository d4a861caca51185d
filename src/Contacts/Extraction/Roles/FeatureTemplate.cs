namespace Allo.Contacts.Extraction.Roles;

/// <summary>What a feature is of; a part of its hash.</summary>
internal enum FeatureTemplate
{
    /// <summary>A line.</summary>
    Line = 0x1000,

    /// <summary>A part of a line between separators.</summary>
    Segment = 0x2000,

    /// <summary>A token.</summary>
    Token = 0x3000,
}

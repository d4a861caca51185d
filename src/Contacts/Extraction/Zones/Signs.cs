namespace Allo.Contacts.Extraction.Zones;

/// <summary>Which characters a line has, of those that tell what it may be: most of what is looked for in a line is told so not to be there.</summary>
[Flags]
internal enum Signs : ushort
{
    None = 0,

    /// <summary>A digit of ASCII.</summary>
    Digit = 2,

    /// <summary>"@".</summary>
    At = 4,

    /// <summary>":", of full width, too.</summary>
    Colon = 8,

    /// <summary>"-", "=" or "_".</summary>
    Dash = 16,

    /// <summary>"/".</summary>
    Slash = 32,

    /// <summary>"&lt;" or "&gt;".</summary>
    Angle = 64,

    /// <summary>"&quot;".</summary>
    Quote = 128,

    /// <summary>A tab, ";", "," or "|".</summary>
    Separator = 256,

    /// <summary>Two spaces together.</summary>
    Gap = 512,

    /// <summary>A character that is not of ASCII.</summary>
    Other = 1024,

    /// <summary>Whatever may be there; of a line nobody has looked at.</summary>
    All = ushort.MaxValue,
}

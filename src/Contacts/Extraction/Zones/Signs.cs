namespace Allo.Contacts.Extraction.Zones;

/// <summary>Which characters a line has, of those that tell what it may be: most of what is looked for in a line is told so not to be there.</summary>
[Flags]
internal enum Signs
{
    None = 0,

    /// <summary>The end of a line, which no line has in it.</summary>
    End = 1,

    /// <summary>A digit of ASCII.</summary>
    Digit = 2,

    /// <summary>"@".</summary>
    At = 4,

    /// <summary>":", of full width, too.</summary>
    Colon = 8,

    /// <summary>"-".</summary>
    Dash = 16,

    /// <summary>"/".</summary>
    Slash = 32,

    /// <summary>"&lt;" or "&gt;".</summary>
    Angle = 64,

    /// <summary>"&quot;".</summary>
    Quote = 128,

    /// <summary>A tab, ";" or a bar, drawn or broken, too.</summary>
    Separator = 256,

    /// <summary>",".</summary>
    Comma = 512,

    /// <summary>A space.</summary>
    Space = 1024,

    /// <summary>"=".</summary>
    Equal = 4096,

    /// <summary>"?".</summary>
    Question = 8192,

    /// <summary>A dash that parts: "–".</summary>
    LongDash = 16384,

    /// <summary>The bracket that opens a label in Japanese: "【".</summary>
    Bracket = 32768,

    /// <summary>A digit right behind ":" or "h", as minutes stand: the upper half tells what stands right behind something else.</summary>
    Clock = Digit << 16,

    /// <summary>Two spaces together.</summary>
    Gap = Space << 16,

    /// <summary>Whatever may be there; of a line nobody has looked at.</summary>
    All = -1,
}

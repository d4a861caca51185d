using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>A word of the text, or something found by its grammar, which counts as one.</summary>
internal struct Token
{
    /// <summary>Where it stands in the text.</summary>
    public TextSpan Span;

    /// <summary>A word, or what its grammar made of it.</summary>
    public TokenKind Kind;

    /// <summary>What stands between it and the token before.</summary>
    public Gap Before;

    /// <summary>What the word is known as.</summary>
    public WordKinds Words;

    /// <summary>How the word is written.</summary>
    public Shape Shape;

    /// <summary>The folded word.</summary>
    public uint Hash;

    /// <summary>The hashes of the folded word's last three and four letters, and of its first three.</summary>
    public uint Ending3, Ending4, Beginning3;

    /// <summary>The set of the folded word's letters, and its first; nought where it has none.</summary>
    public uint Letters;
    public char Initial;

    /// <summary>What in the text's addresses agrees with it.</summary>
    public Agreement Agrees;

    /// <summary>How many letters the folded word has; 0 where that is not known.</summary>
    public byte Length;

    /// <summary>The indices of the line and of the segment that it stands in.</summary>
    public int Line, Segment;

    /// <summary>Whether it is a word that begins with a capital, an initial apart.</summary>
    public readonly bool IsCapital => Kind == TokenKind.Word && Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed;

    /// <summary>The token as it is written.</summary>
    public readonly ReadOnlySpan<char> In(string text) => text.AsSpan(Span.Start, Span.Length);
}

/// <summary>What a token is by its grammar.</summary>
internal enum TokenKind : byte
{
    Word,
    Phone,
    Fax,
    Email,
    Website,
    Social,
}

/// <summary>What stands between two tokens; the later ones part more strongly.</summary>
internal enum Gap : byte
{
    None,
    Space,
    Stop,
    Bracket,
    Comma,
    Colon,
    Dash,
    Slash,
    Wide,
    Bar,
    Line,
    Blank,
}

/// <summary>How a word is written.</summary>
internal enum Shape : byte
{
    Lower,
    Capitalised,
    Capitals,
    OneCapital,
    Mixed,
    Digit1,
    Digits2,
    Digits3,
    Digits4,
    Digits5,
    DigitsMore,
    DigitsAndLetters,
    Initial,
    Uncased,
    Sign,
}

/// <summary>What in the text's own addresses speaks for a token.</summary>
[Flags]
internal enum Agreement : byte
{
    None = 0,

    /// <summary>A part of an e-mail's local part, or all of it.</summary>
    LocalPart = 1,

    /// <summary>Stands within a local part.</summary>
    WithinLocal = 2,

    /// <summary>Its initial stands where a local part keeps initials.</summary>
    InitialOfLocal = 4,

    /// <summary>With its neighbours it makes the domain of an e-mail or site.</summary>
    Domain = 8,

    /// <summary>A part of the domain.</summary>
    WithinDomain = 16,

    /// <summary>A word of the From header.</summary>
    From = 32,

    /// <summary>Stands in the text more than once.</summary>
    Repeated = 64,
}

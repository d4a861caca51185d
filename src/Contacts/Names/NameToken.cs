namespace Allo.Contacts.Names;

/// <summary>What a word does in a name.</summary>
internal enum NameRole
{
    /// <summary>Of the name itself, not yet told which part.</summary>
    Word,
    Given,
    Family,
    Honorific,

    /// <summary>A degree, a generation, a profession behind the name.</summary>
    Suffix,

    /// <summary>In brackets or quotes.</summary>
    Nickname,

    /// <summary>Pronouns, a name of birth, a number, a mark.</summary>
    Note,
}

/// <summary>A word of a name.</summary>
/// <param name="Span">Where it stands in the input.</param>
/// <param name="Kinds">What it is known to be.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Part">Between which commas it stands.</param>
/// <param name="Role">What it does.</param>
internal readonly record struct NameToken(TextSpan Span, NameKinds Kinds, NameForm Form, int Part, NameRole Role)
{
    public bool IsGiven => (Kinds & NameKinds.Given) != 0;

    public bool IsFamily => (Kinds & NameKinds.Family) != 0;

    /// <summary>A given name that is no family name.</summary>
    public bool IsOnlyGiven => (Kinds & (NameKinds.Given | NameKinds.Family)) == NameKinds.Given;

    /// <summary>A family name that is no given name.</summary>
    public bool IsOnlyFamily => (Kinds & (NameKinds.Given | NameKinds.Family)) == NameKinds.Family;

    public bool IsParticle => (Kinds & NameKinds.Particle) != 0;

    public bool IsInitial => (Form & NameForm.Initial) != 0;

    public bool IsCaps => (Form & NameForm.Caps) != 0;

    public bool Is(NameKinds kinds) => (Kinds & kinds) != 0;

    public bool Is(NameForm form) => (Form & form) != 0;

    /// <summary>A language that the word speaks for, and English not.</summary>
    public bool SpeaksFor(NameKinds languages) => Is(languages) && !Is(NameKinds.English);
}

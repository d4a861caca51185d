namespace Allo.Contacts.Evaluation.Generation.Values;

/// <summary>Which line of a person a number is.</summary>
public enum LineKind
{
    /// <summary>A mobile.</summary>
    Mobile,

    /// <summary>A direct line.</summary>
    Direct,

    /// <summary>The office or home.</summary>
    Office,

    /// <summary>The switchboard.</summary>
    Switchboard,

    /// <summary>A toll-free number.</summary>
    TollFree,

    /// <summary>A fax.</summary>
    Fax,
}

/// <summary>A number as written, and what it is.</summary>
public sealed record PhoneLine(LineKind Kind, string Written, string E164);

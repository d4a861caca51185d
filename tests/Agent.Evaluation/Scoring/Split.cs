namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>Which part of a set is measured.</summary>
public enum Split
{
    /// <summary>Four fifths, to develop with.</summary>
    Dev,

    /// <summary>The fifth that nobody looks at.</summary>
    Held,

    /// <summary>Everything.</summary>
    All,
}

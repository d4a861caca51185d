namespace Allo.SandboxCrm;

/// <summary>Where a 409 names the people that have the number.</summary>
public enum ConflictBody
{
    /// <summary>In <c>error.message</c>.</summary>
    Message,

    /// <summary>In the messages of <c>error.errors</c>.</summary>
    Errors,

    /// <summary>In a list beside the documented members.</summary>
    ExistingPeople,

    /// <summary>Only the first of them, in <c>error.message</c>.</summary>
    FirstOnly,

    /// <summary>Nowhere.</summary>
    None,
}

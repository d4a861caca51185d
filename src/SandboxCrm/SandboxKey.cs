namespace Allo.SandboxCrm;

/// <summary>An API key of the sandbox.</summary>
/// <param name="Key">The key as sent.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Team">Whose records it sees.</param>
/// <param name="Revoked">Whether it is refused.</param>
public sealed record SandboxKey(string Key, IReadOnlyList<string> Scopes, string Team = "Sandbox team", bool Revoked = false)
{
    /// <summary>One key that may do everything, one that may read, one that may do nothing, one that is revoked, and one of another team.</summary>
    public static IReadOnlyList<SandboxKey> Defaults { get; } =
    [
        new("ak_sandbox", [Scope.Read, Scope.Write, Scope.Notes]),
        new("ak_sandbox_read", [Scope.Read]),
        new("ak_sandbox_noscope", []),
        new("ak_sandbox_revoked", [Scope.Read, Scope.Write], Revoked: true),
        new("ak_sandbox_other", [Scope.Read, Scope.Write, Scope.Notes], "Other team"),
    ];
}

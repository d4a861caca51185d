namespace Allo.SandboxCrm;

/// <summary>How the sandbox runs. The defaults answer as Allo's documentation says.</summary>
public sealed record SandboxOptions
{
    /// <summary>Where to listen; port 0 takes a free one.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// <summary>The SQLite file that keeps the records; null for a temporary one, deleted at the end.</summary>
    public string? DataFile { get; init; }

    /// <summary>The keys that are accepted.</summary>
    public IReadOnlyList<SandboxKey> Keys { get; init; } = SandboxKey.Defaults;

    /// <summary>Whether members that the documentation does not name are refused; the live API drops them in silence.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether a person needs a number: the documented schema says so, the page's field table does not.</summary>
    public bool RequireNumber { get; init; } = true;

    /// <summary>GET requests a second and key.</summary>
    public int ReadPerSecond { get; init; } = 20;

    /// <summary>POST, PUT, PATCH and DELETE requests a second and key.</summary>
    public int WritePerSecond { get; init; } = 5;

    /// <summary>Where a 409 names the people that have the number; the real shape is not published.</summary>
    public ConflictBody ConflictBody { get; init; }

    /// <summary>The faults to show from the start.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>The clock of timestamps, limits and idempotency keys.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

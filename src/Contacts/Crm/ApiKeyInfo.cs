namespace Allo.Contacts.Crm;

/// <summary>What the API says of the key in use.</summary>
/// <remarks>Source: Allo API reference, "Me"; needs no scope.</remarks>
public sealed record ApiKeyInfo
{
    /// <summary>The id of the key; not the key.</summary>
    public string? ApiKeyId { get; init; }

    /// <summary>What the key may do: CRM_READ, CRM_WRITE, NOTES_WRITE and others.</summary>
    public IReadOnlyList<string> Scopes { get => field ?? []; init; } = [];

    /// <summary>The team that the key belongs to; null if none.</summary>
    public ApiTeam? Team { get; init; }

    /// <summary>How many requests a second the key may make.</summary>
    public ApiRateLimits? RateLimits { get; init; }
}

/// <summary>A team of Allo users.</summary>
/// <param name="Id">Opaque id.</param>
/// <param name="Name">The team's name.</param>
public sealed record ApiTeam(string? Id, string? Name);

/// <summary>Requests a second.</summary>
/// <param name="ReadPerSecond">GET requests.</param>
/// <param name="WritePerSecond">POST, PUT and DELETE requests.</param>
public sealed record ApiRateLimits(int? ReadPerSecond, int? WritePerSecond);

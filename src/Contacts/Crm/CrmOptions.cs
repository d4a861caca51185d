using System.ComponentModel.DataAnnotations;

namespace Allo.Contacts.Crm;

/// <summary>How the API is reached. The defaults are Allo's documented ones.</summary>
public sealed record CrmOptions
{
    /// <summary>The API's base address.</summary>
    [Required]
    public Uri BaseAddress { get; init; } = new("https://api.withallo.com");

    /// <summary>The key, <c>ak_…</c>; never logged and never part of a message.</summary>
    public string? ApiKey { get; init; }

    /// <summary>How long one try of one call may take.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a call that may be repeated is tried again.</summary>
    [Range(0, 10)]
    public int Retries { get; init; } = 4;
}

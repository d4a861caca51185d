using System.Text.Json.Serialization;

namespace Allo.Contacts.Plugin.Replies;

/// <summary>A call that can follow, exact: the tool with <see cref="Arguments"/>, and beside them the arguments of <see cref="Repeat"/> as they were in this call.</summary>
public sealed record NextCall
{
    /// <summary>The tool; left out where nothing is called.</summary>
    [JsonPropertyName("tool")]
    public string? Tool { get; init; }

    /// <summary>The arguments that are new or changed.</summary>
    [JsonPropertyName("arguments")]
    public IReadOnlyDictionary<string, object>? Arguments { get; init; }

    /// <summary>The names of the arguments to repeat unchanged.</summary>
    [JsonPropertyName("repeat")]
    public IReadOnlyList<string>? Repeat { get; init; }

    /// <summary>What the call does.</summary>
    [JsonPropertyName("effect")]
    public required string Effect { get; init; }
}

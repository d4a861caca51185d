using System.Text.Json;

namespace Allo.Contacts.Plugin.Mcp.Asking;

/// <summary>What was asked and what follows from each answer; it travels sealed.</summary>
internal sealed record OpenQuestion
{
    /// <summary>The fields that were unsure with the values that were shown, where they were asked for; else null.</summary>
    public IReadOnlyDictionary<string, string>? Fields { get; init; }

    /// <summary>The choices of a conflict by the words that were shown; else null.</summary>
    public IReadOnlyDictionary<string, ChosenCall>? Choices { get; init; }

    /// <summary>The fields that an earlier answer put right.</summary>
    public IReadOnlyDictionary<string, string> Corrected { get; init; } = new Dictionary<string, string>();
}

/// <summary>The call that a choice stands for.</summary>
/// <param name="Tool">The tool; null where nothing is to be done.</param>
/// <param name="Arguments">The arguments that are new.</param>
/// <param name="Repeat">The arguments to take over.</param>
internal sealed record ChosenCall(string? Tool, IReadOnlyDictionary<string, JsonElement>? Arguments, IReadOnlyList<string>? Repeat);

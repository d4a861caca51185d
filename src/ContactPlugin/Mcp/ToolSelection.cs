using ModelContextProtocol.Protocol;

namespace Allo.Contacts.Plugin.Mcp;

/// <summary>Which of the tools a server shows.</summary>
public sealed class ToolSelection
{
    private readonly HashSet<string>? _names;
    private readonly bool _readOnly;

    /// <summary>Selects tools.</summary>
    /// <param name="names">The tools to show; null or empty for all.</param>
    /// <param name="readOnly">Whether to show only what cannot write, whatever the names say.</param>
    /// <exception cref="ArgumentException">A name is no tool's; the message lists them.</exception>
    public ToolSelection(IReadOnlyCollection<string>? names = null, bool readOnly = false)
    {
        if (names?.FirstOrDefault(name => !ContactTools.Names.Contains(name)) is { } unknown)
        {
            throw new ArgumentException($"There is no tool \"{unknown}\": there are {string.Join(", ", ContactTools.Names)}.");
        }

        _names = names is { Count: > 0 } ? names.ToHashSet(StringComparer.Ordinal) : null;
        _readOnly = readOnly;
    }

    /// <summary>Whether the tool is shown.</summary>
    public bool Shows(Tool tool)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return (!_readOnly || tool.Annotations?.ReadOnlyHint == true) && _names?.Contains(tool.Name) != false;
    }
}

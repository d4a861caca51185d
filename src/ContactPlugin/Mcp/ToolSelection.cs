using ModelContextProtocol.Protocol;

namespace Allo.Contacts.Plugin.Mcp;

/// <summary>Which of the tools a server shows.</summary>
public sealed class ToolSelection
{
    private readonly HashSet<string>? _names;
    private readonly bool _readOnly;

    /// <summary>Selects tools.</summary>
    /// <param name="names">The tools to show; null for all.</param>
    /// <param name="readOnly">Whether to show only what cannot write, whatever the names say.</param>
    /// <exception cref="ArgumentException">There is no name, or one that is no tool's; the message lists them. Or none of them only reads, where only such are to be shown.</exception>
    public ToolSelection(IReadOnlyCollection<string>? names = null, bool readOnly = false)
    {
        if (names is { Count: 0 })
        {
            throw new ArgumentException($"No tool is named: there are {string.Join(", ", ContactTools.Names)}.");
        }

        if (names?.FirstOrDefault(name => !ContactTools.Names.Contains(name)) is { } unknown)
        {
            throw new ArgumentException($"There is no tool \"{unknown}\": there are {string.Join(", ", ContactTools.Names)}.");
        }

        _names = names?.ToHashSet(StringComparer.Ordinal);
        _readOnly = readOnly;
        if (ContactTools.Create(_ => null!, this) is [])
        {
            throw new ArgumentException($"All of {string.Join(", ", names!)} write, and only what reads is to be shown: name others, or leave the names out.");
        }
    }

    /// <summary>Whether the tool is shown.</summary>
    public bool Shows(Tool tool)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return (!_readOnly || tool.Annotations?.ReadOnlyHint == true) && _names?.Contains(tool.Name) != false;
    }
}

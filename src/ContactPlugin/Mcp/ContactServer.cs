using System.Reflection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Plugin.Mcp;

/// <summary>Sets a server's options up, whatever its transport.</summary>
public static class ContactServer
{
    /// <summary>Adds all that a client sees.</summary>
    /// <param name="options">The options of the server.</param>
    /// <param name="plugin">Gives the plugin of a call from the call's services.</param>
    /// <param name="selection">Which tools to show; null for all.</param>
    public static void Configure(McpServerOptions options, Func<IServiceProvider?, ContactPlugin> plugin, ToolSelection? selection = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(plugin);
        options.ServerInfo = new Implementation { Name = "allo-contacts", Title = "Allo contacts", Version = Version() };
        options.ServerInstructions = ContactTools.Instructions;
        options.ToolCollection = [.. ContactTools.Create(plugin, selection)];
        options.Filters.Request.CallToolFilters.Add(ToolCallGate.Filter);
    }

    private static string Version() =>
        typeof(ContactServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}

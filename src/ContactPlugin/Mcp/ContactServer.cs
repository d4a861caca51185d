using System.Reflection;
using Allo.Contacts.Plugin.Mcp.Reading;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Plugin.Mcp;

/// <summary>Sets a server's options up, whatever its transport.</summary>
public static class ContactServer
{
    /// <summary>The prompts by name, in the order of the list.</summary>
    public static IReadOnlyList<string> PromptNames { get; } = ["capture_signature", "capture_chat", "resolve_duplicate"];

    /// <summary>Adds all that a client sees.</summary>
    /// <param name="options">The options of the server.</param>
    /// <param name="settings">What the server shows, and whose it is.</param>
    public static void Configure(McpServerOptions options, ContactServerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(settings);
        options.ServerInfo = new Implementation { Name = "allo-contacts", Title = "Allo contacts", Version = Version() };
        options.ServerInstructions = ContactTools.Instructions;
        options.ToolCollection = [.. ContactTools.Create(settings.Plugin, settings.Selection)];
        var asking = new Asking.Asking(settings.Seal, settings.Plugin, settings.Caller);
        options.PromptCollection = [.. PromptNames.Select(name => new PromptFile(name.Replace('_', '-')))];
        options.ResourceCollection = [new FieldGuide(), new PersonResource(settings.Plugin)];
        options.Handlers.CompleteHandler = new Completions(settings.Plugin).CompleteAsync;
        var failures = new Failures(settings.Failed);
        options.Filters.Message.IncomingFilters.Add(failures.Filter);
        options.Filters.Message.IncomingFilters.Add(RequestShape.Filter);
        options.Filters.Request.GetPromptFilters.Add(KnownNames.Filter);
        options.Filters.Request.ReadResourceFilters.Add(ResourceErrors.Filter);
        options.Filters.Request.CallToolFilters.Add(ToolCallGate.Filter);
        options.Filters.Request.CallToolFilters.Add(failures.Filter);
        options.Filters.Request.CallToolFilters.Add(Heartbeat.Filter);
        options.Filters.Request.CallToolFilters.Add(asking.Filter);
    }

    private static string Version() =>
        typeof(ContactServer).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}

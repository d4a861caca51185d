using System.CommandLine;
using System.Reflection;
using Allo.Contacts.Plugin;
using Allo.Contacts.Plugin.Mcp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;

namespace Allo.Contacts.Agent.Verbs;

/// <summary><c>mcp</c>: the tools over stdio.</summary>
internal static class McpVerb
{
    public static Command Create()
    {
        var sandbox = new Option<bool>("--sandbox") { Description = "Serve the embedded sandbox instead of Allo." };
        var command = new Command("mcp", "Serve the tools to an MCP client over standard input and output.") { sandbox };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(sandbox), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(bool sandbox, CancellationToken cancellationToken)
    {
        var settings = AgentSettings.Load();
        await using var target = sandbox ? await CrmTarget.OpenAsync(settings, sandbox, cancellationToken) : null;
        var builder = Host.CreateEmptyApplicationBuilder(null);
        // Nothing but the protocol may reach standard output.
        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddAgent(target?.Options ?? settings.Crm);
        builder.Services
            .AddMcpServer(options =>
            {
                options.ServerInfo = new Implementation { Name = "allo-contacts", Title = "Allo contacts", Version = Version() };
                options.ServerInstructions = ContactTools.Instructions;
            })
            .WithStdioServerTransport()
            .WithTools(ContactTools.Create(services => services!.GetRequiredService<ContactPlugin>()))
            .WithRequestFilters(filters => filters.AddCallToolFilter(ToolCallGate.Filter));
        if (target?.Notice is { } notice)
        {
            await Console.Error.WriteLineAsync(notice);
        }

        await builder.Build().RunAsync(cancellationToken);
        return ExitCode.Done;
    }

    private static string Version() =>
        typeof(McpVerb).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}

using System.CommandLine;
using Allo.Contacts.Plugin;
using Allo.Contacts.Plugin.Mcp;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Agent.Verbs;

/// <summary><c>mcp</c>: the tools over stdio.</summary>
internal sealed class McpVerb
{
    private readonly Option<bool> _sandbox = new("--sandbox") { Description = "Serve the embedded sandbox instead of Allo." };
    private readonly Option<bool> _readOnly = new("--read-only") { Description = "Show only the tools that cannot write, whatever else is said." };
    private readonly Option<string?> _tools = new("--tools") { Description = "The tools to show, with commas between; left out, all.", HelpName = "a,b" };

    public static Command Create()
    {
        var verb = new McpVerb();
        var command = new Command("mcp", "Serve the tools to an MCP client over standard input and output.") { verb._sandbox, verb._readOnly, verb._tools };
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var selection = Selection(parsed);
        var settings = AgentSettings.Load();
        await using var target = parsed.GetValue(_sandbox) ? await CrmTarget.OpenAsync(settings, sandbox: true, cancellationToken) : null;
        if (target?.Notice is { } notice)
        {
            await Console.Error.WriteLineAsync(notice);
        }

        await using var services = new ServiceCollection().AddAgent(target?.Options ?? settings.Crm).BuildServiceProvider();
        var options = new McpServerOptions();
        ContactServer.Configure(options, provider => provider!.GetRequiredService<ContactPlugin>(), selection);
        await using var transport = new StdioServerTransport(options);
        await using var server = McpServer.Create(transport, options, serviceProvider: services);
        await server.RunAsync(cancellationToken);
        return ExitCode.Done;
    }

    private ToolSelection Selection(ParseResult parsed)
    {
        try
        {
            return new ToolSelection(parsed.GetValue(_tools)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries), parsed.GetValue(_readOnly));
        }
        catch (ArgumentException e)
        {
            throw new InputException(e.Message);
        }
    }
}

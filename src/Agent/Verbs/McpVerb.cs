using System.CommandLine;
using Allo.Contacts.Agent.Http;
using Allo.Contacts.Plugin;
using Allo.Contacts.Plugin.Mcp;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Agent.Verbs;

/// <summary><c>mcp</c>: the tools over stdio or HTTP.</summary>
internal sealed class McpVerb
{
    private readonly Option<bool> _sandbox = new("--sandbox") { Description = "Serve the embedded sandbox instead of Allo." };
    private readonly Option<bool> _readOnly = new("--read-only") { Description = "Show only the tools that cannot write, whatever else is said." };
    private readonly Option<string?> _tools = new("--tools") { Description = "The tools to show, with commas between; left out, all.", HelpName = "a,b" };
    private readonly Option<string?> _http = new("--http") { Description = $"Serve over Streamable HTTP instead of standard input and output; left out, the address is {HttpAccess.DefaultUrl}.", HelpName = "url", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<bool> _sessions = new("--sessions") { Description = "Over HTTP, keep sessions for the clients that initialize." };
    private readonly Option<string[]> _hosts = new("--host") { Description = "Over HTTP, a name besides the address's own under which callers reach it.", DefaultValueFactory = _ => [] };

    public static Command Create()
    {
        var verb = new McpVerb();
        var command = new Command("mcp", "Serve the tools to an MCP client over standard input and output, or HTTP.")
        {
            verb._sandbox, verb._readOnly, verb._tools, verb._http, verb._sessions, verb._hosts,
        };
        command.SetAction(verb.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var selection = Selection(parsed);
        if (parsed.GetResult(_http) is null && (parsed.GetValue(_sessions) || parsed.GetValue(_hosts)!.Length > 0))
        {
            throw new InputException("--sessions and --host count for --http only: add it, or leave them out.");
        }

        using var telemetry = Telemetry.Start(Environment.GetEnvironmentVariable);
        await (parsed.GetResult(_http) is null ? StdioAsync(parsed, selection, cancellationToken) : HttpAsync(parsed, selection, cancellationToken));
        return ExitCode.Done;
    }

    // A client waits for the first answer: what it sent is decoded and the settings are read while the tools are set up.
    private async Task StdioAsync(ParseResult parsed, ToolSelection selection, CancellationToken cancellationToken)
    {
        await using var transport = new StdioServerTransport("allo-contacts");
        CrmTarget? target = null;
        var opening = Task.Run(() => OpenAsync(parsed, cancellationToken), cancellationToken);
        var options = new McpServerOptions();
        ContactServer.Configure(options, new ContactServerSettings(_ => target!.Get<ContactPlugin>()) { Selection = selection, Failed = Console.Error.WriteLine });
        await using var server = McpServer.Create(transport, options);
        await using var opened = target = await opening;
        await server.RunAsync(cancellationToken);
    }

    private async Task HttpAsync(ParseResult parsed, ToolSelection selection, CancellationToken cancellationToken)
    {
        await using var target = await OpenAsync(parsed, cancellationToken);
        var access = HttpAccess.Of(parsed.GetValue(_http), parsed.GetValue(_hosts)!, Environment.GetEnvironmentVariable);
        await using var server = await McpHttpServer.StartAsync(
            new McpHttpOptions { Access = access, Crm = target.Settings.Crm, Region = target.Settings.Region, Selection = selection, Sessions = parsed.GetValue(_sessions) }, cancellationToken);
        await Console.Error.WriteLineAsync($"MCP at {server.Address}");
        await server.WaitForShutdownAsync(cancellationToken);
    }

    private async Task<CrmTarget> OpenAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var settings = AgentSettings.Load().WithRegion();
        var target = parsed.GetValue(_sandbox) ? await CrmTarget.OpenAsync(settings, sandbox: true, cancellationToken) : CrmTarget.Configured(settings);
        if (target.Notice is { } notice)
        {
            await Console.Error.WriteLineAsync(notice);
        }

        return target;
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

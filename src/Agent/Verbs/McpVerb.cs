using System.CommandLine;
using Allo.Contacts.Agent.Http;
using Allo.Contacts.Crm;
using Allo.Contacts.Plugin;
using Allo.Contacts.Plugin.Mcp;
using Microsoft.Extensions.DependencyInjection;
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
        var settings = AgentSettings.Load();
        await using var target = parsed.GetValue(_sandbox) ? await CrmTarget.OpenAsync(settings, sandbox: true, cancellationToken) : null;
        if (target?.Notice is { } notice)
        {
            await Console.Error.WriteLineAsync(notice);
        }

        using var telemetry = Telemetry.Start(Environment.GetEnvironmentVariable);
        var crm = target?.Options ?? settings.Crm;
        await (parsed.GetResult(_http) is null ? StdioAsync(crm, selection, cancellationToken) : HttpAsync(parsed, crm, selection, cancellationToken));
        return ExitCode.Done;
    }

    private static async Task StdioAsync(CrmOptions crm, ToolSelection selection, CancellationToken cancellationToken)
    {
        // Made at the first call: until then a client only wants to know what there is.
        var services = new Lazy<ServiceProvider>(() => new ServiceCollection().AddAgent(crm).BuildServiceProvider());
        var options = new McpServerOptions();
        ContactServer.Configure(options, new ContactServerSettings(_ => services.Value.GetRequiredService<ContactPlugin>()) { Selection = selection });
        await using var transport = new StdioServerTransport(options);
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync(cancellationToken);
        if (services.IsValueCreated)
        {
            await services.Value.DisposeAsync();
        }
    }

    private async Task HttpAsync(ParseResult parsed, CrmOptions crm, ToolSelection selection, CancellationToken cancellationToken)
    {
        var access = HttpAccess.Of(parsed.GetValue(_http), parsed.GetValue(_hosts)!, Environment.GetEnvironmentVariable);
        await using var server = await McpHttpServer.StartAsync(
            new McpHttpOptions { Access = access, Crm = crm, Selection = selection, Sessions = parsed.GetValue(_sessions) }, cancellationToken);
        await Console.Error.WriteLineAsync($"MCP at {server.Address}");
        await server.WaitForShutdownAsync(cancellationToken);
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

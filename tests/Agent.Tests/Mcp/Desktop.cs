using System.Collections.Concurrent;
using System.IO.Pipelines;
using System.Text.Json;
using Allo.Contacts.Agent;
using Allo.Contacts.Crm;
using Allo.Contacts.Plugin.Mcp;
using Allo.Contacts.Tests.Crm;
using Allo.SandboxCrm;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>A client of the SDK, the real server over a stream, and the real sandbox behind it.</summary>
internal sealed class Desktop : IAsyncDisposable
{
    public const string Number = "+442079460958";
    private readonly Sandbox _sandbox;
    private readonly ServiceProvider _services;
    private readonly Task _running;
    private readonly Pipe _up;

    private Desktop(Sandbox sandbox, ServiceProvider services, Task running, Pipe up, McpClient client) =>
        (_sandbox, _services, _running, _up, Client) = (sandbox, services, running, up, client);

    public McpClient Client { get; }

    public CrmClient Crm => _services.GetRequiredService<CrmClient>();

    public Sandbox Sandbox => _sandbox;

    /// <summary>The bugs that the server told of.</summary>
    public required ConcurrentQueue<string> Failures { get; init; }

    public static async Task<Desktop> OpenAsync(
        McpClientOptions? client = null, Action<McpServerOptions>? change = null, ToolSelection? selection = null, TimeProvider? clock = null, params string[] faults)
    {
        var sandbox = await Sandbox.StartAsync(new SandboxOptions { ReadPerSecond = 500, WritePerSecond = 500, Faults = [.. faults.Select(Fault.Parse)] });
        var services = new ServiceCollection().AddAgent(new CrmOptions { BaseAddress = sandbox.Address, ApiKey = "ak_sandbox" }).BuildServiceProvider();
        await services.GetRequiredService<CrmClient>().GetMeAsync();
        var options = new McpServerOptions();
        ConcurrentQueue<string> failures = [];
        ContactServer.Configure(options, new ContactServerSettings(provider => provider!.GetRequiredService<Plugin.ContactPlugin>(), clock) { Selection = selection, Failed = failures.Enqueue });
        change?.Invoke(options);
        var (up, down) = (new Pipe(), new Pipe());
        var server = McpServer.Create(new StreamServerTransport(up.Reader.AsStream(), down.Writer.AsStream()), options, null, services);
        var running = server.RunAsync(CancellationToken.None);
        var connected = await PatientClient.ConnectAsync(new StreamClientTransport(up.Writer.AsStream(), down.Reader.AsStream()), client);
        return new Desktop(sandbox, services, running, up, connected) { Failures = failures };
    }

    public Task<CallToolResult> CallAsync(string tool, string arguments) => CallAsync(tool, JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments)!);

    public async Task<CallToolResult> CallAsync(string tool, IDictionary<string, JsonElement> arguments)
    {
        var result = await Client.CallToolAsync(new CallToolRequestParams { Name = tool, Arguments = arguments }, TestContext.Current.CancellationToken);
        await Reading.CheckAsync(tool, result);
        return result;
    }

    /// <summary>Makes the call that a reply names: its arguments, and those to repeat as they were.</summary>
    public Task<CallToolResult> FollowAsync(JsonElement next, IDictionary<string, JsonElement> before)
    {
        Dictionary<string, JsonElement> arguments = next.TryGetProperty("arguments", out var given) ? given.EnumerateObject().ToDictionary(p => p.Name, p => p.Value) : [];
        foreach (var name in next.TryGetProperty("repeat", out var repeat) ? repeat.EnumerateArray().Select(item => item.GetString()!) : [])
        {
            arguments[name] = before[name];
        }

        return CallAsync(next.GetProperty("tool").GetString()!, arguments);
    }

    public async Task<int> PeopleAsync() => (await Crm.SearchPeopleAsync(new PersonSearch())).Value!.Pagination!.TotalCount;

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await _up.Writer.CompleteAsync();
        await _running.WaitAsync(TimeSpan.FromSeconds(60));
        await _services.DisposeAsync();
        await _sandbox.DisposeAsync();
    }
}

using Allo.Contacts.Agent.Http;
using Allo.Contacts.Crm;
using Allo.Contacts.Tests.Crm;
using Allo.Contacts.Tests.Mcp;
using Allo.SandboxCrm;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;
using Xunit;

namespace Allo.Contacts.Tests.Http;

/// <summary>The real server over HTTP on a port of its own, and the real sandbox behind it.</summary>
internal sealed class Team : IAsyncDisposable
{
    public const string Token = "a-secret-of-the-team";
    private readonly Sandbox _sandbox;
    private readonly McpHttpServer _server;

    private Team(Sandbox sandbox, McpHttpServer server) => (_sandbox, _server) = (sandbox, server);

    public Uri Address => _server.Address;

    public Sandbox Sandbox => _sandbox;

    public static async Task<Team> OpenAsync(
        Func<HttpAccess, HttpAccess>? access = null, bool sessions = false, string? key = null, SandboxOptions? sandbox = null, Action<ILoggingBuilder>? logging = null, string? region = null, TimeSpan? timeout = null)
    {
        var crm = await Sandbox.StartAsync(sandbox ?? new SandboxOptions { ReadPerSecond = 500, WritePerSecond = 500 });
        var loopback = new HttpAccess { Url = new Uri("http://127.0.0.1:0") };
        var server = await McpHttpServer.StartAsync(
            new McpHttpOptions
            {
                Access = access?.Invoke(loopback) ?? loopback,
                Crm = new CrmOptions { BaseAddress = crm.Address, ApiKey = key },
                Sessions = sessions,
                Region = region,
                Timeout = timeout,
                Logging = logging,
            },
            TestContext.Current.CancellationToken);
        return new Team(crm, server);
    }

    /// <summary>A client with a key of its own and, where needed, a token.</summary>
    public async Task<McpClient> ConnectAsync(string? key = "ak_sandbox", string? token = null, McpClientOptions? options = null)
    {
        Dictionary<string, string> headers = [];
        if (key is not null)
        {
            headers[CallerContainers.Header] = key;
        }

        if (token is not null)
        {
            headers["Authorization"] = "Bearer " + token;
        }

        var transport = new HttpClientTransport(new HttpClientTransportOptions { Endpoint = Address, AdditionalHeaders = headers, TransportMode = HttpTransportMode.StreamableHttp, ConnectionTimeout = TimeSpan.FromMinutes(5) });
        return await PatientClient.ConnectAsync(transport, options);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _sandbox.DisposeAsync();
    }
}

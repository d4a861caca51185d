using System.Diagnostics;
using Allo.Contacts.Tests.Crm;
using Allo.Contacts.Tests.Mcp;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Allo.Contacts.Tests.Verbs;

/// <summary>What the program itself sends to a collector, over either transport, whatever callers send.</summary>
public sealed class McpTelemetryTests : IDisposable
{
    private readonly RunningProgram _program = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _program.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tools_are_traced_and_measured_and_no_word_of_a_caller_is_in_it(bool http)
    {
        await using var collector = await Collector.StartAsync();
        await using var sandbox = await Sandbox.StartAsync();
        using var process = _program.Start(http ? ["mcp", "--http", "http://127.0.0.1:0"] : ["mcp"], sandbox.Address, environment: collector.Environment);
        await using (var client = await PatientClient.ConnectAsync(await TransportAsync(process, http)))
        {
            await AskAsync(client);
            foreach (var path in (string[])["/v1/traces", "/v1/metrics"])
            {
                var sent = await collector.SentAsync(path, "search_companies");
                Assert.Contains("preview_contact", sent, StringComparison.Ordinal);
                Assert.DoesNotContain("zebedee", sent, StringComparison.OrdinalIgnoreCase);
            }
        }

        process.Kill();
    }

    // The last is what the collector is asked for: all before it is there by then.
    private static async Task AskAsync(McpClient client)
    {
        await CallAsync(client, "preview_contact", """{"text":"Zebedee Quirk\n+44 20 7946 0958"}""");
        await CallAsync(client, "create_person", """{"Zebedee":1}""");
        await CallAsync(client, "get_person", """{"person_id":"per-zebedee"}""");
        await Assert.ThrowsAnyAsync<Exception>(() => CallAsync(client, "Zebedee", "{}"));
        await Assert.ThrowsAnyAsync<Exception>(async () => await client.GetPromptAsync("Zebedee", cancellationToken: Cancellation));
        await Assert.ThrowsAnyAsync<Exception>(async () => await client.ReadResourceAsync("allo://people/zebedee", cancellationToken: Cancellation));
        await Assert.ThrowsAnyAsync<Exception>(async () => await client.SendRequestAsync(new JsonRpcRequest { Method = "zebedee/quirk", Id = new RequestId("Zebedee") }, Cancellation));
        await CallAsync(client, "search_companies", "{}");
    }

    private static async Task CallAsync(McpClient client, string tool, string arguments) =>
        await client.CallToolAsync(new CallToolRequestParams { Name = tool, Arguments = Mcp.Reading.Json(arguments) }, Cancellation);

    private static async Task<IClientTransport> TransportAsync(Process process, bool http)
    {
        if (!http)
        {
            return new StreamClientTransport(process.StandardInput.BaseStream, process.StandardOutput.BaseStream);
        }

        var address = (await process.StandardError.ReadLineAsync(Cancellation))!["MCP at ".Length..];
        return new HttpClientTransport(new HttpClientTransportOptions { Endpoint = new Uri(address), TransportMode = HttpTransportMode.StreamableHttp });
    }
}

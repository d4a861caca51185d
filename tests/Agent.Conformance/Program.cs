// The real server over HTTP with the fixtures that the conformance suite asks for by name. Arguments: --sessions, --bare (no fixtures).
using Allo.Contacts.Agent.Http;
using Allo.Contacts.Conformance;
using Allo.Contacts.Crm;

await using var server = await McpHttpServer.StartAsync(new McpHttpOptions
{
    Access = new HttpAccess { Url = new Uri("http://127.0.0.1:0") },
    Crm = new CrmOptions { BaseAddress = new Uri("http://127.0.0.1:9"), ApiKey = "ak_none", Retries = 0 },
    Sessions = args.Contains("--sessions"),
    Change = args.Contains("--bare") ? null : Fixtures.Add,
});
Console.WriteLine($"MCP at {server.Address}");
await server.WaitForShutdownAsync(CancellationToken.None);

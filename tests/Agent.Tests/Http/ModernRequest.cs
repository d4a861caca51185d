using System.Text;
using Xunit;

namespace Allo.Contacts.Tests.Http;

/// <summary>A request of 2026-07-28 as it goes over the wire, for what no client of the SDK would send.</summary>
internal static class ModernRequest
{
    private const string Version = "2026-07-28";
    private const string Meta = """{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientInfo":{"name":"t","version":"1"},"io.modelcontextprotocol/clientCapabilities":{"elicitation":{"form":{}}}}""";

    /// <summary>Sends it from a client that can show forms, and gives the answer's JSON.</summary>
    /// <param name="team">The server.</param>
    /// <param name="method">The method.</param>
    /// <param name="members">The members of its parameters, as JSON with a comma behind each.</param>
    /// <param name="name">What it names, such as the tool.</param>
    public static async Task<string> SendAsync(Team team, string method, string members = "", string? name = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, team.Address);
        request.Content = new StringContent($$"""{"jsonrpc":"2.0","id":1,"method":"{{method}}","params":{ {{members}} "_meta":{{Meta}} } }""", Encoding.UTF8, "application/json");
        request.Headers.Add("Accept", "application/json, text/event-stream");
        request.Headers.Add("MCP-Protocol-Version", Version);
        request.Headers.Add("Mcp-Method", method);
        if (name is not null)
        {
            request.Headers.Add("Mcp-Name", name);
        }

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return said[said.IndexOf('{', StringComparison.Ordinal)..].TrimEnd();
    }
}

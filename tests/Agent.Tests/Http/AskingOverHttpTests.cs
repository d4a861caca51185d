using Allo.Contacts.Tests.Mcp;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Allo.Contacts.Tests.Http;

/// <summary>Questions over HTTP: by retrying the call since 2026-07-28, by a session before, and else not at all.</summary>
public sealed class AskingOverHttpTests
{
    [Theory]
    [InlineData("2026-07-28", false, "updated")]
    [InlineData("2026-07-28", true, "updated")]
    [InlineData("2025-06-18", true, "updated")]
    [InlineData("2025-06-18", false, "conflict")]
    public async Task A_conflict_is_asked_where_that_can_be(string era, bool sessions, string status)
    {
        await using var team = await Team.OpenAsync(sessions: sessions);
        await using var client = await team.ConnectAsync(options: PersonAsked.Chooses("Update").Client(era));
        await CallAsync(client, """{"text":"Jane Doe\nVP Sales\n+44 20 7946 0958\njane@acme.com"}""");
        var answer = await CallAsync(client, """{"text":"John Smith\nCTO\n+44 20 7946 0958\njohn@acme.com"}""");
        Assert.True(answer.Status() == status, answer.Words());
    }

    private static async Task<CallToolResult> CallAsync(McpClient client, string arguments) =>
        await client.CallToolAsync(new CallToolRequestParams { Name = "create_person", Arguments = Reading.Json(arguments) }, TestContext.Current.CancellationToken);
}

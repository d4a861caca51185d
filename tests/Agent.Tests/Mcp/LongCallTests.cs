using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>What takes long tells so, and can be ended.</summary>
public sealed class LongCallTests
{
    private const string Slow = "latency=2500ms:on=POST /v2/api/crm/companies/search";
    private const string Jane = """{"text":"Jane Doe\nVP Sales\nAcme Ltd\n+44 20 7946 0958\njane@acme.com"}""";

    [Fact]
    public async Task Progress_is_told_at_once_and_every_second()
    {
        await using var desktop = await Desktop.OpenAsync(faults: Slow);
        ConcurrentQueue<ProgressNotificationValue> told = [];
        await desktop.Client.CallToolAsync("create_person", new Dictionary<string, object?> { ["text"] = "Jane Doe, CEO at Acme Ltd, +44 20 7946 0958" }, new Told(told), cancellationToken: TestContext.Current.CancellationToken);
        Assert.InRange(told.Count, 2, 10);
        Assert.Equal(told.Select(value => value.Progress).Order(), told.Select(value => value.Progress));
        Assert.Contains(told, value => value.Message == "waiting for Allo's API");
    }

    [Theory]
    [InlineData("2025-06-18")]
    [InlineData("2026-07-28")]
    public async Task A_call_that_is_cancelled_writes_nothing_more(string era)
    {
        await using var desktop = await Desktop.OpenAsync(new() { ProtocolVersion = era }, faults: Slow);
        var arguments = new JsonObject { ["name"] = "create_person", ["arguments"] = JsonNode.Parse(Jane) };
        var call = desktop.Client.SendRequestAsync(new JsonRpcRequest { Id = new RequestId("mine"), Method = "tools/call", Params = arguments }, CancellationToken.None);
        await Task.Delay(TimeSpan.FromMilliseconds(500), TestContext.Current.CancellationToken);
        await desktop.Client.SendNotificationAsync("notifications/cancelled", new CancelledNotificationParams { RequestId = new RequestId("mine") }, cancellationToken: TestContext.Current.CancellationToken);
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        Assert.Empty(await desktop.Sandbox.StatusesAsync(Crm.Sandbox.People));
        Assert.False(call.IsCompletedSuccessfully);
        Assert.Equal("ok", (await desktop.CallAsync("check_connection", "{}")).Status());
    }

    private sealed class Told(ConcurrentQueue<ProgressNotificationValue> values) : IProgress<ProgressNotificationValue>
    {
        public void Report(ProgressNotificationValue value) => values.Enqueue(value);
    }
}

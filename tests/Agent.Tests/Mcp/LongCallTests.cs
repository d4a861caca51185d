using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>What takes long tells so, and can be ended.</summary>
public sealed class LongCallTests
{
    private const string Search = "/v2/api/crm/companies/search";

    // Two searches, by the company's name and by its website.
    private const string Jane = """{"text":"Jane Doe\nVP Sales\nAcme Ltd\n+44 20 7946 0958\njane@acme.com\nwww.acme.com"}""";

    [Fact]
    public async Task Progress_is_told_at_once_and_every_second()
    {
        await using var desktop = await Desktop.OpenAsync(faults: "latency=4500ms:on=POST " + Search);
        ConcurrentQueue<ProgressNotificationValue> told = [];
        var clock = Stopwatch.StartNew();
        await desktop.Client.CallToolAsync("create_person", new Dictionary<string, object?> { ["text"] = "Jane Doe, CEO at Acme Ltd, +44 20 7946 0958" }, new Told(told), cancellationToken: TestContext.Current.CancellationToken);
        // The client hears of it beside the answer, and in no certain order.
        SpinWait.SpinUntil(() => told.Count > 2, TimeSpan.FromSeconds(30));
        Assert.InRange(told.Count, 3, clock.Elapsed.TotalSeconds + 2);
        Assert.Distinct(told.Select(value => value.Progress));
        Assert.Contains(told, value => value.Message == "waiting for Allo's API");
    }

    [Theory]
    [InlineData("2025-06-18")]
    [InlineData("2026-07-28")]
    public async Task A_call_that_is_cancelled_writes_nothing_more(string era)
    {
        await using var desktop = await Desktop.OpenAsync(new() { ProtocolVersion = era }, faults: "latency=6000ms:every=2:on=POST " + Search);
        var arguments = new JsonObject { ["name"] = "create_person", ["arguments"] = JsonNode.Parse(Jane) };
        var call = desktop.Client.SendRequestAsync(new JsonRpcRequest { Id = new RequestId("mine"), Method = "tools/call", Params = arguments }, CancellationToken.None);
        await desktop.Sandbox.SeenAsync(Search, 1);
        await desktop.Client.SendNotificationAsync("notifications/cancelled", new CancelledNotificationParams { RequestId = new RequestId("mine") }, cancellationToken: TestContext.Current.CancellationToken);
        // The second search is broken off before its answer would come, or never begins; what went on all the same would write right behind it.
        await desktop.Sandbox.EndedAsync(Search, 2, TimeSpan.FromSeconds(8));
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Empty(await desktop.Sandbox.StatusesAsync(Crm.Sandbox.People));
        Assert.False(call.IsCompletedSuccessfully);
        Assert.Equal("ok", (await desktop.CallAsync("check_connection", "{}")).Status());
    }

    private sealed class Told(ConcurrentQueue<ProgressNotificationValue> values) : IProgress<ProgressNotificationValue>
    {
        public void Report(ProgressNotificationValue value) => values.Enqueue(value);
    }
}

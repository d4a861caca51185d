using Allo.Contacts.Tests.Mcp;
using Allo.SandboxCrm;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using Xunit;

namespace Allo.Contacts.Tests.Http;

/// <summary>One server for a team, each on their own key.</summary>
public sealed class CallerTests
{
    private const int Calls = 30;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_callers_at_once_see_nothing_of_each_other(bool sessions)
    {
        await using var team = await Team.OpenAsync(sessions: sessions);
        await using var ours = await team.ConnectAsync("ak_sandbox");
        await using var theirs = await team.ConnectAsync("ak_sandbox_other");
        await Task.WhenAll(Enumerable.Range(0, Calls).SelectMany(i => new[] { CreateAsync(ours, "Our", i), CreateAsync(theirs, "Their", i) }));
        Assert.All(await FamiliesAsync(ours), name => Assert.Equal("Our", name));
        Assert.All(await FamiliesAsync(theirs), name => Assert.Equal("Their", name));
    }

    [Fact]
    public async Task The_load_of_one_caller_does_not_use_up_the_budget_of_another()
    {
        await using var team = await Team.OpenAsync(sandbox: new SandboxOptions { ReadPerSecond = 20, WritePerSecond = 5 });
        await using var ours = await team.ConnectAsync("ak_sandbox");
        await using var theirs = await team.ConnectAsync("ak_sandbox_other");
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var load = Task.WhenAll(Enumerable.Range(0, 40).Select(i => CreateAsync(ours, "Our", i, enough.Token)));
        // By now all of it stands in the queue, for more than six seconds: with one budget for both, theirs would be the last.
        await team.Sandbox.SeenAsync(Crm.Sandbox.People, 10);
        await CreateAsync(theirs, "Their", 0);
        Assert.False(load.IsCompleted);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => load);
    }

    [Theory]
    [InlineData(null, "the header X-Allo-Api-Key")]
    [InlineData("", "the header X-Allo-Api-Key")]
    [InlineData("ak_nobodys", "the header X-Allo-Api-Key")]
    public async Task Without_a_key_that_works_the_header_is_named(string? key, string words)
    {
        await using var team = await Team.OpenAsync(key: key is null ? null : "ak_sandbox");
        await using var client = await team.ConnectAsync(key);
        var answer = await client.CallToolAsync(new CallToolRequestParams { Name = "check_connection" }, TestContext.Current.CancellationToken);
        Assert.True(answer.IsError);
        Assert.Contains(words, answer.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_header_the_servers_own_key_serves()
    {
        await using var team = await Team.OpenAsync(key: "ak_sandbox");
        await using var client = await team.ConnectAsync(key: null);
        Assert.Equal("ok", (await client.CallToolAsync(new CallToolRequestParams { Name = "check_connection" }, TestContext.Current.CancellationToken)).Status());
    }

    [Fact]
    public async Task The_country_of_the_servers_settings_counts_for_every_caller()
    {
        await using var team = await Team.OpenAsync(region: "FR");
        await using var client = await team.ConnectAsync();
        var answer = await client.CallToolAsync(
            new CallToolRequestParams { Name = "create_person", Arguments = Reading.Json("""{"name":"Jean","numbers":["06 12 34 56 78"]}""") }, TestContext.Current.CancellationToken);
        Assert.Equal("created", answer.Status());
        Assert.Contains("+33612345678", answer.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_a_key_nor_a_person_stands_in_any_log()
    {
        using var log = new LogLines();
        await using (var team = await Team.OpenAsync(access => access with { Token = Team.Token }, logging: builder => builder.AddProvider(log).SetMinimumLevel(LogLevel.Trace)))
        {
            await using var client = await team.ConnectAsync("ak_sandbox_other", Team.Token);
            await CreateAsync(client, "Secretive", 7);
        }

        Assert.NotEmpty(log.Lines);
        Assert.DoesNotContain(log.Lines, line => line.Contains("ak_sandbox_other", StringComparison.Ordinal) || line.Contains(Team.Token, StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains("Secretive", StringComparison.Ordinal) || line.Contains("+4420794", StringComparison.Ordinal));
    }

    private static async Task CreateAsync(McpClient client, string family, int number, CancellationToken? cancellationToken = null)
    {
        var answer = await client.CallToolAsync(
            new CallToolRequestParams { Name = "create_person", Arguments = Reading.Json($$"""{"name":"Jane","last_name":"{{family}}","numbers":["+4420794609{{number:00}}"]}""") },
            cancellationToken ?? TestContext.Current.CancellationToken);
        Assert.True(answer.Status() == "created", answer.Words());
    }

    private static async Task<List<string?>> FamiliesAsync(McpClient client)
    {
        var answer = await client.CallToolAsync(
            new CallToolRequestParams { Name = "search_people", Arguments = Reading.Json("""{"name":"Jane","size":50}""") }, TestContext.Current.CancellationToken);
        var families = answer.Member("people").EnumerateArray().Select(person => person.GetProperty("last_name").GetString()).ToList();
        Assert.Equal(Calls, families.Count);
        return families;
    }
}

using System.Text;
using Allo.Contacts.Agent.Http;
using Allo.Contacts.Crm;
using Allo.Contacts.Tests.Mcp;
using Allo.SandboxCrm;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
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
    public void A_caller_who_hung_up_is_nobody()
    {
        using var containers = new CallerContainers(new CrmOptions { ApiKey = "ak_sandbox" });
        Assert.Throws<OperationCanceledException>(() => containers.For(null));
        Assert.Throws<OperationCanceledException>(() => CallerContainers.OwnerOf(null));
    }

    [Fact]
    public async Task What_a_caller_began_who_hung_up_is_not_written_with_the_servers_key()
    {
        await using var sandbox = await Crm.Sandbox.StartAsync();
        var (begun, ended) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var server = await McpHttpServer.StartAsync(
            new McpHttpOptions
            {
                Access = new HttpAccess { Url = new Uri("http://127.0.0.1:0") },
                Crm = new CrmOptions { BaseAddress = sandbox.Address, ApiKey = "ak_sandbox" },
                Sessions = true,
                Change = options => options.Filters.Request.CallToolFilters.Insert(0, next => (request, _) => AfterHangUpAsync(next, request, begun, ended)),
            },
            TestContext.Current.CancellationToken);
        using var http = new HttpClient();
        using var hello = await PostAsync(http, server.Address, null, """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}""", TestContext.Current.CancellationToken);
        using var hangUp = new CancellationTokenSource();
        var call = PostAsync(http, server.Address, hello.Headers.GetValues("Mcp-Session-Id").Single(), """{"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"create_person","arguments":{"text":"Jane Doe\n+44 20 7946 0958"}}}""", hangUp.Token);
        await begun.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await ended.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Empty(await sandbox.StatusesAsync(Crm.Sandbox.People));
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

    private static async ValueTask<CallToolResult> AfterHangUpAsync(
        McpRequestHandler<CallToolRequestParams, CallToolResult> next, RequestContext<CallToolRequestParams> request, TaskCompletionSource begun, TaskCompletionSource ended)
    {
        begun.SetResult();
        try
        {
            while (request.Services!.GetRequiredService<IHttpContextAccessor>().HttpContext is not null)
            {
                await Task.Delay(10, CancellationToken.None);
            }

            return await next(request, CancellationToken.None);
        }
        finally
        {
            ended.SetResult();
        }
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient http, Uri address, string? session, string body, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Accept", "application/json, text/event-stream");
        request.Headers.Add(CallerContainers.Header, "ak_sandbox_other");
        if (session is not null)
        {
            request.Headers.Add("Mcp-Session-Id", session);
        }

        return http.SendAsync(request, cancellationToken);
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

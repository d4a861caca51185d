using System.Globalization;
using System.Net.Sockets;
using Allo.Contacts.Crm;
using Xunit;

namespace Allo.Contacts.Tests.Crm;

public sealed class RetryRuleTests
{
    private const string Quota = """{"code":"API_KEY_QUOTA_EXCEEDED","details":[{"message":"limit=1000;type=DAILY;reset_in=3600","field":"DAILY"}]}""";
    private const string Busy = """{"error":{"code":"OTHER_TRANSACTION_IN_PROGRESS"}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(408, "", 2)]
    [InlineData(429, "", 2)]
    [InlineData(500, "", 2)]
    [InlineData(502, "<html>", 2)]
    [InlineData(503, "", 2)]
    [InlineData(504, "", 2)]
    [InlineData(409, Busy, 2)]
    [InlineData(400, "", 1)]
    [InlineData(401, "", 1)]
    [InlineData(403, "", 1)]
    [InlineData(404, "", 1)]
    [InlineData(409, """{"error":{"code":"NUMBER_ALREADY_ASSIGNED"}}""", 1)]
    [InlineData(422, "", 1)]
    [InlineData(501, "", 1)]
    [InlineData(429, Quota, 1)]
    public async Task A_create_is_sent_again_only_where_that_may_help(int status, string body, int sent)
    {
        using var edge = Edge.Answering(Edge.Status(status, body), Edge.Person());
        var answer = await edge.RunAsync(edge.Client.CreatePersonAsync(Edge.Ana, cancellationToken: Token));
        Assert.Equal(sent, edge.Requests.Count);
        Assert.Equal(sent == 2, answer.Success);
    }

    public static TheoryData<string, Func<CrmClient, CancellationToken, Task>> Calls() => new()
    {
        { "read", (client, token) => client.GetPersonAsync("per-a1", token) },
        { "search", (client, token) => client.SearchPeopleAsync(new PersonSearch { Search = "ana" }, token) },
        { "create", (client, token) => client.CreatePersonAsync(Edge.Ana, cancellationToken: token) },
        { "update", (client, token) => client.UpdatePersonAsync(new Person { Id = "per-a1" }, new PersonChanges { Name = "Ana" }, token) },
        { "company", (client, token) => client.CreateCompanyAsync(new NewCompany { Name = "Acme" }, token) },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Every_call_survives_a_dropped_connection(string call, Func<CrmClient, CancellationToken, Task> make)
    {
        using var edge = Edge.Answering(Edge.Throwing(new HttpRequestException(HttpRequestError.ConnectionError, "refused", new SocketException())), Edge.Person());
        await edge.RunAsync(Task.Run(async () => { await make(edge.Client, Token); return 0; }, Token));
        Assert.True(edge.Requests.Count == 2, call);
        Assert.Equal(edge.Requests[0].Body, edge.Requests[1].Body);
        Assert.Equal(edge.Requests[0].Header("Idempotency-Key"), edge.Requests[1].Header("Idempotency-Key"));
    }

    [Fact]
    public async Task A_write_without_its_key_is_never_sent_again()
    {
        using var edge = Edge.Answering(Edge.Status(503), Edge.Person());
        using var response = await edge.RunAsync(edge.Api.CreatePerson(Edge.Ana, null!, Token));
        Assert.Null(edge.Requests[0].Header("Idempotency-Key"));
        Assert.Single(edge.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Retries_end_at_their_bound(int retries)
    {
        using var edge = Edge.Answering(new CrmOptions { ApiKey = Edge.Key, Retries = retries }, Edge.Status(503));
        var answer = await edge.RunAsync(edge.Client.GetPersonAsync("per-a1", Token));
        Assert.Equal(retries + 1, edge.Requests.Count);
        Assert.Equal(503, answer.Error!.Status);
    }

    [Theory]
    [InlineData(429, "7", "")]
    [InlineData(503, "7", "")]
    [InlineData(429, "Mon, 23 Nov 2026 09:00:07 GMT", "")]
    [InlineData(429, null, """{"error":{"code":"RATE_LIMIT_EXCEEDED","retry_after_seconds":7}}""")]
    public async Task The_server_says_how_long_to_wait(int status, string? header, string body)
    {
        (string, string)[] headers = header is null ? [] : [("Retry-After", header)];
        using var edge = Edge.Answering(Edge.Status(status, body, headers), Edge.Person());
        Assert.True((await edge.RunAsync(edge.Client.GetPersonAsync("per-a1", Token))).Success);
        Assert.InRange((edge.Requests[1].At - edge.Requests[0].At).TotalSeconds, 6.99, 9);
    }

    [Theory]
    [InlineData("31", 31)]
    [InlineData("86400", 86400)]
    [InlineData("Mon, 23 Nov 2026 09:02:00 GMT", 120)]
    public async Task A_longer_wait_than_half_a_minute_is_left_to_the_caller(string header, int seconds)
    {
        using var edge = Edge.Answering(Edge.Status(429, "", ("Retry-After", header)), Edge.Person());
        var answer = await edge.Client.GetPersonAsync("per-a1", Token);
        Assert.Equal(TimeSpan.FromSeconds(seconds), answer.Error!.RetryAfter);
        Assert.Single(edge.Requests);
    }

    [Fact]
    public async Task Without_a_word_from_the_server_the_waits_grow()
    {
        using var edge = Edge.Answering(Edge.Status(500));
        await edge.RunAsync(edge.Client.GetPersonAsync("per-a1", Token));
        var total = edge.Requests[^1].At - edge.Requests[0].At;
        Assert.InRange(total.TotalSeconds, 1, 30);
    }

    [Fact]
    public async Task A_try_that_hangs_is_given_up_and_repeated()
    {
        using var edge = Edge.Acting(async (index, token) =>
        {
            await Task.Delay(index == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.Zero, token);
            return Edge.Person()();
        });
        Assert.True((await edge.RunAsync(edge.Client.CreatePersonAsync(Edge.Ana, cancellationToken: Token))).Success);
        Assert.InRange((edge.Requests[1].At - edge.Requests[0].At).TotalSeconds, 15, 29);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_is_asked_for_again()
    {
        using var edge = Edge.Answering(() => new HttpResponseMessage { Content = new StreamContent(new BrokenStream("""{"data":{"id":"per""")) }, Edge.Person());
        Assert.Equal("per-a1", (await edge.RunAsync(edge.Client.CreatePersonAsync(Edge.Ana, cancellationToken: Token))).Value!.Id);
        Assert.Equal(2, edge.Requests.Count);
    }

    [Fact]
    public async Task The_caller_can_end_a_wait_between_two_tries()
    {
        using var edge = Edge.Answering(Edge.Status(503, "", ("Retry-After", "20")));
        using var source = new CancellationTokenSource();
        var call = edge.Client.GetPersonAsync("per-a1", source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Single(edge.Requests);
    }

    [Fact]
    public async Task All_tries_and_waits_together_have_an_end()
    {
        using var edge = Edge.Answering(new CrmOptions { ApiKey = Edge.Key, Retries = 10 }, Edge.Status(503, "", ("Retry-After", "30")));
        var start = edge.Time.GetUtcNow();
        var answer = await edge.RunAsync(edge.Client.GetPersonAsync("per-a1", Token), stepMilliseconds: 500);
        Assert.Equal("api.withallo.com did not take the call within 225 s, all tries and waits counted.", answer.Error!.Message);
        Assert.InRange((edge.Time.GetUtcNow() - start).TotalSeconds, 225, 290);
    }

    [Fact]
    public async Task A_retry_takes_its_turn_in_the_budget_too()
    {
        using var edge = Edge.Answering(Edge.Status(503, "", ("Retry-After", "0")));
        var calls = Enumerable.Range(0, 4).Select(n => edge.Client.CreatePersonAsync(Edge.Ana, n.ToString(CultureInfo.InvariantCulture), Token));
        await edge.RunAsync(Task.WhenAll(calls));
        var starts = edge.Requests.Select(request => request.At).Order().ToList();
        Assert.Equal(20, starts.Count);
        Assert.InRange((starts[^1] - starts[0]).TotalSeconds, 3, 30);
    }
}

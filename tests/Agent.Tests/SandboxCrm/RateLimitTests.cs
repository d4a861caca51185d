using System.Globalization;
using Allo.SandboxCrm;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Allo.Contacts.Tests.SandboxCrm;

public sealed class RateLimitTests
{
    private static readonly string[] Headers = ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset"];
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.FromUnixTimeMilliseconds(1_800_000_000_400));

    [Theory]
    [InlineData("GET", "POST", 3)]
    [InlineData("POST", "GET", 2)]
    public async Task Reads_and_writes_count_down_apart_and_are_all_free_again_at_the_reset(string method, string other, int limit)
    {
        await using var sandbox = await Limited();
        for (var left = limit - 1; left >= 0; left--)
        {
            var answer = await Ask(sandbox, method);
            Assert.Equal((200, $"{limit}", $"{left}", "1800000002"), Told(answer));
        }

        var refused = await Ask(sandbox, method);
        Assert.Equal((429, $"{limit}", "0", "1800000002"), Told(refused));
        Assert.Equal("1", refused.Headers["Retry-After"]);
        Assert.Equal((true, 1), (refused.Error["retryable"]!.GetValue<bool>(), refused.Error["retry_after_seconds"]!.GetValue<int>()));
        Assert.Equal(200, (await Ask(sandbox, other)).Status);
        Assert.Equal(200, (await Ask(sandbox, method, "ak_sandbox_other")).Status);
        _clock.SetUtcNow(DateTimeOffset.FromUnixTimeSeconds(long.Parse(refused.Headers["X-RateLimit-Reset"], CultureInfo.InvariantCulture)));
        Assert.Equal((200, $"{limit}", $"{limit - 1}", "1800000003"), Told(await Ask(sandbox, method)));
    }

    [Fact]
    public async Task The_window_slides_a_request_is_free_again_a_second_after_it_was_sent()
    {
        await using var sandbox = await Limited();
        await Ask(sandbox, "POST");
        _clock.Advance(TimeSpan.FromMilliseconds(600));
        await Ask(sandbox, "POST");
        _clock.Advance(TimeSpan.FromMilliseconds(399));
        Assert.Equal(429, (await Ask(sandbox, "POST")).Status);
        _clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(200, (await Ask(sandbox, "POST")).Status);
        Assert.Equal(429, (await Ask(sandbox, "POST")).Status);
    }

    [Theory]
    [InlineData("ak_unknown")]
    [InlineData("ak_sandbox_revoked")]
    [InlineData("")]
    public async Task A_401_shows_a_limit_that_nobody_used(string key)
    {
        await using var sandbox = await Limited();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal((401, "2", "2", "1800000002"), Told(await Ask(sandbox, "POST", key)));
        }
    }

    [Theory]
    [InlineData("429", 429, "0", "1")]
    [InlineData("500", 500, "1", null)]
    [InlineData("503", 503, "1", "1")]
    public async Task A_fault_shows_the_limit_and_when_to_come_back(string kind, int status, string remaining, string? retryAfter)
    {
        await using var sandbox = await Limited(kind);
        var struck = await Ask(sandbox, "POST");
        Assert.Equal((status, "2", remaining, "1800000002"), Told(struck));
        Assert.Equal(retryAfter, struck.Headers.GetValueOrDefault("Retry-After"));
        Assert.Equal(retryAfter, struck.Error["retry_after_seconds"]?.ToJsonString());
    }

    [Fact]
    public async Task A_page_of_the_edge_knows_no_limit_and_uses_none()
    {
        await using var sandbox = await Limited("html:times=1");
        var page = await Ask(sandbox, "POST");
        Assert.Equal(502, page.Status);
        Assert.DoesNotContain(page.Headers.Keys, header => Headers.Contains(header, StringComparer.OrdinalIgnoreCase));
        Assert.Equal((200, "2", "1", "1800000002"), Told(await Ask(sandbox, "POST")));
    }

    [Theory]
    [InlineData("GET", "/v2/api/crm/people/per-none", 404)]
    [InlineData("GET", "/v2/api/nothing", 404)]
    [InlineData("POST", Caller.People, 400)]
    public async Task A_refusal_shows_the_limit(string method, string path, int status)
    {
        await using var sandbox = await Limited();
        var refused = await sandbox.Send(new HttpMethod(method), path, method == "GET" ? null : "{", "ak_sandbox");
        Assert.Equal(status, refused.Status);
        Assert.All(Headers, header => Assert.True(refused.Headers.ContainsKey(header), header));
    }

    private Task<Caller> Limited(params string[] faults) => Caller.StartAsync(options => options with
    {
        ReadPerSecond = 3,
        WritePerSecond = 2,
        Clock = _clock,
        Faults = [.. faults.Select(Fault.Parse)],
    });

    private static Task<Reply> Ask(Caller sandbox, string method, string key = "ak_sandbox") =>
        method == "GET" ? sandbox.Get("/v2/api/me", key) : sandbox.Post(Caller.People + "/search", "{}", key);

    private static (int Status, string? Limit, string? Remaining, string? Reset) Told(Reply reply) =>
        (reply.Status, reply.Headers.GetValueOrDefault(Headers[0]), reply.Headers.GetValueOrDefault(Headers[1]), reply.Headers.GetValueOrDefault(Headers[2]));
}

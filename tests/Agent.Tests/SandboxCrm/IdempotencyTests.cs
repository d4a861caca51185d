using Allo.SandboxCrm;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Allo.Contacts.Tests.SandboxCrm;

public sealed class IdempotencyTests
{
    private const string Number = "+33612345678";
    private const string Body = """{"name":"Jane","numbers":["+33612345678"]}""";
    private readonly string _key = Guid.NewGuid().ToString();

    [Fact]
    public async Task The_same_key_replays_the_answer_also_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        Reply first;
        await using (var before = await Caller.StartAsync(options => options with { DataFile = folder.File }))
        {
            first = await before.Post(Caller.People, Body, idempotencyKey: _key);
            Assert.False(first.Headers.ContainsKey("Idempotency-Replayed"));
        }

        await using var after = await Caller.StartAsync(options => options with { DataFile = folder.File });
        var second = await after.Post(Caller.People, Body, idempotencyKey: _key);
        Assert.Equal("true", second.Headers["Idempotency-Replayed"]);
        Assert.Equal((first.Status, first.Body), (second.Status, second.Body));
        Assert.Equal(1, await after.CountPeople(Number));
    }

    [Fact]
    public async Task A_write_whose_answer_was_lost_is_replayed_by_its_key()
    {
        await using var sandbox = await Caller.StartAsync(options => options with { Faults = [Fault.Parse("drop-after-write:times=1")] });
        await Assert.ThrowsAsync<HttpRequestException>(() => sandbox.Post(Caller.People, Body, idempotencyKey: _key));
        var again = await sandbox.Post(Caller.People, Body, idempotencyKey: _key);
        Assert.Equal("true", again.Headers["Idempotency-Replayed"]);
        Assert.Equal(1, await sandbox.CountPeople(Number));
    }

    [Fact]
    public async Task Ten_requests_with_one_key_at_once_write_once()
    {
        await using var sandbox = await Caller.StartAsync();
        const string Duplicates = """{"name":"Jane","numbers":["+33612345678"],"allow_duplicate_number":true}""";
        var replies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => sandbox.Post(Caller.People, Duplicates, idempotencyKey: _key)));
        Assert.Single(replies.Where(reply => reply.Status == 200).Select(reply => reply.Data["id"]!.GetValue<string>()).Distinct());
        Assert.Equal(1, await sandbox.CountPeople(Number));
    }

    [Fact]
    public async Task A_key_is_forgotten_after_an_hour()
    {
        var clock = new FakeTimeProvider();
        await using var sandbox = await Caller.StartAsync(options => options with { Clock = clock });
        await sandbox.Post(Caller.People, Body, idempotencyKey: _key);
        clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(200, (await sandbox.Post(Caller.People, Body, idempotencyKey: _key)).Status);
        clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(409, (await sandbox.Post(Caller.People, Body, idempotencyKey: _key)).Status);
    }

    [Fact]
    public async Task A_refused_request_does_not_use_the_key_up()
    {
        await using var sandbox = await Caller.StartAsync();
        Assert.Equal(400, (await sandbox.Post(Caller.People, """{"name":"Jane"}""", idempotencyKey: _key)).Status);
        var created = await sandbox.Post(Caller.People, Body, idempotencyKey: _key);
        Assert.Equal(200, created.Status);
        Assert.False(created.Headers.ContainsKey("Idempotency-Replayed"));
    }

    [Fact]
    public async Task A_key_used_on_another_endpoint_is_refused_and_that_of_another_API_key_is_not()
    {
        await using var sandbox = await Caller.StartAsync();
        await sandbox.Post(Caller.People, Body, idempotencyKey: _key);
        var reused = await sandbox.Post(Caller.Companies, """{"name":"Acme"}""", idempotencyKey: _key);
        Assert.Equal((409, "IDEMPOTENCY_KEY_REUSE"), (reused.Status, reused.Code));
        Assert.Equal(201, (await sandbox.Post(Caller.Companies, """{"name":"Acme"}""", "ak_sandbox_other", _key)).Status);
    }

    [Fact]
    public async Task A_key_that_is_not_a_UUID_is_refused_on_a_write_and_ignored_by_a_search()
    {
        await using var sandbox = await Caller.StartAsync();
        Assert.Equal(400, (await sandbox.Post(Caller.People, Body, idempotencyKey: "abc")).Status);
        Assert.Equal(200, (await sandbox.Post(Caller.People + "/search", "{}", idempotencyKey: "abc")).Status);
    }
}

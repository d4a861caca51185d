using System.Globalization;
using Allo.SandboxCrm;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Allo.Contacts.Tests.Crm;

public sealed class ContractFaultTests
{
    private const string OnCreate = ":on=POST " + Sandbox.People;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("429:times=1" + OnCreate, 2)]
    [InlineData("500:times=2" + OnCreate, 3)]
    [InlineData("503:times=1" + OnCreate, 2)]
    [InlineData("html:times=1" + OnCreate, 2)]
    [InlineData("drop-after-write:times=1" + OnCreate, 2)]
    [InlineData("drop-after-write:times=3" + OnCreate, 4)]
    [InlineData("latency=250ms" + OnCreate, 1)]
    public async Task A_fault_that_passes_leaves_exactly_one_person(string fault, int tries)
    {
        await using var sandbox = await Sandbox.StartAsync(fault);
        var answer = await sandbox.Client().CreatePersonAsync(Sandbox.Ana, cancellationToken: Token);
        Assert.Equal(answer.Value!.Id, Assert.Single(await sandbox.OwnersAsync()).Id);
        Assert.Equal(tries, (await sandbox.StatusesAsync(Sandbox.People)).Count);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_once_leaves_exactly_one_person()
    {
        await using var sandbox = await Sandbox.StartAsync("latency=12000ms:times=1" + OnCreate);
        var client = sandbox.Client(change: options => options with { Timeout = TimeSpan.FromSeconds(2) });
        var answer = await client.CreatePersonAsync(Sandbox.Ana, cancellationToken: Token);
        Assert.Equal(answer.Value!.Id, Assert.Single(await sandbox.OwnersAsync()).Id);
        await sandbox.SeenAsync(Sandbox.People, 2);
    }

    [Fact]
    public async Task A_person_made_before_the_connection_dropped_is_told_as_a_replay()
    {
        await using var sandbox = await Sandbox.StartAsync("drop-after-write:times=1" + OnCreate);
        Assert.True((await sandbox.Client().CreatePersonAsync(Sandbox.Ana, cancellationToken: Token)).Replayed);
    }

    [Theory]
    [InlineData("500", 500, "INTERNAL_SERVER_ERROR")]
    [InlineData("503", 503, "SERVICE_UNAVAILABLE")]
    [InlineData("html", 502, null)]
    [InlineData("429", 429, "RATE_LIMIT_EXCEEDED")]
    [InlineData("drop-after-write", null, null)]
    public async Task A_fault_that_stays_is_told_and_repeating_the_command_later_makes_one_person(string fault, int? status, string? code)
    {
        await using var sandbox = await Sandbox.StartAsync(fault + ":times=2" + OnCreate);
        var refused = await sandbox.Client(change: options => options with { Retries = 1 }).CreatePersonAsync(Sandbox.Ana, cancellationToken: Token);
        Assert.Equal((status, code), (refused.Error!.Status, refused.Error.Code));
        Assert.True((await sandbox.Client().CreatePersonAsync(Sandbox.Ana, cancellationToken: Token)).Success);
        Assert.Single(await sandbox.OwnersAsync());
    }

    [Fact]
    public async Task A_server_that_answers_too_late_is_a_time_out()
    {
        await using var sandbox = await Sandbox.StartAsync("latency=30000ms" + OnCreate);
        var client = sandbox.Client(change: options => options with { Timeout = TimeSpan.FromSeconds(1), Retries = 0 });
        var error = (await client.CreatePersonAsync(Sandbox.Ana, cancellationToken: Token)).Error!;
        Assert.Equal($"{sandbox.Address.Authority} gave no answer within 1 s.", error.Message);
    }

    [Fact]
    public async Task Reads_and_searches_survive_a_fault_too()
    {
        await using var sandbox = await Sandbox.StartAsync("500:times=1:on=POST " + Sandbox.People + "/search", "html:times=1:on=GET /v2/api/me");
        Assert.True((await sandbox.Client().GetMeAsync(Token)).Success);
        Assert.Empty(await sandbox.OwnersAsync());
    }

    [Fact]
    public async Task Fifty_people_created_at_once_with_one_number_are_one_person()
    {
        await using var sandbox = await Sandbox.StartAsync();
        var client = sandbox.Client();
        await client.GetMeAsync(Token);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(n =>
            client.CreatePersonAsync(Sandbox.Ana with { Name = "Ana " + n.ToString(CultureInfo.InvariantCulture) }, cancellationToken: Token)));
        var made = Assert.Single(answers, answer => answer.Success).Value!;
        Assert.Equal(made.Id, Assert.Single(await sandbox.OwnersAsync()).Id);
        Assert.All(answers.Where(answer => !answer.Success), answer => Assert.Equal(made.Id, Assert.Single(answer.Error!.PersonIds)));
    }

    [Fact]
    public async Task Fifty_programs_that_create_the_same_person_at_once_all_get_that_one()
    {
        await using var sandbox = await Sandbox.StartAsync();
        await sandbox.Client().GetMeAsync(Token);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => sandbox.Client().CreatePersonAsync(Sandbox.Ana, cancellationToken: Token)));
        var made = Assert.Single(await sandbox.OwnersAsync());
        Assert.All(answers, answer => Assert.Equal(made.Id, answer.Value!.Id));
        Assert.Single(answers, answer => !answer.Replayed);
    }

    [Fact]
    public async Task The_documented_limits_are_kept_so_that_the_server_never_refuses()
    {
        // One clock for all: on a busy machine what is sent in one second arrives in another.
        var clock = new FakeTimeProvider();
        await using var sandbox = await Sandbox.StartAsync(new SandboxOptions { Clock = clock });
        var (one, two) = (sandbox.Client(clock: clock), sandbox.Client(clock: clock));
        var answers = Task.WhenAll(Enumerable.Range(0, 12).Select(n =>
            (n % 2 == 0 ? one : two).CreatePersonAsync(Sandbox.Ana with { Numbers = [$"+336123456{n:00}"] }, cancellationToken: Token)));
        for (var sent = 5; sent <= 10; sent += 5)
        {
            await sandbox.SeenAsync(Sandbox.People, sent);
            await Task.Delay(200, Token);
            Assert.Equal(sent, (await sandbox.StatusesAsync(Sandbox.People)).Count);
            clock.Advance(TimeSpan.FromMilliseconds(1100));
        }

        Assert.All(await answers, answer => Assert.True(answer.Success));
        Assert.All(await sandbox.StatusesAsync(Sandbox.People), status => Assert.Equal(200, status));
    }

    [Fact]
    public async Task Two_programs_with_one_key_wait_for_each_other_when_the_server_says_so()
    {
        // The server's second lasts until both have sent their five: five are refused, however long the machine takes.
        var second = new FakeTimeProvider();
        await using var sandbox = await Sandbox.StartAsync(new SandboxOptions { Clock = second });
        var (one, two) = (sandbox.Client(clock: new OwnClock()), sandbox.Client(clock: new OwnClock()));
        var answers = Task.WhenAll(Enumerable.Range(0, 10).Select(n =>
            (n % 2 == 0 ? one : two).CreatePersonAsync(Sandbox.Ana with { Numbers = [$"+336123456{n:00}"] }, cancellationToken: Token)));
        Assert.Contains(429, await sandbox.SeenAsync(Sandbox.People, 10));
        while (!answers.IsCompleted)
        {
            second.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(100, Token);
        }

        Assert.All(await answers, answer => Assert.True(answer.Success));
    }

    private sealed class OwnClock : TimeProvider;
}

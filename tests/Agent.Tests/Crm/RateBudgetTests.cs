using System.Runtime.CompilerServices;
using Allo.Contacts.Crm;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Allo.Contacts.Tests.Crm;

public sealed class RateBudgetTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Five_writes_start_at_once_and_the_sixth_when_a_second_has_passed()
    {
        var budget = new RateBudget(_time);
        var waits = Waits(budget, HttpMethod.Post, 12);
        await StartedAsync(waits, 5);
        _time.Advance(TimeSpan.FromMilliseconds(1000));
        await StartedAsync(waits, 5);
        _time.Advance(TimeSpan.FromMilliseconds(100));
        await StartedAsync(waits, 10);
        _time.Advance(TimeSpan.FromMilliseconds(1100));
        await StartedAsync(waits, 12);
    }

    [Fact]
    public async Task A_pause_saves_nothing_up()
    {
        var budget = new RateBudget(_time);
        await budget.WaitAsync(HttpMethod.Post, Token);
        _time.Advance(TimeSpan.FromMinutes(5));
        await StartedAsync(Waits(budget, HttpMethod.Post, 12), 5);
    }

    [Fact]
    public async Task The_second_rolls_with_each_start()
    {
        var budget = new RateBudget(_time);
        for (var start = 0; start < 5; start++)
        {
            await budget.WaitAsync(HttpMethod.Put, Token);
            _time.Advance(TimeSpan.FromMilliseconds(200));
        }

        var waits = Waits(budget, HttpMethod.Put, 5);
        _time.Advance(TimeSpan.FromMilliseconds(100));
        await StartedAsync(waits, 1);
        _time.Advance(TimeSpan.FromMilliseconds(200));
        await StartedAsync(waits, 2);
    }

    [Fact]
    public async Task Reads_have_their_own_twenty()
    {
        var budget = new RateBudget(_time);
        await StartedAsync(Waits(budget, HttpMethod.Post, 6), 5);
        await StartedAsync(Waits(budget, HttpMethod.Get, 30), 20);
    }

    [Fact]
    public async Task Who_came_first_starts_first()
    {
        var budget = new RateBudget(_time, writesPerSecond: 1);
        var waits = Waits(budget, HttpMethod.Post, 4);
        for (var started = 1; started <= 4; started++)
        {
            await StartedAsync(waits, started);
            Assert.All(waits.Take(started), wait => Assert.True(wait.IsCompletedSuccessfully));
            _time.Advance(TimeSpan.FromMilliseconds(1100));
        }
    }

    [Fact]
    public async Task Who_gives_up_leaves_the_place_to_the_next()
    {
        var budget = new RateBudget(_time, writesPerSecond: 1);
        await budget.WaitAsync(HttpMethod.Post, Token);
        using var source = new CancellationTokenSource();
        var given = Enumerable.Range(0, 50).Select(_ => budget.WaitAsync(HttpMethod.Post, source.Token)).ToList();
        var next = budget.WaitAsync(HttpMethod.Post, Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(given));
        _time.Advance(TimeSpan.FromMilliseconds(1100));
        await next.WaitAsync(TimeSpan.FromSeconds(10), Token);
    }

    [Fact]
    public async Task A_higher_limit_holds_for_those_who_wait_already()
    {
        var budget = new RateBudget(_time);
        var waits = Waits(budget, HttpMethod.Post, 20);
        await StartedAsync(waits, 5);
        budget.SetLimits(null, 15);
        await StartedAsync(waits, 15);
    }

    [Fact]
    public async Task A_lower_limit_counts_what_has_started_already()
    {
        var budget = new RateBudget(_time);
        await StartedAsync(Waits(budget, HttpMethod.Post, 5), 5);
        budget.SetLimits(null, 2);
        var waits = Waits(budget, HttpMethod.Post, 4);
        await StartedAsync(waits, 0);
        _time.Advance(TimeSpan.FromMilliseconds(1100));
        await StartedAsync(waits, 2);
    }

    [Theory]
    [InlineData(null, null, 20, 5)]
    [InlineData(0, -1, 20, 5)]
    [InlineData(40, 10, 40, 10)]
    [InlineData(int.MaxValue, 1, 1000, 1)]
    public void Limits_that_make_no_sense_are_not_taken_over(int? reads, int? writes, int readsThen, int writesThen)
    {
        var budget = new RateBudget(_time);
        budget.SetLimits(reads, writes);
        Assert.Equal((readsThen, writesThen), (budget.ReadsPerSecond, budget.WritesPerSecond));
    }

    [Fact]
    public void Clients_share_the_budget_of_one_key_at_one_server()
    {
        var server = new Uri("https://api.example");
        var budget = RateBudget.For(server, "ak_1", _time);
        Assert.Same(budget, RateBudget.For(new Uri("https://api.example/"), "ak_1", _time));
        Assert.NotSame(budget, RateBudget.For(server, "ak_2", _time));
        Assert.NotSame(budget, RateBudget.For(new Uri("https://other.example"), "ak_1", _time));
    }

    [Fact]
    public async Task What_the_server_says_of_the_key_becomes_its_budget()
    {
        using var edge = Edge.Answering(Edge.Status(200, """{"data":{"rate_limits":{"read_per_second":40,"write_per_second":9}}}"""));
        await edge.Client.GetMeAsync(Token);
        var budget = RateBudget.For(new CrmOptions().BaseAddress, Edge.Key, edge.Time);
        Assert.Equal((40, 9), (budget.ReadsPerSecond, budget.WritesPerSecond));
    }

    [Fact]
    public async Task Searches_count_as_writes_since_they_are_POST()
    {
        using var edge = Edge.Answering(Edge.Status(200, """{"data":[]}"""));
        await edge.RunAsync(Task.WhenAll(Enumerable.Range(0, 11).Select(_ => edge.Client.SearchPeopleAsync(new PersonSearch(), Token))));
        var starts = edge.Requests.Select(request => request.At).Order().ToList();
        Assert.True(starts[5] - starts[0] >= TimeSpan.FromSeconds(1));
        Assert.True(starts[10] - starts[0] >= TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void A_budget_that_nobody_uses_is_not_kept()
    {
        var used = RateBudget.For(new Uri("https://api.example"), "ak_used", _time);
        var unused = Unused();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Assert.DoesNotContain(unused, budget => budget.IsAlive);
        Assert.Same(used, RateBudget.For(new Uri("https://api.example"), "ak_used", _time));
    }

    // Apart, so that no local of the test holds one.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private List<WeakReference> Unused() =>
        [.. Enumerable.Range(0, 2500).Select(number => new WeakReference(RateBudget.For(new Uri("https://api.example"), $"ak_{number}", _time)))];

    private static List<Task> Waits(RateBudget budget, HttpMethod method, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => budget.WaitAsync(method, Token))];

    // A start is granted while the clock is moved; that the task hears of it may take a moment more.
    private static async Task StartedAsync(List<Task> waits, int expected)
    {
        for (var patience = 0; patience < 6000 && waits.Count(wait => wait.IsCompleted) < expected; patience++)
        {
            await Task.Delay(10, Token);
        }

        await Task.Delay(20, Token);
        Assert.Equal(expected, waits.Count(wait => wait.IsCompletedSuccessfully));
    }
}

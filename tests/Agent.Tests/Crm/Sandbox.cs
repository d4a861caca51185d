using System.Diagnostics;
using System.Net.Http.Json;
using Allo.Contacts.Crm;
using Allo.SandboxCrm;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Allo.Contacts.Tests.Crm;

/// <summary>The real sandbox on a port of its own, and real clients of it.</summary>
internal sealed class Sandbox : IAsyncDisposable
{
    public const string People = "/v2/api/crm/people";
    public const string Number = "+33612345678";

    private readonly SandboxServer _server;
    private readonly List<ServiceProvider> _clients = [];

    private Sandbox(SandboxServer server) => _server = server;

    public static NewPerson Ana { get; } = new() { Name = "Ana", LastName = "Roy", Numbers = [Number] };

    public Uri Address => _server.Address;

    /// <summary>Starts a sandbox with limits that do not slow a test down.</summary>
    public static Task<Sandbox> StartAsync(params string[] faults) =>
        StartAsync(new SandboxOptions { ReadPerSecond = 500, WritePerSecond = 500, Faults = [.. faults.Select(Fault.Parse)] });

    public static async Task<Sandbox> StartAsync(SandboxOptions options) =>
        new(await SandboxServer.StartAsync(options, TestContext.Current.CancellationToken));

    /// <summary>A client as another program would have it.</summary>
    /// <param name="key">The key.</param>
    /// <param name="change">Changes to the options.</param>
    /// <param name="clock">A clock of its own gives a client that shares no budget with others, as in another process.</param>
    public IServiceProvider Services(string key = "ak_sandbox", Func<CrmOptions, CrmOptions>? change = null, TimeProvider? clock = null)
    {
        var options = new CrmOptions { BaseAddress = Address, ApiKey = key };
        var services = new ServiceCollection();
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddAlloCrm(change?.Invoke(options) ?? options);
        _clients.Add(services.BuildServiceProvider());
        return _clients[^1];
    }

    public CrmClient Client(string key = "ak_sandbox", Func<CrmOptions, CrmOptions>? change = null, TimeProvider? clock = null) =>
        Services(key, change, clock).GetRequiredService<CrmClient>();

    /// <summary>The people that have the number.</summary>
    public async Task<IReadOnlyList<Person>> OwnersAsync(string number = Number)
    {
        var answer = await Client().SearchPeopleAsync(new PersonSearch { Filters = new PersonFilters { PhoneNumber = number }, Size = 100 }, TestContext.Current.CancellationToken);
        return answer.Value!.Data!;
    }

    /// <summary>The statuses of the requests to a path, as the sandbox saw them.</summary>
    public async Task<IReadOnlyList<int>> StatusesAsync(string path)
    {
        using var http = new HttpClient { BaseAddress = Address };
        var entries = await http.GetFromJsonAsync<List<Entry>>($"/sandbox/requests?path={path}", TestContext.Current.CancellationToken);
        return [.. entries!.Select(entry => entry.Status)];
    }

    /// <summary>Waits until so many requests to a path have ended, and gives the statuses of all that have.</summary>
    public async Task<IReadOnlyList<int>> SeenAsync(string path, int count)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            var seen = await StatusesAsync(path);
            if (seen.Count >= count)
            {
                return seen;
            }

            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), $"{seen.Count} of {count} requests to {path} in a minute.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Waits until so many requests to a path have ended, as those that are broken off do, or until so long has passed, as it does where one never begins.</summary>
    public async Task EndedAsync(string path, int count, TimeSpan most)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < most && (await StatusesAsync(path)).Count < count;)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            await client.DisposeAsync();
        }

        await _server.DisposeAsync();
    }

    private sealed record Entry(string Method, string Path, int Status);
}

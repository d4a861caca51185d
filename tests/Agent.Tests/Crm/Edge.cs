using System.Net;
using Allo.Contacts.Crm;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Allo.Contacts.Tests.Crm;

/// <summary>The client as a host registers it, with the network and the clock replaced.</summary>
internal sealed class Edge : IDisposable
{
    public const string Key = "ak_live_4f9c2b7e";
    public const string PersonJson = """{"data":{"id":"per-a1","name":"Ana","numbers":["+33612345678"],"emails":[],"updated_at":"2026-04-28T10:30:00"}}""";

    private readonly ServiceProvider _services;

    private Edge(CrmOptions options, Func<int, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        Handler = new RecordingHandler(Time, answer);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddAlloCrm(options).ConfigurePrimaryHttpMessageHandler(() => Handler);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    public RecordingHandler Handler { get; }

    public IReadOnlyList<RecordedRequest> Requests => Handler.Requests;

    public CrmClient Client => _services.GetRequiredService<CrmClient>();

    public ICrmApi Api => _services.GetRequiredService<ICrmApi>();

    public static NewPerson Ana { get; } = new() { Name = "Ana", Numbers = ["+33612345678"] };

    /// <summary>Answers the n-th request with the n-th answer, and what follows with the last.</summary>
    public static Edge Answering(params Func<HttpResponseMessage>[] answers) => Answering(new CrmOptions { ApiKey = Key }, answers);

    public static Edge Answering(CrmOptions options, params Func<HttpResponseMessage>[] answers) =>
        new(options, (index, _) => Task.FromResult(answers[Math.Min(index, answers.Length - 1)]()));

    public static Edge Acting(Func<int, CancellationToken, Task<HttpResponseMessage>> answer) => new(new CrmOptions { ApiKey = Key }, answer);

    public static Func<HttpResponseMessage> Person() => () => RecordingHandler.Json(HttpStatusCode.OK, PersonJson);

    public static Func<HttpResponseMessage> Status(int status, string body = "", params (string Name, string Value)[] headers) =>
        () => RecordingHandler.Json((HttpStatusCode)status, body, headers);

    public static Func<HttpResponseMessage> Throwing(Exception exception) => () => throw exception;

    /// <summary>Lets the clock run until the call has ended.</summary>
    public async Task<T> RunAsync<T>(Task<T> call, int stepMilliseconds = 50)
    {
        for (var step = 0; step < 20_000 && !call.IsCompleted; step++)
        {
            // The call runs on the pool: it gets a moment to reach its next wait before the clock goes on.
            await Task.WhenAny(call, Task.Delay(1));
            Time.Advance(TimeSpan.FromMilliseconds(stepMilliseconds));
        }

        return await call;
    }

    public void Dispose() => _services.Dispose();
}

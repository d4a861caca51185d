using System.Net;
using System.Net.Sockets;
using Allo.Contacts.Crm;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Allo.Contacts.Tests.Crm;

public sealed class TransportErrorTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<Exception, string> Failures() => new()
    {
        { new HttpRequestException(HttpRequestError.NameResolutionError), "The host api.withallo.com cannot be found." },
        { new HttpRequestException(HttpRequestError.ConnectionError, "x", new SocketException()), "No connection to api.withallo.com can be made." },
        { new HttpRequestException(HttpRequestError.SecureConnectionError), "No secure connection to api.withallo.com can be made." },
        { new HttpRequestException(HttpRequestError.ProxyTunnelError), "The proxy does not let the call through to api.withallo.com." },
        { new HttpRequestException(HttpRequestError.ResponseEnded), "The connection to api.withallo.com broke before the whole answer had come." },
        { new HttpRequestException(HttpRequestError.InvalidResponse), "api.withallo.com does not answer in HTTP." },
        { new IOException("cut " + Edge.Key), "The connection to api.withallo.com broke before the whole answer had come." },
        { new TaskCanceledException("x", new TimeoutException()), "api.withallo.com gave no answer within 15 s." },
        { new InvalidOperationException("secret " + Edge.Key), "The call failed before an answer came (InvalidOperationException)." },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_call_without_an_answer_says_why_in_one_sentence_and_what_to_do(Exception failure, string message)
    {
        using var edge = Edge.Answering(Edge.Throwing(failure));
        var error = (await edge.RunAsync(edge.Client.CreatePersonAsync(Edge.Ana, cancellationToken: Token))).Error!;
        Assert.Null(error.Status);
        Assert.Equal(message, error.Message);
        Assert.True(error.IsUnavailable);
        Assert.NotEmpty(error.Remedy);
        Assert.Equal(edge.Requests[0].Header("X-Request-Id"), error.RequestId);
    }

    [Fact]
    public async Task A_bad_certificate_is_not_tried_again()
    {
        using var edge = Edge.Answering(Edge.Throwing(new HttpRequestException(HttpRequestError.SecureConnectionError)));
        await edge.RunAsync(edge.Client.GetPersonAsync("per-a1", Token));
        Assert.Single(edge.Requests);
    }

    [Fact]
    public async Task A_server_that_never_answers_ends_in_a_time_out()
    {
        using var edge = Edge.Acting(async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return new HttpResponseMessage();
        });
        var error = (await edge.RunAsync(edge.Client.GetPersonAsync("per-a1", Token))).Error!;
        Assert.Equal("api.withallo.com gave no answer within 15 s.", error.Message);
        Assert.Equal(5, edge.Requests.Count);
    }

    [Fact]
    public async Task The_callers_own_cancellation_stays_one()
    {
        using var edge = Edge.Acting(async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return new HttpResponseMessage();
        });
        using var source = new CancellationTokenSource();
        var call = edge.Client.CreatePersonAsync(Edge.Ana, cancellationToken: source.Token);
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task An_endless_answer_is_not_swallowed_whole()
    {
        using var edge = Edge.Answering(() => new HttpResponseMessage { Content = new StreamContent(new EndlessStream()) });
        var error = (await edge.RunAsync(edge.Client.GetPersonAsync("per-a1", Token))).Error!;
        Assert.Equal("The answer of api.withallo.com is larger than any that the API documents.", error.Message);
    }

    [Fact]
    public async Task An_endless_error_is_read_at_its_beginning_only()
    {
        using var edge = Edge.Answering(() => new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = new StreamContent(new EndlessStream()) });
        Assert.Equal(400, (await edge.Client.GetPersonAsync("per-a1", Token)).Error!.Status);
    }

    [Fact]
    public async Task An_error_in_a_charset_that_does_not_exist_is_read_all_the_same()
    {
        using var edge = Edge.Answering(() =>
        {
            var content = new StringContent("""{"error":{"message":"zoé"}}""");
            content.Headers.Remove("Content-Type");
            content.Headers.TryAddWithoutValidation("Content-Type", "text/plain; charset=no-such");
            return new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = content };
        });
        Assert.Equal("zoé", (await edge.Client.GetPersonAsync("per-a1", Token)).Error!.Message);
    }

    [Fact]
    public async Task A_port_where_nobody_listens_is_an_answer_too()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}");
        listener.Stop();
        await using var services = Services(new CrmOptions { ApiKey = Edge.Key, BaseAddress = address, Retries = 0 });
        var error = (await services.GetRequiredService<CrmClient>().GetMeAsync(Token)).Error!;
        Assert.Equal($"No connection to {address.Authority} can be made.", error.Message);
    }

    [Fact]
    public async Task A_host_that_does_not_exist_is_an_answer_too()
    {
        await using var services = Services(new CrmOptions { ApiKey = Edge.Key, BaseAddress = new Uri("https://no-such-host.invalid"), Retries = 0 });
        Assert.True((await services.GetRequiredService<CrmClient>().GetMeAsync(Token)).Error!.IsUnavailable);
    }

    private static ServiceProvider Services(CrmOptions options)
    {
        var services = new ServiceCollection();
        services.AddAlloCrm(options);
        return services.BuildServiceProvider();
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)'x');
            return ValueTask.FromResult(buffer.Length);
        }

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await destination.WriteAsync(new byte[64 * 1024], cancellationToken);
            }
        }
    }
}

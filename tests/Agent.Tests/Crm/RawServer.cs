using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Allo.Contacts.Tests.Crm;

/// <summary>A server that answers bytes: what no well-behaved one would send.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly List<string> _requests = [];
    private readonly Task _serving;

    /// <summary>Answers the n-th connection with the n-th answer and closes it; null closes it at once.</summary>
    public RawServer(params string?[] answers)
    {
        _listener.Start();
        Address = new Uri($"http://{_listener.LocalEndpoint}");
        _serving = ServeAsync(answers);
    }

    public Uri Address { get; }

    /// <summary>Each request as it came, head and body.</summary>
    public IReadOnlyList<string> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _serving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task ServeAsync(string?[] answers)
    {
        for (var index = 0; ; index++)
        {
            using var client = await _listener.AcceptTcpClientAsync(_end.Token);
            var stream = client.GetStream();
            var request = await ReadAsync(stream);
            lock (_requests)
            {
                _requests.Add(request);
            }

            if (answers[Math.Min(index, answers.Length - 1)] is { } answer)
            {
                await stream.WriteAsync(Encoding.UTF8.GetBytes(answer), _end.Token);
            }
        }
    }

    private async Task<string> ReadAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[8192];
        while (!IsWhole(text.ToString()))
        {
            var read = await stream.ReadAsync(buffer, _end.Token);
            if (read == 0)
            {
                break;
            }

            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        return text.ToString();
    }

    private static bool IsWhole(string request)
    {
        // A TLS greeting: the answer in plain text comes at once, as from a server without TLS.
        if (request.StartsWith('\u0016'))
        {
            return true;
        }

        var head = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (head < 0)
        {
            return false;
        }

        const string name = "Content-Length: ";
        var at = request.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        var length = at < 0 ? 0 : int.Parse(request.AsSpan(at + name.Length, request.IndexOf('\r', at) - at - name.Length), System.Globalization.CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetByteCount(request.AsSpan(head + 4)) >= length;
    }
}

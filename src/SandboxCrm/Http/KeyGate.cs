namespace Allo.SandboxCrm.Http;

/// <summary>Lets in whoever has a key, and holds each key to its limits.</summary>
internal sealed class KeyGate(SandboxOptions options)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);
    private readonly Dictionary<(string Key, bool Read), Queue<DateTimeOffset>> _seen = [];
    private readonly Lock _lock = new();

    /// <summary>The refusal of a request too many.</summary>
    public static ApiException TooMany() => new(429, "RATE_LIMIT_EXCEEDED", "Too many requests.") { RetryAfterSeconds = 1 };

    /// <summary>The key of a request, or why it is not let in.</summary>
    public (SandboxKey? Key, ApiException? Refusal) Authenticate(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        var sent = header.StartsWith("Api-Key ", StringComparison.OrdinalIgnoreCase) ? header[8..].Trim() : header;
        if (sent.Length == 0)
        {
            return (null, new ApiException(401, "UNAUTHORIZED", "An API key is required: Authorization: Api-Key <key>."));
        }

        return options.Keys.FirstOrDefault(key => key.Key == sent) switch
        {
            null => (null, new ApiException(401, "API_KEY_INVALID", "The API key is invalid.")),
            { Revoked: true } => (null, new ApiException(401, "API_KEY_REVOKED", "The API key was revoked.")),
            var key => (key, null),
        };
    }

    /// <summary>Counts a request.</summary>
    /// <remarks>"Every response" has the limit's headers, says the documentation: without a key nothing is counted, and that a 401 then shows the limit untouched is inferred.</remarks>
    public Allowance Count(SandboxKey? key, bool read)
    {
        var limit = read ? options.ReadPerSecond : options.WritePerSecond;
        var now = options.Clock.GetUtcNow();
        var used = key is null ? -1 : Used((key.Key, read), limit, now);
        return new Allowance(limit, Math.Max(0, limit - used - 1), now + Window, used >= limit);
    }

    private int Used((string Key, bool Read) caller, int limit, DateTimeOffset now)
    {
        lock (_lock)
        {
            var seen = _seen.TryGetValue(caller, out var known) ? known : _seen[caller] = new Queue<DateTimeOffset>();
            while (seen.TryPeek(out var first) && now - first >= Window)
            {
                seen.Dequeue();
            }

            var used = seen.Count;
            if (used < limit)
            {
                seen.Enqueue(now);
            }

            return used;
        }
    }
}

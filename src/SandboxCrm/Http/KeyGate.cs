namespace Allo.SandboxCrm.Http;

/// <summary>Lets in whoever has a key, and holds each key to its limits.</summary>
internal sealed class KeyGate(SandboxOptions options)
{
    private readonly Dictionary<(string Key, bool Read), Queue<DateTimeOffset>> _seen = [];
    private readonly Lock _lock = new();

    /// <summary>The key of a request.</summary>
    public SandboxKey Authenticate(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        var sent = header.StartsWith("Api-Key ", StringComparison.OrdinalIgnoreCase) ? header[8..].Trim() : header;
        if (sent.Length == 0)
        {
            throw new ApiException(401, "UNAUTHORIZED", "An API key is required: Authorization: Api-Key <key>.");
        }

        return options.Keys.FirstOrDefault(key => key.Key == sent) switch
        {
            null => throw new ApiException(401, "API_KEY_INVALID", "The API key is invalid."),
            { Revoked: true } => throw new ApiException(401, "API_KEY_REVOKED", "The API key was revoked."),
            var key => key,
        };
    }

    /// <summary>Counts a request and writes the limit's headers.</summary>
    public void Count(SandboxKey key, HttpContext context)
    {
        var read = HttpMethods.IsGet(context.Request.Method);
        var limit = read ? options.ReadPerSecond : options.WritePerSecond;
        var now = options.Clock.GetUtcNow();
        int used;
        lock (_lock)
        {
            var seen = _seen.TryGetValue((key.Key, read), out var known) ? known : _seen[(key.Key, read)] = new Queue<DateTimeOffset>();
            while (seen.TryPeek(out var first) && now - first >= TimeSpan.FromSeconds(1))
            {
                seen.Dequeue();
            }

            used = seen.Count;
            if (used < limit)
            {
                seen.Enqueue(now);
            }
        }

        var headers = context.Response.Headers;
        headers["X-RateLimit-Limit"] = $"{limit}";
        headers["X-RateLimit-Remaining"] = $"{Math.Max(0, limit - used - 1)}";
        headers["X-RateLimit-Reset"] = $"{now.ToUnixTimeSeconds() + 1}";
        if (used >= limit)
        {
            throw new ApiException(429, "RATE_LIMIT_EXCEEDED", "Too many requests.") { RetryAfterSeconds = 1 };
        }
    }
}

namespace Allo.SandboxCrm.Http;

/// <summary>The last requests, without their contents, for tests that count them.</summary>
internal sealed class RequestLog
{
    private const int Most = 10_000;
    private readonly Queue<Entry> _entries = new();
    private readonly Lock _lock = new();

    public void Add(HttpContext context)
    {
        var request = context.Request;
        lock (_lock)
        {
            _entries.Enqueue(new Entry(request.Method, request.Path, context.Response.StatusCode, request.Headers["Idempotency-Key"].ToString()));
            if (_entries.Count > Most)
            {
                _entries.Dequeue();
            }
        }
    }

    public IReadOnlyList<Entry> Entries(string? path)
    {
        lock (_lock)
        {
            return [.. _entries.Where(entry => path is null || entry.Path == path)];
        }
    }

    internal sealed record Entry(string Method, string Path, int Status, string IdempotencyKey);
}

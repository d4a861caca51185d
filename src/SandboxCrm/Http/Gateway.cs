using System.Text;
using System.Text.Json;
using Allo.SandboxCrm.Records;

namespace Allo.SandboxCrm.Http;

/// <summary>The way of a request: faults, key, limits, scope, idempotency, the operation, its answer.</summary>
internal sealed class Gateway(SandboxOptions options, Database database, FaultSwitch faults, RequestLog log)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);
    private readonly KeyGate _keys = new(options);

    public async Task HandleAsync(HttpContext context, Endpoint? endpoint)
    {
        var requestId = RequestId(context.Request);
        context.Response.Headers["X-Request-Id"] = requestId;
        var struck = faults.For(context.Request.Method, context.Request.Path, endpoint?.Writes == true);
        try
        {
            await BreakAsync(context, struck);
            if (struck.Any(fault => fault.Kind == Fault.Html) || context.Request.Headers.UserAgent.Count == 0)
            {
                await EdgeAsync(context, struck.Count > 0 ? 502 : 403);
                return;
            }

            var key = _keys.Authenticate(context.Request);
            _keys.Count(key, context);
            var (status, body) = await AnswerAsync(context, endpoint, key);
            if (struck.Any(fault => fault.Kind == Fault.DropAfterWrite))
            {
                context.Abort();
                return;
            }

            await WriteAsync(context, status, body);
        }
        catch (ApiException refusal)
        {
            await RefuseAsync(context, refusal, requestId);
        }
        catch (Exception e) when (e is not OperationCanceledException && !context.Response.HasStarted)
        {
            await RefuseAsync(context, new ApiException(500, "INTERNAL_SERVER_ERROR", "Something went wrong."), requestId);
        }
        finally
        {
            log.Add(context);
        }
    }

    private static async Task BreakAsync(HttpContext context, IReadOnlyList<Fault> struck)
    {
        foreach (var fault in struck)
        {
            if (fault.Latency > TimeSpan.Zero)
            {
                await Task.Delay(fault.Latency, context.RequestAborted);
            }

            switch (fault.Kind)
            {
                case "429":
                    throw new ApiException(429, "RATE_LIMIT_EXCEEDED", "Too many requests.") { RetryAfterSeconds = 1 };
                case "500":
                    throw new ApiException(500, "INTERNAL_SERVER_ERROR", "Something went wrong.");
                case "503":
                    throw new ApiException(503, "SERVICE_UNAVAILABLE", "The service is down for a moment.") { RetryAfterSeconds = 1 };
            }
        }
    }

    private async Task<(int Status, string Body)> AnswerAsync(HttpContext context, Endpoint? endpoint, SandboxKey key)
    {
        if (endpoint is null)
        {
            throw new ApiException(404, "ENDPOINT_NOT_FOUND", "There is no such endpoint.");
        }

        if (endpoint.Scope is { } scope && !key.Scopes.Contains(scope))
        {
            throw new ApiException(403, "API_KEY_INSUFFICIENT_SCOPE", $"The API key lacks the scope {scope}.");
        }

        var body = endpoint.Body is null ? "" : await ReadAsync(context.Request);
        var idempotencyKey = endpoint.Writes ? IdempotencyKey(context.Request) : null;
        using var session = new Session(database, key.Team, options.Clock.GetUtcNow(), endpoint.Writes);
        var name = $"{endpoint.Method} {context.Request.Path}";
        if (idempotencyKey is not null && Replay(session, key, idempotencyKey, name) is { } replay)
        {
            context.Response.Headers["Idempotency-Replayed"] = "true";
            return replay;
        }

        var answer = endpoint.Handle(new Call(session, key, options, body, context.Request.RouteValues["id"] as string));
        var json = JsonSerializer.Serialize(answer.Body, Wire.Json);
        if (idempotencyKey is not null)
        {
            // In the transaction of the write itself: whoever kills the process finds both or neither.
            session.Execute(
                "INSERT INTO answers(api_key, idempotency_key, endpoint, status, body, at) VALUES($key, $idempotency, $endpoint, $status, $body, $at)",
                ("$key", key.Key), ("$idempotency", idempotencyKey), ("$endpoint", name), ("$status", answer.Status), ("$body", json), ("$at", session.Now.ToUnixTimeSeconds()));
        }

        session.Commit();
        return (answer.Status, json);
    }

    private static (int Status, string Body)? Replay(Session session, SandboxKey key, string idempotencyKey, string endpoint)
    {
        session.Execute("DELETE FROM answers WHERE at <= $at", ("$at", (session.Now - Remembered).ToUnixTimeSeconds()));
        var known = session.Query(
            "SELECT endpoint, status, body FROM answers WHERE api_key = $key AND idempotency_key = $idempotency",
            row => (Endpoint: row.GetString(0), Status: row.GetInt32(1), Body: row.GetString(2)),
            ("$key", key.Key), ("$idempotency", idempotencyKey));
        return known switch
        {
            [] => null,
            [var same] when same.Endpoint == endpoint => (same.Status, same.Body),
            _ => throw new ApiException(409, "IDEMPOTENCY_KEY_REUSE", "The idempotency key was used on another endpoint."),
        };
    }

    private static string? IdempotencyKey(HttpRequest request)
    {
        var key = request.Headers["Idempotency-Key"].ToString();
        return key.Length == 0 ? null
            : Guid.TryParse(key, out var id) ? id.ToString()
            : throw ApiException.Invalid("Idempotency-Key", "Idempotency-Key must be a UUID.", "INVALID_IDEMPOTENCY_KEY");
    }

    private static async Task<string> ReadAsync(HttpRequest request)
    {
        if (!request.HasJsonContentType())
        {
            throw new ApiException(415, "UNSUPPORTED_MEDIA_TYPE", "Content-Type must be application/json.");
        }

        try
        {
            using var reader = new StreamReader(request.Body, Encoding.UTF8);
            return await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        }
        catch (BadHttpRequestException e)
        {
            throw new ApiException(e.StatusCode, "INVALID_REQUEST_BODY", "The body is too large.");
        }
    }

    private static string RequestId(HttpRequest request)
    {
        var sent = request.Headers["X-Request-Id"].ToString();
        return sent.Length is > 0 and <= 128 && sent.All(c => c is > ' ' and < '\x7f') ? sent : "req-" + Guid.NewGuid().ToString("n");
    }

    private static Task EdgeAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html";
        return context.Response.WriteAsync("<html><head><title>Error</title></head><body><h1>The request was blocked</h1></body></html>");
    }

    private static Task WriteAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    }

    private static Task RefuseAsync(HttpContext context, ApiException refusal, string requestId)
    {
        if (refusal.RetryAfterSeconds is { } seconds)
        {
            context.Response.Headers.RetryAfter = $"{seconds}";
        }

        var body = new ErrorBody(
            refusal.Type, refusal.Code, refusal.Message, refusal.Status is 429 or >= 500, requestId, null,
            refusal.Param, refusal.Suggestion, refusal.Errors, refusal.RetryAfterSeconds, refusal.ExistingPeople);
        return WriteAsync(context, refusal.Status, JsonSerializer.Serialize(new ErrorEnvelope(body), Wire.Json));
    }
}

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
        RequestId.Of(context);
        var struck = faults.For(context.Request.Method, context.Request.Path, endpoint?.Writes == true);
        try
        {
            await PassAsync(context, endpoint, struck);
        }
        catch (ApiException refusal)
        {
            await Refusal.WriteAsync(context, refusal);
        }
        catch (Exception e) when (e is not OperationCanceledException && !context.Response.HasStarted)
        {
            await Refusal.WriteAsync(context, new ApiException(500, "INTERNAL_SERVER_ERROR", "Something went wrong."));
        }
        finally
        {
            log.Add(context);
        }
    }

    private async Task PassAsync(HttpContext context, Endpoint? endpoint, IReadOnlyList<Fault> struck)
    {
        await Task.Delay(TimeSpan.FromTicks(struck.Sum(fault => fault.Latency.Ticks)), context.RequestAborted);
        if (EdgeStatus(context, struck) is { } blocked)
        {
            await EdgeAsync(context, blocked);
            return;
        }

        var key = Admit(context, struck);
        var (status, body) = await AnswerAsync(context, endpoint, key);
        if (struck.Any(fault => fault.Kind == Fault.DropAfterWrite))
        {
            context.Abort();
            return;
        }

        await WriteAsync(context, status, body);
    }

    // A fault is counted like any request and strikes with a wrong key too; whatever is refused from here on carries the limit's headers.
    private SandboxKey Admit(HttpContext context, IReadOnlyList<Fault> struck)
    {
        var (key, refusal) = _keys.Authenticate(context.Request);
        var allowance = _keys.Count(key, HttpMethods.IsGet(context.Request.Method));
        var broken = struck.Select(Broken).FirstOrDefault(fault => fault is not null);
        (broken?.Status == 429 ? allowance with { Remaining = 0 } : allowance).Write(context.Response);
        if (broken is not null)
        {
            throw broken;
        }

        return allowance.Exceeded ? throw KeyGate.TooMany() : key ?? throw refusal!;
    }

    private static ApiException? Broken(Fault fault) => fault.Kind switch
    {
        "429" => KeyGate.TooMany(),
        "500" => new ApiException(500, "INTERNAL_SERVER_ERROR", "Something went wrong."),
        "503" => new ApiException(503, "SERVICE_UNAVAILABLE", "The service is down for a moment.") { RetryAfterSeconds = 1 },
        _ => null,
    };

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

        var body = endpoint.Body is null ? "" : await RequestBody.ReadAsync(context.Request);
        var idempotencyKey = endpoint.Writes ? IdempotencyKey(context.Request) : null;
        using var session = new Session(database, key.Team, options.Clock.GetUtcNow(), endpoint.Writes);
        var name = $"{endpoint.Method} {context.Request.Path}";
        if (idempotencyKey is not null && Replay(session, key, idempotencyKey, name) is { } replay)
        {
            context.Response.Headers["Idempotency-Replayed"] = "true";
            return replay;
        }

        var answer = endpoint.Handle(new Call(session, key, options, body, context.Request.RouteValues["id"] as string));
        var json = JsonSerializer.Serialize(answer, Wire.Json);
        if (idempotencyKey is not null)
        {
            // In the transaction of the write itself: whoever kills the process finds both or neither.
            Remember(session, key, idempotencyKey, name, endpoint.Status, json);
        }

        session.Commit();
        return (endpoint.Status, json);
    }

    private static void Remember(Session session, SandboxKey key, string idempotencyKey, string endpoint, int status, string body) => session.Execute(
        "INSERT INTO answers(api_key, idempotency_key, endpoint, status, body, at) VALUES($key, $idempotency, $endpoint, $status, $body, $at)",
        ("$key", key.Key), ("$idempotency", idempotencyKey), ("$endpoint", endpoint), ("$status", status), ("$body", body), ("$at", session.Now.ToUnixTimeSeconds()));

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

    // The edge stands before the API and knows neither keys nor limits: its page carries no header of theirs.
    private static int? EdgeStatus(HttpContext context, IReadOnlyList<Fault> struck) =>
        struck.Any(fault => fault.Kind == Fault.Html) ? 502 : context.Request.Headers.UserAgent.Count == 0 ? 403 : null;

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
}

using System.Net;
using System.Net.Http.Headers;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Allo.Contacts.Crm;

/// <summary>Which calls are repeated, after what, and when.</summary>
/// <remarks>
/// Repeated is what cannot do harm twice: reads, searches, and writes that carry their idempotency key. The stock
/// resilience handler repeats any POST; hence a rule over the request.
/// </remarks>
internal static class RetryRule
{
    public const string IdempotencyKey = "Idempotency-Key";

    private static readonly HttpRequestOptionsKey<bool> AnswerLost = new("Allo.AnswerLost");
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public static RetryStrategyOptions<HttpResponseMessage> Options(CrmConnection connection) => new()
    {
        MaxRetryAttempts = connection.Options.Retries,
        ShouldHandle = args => ShouldRetryAsync(args.Context.GetRequestMessage(), args.Outcome, connection.Time, args.Context.CancellationToken),
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromMilliseconds(500),
        MaxDelay = TimeSpan.FromSeconds(10),
        DelayGenerator = async args => args.Outcome.Result is { } response
            ? (await ErrorAsync(response, connection.Time, args.Context.CancellationToken).ConfigureAwait(false)).RetryAfter
            : null,
        OnRetry = args =>
        {
            CrmTelemetry.Retried((int?)args.Outcome.Result?.StatusCode);

            // Broken off, or failed behind the door: it may have been written all the same.
            if (args.Context.GetRequestMessage() is { } request && args.Outcome.Result is null or { StatusCode: >= HttpStatusCode.InternalServerError })
            {
                request.Options.Set(AnswerLost, true);
            }

            return default;
        },
    };

    /// <summary>Whether a try of the request may have been carried out without its answer coming through.</summary>
    public static bool IsAnswerLost(HttpRequestMessage? request) => request is not null && request.Options.TryGetValue(AnswerLost, out var lost) && lost;

    /// <summary>The error that an answer is; its body has been read by <see cref="AnswerBuffer"/>.</summary>
    public static async Task<CrmError> ErrorAsync(HttpResponseMessage response, TimeProvider time, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return CrmError.Parse((int)response.StatusCode, Wait(response.Headers, time), body);
    }

    /// <summary>What the <c>Retry-After</c> header says, in seconds or as a date; null where it says nothing that can be read.</summary>
    public static TimeSpan? Wait(HttpResponseHeaders headers, TimeProvider time)
    {
        var wait = headers.RetryAfter?.Delta ?? (headers.RetryAfter?.Date - time.GetUtcNow());
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static async ValueTask<bool> ShouldRetryAsync(HttpRequestMessage? request, Outcome<HttpResponseMessage> outcome, TimeProvider time, CancellationToken cancellationToken)
    {
        if (request is null || !IsRepeatable(request) || cancellationToken.IsCancellationRequested)
        {
            return false;
        }

        return outcome.Result is { } response
            ? MayPass(response.StatusCode) && IsWorthWaiting(await ErrorAsync(response, time, cancellationToken).ConfigureAwait(false))
            : MayPass(outcome.Exception);
    }

    private static bool IsRepeatable(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get
        || request.Headers.Contains(IdempotencyKey)
        || (request.Method == HttpMethod.Post && request.RequestUri?.AbsolutePath.EndsWith("/search", StringComparison.Ordinal) == true);

    private static bool MayPass(HttpStatusCode status) => status is
        HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests or HttpStatusCode.InternalServerError
        or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout;

    // A certificate does not become valid, nor an endless answer shorter.
    private static bool MayPass(Exception? exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError or HttpRequestError.UserAuthenticationError or HttpRequestError.ConfigurationLimitExceeded } => false,
        HttpRequestException or IOException or TimeoutRejectedException => true,
        _ => false,
    };

    private static bool IsWorthWaiting(CrmError error) =>
        !error.IsQuotaExceeded
        && (error.RetryAfter is null || error.RetryAfter <= LongestWait)
        && (error.Status != (int)HttpStatusCode.Conflict || error.Code == "OTHER_TRANSACTION_IN_PROGRESS");
}

using Refit;

namespace Allo.Contacts.Crm;

/// <summary>Makes one call and reads how it ended.</summary>
internal sealed class CrmCall(CrmConnection connection)
{
    private const int LongestId = 200;

    /// <summary>Makes a call to a path with an id in it.</summary>
    public Task<CrmAnswer<T>> MakeAsync<TBody, T>(string id, Func<CancellationToken, Task<IApiResponse<TBody>>> call, Func<TBody, T?> read, string? scope, CancellationToken cancellationToken)
        where T : class =>
        IsId(id)
            ? MakeAsync(call, read, scope, cancellationToken)
            : Task.FromResult(CrmAnswer<T>.Failed(new CrmError
            {
                Code = "ID_INVALID",
                Message = "This is no id of a record: letters, digits and hyphens such as per-a1b2c3 are.",
                Remedy = "Search for the record and take its id from there.",
            }));

    /// <summary>Makes a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="read">Takes the value out of the body; null where it is not there.</param>
    /// <param name="scope">The scope that the call needs of the key.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<CrmAnswer<T>> MakeAsync<TBody, T>(Func<CancellationToken, Task<IApiResponse<TBody>>> call, Func<TBody, T?> read, string? scope, CancellationToken cancellationToken)
        where T : class
    {
        if (connection.Problem is { } problem)
        {
            return CrmAnswer<T>.Failed(problem);
        }

        try
        {
            using var response = await call(cancellationToken).ConfigureAwait(false);
            return Answer(response, read, scope, cancellationToken);
        }
        catch (Exception e)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return CrmAnswer<T>.Failed(TransportError.From(e, connection));
        }
    }

    private CrmAnswer<T> Answer<TBody, T>(IApiResponse<TBody> response, Func<TBody, T?> read, string? scope, CancellationToken cancellationToken)
        where T : class
    {
        if (response.IsSuccessful && response.Content is { } content && read(content) is { } value)
        {
            return CrmAnswer<T>.Of(value, IsReplayed(response), RetryRule.IsAnswerLost(response.RequestMessage));
        }

        if (!response.IsReceived)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        var error = Error(response);
        return CrmAnswer<T>.Failed((error with { Scope = scope, RequestId = error.RequestId ?? RequestId(response) }).Without(connection.ApiKey));
    }

    private CrmError Error<TBody>(IApiResponse<TBody> response)
    {
        var status = response.StatusCode is { } code ? (int)code : 0;
        if (!response.IsReceived)
        {
            return TransportError.From(response.Error ?? (Exception)new HttpRequestException(), connection);
        }

        return response.IsSuccessStatusCode
            ? TransportError.Unreadable(status, response.Error)
            : CrmError.Parse(status, response.Headers is { } headers ? RetryRule.Wait(headers, connection.Time) : null, (response.Error as ApiException)?.Content);
    }

    private static bool IsReplayed<TBody>(IApiResponse<TBody> response) =>
        response.Headers is { } headers && headers.TryGetValues("Idempotency-Replayed", out var values) && values.Contains("true", StringComparer.OrdinalIgnoreCase);

    // The answer's id, or else the one that was sent: the API takes ours over.
    private static string? RequestId<TBody>(IApiResponse<TBody> response)
    {
        if (response.Headers is { } answered && answered.TryGetValues(CrmHeaders.RequestId, out var ids))
        {
            return PlainText.Of(ids.FirstOrDefault());
        }

        return response.RequestMessage is { } request && request.Headers.TryGetValues(CrmHeaders.RequestId, out var sent) ? sent.FirstOrDefault() : null;
    }

    // Opaque to us, but a dot or a slash would make another path of it.
    private static bool IsId(string? id) =>
        id is { Length: > 0 and <= LongestId } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}

using System.Globalization;
using System.Text.Json;
using Polly.Timeout;

namespace Allo.Contacts.Crm;

/// <summary>Turns a call that got no answer, or one that cannot be read, into an error with a remedy.</summary>
/// <remarks>The words are ours: an exception's own message may carry an address, a header or a body.</remarks>
internal static class TransportError
{
    public static CrmError From(Exception exception, CrmConnection connection)
    {
        var host = connection.BaseAddress.Authority;
        return Causes(exception).Select(cause => Known(cause, host, connection)).FirstOrDefault(error => error is not null)
            ?? Of($"The call failed before an answer came ({exception.GetBaseException().GetType().Name}).");
    }

    /// <summary>A success whose body is not what the API documents.</summary>
    public static CrmError Unreadable(int status, Exception? exception)
    {
        var why = exception is not null && Causes(exception).OfType<JsonException>().Any() ? "with something that is not the documented JSON" : "without the record that belongs into the answer";
        return Of($"The API answered {CrmRemedy.Named(status)} {why}.") with { Status = status };
    }

    private static CrmError? Known(Exception cause, string host, CrmConnection connection) => cause switch
    {
        TimeoutRejectedException timeout when timeout.Timeout == connection.Overall =>
            Of(string.Create(CultureInfo.InvariantCulture, $"{host} did not take the call within {timeout.Timeout.TotalSeconds:0.#} s, all tries and waits counted.")),
        TimeoutRejectedException timeout => Of(string.Create(CultureInfo.InvariantCulture, $"{host} gave no answer within {timeout.Timeout.TotalSeconds:0.#} s.")),
        TimeoutException or OperationCanceledException => Of(string.Create(CultureInfo.InvariantCulture, $"{host} gave no answer within {connection.Options.Timeout.TotalSeconds:0.#} s.")),
        HttpRequestException request => FromRequest(request.HttpRequestError, host),
        IOException => Of($"The connection to {host} broke before the whole answer had come."),
        _ => null,
    };

    private static CrmError? FromRequest(HttpRequestError kind, string host) => kind switch
    {
        HttpRequestError.NameResolutionError => Of($"The host {host} cannot be found.") with { Remedy = "Check the network, the name server and the address of the API." },
        HttpRequestError.ConnectionError => Of($"No connection to {host} can be made.") with { Remedy = "Check the network, the firewall and the address of the API." },
        HttpRequestError.SecureConnectionError => Of($"No secure connection to {host} can be made.") with { Remedy = "Check the clock, the trusted certificates and whether a proxy stands in between." },
        HttpRequestError.ProxyTunnelError => Of($"The proxy does not let the call through to {host}.") with { Remedy = "Check the settings of the proxy." },
        HttpRequestError.ConfigurationLimitExceeded => Of($"The answer of {host} is larger than any that the API documents."),
        HttpRequestError.InvalidResponse => Of($"{host} does not answer in HTTP.") with { Remedy = "Check the address of the API and its scheme, http or https." },
        HttpRequestError.ResponseEnded => Of($"The connection to {host} broke before the whole answer had come."),
        _ => null,
    };

    private static CrmError Of(string message) => new() { Message = message };

    private static IEnumerable<Exception> Causes(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}

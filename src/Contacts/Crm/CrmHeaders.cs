using System.Reflection;

namespace Allo.Contacts.Crm;

/// <summary>Puts on a call, once for all its tries, the headers that every call carries.</summary>
internal sealed class CrmHeaders(CrmConnection connection) : DelegatingHandler
{
    public const string RequestId = "X-Request-Id";

    // The edge in front of the API refuses some default user agents with a page of HTML.
    private static readonly string UserAgent = "allo-contacts/" + Version();

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Set(request, "Authorization", connection.Authorization);
        Set(request, "User-Agent", UserAgent);
        Set(request, "Accept", "application/json");
        Set(request, RequestId, Guid.NewGuid().ToString("D"));
        return base.SendAsync(request, cancellationToken);
    }

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }

    private static string Version()
    {
        var version = typeof(CrmHeaders).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        return version.Split('+')[0];
    }
}

using System.Net;

namespace Allo.SandboxCrm.Http;

/// <summary>Turns away requests that name a foreign host, as long as the sandbox listens on this machine alone.</summary>
/// <remarks>A page whose name was made to point here (DNS rebinding) would else read the contacts with the key that everybody knows.</remarks>
internal sealed class HostGuard(string urls)
{
    private readonly bool _open = !urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(url => IsLoopback(BindingAddress.Parse(url).Host));

    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (_open || IsLoopback(context.Request.Host.Host))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return context.Response.WriteAsync("This host is not served here: call the sandbox by the address that it told, or let it listen on another with --urls.");
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

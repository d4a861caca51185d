using Microsoft.AspNetCore.Http;

namespace Allo.Contacts.Agent.Http;

/// <summary>Turns away requests that a page of another site makes, and those that name another host.</summary>
/// <remarks>A browser that was told a foreign name for this address (DNS rebinding) shows itself by both; the SDK checks neither.</remarks>
internal sealed class HostGuard(RequestDelegate next, IReadOnlySet<string> hosts)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path == McpHttpServer.HealthPath)
        {
            return next(context);
        }

        if (!hosts.Contains(context.Request.Host.Host))
        {
            return context.RefuseAsync(StatusCodes.Status400BadRequest, "This host is not served here; the server's --host names those that are.");
        }

        var origin = context.Request.Headers.Origin.ToString();
        return origin.Length == 0 || IsOurs(origin)
            ? next(context)
            : context.RefuseAsync(StatusCodes.Status403Forbidden, "Pages of this origin may not call this server.");
    }

    private bool IsOurs(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && hosts.Contains(uri!.Host);
}

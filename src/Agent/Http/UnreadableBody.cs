using Microsoft.AspNetCore.Http;

namespace Allo.Contacts.Agent.Http;

/// <summary>Says why a body was not read, such as one of more than a megabyte; it is the caller's mistake and no error of ours to log.</summary>
internal sealed class UnreadableBody(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments(McpHttpServer.McpPath) && !context.Request.HasJsonContentType())
        {
            await context.RefuseAsync(StatusCodes.Status415UnsupportedMediaType, "A message is JSON: send it with Content-Type: application/json.");
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await context.RefuseAsync(e.StatusCode, e.Message);
        }
    }
}

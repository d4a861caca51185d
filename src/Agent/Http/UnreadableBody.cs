using Microsoft.AspNetCore.Http;

namespace Allo.Contacts.Agent.Http;

/// <summary>Says why a body was not read, such as one of more than a megabyte; it is the caller's mistake and no error of ours to log.</summary>
internal sealed class UnreadableBody(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.Request.Path == McpHttpServer.McpPath && !context.Request.HasJsonContentType())
        {
            await RefuseAsync(context, StatusCodes.Status415UnsupportedMediaType, "A message is JSON: send it with Content-Type: application/json.");
            return;
        }

        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            await RefuseAsync(context, e.StatusCode, e.Message);
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string words)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(words);
    }
}

using Microsoft.AspNetCore.Http;

namespace Allo.Contacts.Agent.Http;

/// <summary>Says why a body was not read, such as one of more than a megabyte; it is the caller's mistake and no error of ours to log.</summary>
internal sealed class UnreadableBody(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = e.StatusCode;
            await context.Response.WriteAsync(e.Message);
        }
    }
}

using Microsoft.AspNetCore.Http;

namespace Allo.Contacts.Agent.Http;

/// <summary>Turns a request away in words, before it is a message.</summary>
internal static class Refusal
{
    public static Task RefuseAsync(this HttpContext context, int status, string words)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(words);
    }
}

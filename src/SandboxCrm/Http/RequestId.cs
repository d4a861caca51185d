namespace Allo.SandboxCrm.Http;

/// <summary>The id of a request: the client's own where it sent a usable one.</summary>
internal static class RequestId
{
    private const string Header = "X-Request-Id";

    public static string Of(HttpContext context)
    {
        if (context.Response.Headers[Header] is not [{ } id])
        {
            var sent = context.Request.Headers[Header].ToString();
            id = sent.Length is > 0 and <= 128 && sent.All(c => c is > ' ' and < '\x7f') ? sent : "req-" + Guid.NewGuid().ToString("n");
            context.Response.Headers[Header] = id;
        }

        return id;
    }
}

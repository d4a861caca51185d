using System.Text.Json;
using Allo.SandboxCrm.Records;

namespace Allo.SandboxCrm.Http;

/// <summary>Writes a refusal in the documented envelope.</summary>
internal static class Refusal
{
    public static Task WriteAsync(HttpContext context, ApiException refusal)
    {
        if (refusal.RetryAfterSeconds is { } seconds)
        {
            context.Response.Headers.RetryAfter = $"{seconds}";
        }

        var body = new ErrorBody(
            refusal.Type, refusal.Code, refusal.Message, refusal.Status is 429 or >= 500, RequestId.Of(context), null,
            refusal.Param, refusal.Suggestion, refusal.Errors, refusal.RetryAfterSeconds, refusal.ExistingPeople);
        context.Response.StatusCode = refusal.Status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(JsonSerializer.Serialize(new ErrorEnvelope(body), Wire.Json));
    }
}

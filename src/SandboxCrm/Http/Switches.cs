using System.Net;
using Allo.SandboxCrm.Records;

namespace Allo.SandboxCrm.Http;

/// <summary>What the API does not have: the faults are set and the requests listed below <c>/sandbox</c>, from this machine only.</summary>
internal static class Switches
{
    public static void Map(WebApplication app, FaultSwitch faults, RequestLog log)
    {
        var switches = app.MapGroup("/sandbox").ExcludeFromDescription().AddEndpointFilter((context, next) =>
            context.HttpContext.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
                ? next(context)
                : ValueTask.FromResult<object?>(Results.NotFound()));
        // A RequestDelegate would pass by the filter; a delegate does not.
        Delegate set = (HttpContext context) => SetAsync(context, faults);
        switches.MapGet("/faults", () => new { faults = faults.Faults.Select(fault => fault.ToString()) });
        switches.MapPost("/faults", set);
        switches.MapGet("/requests", (string? path) => log.Entries(path));
    }

    private static async Task<IResult> SetAsync(HttpContext context, FaultSwitch faults)
    {
        try
        {
            var body = Values.Parse(await RequestBody.ReadAsync(context.Request), ["faults"], strict: true);
            var texts = body.Strings("faults") ?? throw ApiException.Invalid("faults", """faults is required: a list such as ["429:times=2"], or [] for none.""", "MISSING_PARAMETER");
            faults.Set([.. texts.Select(Read)]);
            return Results.NoContent();
        }
        catch (ApiException refusal)
        {
            await Refusal.WriteAsync(context, refusal);
            return Results.Empty;
        }
    }

    private static Fault Read(string text, int index)
    {
        try
        {
            return Fault.Parse(text);
        }
        catch (FormatException e)
        {
            throw ApiException.Invalid($"faults[{index}]", e.Message);
        }
    }
}

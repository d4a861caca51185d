using Allo.Contacts.Plugin.Mcp;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Agent.Http;

/// <summary>Ends a call that takes too long, in words.</summary>
/// <remarks>The time-out of the web server alone would break the stream off that the answer belongs in, and tell the client nothing.</remarks>
internal static class CallTimeout
{
    /// <summary>Adds the filter.</summary>
    /// <param name="options">The server's options.</param>
    /// <param name="most">How long a call may take.</param>
    public static void Add(McpServerOptions options, TimeSpan most) => options.Filters.Request.CallToolFilters.Insert(0, next => async (request, cancellationToken) =>
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(most);
        try
        {
            return await next(request, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return ToolCallGate.Error($"{request.Params?.Name} took more than {most.TotalSeconds} s and was ended. Search whether it was done, then make the call again.");
        }
    });
}

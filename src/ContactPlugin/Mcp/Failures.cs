using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Plugin.Mcp;

/// <summary>Tells whoever runs the server of an exception that is a bug.</summary>
/// <remarks>Its message may hold what a caller sent, so only types and places are told. The SDK's own log would have both, for each mistake of a caller, too.</remarks>
internal sealed class Failures(Action<string>? tell)
{
    /// <summary>The filter of tools, behind that which words the answer.</summary>
    public McpRequestHandler<CallToolRequestParams, CallToolResult> Filter(McpRequestHandler<CallToolRequestParams, CallToolResult> next) => async (request, cancellationToken) =>
    {
        try
        {
            return await next(request, cancellationToken);
        }
        catch (Exception e) when (IsBug(e))
        {
            Tell(e);
            throw;
        }
    };

    /// <summary>The filter of whatever else is asked.</summary>
    public McpMessageHandler Filter(McpMessageHandler next) => async (context, cancellationToken) =>
    {
        try
        {
            await next(context, cancellationToken);
        }
        catch (Exception e) when (IsBug(e))
        {
            Tell(e);
            throw;
        }
    };

    private static bool IsBug(Exception e) => e is not (OperationCanceledException or McpException or InputRequiredException);

    private void Tell(Exception failure)
    {
        for (var e = failure; tell is not null && e is not null; e = e.InnerException)
        {
            tell($"{e.GetType()}{Environment.NewLine}{e.StackTrace}");
        }
    }
}

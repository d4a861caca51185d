using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Plugin.Mcp;

/// <summary>Tells a client that asked for it that a call is still at work: at once, then every second that the API, its limits or its retries take.</summary>
internal static class Heartbeat
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public static McpRequestHandler<CallToolRequestParams, CallToolResult> Filter(McpRequestHandler<CallToolRequestParams, CallToolResult> next) =>
        (request, cancellationToken) => request.Params?.ProgressToken is { } token ? BeatAsync(request, token, next, cancellationToken) : next(request, cancellationToken);

    private static async ValueTask<CallToolResult> BeatAsync(
        RequestContext<CallToolRequestParams> request, ProgressToken token, McpRequestHandler<CallToolRequestParams, CallToolResult> next, CancellationToken cancellationToken)
    {
        await TellAsync(0, $"{request.Params!.Name} has begun");
        var work = next(request, cancellationToken).AsTask();
        for (var seconds = 1; await Task.WhenAny(work, Task.Delay(Pause, cancellationToken)) != work; seconds++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await TellAsync(seconds, "waiting for Allo's API");
        }

        return await work;

        Task TellAsync(int seconds, string words) =>
            request.Server.NotifyProgressAsync(token, new ProgressNotificationValue { Progress = seconds, Message = words }, cancellationToken: cancellationToken);
    }
}

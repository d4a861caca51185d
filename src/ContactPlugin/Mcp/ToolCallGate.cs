using System.Text.Json;
using Allo.Contacts.Plugin.Replies;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Plugin.Mcp;

/// <summary>Stands before every tool: names a wrong argument, and turns a refusal of the API into a tool error.</summary>
public static class ToolCallGate
{
    private const int MostCharacters = 600;
    private const string Failed = "The tool failed in a way that it should not have. Try again, and report it if it stays.";

    /// <summary>The filter to register with the server.</summary>
    public static McpRequestHandler<CallToolRequestParams, CallToolResult> Filter(McpRequestHandler<CallToolRequestParams, CallToolResult> next) =>
        async (request, cancellationToken) =>
        {
            if (request.MatchedPrimitive is null)
            {
                throw new McpProtocolException($"Unknown tool: \"{ToolArguments.Shown(request.Params?.Name ?? "")}\". There are {request.Server.ToolNames()}.", McpErrorCode.InvalidParams);
            }

            if (request.MatchedPrimitive is McpServerTool tool
                && ToolArguments.Problem(tool.ProtocolTool.InputSchema, request.Params?.Arguments) is { } problem)
            {
                return Error($"{tool.ProtocolTool.Name}: {problem}");
            }

            WithoutNulls(request.Params?.Arguments);
            try
            {
                return Refusal(await next(request, cancellationToken)) ?? Error(Failed);
            }
            catch (Exception e) when (e is not (OperationCanceledException or McpException or InputRequiredException))
            {
                return Error(Failed);
            }
        };

    /// <summary>The tools that a server shows, for a message.</summary>
    internal static string ToolNames(this McpServer server) => string.Join(", ", server.ServerOptions.ToolCollection?.Select(shown => shown.ProtocolTool.Name) ?? []);

    /// <summary>An error with words for the model, cut to what a model should have to read.</summary>
    internal static CallToolResult Error(string words) => new()
    {
        IsError = true,
        Content = [new TextContentBlock { Text = words.Length <= MostCharacters ? words : words[..(MostCharacters - 1)] + "…" }],
    };

    // Some clients send null for whatever is left out; the binder has no words for a flag or a number that is null.
    private static void WithoutNulls(IDictionary<string, JsonElement>? arguments)
    {
        foreach (var name in arguments?.Where(argument => argument.Value.ValueKind == JsonValueKind.Null).Select(argument => argument.Key).ToList() ?? [])
        {
            arguments!.Remove(name);
        }
    }

    private static CallToolResult? Refusal(CallToolResult result)
    {
        if (result.IsError == true)
        {
            return result.StructuredContent is null && result.Content.Count > 0 ? result : null;
        }

        if (result.StructuredContent is { ValueKind: JsonValueKind.Object } content
            && content.TryGetProperty("status", out var status)
            && status.GetString() is "rejected" or "unavailable"
            && content.TryGetProperty("summary", out var summary))
        {
            return Error(summary.GetString() ?? nameof(ReplyStatus.Rejected));
        }

        return result;
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Plugin.Mcp;

/// <summary>Says what is wrong with a request that the SDK cannot read: it would answer "An error occurred." and name nothing.</summary>
internal static class RequestShape
{
    private const string HalfCharacter = "holds half a character (a lone surrogate); send it as well-formed Unicode.";

    /// <summary>The filter of incoming messages.</summary>
    public static McpMessageHandler Filter(McpMessageHandler next) => async (context, cancellationToken) =>
    {
        var request = context.JsonRpcMessage as JsonRpcRequest;
        if (request is not null && Problem(request, context.Server) is { } problem)
        {
            throw Invalid(request, problem);
        }

        try
        {
            await next(context, cancellationToken);
        }
        catch (JsonException e) when (request is not null)
        {
            throw Invalid(request, Words(e));
        }
    };

    private static McpProtocolException Invalid(JsonRpcRequest request, string problem) => new($"{ToolArguments.Shown(request.Method)}: {problem}", McpErrorCode.InvalidParams);

    private static string? Problem(JsonRpcRequest request, McpServer server)
    {
        try
        {
            return request.Params is not (null or JsonObject) ? $"params must be an object, but is {Kind(request.Params)}."
                : request.Method == RequestMethods.ToolsCall ? OfCall(request.Params as JsonObject ?? [], server)
                : IsReadable(request.Params) ? null
                : $"one of params {HalfCharacter}";
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return "a name of params stands there twice or is not well-formed Unicode; give each once.";
        }
    }

    private static string? OfCall(JsonObject call, McpServer server) => (call["name"], call["arguments"]) switch
    {
        (var name, _) when name?.GetValueKind() != JsonValueKind.String => $"name must be the name of a tool, but is {(name is null ? "not given" : Kind(name))}; there are {server.ToolNames()}.",
        (_, not (null or JsonObject) and var arguments) => $"arguments must be an object with a member for each argument, but is {Kind(arguments)}.",
        (_, JsonObject arguments) when arguments.FirstOrDefault(argument => !IsReadable(argument.Value)) is { Key: { } unreadable } => $"{ToolArguments.Shown(unreadable)} {HalfCharacter}",
        _ => IsReadable(call) ? null : $"one of params {HalfCharacter}",
    };

    // The reader names what is missing in its message alone, as in: was missing required properties including: 'uri'.
    private static string Words(JsonException e) => e.Message.Split("required properties including: ") is [_, var names]
        ? $"params{Place(e)} must have {names.Split('.')[0].Replace("'", "", StringComparison.Ordinal)}."
        : $"params{Place(e)} is of the wrong type; the protocol's schema says what it must be.";

    private static string? Place(JsonException e) => e.Path?.TrimStart('$');

    private static string Kind(JsonNode? node) => node is null ? "null" : ArgumentValue.Described(node.GetValueKind());

    // A string of JSON may escape half of a pair; reading it throws.
    private static bool IsReadable(JsonNode? node)
    {
        try
        {
            return node is null || node.ToJsonString().Length > 0;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}

using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Plugin.Mcp.Reading;

/// <summary>Says which prompts and resources there are where one is named that there is not.</summary>
internal static class KnownNames
{
    /// <summary>The filter of prompts.</summary>
    public static McpRequestHandler<GetPromptRequestParams, GetPromptResult> Filter(McpRequestHandler<GetPromptRequestParams, GetPromptResult> next) => (request, cancellationToken) =>
        request.MatchedPrimitive is not null
            ? next(request, cancellationToken)
            : throw new McpProtocolException($"There is no prompt \"{ToolArguments.Shown(request.Params?.Name ?? "")}\". There are {Prompts(request.Server)}.", McpErrorCode.InvalidParams);

    /// <summary>That there is no such resource, and which there are.</summary>
    public static string NoResource(McpServer server, string? uri) =>
        $"There is no resource \"{ToolArguments.Shown(uri ?? "")}\". There are {string.Join(", ", server.ServerOptions.ResourceCollection?.Select(resource => resource.ProtocolResourceTemplate.UriTemplate) ?? [])}.";

    private static string Prompts(McpServer server) => string.Join(", ", server.ServerOptions.PromptCollection?.Select(prompt => prompt.ProtocolPrompt.Name) ?? []);
}

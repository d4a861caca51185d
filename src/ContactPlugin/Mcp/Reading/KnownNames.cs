using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Plugin.Mcp.Reading;

/// <summary>Says which prompts and resources there are where one is named that there is not.</summary>
internal static class KnownNames
{
    /// <summary>The filter of prompts.</summary>
    public static McpRequestHandler<GetPromptRequestParams, GetPromptResult> Filter(McpRequestHandler<GetPromptRequestParams, GetPromptResult> next) => (request, cancellationToken) =>
        request.MatchedPrimitive is null ? throw NoPrompt(request.Server, request.Params?.Name) : next(request, cancellationToken);

    /// <summary>Refuses a completion for what there is not.</summary>
    /// <exception cref="McpProtocolException">There is no such prompt or template.</exception>
    public static void Check(McpServer server, Reference? reference)
    {
        if (reference is PromptReference { Name: var name } && server.ServerOptions.PromptCollection?.TryGetPrimitive(name, out _) != true)
        {
            throw NoPrompt(server, name);
        }

        if (reference is ResourceTemplateReference { Uri: var uri } && Templates(server).All(template => template != uri))
        {
            throw new McpProtocolException(NoResource(server, uri), McpErrorCode.InvalidParams);
        }
    }

    /// <summary>That there is no such resource, and which there are.</summary>
    public static string NoResource(McpServer server, string? uri) => $"There is no resource \"{ToolArguments.Shown(uri ?? "")}\". There are {string.Join(", ", Templates(server))}.";

    private static McpProtocolException NoPrompt(McpServer server, string? name) => new(
        $"There is no prompt \"{ToolArguments.Shown(name ?? "")}\". There are {string.Join(", ", server.ServerOptions.PromptCollection?.Select(prompt => prompt.ProtocolPrompt.Name) ?? [])}.",
        McpErrorCode.InvalidParams);

    private static IEnumerable<string> Templates(McpServer server) => server.ServerOptions.ResourceCollection?.Select(resource => resource.ProtocolResourceTemplate.UriTemplate) ?? [];
}

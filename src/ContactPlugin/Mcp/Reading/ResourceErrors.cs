using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Plugin.Mcp.Reading;

/// <summary>Gives "no such resource" the code of the caller's era: invalid parameters since 2026-07-28, a code of its own before.</summary>
internal static class ResourceErrors
{
    private const string Modern = "2026-07-28";

    public static McpRequestHandler<ReadResourceRequestParams, ReadResourceResult> Filter(McpRequestHandler<ReadResourceRequestParams, ReadResourceResult> next) =>
        async (request, cancellationToken) =>
        {
            try
            {
                return request.MatchedPrimitive is null
                    ? throw new McpProtocolException(KnownNames.NoResource(request.Server, request.Params?.Uri), McpErrorCode.ResourceNotFound)
                    : await next(request, cancellationToken);
            }
            catch (McpProtocolException e) when (e.ErrorCode is McpErrorCode.ResourceNotFound or McpErrorCode.InvalidParams)
            {
                var isModern = string.CompareOrdinal(request.Server.NegotiatedProtocolVersion, Modern) >= 0;
                throw new McpProtocolException(e.Message, isModern ? McpErrorCode.InvalidParams : McpErrorCode.ResourceNotFound) { Data = { ["uri"] = request.Params?.Uri } };
            }
        };
}

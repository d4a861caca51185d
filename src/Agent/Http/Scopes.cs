using System.Security.Claims;
using Allo.Contacts.Plugin.Mcp;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Agent.Http;

/// <summary>What a caller's token allows: without the scope to write, the tools that write are neither shown nor run.</summary>
internal static class Scopes
{
    public const string Read = "contacts:read";
    public const string Write = "contacts:write";

    /// <summary>Whether the caller may read; who may write may read.</summary>
    public static bool MayRead(ClaimsPrincipal user) => Has(user, Read) || Has(user, Write);

    public static void Hide(McpServerOptions options)
    {
        options.Filters.Request.ListToolsFilters.Add(next => async (request, cancellationToken) =>
        {
            var list = await next(request, cancellationToken);
            if (!MayWrite(request.User))
            {
                list.Tools = [.. list.Tools.Where(tool => tool.Annotations?.ReadOnlyHint == true)];
            }

            return list;
        });
        options.Filters.Request.CallToolFilters.Insert(0, next => async (request, cancellationToken) =>
            request.MatchedPrimitive is McpServerTool { ProtocolTool: { Annotations.ReadOnlyHint: not true } tool } && !MayWrite(request.User)
                ? ToolCallGate.Error($"{tool.Name}: the access token lacks the scope {Write}; get one that has it.")
                : await next(request, cancellationToken));
    }

    private static bool MayWrite(ClaimsPrincipal? user) => user is not null && Has(user, Write);

    private static bool Has(ClaimsPrincipal user, string scope) =>
        user.Claims.Where(claim => claim.Type is "scope" or "scp").SelectMany(claim => claim.Value.Split(' ')).Contains(scope);
}

using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Agent.Http;

/// <summary>Names the header instead of the server's setting where the remedy is the caller's.</summary>
internal static class CallerRemedy
{
    /// <summary>Adds the filter.</summary>
    /// <param name="options">The server's options.</param>
    /// <param name="callersOnly">Whether the server has no key of its own.</param>
    public static void Add(McpServerOptions options, bool callersOnly) => options.Filters.Request.CallToolFilters.Insert(0, next => async (request, cancellationToken) =>
    {
        var result = await next(request, cancellationToken);
        if (result.IsError == true && (callersOnly || CallerContainers.HasKey(request.Services?.GetService<IHttpContextAccessor>()?.HttpContext)))
        {
            foreach (var block in result.Content.OfType<TextContentBlock>())
            {
                block.Text = block.Text.Replace("the setting " + AgentSettings.KeyVariable, "the header " + CallerContainers.Header, StringComparison.Ordinal)
                    .Replace(AgentSettings.KeyVariable, "the header " + CallerContainers.Header, StringComparison.Ordinal);
            }
        }

        return result;
    });
}

using System.Text.Json;
using Allo.Contacts.Plugin.Replies;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Plugin.Mcp.Reading;

/// <summary>A person of the CRM as a resource.</summary>
internal sealed class PersonResource(Func<IServiceProvider?, ContactPlugin> plugin) : McpServerResource
{
    private const string Prefix = "allo://people/";

    /// <inheritdoc/>
    public override ResourceTemplate ProtocolResourceTemplate { get; } = new()
    {
        UriTemplate = Prefix + "{id}", Name = "person", Title = "A person of Allo's CRM", Description = "The record of a person by id", MimeType = "application/json",
    };

    /// <inheritdoc/>
    public override Resource? ProtocolResource => null;

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <inheritdoc/>
    public override bool IsMatch(string uri) => uri is not null && uri.StartsWith(Prefix, StringComparison.Ordinal) && uri.Length > Prefix.Length;

    /// <inheritdoc/>
    public override async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var uri = request.Params!.Uri;
        var reply = await plugin(request.Services).ReadPersonAsync(Uri.UnescapeDataString(uri[Prefix.Length..]), cancellationToken);
        return reply.Person is { } person
            ? new ReadResourceResult { Contents = [new TextResourceContents { Uri = uri, MimeType = "application/json", Text = JsonSerializer.Serialize(person, ContactTools.Json) }] }
            : throw new McpProtocolException($"{ToolArguments.Shown(uri)}: {reply.Summary}", reply.Status == ReplyStatus.Unavailable ? McpErrorCode.InternalError : McpErrorCode.ResourceNotFound);
    }
}

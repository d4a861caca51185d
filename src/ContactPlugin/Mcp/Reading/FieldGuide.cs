using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Plugin.Mcp.Reading;

/// <summary>What each field means, as a resource.</summary>
internal sealed class FieldGuide : McpServerResource
{
    private const string Address = "allo://fields";

    /// <inheritdoc/>
    public override ResourceTemplate ProtocolResourceTemplate { get; } = new()
    {
        UriTemplate = Address, Name = "fields", Title = "The fields of a person", Description = "What each field and status means and how values are normalised", MimeType = "text/markdown",
    };

    /// <inheritdoc/>
    public override Resource? ProtocolResource => ProtocolResourceTemplate.AsResource();

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <inheritdoc/>
    public override bool IsMatch(string uri) => uri == Address;

    /// <inheritdoc/>
    public override ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(new ReadResourceResult { Contents = [new TextResourceContents { Uri = Address, MimeType = "text/markdown", Text = PromptFile.ReadFile("field-guide") }] });
}

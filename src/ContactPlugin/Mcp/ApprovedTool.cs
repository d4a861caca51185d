using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Plugin.Mcp;

/// <summary>A tool as its approved file describes it; the method behind it is looked at only when it is called.</summary>
/// <remarks>So that a list of tools costs no reflection, and no schema is made while a client waits for its first answer. A test holds file and method together.</remarks>
internal sealed class ApprovedTool(string name, Func<McpServerTool> method) : McpServerTool
{
    private readonly Lazy<McpServerTool> _method = new(method);

    /// <inheritdoc/>
    public override Tool ProtocolTool { get; } = Read(name);

    /// <inheritdoc/>
    public override IReadOnlyList<object> Metadata => [];

    /// <inheritdoc/>
    public override ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default) =>
        _method.Value.InvokeAsync(request, cancellationToken);

    private static Tool Read(string name)
    {
        using var file = typeof(ApprovedTool).Assembly.GetManifestResourceStream($"tools/{name}.json")
            ?? throw new InvalidOperationException($"The tool {name} has no approved file: run the tests with APPROVE=1, look at what they wrote, and build again.");
        return (Tool)JsonSerializer.Deserialize(file, McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(Tool)))!;
    }
}

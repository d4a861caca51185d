using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Conformance;

/// <summary>Tools that answer with content of every kind.</summary>
internal static class ContentTools
{
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==");

    private static readonly byte[] Wav = Convert.FromBase64String("UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAIA+AAACABAAZGF0YQAAAAA=");

    public static IEnumerable<McpServerTool> All() =>
    [
        Fixtures.Tool("test_simple_text", () => "This is a simple text response for testing."),
        Fixtures.Tool("test_image_content", ContentBlock () => ImageContentBlock.FromBytes(Png, "image/png")),
        Fixtures.Tool("test_audio_content", ContentBlock () => AudioContentBlock.FromBytes(Wav, "audio/wav")),
        Fixtures.Tool("test_embedded_resource", ContentBlock () => Embedded("test://embedded-resource", "text/plain", "This is an embedded resource content.")),
        Fixtures.Tool("test_multiple_content_types", ContentBlock[] () =>
        [
            new TextContentBlock { Text = "Multiple content types test:" },
            ImageContentBlock.FromBytes(Png, "image/png"),
            Embedded("test://mixed-content-resource", "application/json", """{"test":"data","value":123}"""),
        ]),
        Fixtures.Tool("test_error_handling", () => new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = "This tool intentionally returns an error for testing" }] }),
        Fixtures.Tool("test_tool_with_progress", ProgressAsync),
        WithSchema("json_schema_2020_12_tool", """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object",
             "$defs":{"address":{"$anchor":"addressDef","type":"object","properties":{"street":{"type":"string"},"city":{"type":"string"}}}},
             "properties":{"name":{"type":"string"},"address":{"$ref":"#/$defs/address"},"contactMethod":{"type":"string","enum":["phone","email"]},"phone":{"type":"string"},"email":{"type":"string"}},
             "allOf":[{"anyOf":[{"required":["phone"]},{"required":["email"]}]}],
             "if":{"properties":{"contactMethod":{"const":"phone"}},"required":["contactMethod"]},"then":{"required":["phone"]},"else":{"required":["email"]},"additionalProperties":false}
            """),
        WithSchema("test_header_parameter", """{"type":"object","properties":{"region":{"type":"string","x-mcp-header":"Region"}}}"""),
    ];

    public static EmbeddedResourceBlock Embedded(string uri, string type, string text) =>
        new() { Resource = new TextResourceContents { Uri = uri, MimeType = type, Text = text } };

    private static McpServerTool WithSchema(string name, string schema)
    {
        var tool = Fixtures.Tool(name, () => "done");
        tool.ProtocolTool.InputSchema = JsonDocument.Parse(schema).RootElement;
        return tool;
    }

    private static async Task<string> ProgressAsync(IProgress<ProgressNotificationValue> progress)
    {
        foreach (var done in new[] { 0, 50, 100 })
        {
            progress.Report(new ProgressNotificationValue { Progress = done, Total = 100 });
            await Task.Delay(50);
        }

        return "Progress was told.";
    }
}

using System.Text.Json;
using Allo.Contacts.Plugin.Mcp;
using ModelContextProtocol.Protocol;
using NJsonSchema;
using Xunit;

namespace Allo.Contacts.Tests.Mcp;

/// <summary>Reads results of tools.</summary>
internal static class Reading
{
    public static string? Status(this CallToolResult result) => result.StructuredContent?.GetProperty("status").GetString();

    public static JsonElement Member(this CallToolResult result, string name) => result.StructuredContent!.Value.GetProperty(name);

    public static string Words(this CallToolResult result) => string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text));

    public static Dictionary<string, JsonElement> Json(string arguments) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(arguments)!;

    /// <summary>Structured content validates against the tool's output schema and is what the text says; an error has none.</summary>
    public static async Task CheckAsync(string tool, CallToolResult result)
    {
        if (result.IsError == true)
        {
            Assert.Null(result.StructuredContent);
            Assert.InRange(result.Words().Length, 10, 600);
            return;
        }

        var content = result.StructuredContent!.Value;
        var schema = await JsonSchema.FromJsonAsync(OutputSchema.Of(tool).GetRawText(), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate(content.GetRawText()));
        var known = OutputSchema.Of(tool).GetProperty("properties");
        Assert.All(content.EnumerateObject(), member => Assert.True(known.TryGetProperty(member.Name, out _), $"{tool} does not declare {member.Name}"));
        Assert.True(JsonElement.DeepEquals(content, JsonDocument.Parse(result.Words()).RootElement));
        Assert.DoesNotContain("\\u00", result.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("\\u002B", result.Words(), StringComparison.Ordinal);
    }
}

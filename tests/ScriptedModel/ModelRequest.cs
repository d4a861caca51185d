using System.Text.Json;

namespace Allo.ScriptedModel;

/// <summary>A request as the model's endpoint got it.</summary>
/// <param name="Path">The path with its query.</param>
/// <param name="Headers">The headers, names in lower case.</param>
/// <param name="Body">The JSON body.</param>
public sealed record ModelRequest(string Path, IReadOnlyDictionary<string, string> Headers, JsonElement Body)
{
    /// <summary>Whether the answer is wanted in pieces.</summary>
    public bool Stream => Body.TryGetProperty("stream", out var stream) && stream.GetBoolean();

    /// <summary>The names of the functions that are offered.</summary>
    public IReadOnlyList<string> Functions => [.. Tools.Select(tool => tool.GetProperty("name").GetString()!)];

    /// <summary>The functions that are offered.</summary>
    public IEnumerable<JsonElement> Tools => Body.TryGetProperty("tools", out var tools) ? tools.EnumerateArray().Select(tool => tool.GetProperty("function")) : [];

    /// <summary>The text of every message of a role, in order.</summary>
    public IReadOnlyList<string> Texts(string role) =>
        [.. Body.GetProperty("messages").EnumerateArray().Where(message => message.GetProperty("role").GetString() == role).Select(TextOf)];

    private static string TextOf(JsonElement message) => message.TryGetProperty("content", out var content) switch
    {
        true when content.ValueKind == JsonValueKind.String => content.GetString()!,
        true when content.ValueKind == JsonValueKind.Array => string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString())),
        _ => "",
    };
}

using System.Text.Json;

namespace Allo.Contacts.Plugin.Mcp;

/// <summary>Checks the arguments of a call against the tool's own schema, and words what is wrong for a model to mend.</summary>
internal static class ToolArguments
{
    /// <summary>The first thing that is wrong, with the remedy; null where nothing is.</summary>
    public static string? Problem(JsonElement schema, IDictionary<string, JsonElement>? arguments)
    {
        var properties = schema.TryGetProperty("properties", out var declared) ? declared.EnumerateObject().ToDictionary(p => p.Name, p => p.Value) : [];
        foreach (var (name, value) in arguments ?? new Dictionary<string, JsonElement>())
        {
            if (!properties.TryGetValue(name, out var property))
            {
                return $"there is no argument \"{Shown(name)}\". It takes {string.Join(", ", properties.Keys)}.";
            }

            if (value.ValueKind != JsonValueKind.Null && Mismatch(property, value) is { } expected)
            {
                return $"{name} must be {expected}, but is {Described(value)}.";
            }
        }

        var missing = schema.TryGetProperty("required", out var required)
            ? required.EnumerateArray().Select(name => name.GetString()!).Where(name => arguments?.TryGetValue(name, out var v) != true || v.ValueKind == JsonValueKind.Null).ToList()
            : [];
        return missing.Count == 0 ? null : $"{string.Join(" and ", missing)} must be given.";
    }

    private static string? Mismatch(JsonElement property, JsonElement value) => TypeOf(property) switch
    {
        "string" => value.ValueKind == JsonValueKind.String ? null : "a string",
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "true or false",
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _) ? null : "a whole number",
        "array" => value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) ? null : "a list of strings",
        _ => null,
    };

    // Semantic Kernel's own schema of an optional number is a list of types, of which the last is null.
    private static string? TypeOf(JsonElement property) => property.TryGetProperty("type", out var type) switch
    {
        true when type.ValueKind == JsonValueKind.String => type.GetString(),
        true when type.ValueKind == JsonValueKind.Array => type.EnumerateArray().Select(one => one.GetString()).FirstOrDefault(one => one != "null"),
        _ => null,
    };

    private static string Described(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Array => "a list with something else in it",
        _ => "an object",
    };

    private static string Shown(string name) => name.Length <= 60 ? name : name[..60] + "…";
}

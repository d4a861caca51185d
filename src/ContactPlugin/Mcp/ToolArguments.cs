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
                return $"there is no argument \"{Shown(name)}\". {(properties.Count == 0 ? "It takes none." : $"It takes {string.Join(", ", properties.Keys)}.")}";
            }

            if (value.ValueKind != JsonValueKind.Null && ArgumentValue.Problem(name, property, value) is { } problem)
            {
                return problem;
            }
        }

        return Missing(schema, properties, arguments);
    }

    /// <summary>A text as it may stand in a message: short, and on one line.</summary>
    internal static string Shown(string text)
    {
        var line = string.Concat(text.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)));
        return line.Length <= 60 ? line : line[..60] + "…";
    }

    private static string? Missing(JsonElement schema, Dictionary<string, JsonElement> properties, IDictionary<string, JsonElement>? arguments)
    {
        if (!schema.TryGetProperty("required", out var required))
        {
            return null;
        }

        var missing = required.EnumerateArray().Select(name => name.GetString()!).Where(name => arguments?.TryGetValue(name, out var v) != true || v.ValueKind == JsonValueKind.Null).ToList();
        return missing.Count == 0 ? null : $"{string.Join(" and ", missing)} must be given{string.Concat(missing.Select(name => Meaning(properties[name])))}.";
    }

    private static string Meaning(JsonElement property) => property.TryGetProperty("description", out var words) ? $": {words.GetString()}" : "";
}

using System.Globalization;
using System.Text.Json;

namespace Allo.Contacts.Plugin.Mcp;

/// <summary>Checks the value of one argument: its type, its range and its size.</summary>
internal static class ArgumentValue
{
    private const int MostOfText = 200_000;
    private const int MostOfField = 2_000;
    private const int MostItems = 50;

    /// <summary>What is wrong with a value, naming the argument and what it must be; null where nothing is.</summary>
    public static string? Problem(string name, JsonElement property, JsonElement value) => TypeOf(property) switch
    {
        "string" => value.ValueKind == JsonValueKind.String ? OfText(name, value) : Mismatch(name, "a string", value),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : Mismatch(name, "true or false", value),
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? OfNumber(name, property, number) : OfNoInteger(name, property, value),
        "array" => OfList(name, value),
        _ => null,
    };

    private static string? OfText(string name, JsonElement value)
    {
        var most = name == "text" ? MostOfText : MostOfField;
        if (Read(value) is not { } text)
        {
            return $"{name} holds half a character (a lone surrogate); send it as well-formed Unicode.";
        }

        return text switch
        {
            _ when name != "text" && text.Any(IsControl) => $"{name} holds a control character; send the words alone.",
            _ when text.Length > most => $"{name} must be at most {most} characters, but has {text.Length}; send the part that matters.",
            _ when name == "region" && !string.IsNullOrWhiteSpace(text) && !Regions.Has(text.Trim()) => $"region must be an ISO 3166-1 country of two letters, such as FR, but is \"{ToolArguments.Shown(text)}\".",
            _ => null,
        };
    }

    private static string? OfNumber(string name, JsonElement property, int number) =>
        (property.TryGetProperty("minimum", out var least) && number < least.GetInt32()) || (property.TryGetProperty("maximum", out var most) && number > most.GetInt32())
            ? $"{name} must be a whole number{Range(property)}, but is {number.ToString(CultureInfo.InvariantCulture)}."
            : null;

    private static string OfNoInteger(string name, JsonElement property, JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? $"{name} must be a whole number{Range(property)}, but is {(value.GetRawText() is { Length: <= 20 } written ? written : "far larger")}."
        : Mismatch(name, "a whole number" + Range(property), value);

    private static string? OfList(string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return Mismatch(name, "a list of strings", value);
        }

        if (value.GetArrayLength() > MostItems)
        {
            return $"{name} must have at most {MostItems} items, but has {value.GetArrayLength()}.";
        }

        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.String)
            {
                return Mismatch(name, "a list of strings", item, "holds");
            }

            if (OfText(name, item) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    // Those of a line's end and the tabulator stand in what people copy.
    private static bool IsControl(char c) => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\u0085');

    /// <summary>A kind of JSON in words.</summary>
    internal static string Described(JsonValueKind kind) => kind switch
    {
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Array => "a list",
        JsonValueKind.Null => "null",
        _ => "an object",
    };

    private static string Mismatch(string name, string expected, JsonElement value, string verb = "is") => $"{name} must be {expected}, but {verb} {Described(value.ValueKind)}.";

    private static string Range(JsonElement property) =>
        !property.TryGetProperty("minimum", out var least) ? ""
        : property.TryGetProperty("maximum", out var most) ? $" from {least} to {most}"
        : $" from {least}";

    // A string of JSON may escape half of a pair; reading it throws.
    private static string? Read(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // Semantic Kernel's own schema of an optional number is a list of types, of which the last is null.
    private static string? TypeOf(JsonElement property) => property.TryGetProperty("type", out var type) switch
    {
        true when type.ValueKind == JsonValueKind.String => type.GetString(),
        true when type.ValueKind == JsonValueKind.Array => type.EnumerateArray().Select(one => one.GetString()).FirstOrDefault(one => one != "null"),
        _ => null,
    };
}

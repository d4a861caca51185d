using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Allo.SandboxCrm.Records;

/// <summary>The members of a request body; a member of the wrong type is refused by name.</summary>
internal sealed class Values(JsonObject body)
{
    private const int MostDepth = 16;

    public static Values Parse(string text, IReadOnlyCollection<string> known, bool strict) =>
        Of(Read(text) as JsonObject ?? throw new ApiException(400, "INVALID_REQUEST_BODY", "The body must be a JSON object."), known, strict);

    public bool Has(string name) => body.TryGetPropertyValue(name, out var value) && value is not null;

    /// <summary>The member's text; null where it is absent, null or blank.</summary>
    public string? Text(string name) => Member(name) switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => string.IsNullOrWhiteSpace(text) ? null : text,
        _ => throw ApiException.Invalid(name, $"{name} must be a string."),
    };

    public bool Flag(string name) => Member(name) switch
    {
        null => false,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        _ => throw ApiException.Invalid(name, $"{name} must be true or false."),
    };

    public int? Number(string name, string code) => Member(name) switch
    {
        null => null,
        JsonValue value when value.TryGetValue<int>(out var number) => number,
        _ => throw ApiException.Invalid(name, $"{name} must be a whole number.", code),
    };

    public string[]? Strings(string name) => Member(name) switch
    {
        null => null,
        JsonArray array when array.All(item => item is JsonValue value && value.TryGetValue<string>(out _)) => [.. array.Select(item => item!.GetValue<string>())],
        _ => throw ApiException.Invalid(name, $"{name} must be a list of strings."),
    };

    public Values? Nested(string name, IReadOnlyCollection<string> known, bool strict) => Member(name) switch
    {
        null => null,
        JsonObject nested => Of(nested, known, strict),
        _ => throw ApiException.Invalid(name, $"{name} must be an object."),
    };

    private static Values Of(JsonObject body, IReadOnlyCollection<string> known, bool strict)
    {
        var unknown = strict ? body.Select(member => member.Key).FirstOrDefault(name => !known.Contains(name)) : null;
        return unknown is null ? new Values(body) : throw ApiException.Invalid(unknown, $"There is no member \"{unknown}\".");
    }

    private static JsonNode? Read(string text)
    {
        try
        {
            CheckTexts(Encoding.UTF8.GetBytes(text));
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = MostDepth, AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            throw new ApiException(400, "INVALID_REQUEST_BODY", "The body is not valid JSON.");
        }
    }

    // A node reads its texts late: half a surrogate pair would come to light in the middle of the work, and SQLite cuts a text at a NUL.
    private static void CheckTexts(byte[] json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = MostDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsText(reader))
            {
                throw new ApiException(400, "INVALID_REQUEST_BODY", "The body has a text with half a surrogate pair or a NUL character.");
            }
        }
    }

    private static bool IsText(in Utf8JsonReader reader)
    {
        try
        {
            return !reader.GetString()!.Contains('\0', StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private JsonNode? Member(string name) => body.TryGetPropertyValue(name, out var value) ? value : null;
}

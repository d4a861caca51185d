using System.Text.Json;

namespace Allo.Contacts.Crm;

/// <summary>Reads the error out of a body of any shape.</summary>
/// <remarks>
/// The shapes: v2's envelope <c>{"error":{…}}</c>; <c>error</c> as a string, as one client saw it; v1's flat
/// <c>{"code","details":[{message,field}]}</c>; HTML from the edge; nothing; anything else that a proxy makes up.
/// </remarks>
internal static class CrmErrorBody
{
    /// <summary>How much of a body counts; the documented ones are a few hundred characters.</summary>
    public const int MostCharacters = 64 * 1024;

    private const int MostFields = 50;

    public static CrmError Read(int status, TimeSpan? retryAfter, string? body)
    {
        var text = (body ?? "").Trim('\uFEFF', ' ', '\t', '\r', '\n');
        var cut = text.Length > MostCharacters;
        text = cut ? text[..MostCharacters] : text;
        var error = Parse(status, text) with { Status = status, PersonIds = PersonIds.In(text, cut) };
        return error with { RetryAfter = retryAfter ?? error.RetryAfter };
    }

    private static CrmError Parse(int status, string text)
    {
        if (text.Length == 0)
        {
            return new CrmError { Message = $"The API answered {CrmRemedy.Named(status)} without saying why." };
        }

        if (text[0] == '<')
        {
            return new CrmError { Message = $"The edge in front of the API answered {CrmRemedy.Named(status)} with a web page; the API itself did not answer." };
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            return FromRoot(status, document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return new CrmError { Message = $"The API answered {CrmRemedy.Named(status)} with a text that is not whole JSON." };
        }
    }

    private static CrmError FromRoot(int status, JsonElement root)
    {
        var inner = Member(root, "error");
        var error = inner?.ValueKind == JsonValueKind.Object ? inner.Value : root;
        var fields = FieldsOf(error, "errors") is { Count: > 0 } documented ? documented : FieldsOf(error, "details");
        var (code, quota) = (Text(error, "code"), QuotaMessage.In(fields));
        var message = quota?.Sentence
            ?? Text(error, "message")
            ?? Scalar(inner)
            ?? Scalar(root)
            ?? Joined(fields)
            ?? $"The API answered {CrmRemedy.Named(status)}{(code is null ? "" : $" with the code {code}")}.";
        return new CrmError
        {
            Code = code,
            Message = message,
            Suggestion = Text(error, "suggestion"),
            Parameter = Text(error, "param"),
            RequestId = Text(error, "request_id") ?? Text(root, "request_id"),
            RetryAfter = Seconds(Member(error, "retry_after_seconds")) ?? quota?.ResetIn,
            Fields = fields,
        };
    }

    private static List<CrmFieldError> FieldsOf(JsonElement error, string name)
    {
        List<CrmFieldError> fields = [];
        if (Member(error, name) is not { ValueKind: JsonValueKind.Array } list)
        {
            return fields;
        }

        foreach (var item in list.EnumerateArray().Take(MostFields))
        {
            var field = new CrmFieldError(Text(item, "field"), Text(item, "code"), Text(item, "message") ?? Scalar(item));
            if (field is not { Field: null, Code: null, Message: null })
            {
                fields.Add(field);
            }
        }

        return fields;
    }

    private static string? Joined(List<CrmFieldError> fields)
    {
        var texts = fields
            .Select(field => field.Message ?? field.Code ?? field.Field)
            .Where(text => text is not null)
            .Distinct()
            .ToList();
        return texts.Count == 0 ? null : PlainText.Of(string.Join("; ", texts));
    }

    private static TimeSpan? Seconds(JsonElement? element) => Scalar(element) is { } text ? QuotaMessage.Seconds(text) : null;

    private static string? Text(JsonElement element, string name) => Scalar(Member(element, name));

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    private static string? Scalar(JsonElement? element) => element?.ValueKind switch
    {
        JsonValueKind.String => PlainText.Of(element.Value.GetString()),
        JsonValueKind.Number => PlainText.Of(element.Value.GetRawText()),
        _ => null,
    };
}

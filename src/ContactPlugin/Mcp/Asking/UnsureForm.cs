using System.Text.Json;
using Allo.Contacts.Capture;
using Allo.Contacts.Extraction;
using ModelContextProtocol.Protocol;

namespace Allo.Contacts.Plugin.Mcp.Asking;

/// <summary>Asks for the fields of which the extraction is not sure.</summary>
internal static class UnsureForm
{
    /// <summary>Below this confidence the person is asked.</summary>
    private const double Sure = 0.75;

    private static readonly Dictionary<ContactField, string> Arguments = new()
    {
        [ContactField.Name] = FieldName.Name, [ContactField.LastName] = FieldName.LastName, [ContactField.JobTitle] = FieldName.JobTitle,
        [ContactField.Website] = FieldName.Website, [ContactField.Address] = FieldName.Address, [ContactField.Number] = FieldName.Numbers, [ContactField.Email] = FieldName.Emails,
    };

    /// <summary>The unsure fields with the values that were read, those of a list with commas between; without those that the call gives itself.</summary>
    /// <remarks>The company is left out: it is linked only where one of the CRM is exactly it.</remarks>
    public static IReadOnlyDictionary<string, string> Of(Candidate? person, ICollection<string> given) => (person?.Mentions ?? [])
        .Where(mention => Arguments.ContainsKey(mention.Field))
        .GroupBy(mention => Arguments[mention.Field])
        .Where(field => !given.Contains(field.Key) && field.Min(mention => mention.Confidence) < Sure)
        .ToDictionary(field => field.Key, field => string.Join(", ", field.Select(mention => mention.Value).Distinct()));

    public static ElicitRequestParams Ask(IReadOnlyDictionary<string, string> fields) => new()
    {
        Message = "Some of what was read is not sure. Correct it or agree; decline, and nothing is written.",
        RequestedSchema = new ElicitRequestParams.RequestSchema
        {
            Properties = fields.ToDictionary(
                field => field.Key,
                ElicitRequestParams.PrimitiveSchemaDefinition (field) => new ElicitRequestParams.StringSchema { Title = field.Key, Default = field.Value, MinLength = 1 }),
            Required = [.. fields.Keys],
        },
    };

    /// <summary>What the answer changed, as arguments of the call; what was agreed to stays what was read.</summary>
    public static Dictionary<string, JsonElement> ToArguments(IDictionary<string, JsonElement> content, IReadOnlyDictionary<string, string> shown) => shown
        .Where(field => content.TryGetValue(field.Key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text
            && !string.IsNullOrWhiteSpace(text) && text != field.Value)
        .ToDictionary(field => field.Key, field => IsList(field.Key) ? JsonSerializer.SerializeToElement(Split(content[field.Key].GetString()!)) : content[field.Key]);

    private static bool IsList(string field) => field is FieldName.Numbers or FieldName.Emails;

    private static string[] Split(string text) => text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

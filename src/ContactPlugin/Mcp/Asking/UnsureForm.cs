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
        Message = "Some of what was read is not sure. Correct it or agree; what is left blank is left out. Decline, and nothing is written.",
        RequestedSchema = new ElicitRequestParams.RequestSchema
        {
            Properties = fields.ToDictionary(
                field => field.Key,
                ElicitRequestParams.PrimitiveSchemaDefinition (field) => new ElicitRequestParams.StringSchema { Title = field.Key, Default = field.Value }),
            Required = [.. fields.Keys],
        },
    };

    /// <summary>What an answer lacks; null where nothing. What is not answered is not agreed to.</summary>
    public static string? Problem(IDictionary<string, JsonElement> content, IReadOnlyDictionary<string, string> shown) =>
        shown.Keys.FirstOrDefault(field => !content.TryGetValue(field, out var value) || value.ValueKind != JsonValueKind.String) is { } missing
            ? $"The answer lacks {missing}; nothing was written. It must be a string: the value as it was shown or put right, or blank to leave it out."
            : null;

    /// <summary>What the answer changed; what was agreed to stays what was read.</summary>
    public static Dictionary<string, string> Corrected(IDictionary<string, JsonElement> content, IReadOnlyDictionary<string, string> shown) => shown.Keys
        .Where(field => content[field].GetString() != shown[field])
        .ToDictionary(field => field, field => content[field].GetString()!);

    /// <summary>Corrections as arguments of a call, to be checked as those are.</summary>
    public static Dictionary<string, JsonElement> ToArguments(IReadOnlyDictionary<string, string> corrected) => corrected
        .ToDictionary(field => field.Key, field => Corrections.IsList(field.Key) ? JsonSerializer.SerializeToElement(Corrections.Split(field.Value)) : JsonSerializer.SerializeToElement(field.Value));
}

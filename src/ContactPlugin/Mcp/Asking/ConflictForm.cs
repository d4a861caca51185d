using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace Allo.Contacts.Plugin.Mcp.Asking;

/// <summary>Asks what to do where a number already belongs to somebody.</summary>
internal static class ConflictForm
{
    public const string Field = "choice";
    private static readonly string[] NameParts = ["name", "last_name"];

    /// <summary>What each choice does, by the words that are shown.</summary>
    /// <param name="reply">The conflict as the tool answered it.</param>
    /// <param name="isShown">Whether a tool is among those that the server shows.</param>
    public static Dictionary<string, ChosenCall> Choices(JsonElement reply, Func<string, bool> isShown)
    {
        var names = reply.GetProperty("existing").EnumerateArray().Select(existing => existing.GetProperty("person")).ToDictionary(person => person.GetProperty("id").GetString()!, Name);
        Dictionary<string, ChosenCall> choices = [];
        foreach (var next in reply.GetProperty("next").EnumerateArray())
        {
            var call = next.Deserialize<ChosenCall>(ContactTools.Json)!;
            if (call.Tool is null || isShown(call.Tool))
            {
                choices[Words(next.GetProperty("effect").GetString()!, call, names)] = call;
            }
        }

        return choices;
    }

    public static ElicitRequestParams Ask(JsonElement reply, IEnumerable<string> choices) => new()
    {
        Message = reply.GetProperty("summary").GetString()! + string.Concat(reply.GetProperty("existing").EnumerateArray().SelectMany(Differences)),
        RequestedSchema = new ElicitRequestParams.RequestSchema
        {
            Properties = new Dictionary<string, ElicitRequestParams.PrimitiveSchemaDefinition>
            {
                [Field] = new ElicitRequestParams.UntitledSingleSelectEnumSchema { Title = "What shall be done?", Enum = [.. choices] },
            },
            Required = [Field],
        },
    };

    private static string Words(string effect, ChosenCall call, Dictionary<string, string> names) => call switch
    {
        { Tool: null } => "Leave: write nothing",
        { Tool: NextCalls.Create } => "Create: a second person with this number",
        _ when call.Arguments?.TryGetValue("person_id", out var id) == true && id.GetString() is { } person => $"Update {names.GetValueOrDefault(person, "the person")} ({person}): {effect.Replace("; only when asked", "", StringComparison.Ordinal)}",
        _ => effect,
    };

    private static string Name(JsonElement person) =>
        string.Join(' ', NameParts.Select(part => person.TryGetProperty(part, out var value) ? value.GetString() : null).Where(part => !string.IsNullOrWhiteSpace(part)))
            is { Length: > 0 } name ? name : "a person without a name";

    private static IEnumerable<string> Differences(JsonElement existing) =>
        existing.GetProperty("differs").EnumerateArray().Select(field =>
            $"\n{field.GetProperty("field").GetString()}: {field.GetProperty("existing").GetString()} in the CRM, {field.GetProperty("captured").GetString()} in the text");
}

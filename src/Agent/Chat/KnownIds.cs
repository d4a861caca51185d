using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Allo.Contacts.Agent.Chat;

/// <summary>The ids that a model may use: those that an answer of the CRM gave, and those that the person typed.</summary>
internal sealed partial class KnownIds(Sources sources)
{
    private static readonly string[] Members = ["id", "company_id"];
    private readonly HashSet<string> _returned = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inConflict = new(StringComparer.Ordinal);

    /// <summary>Whether the id is that of a person whose number a capture met: then a person has to decide.</summary>
    public bool IsInConflict(string id) => _inConflict.Contains(id);

    public void NoteConflict(string id) => _inConflict.Add(id);

    /// <summary>Keeps the ids of an answer; only those in their own members, since a name could be made to look like one.</summary>
    public void Note(JsonNode? answer)
    {
        if (answer is JsonArray list)
        {
            foreach (var item in list)
            {
                Note(item);
            }
        }
        else if (answer is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                if (Members.Contains(name) && value is JsonValue text && text.TryGetValue<string>(out var id))
                {
                    _returned.Add(id);
                }

                Note(value);
            }
        }
    }

    /// <summary>Why the id cannot be used, with the remedy; null where it can.</summary>
    public string? Problem(string argument, string id) =>
        _returned.Contains(id) || sources.All.Any(source => !source.IsCaptured && Id().Matches(source.Text).Any(match => match.Value == id))
            ? null
            : $"Nothing was sent: no search and no conflict of this conversation returned the {argument} \"{Shown(id)}\". "
                + $"Call {(argument == "company_id" ? "search_companies" : "search_people")} first and use an id that it returns.";

    private static string Shown(string id) => id.Length <= 60 ? id : id[..60] + "…";

    [GeneratedRegex("(per|com)-[A-Za-z0-9_-]+", RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}

using System.Text.Json;

namespace Allo.Contacts.Evaluation.Data;

/// <summary>A text of <c>Texts</c> with the people that are to be read from it.</summary>
/// <param name="Id">What the text is called.</param>
/// <param name="Kind">Signature, mail, thread, chat and so on.</param>
/// <param name="Language">The language it is written in.</param>
/// <param name="Text">The text.</param>
/// <param name="Region">The country to assume for numbers; null if none is told.</param>
/// <param name="From">The From header; null if none is told.</param>
/// <param name="Format">How the text is written; null where that has to be seen from it.</param>
/// <param name="People">The right people, in order.</param>
public sealed record WrittenText(string Id, string Kind, string Language, string Text, string? Region, string? From, string? Format, IReadOnlyList<WrittenPerson> People)
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web) { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>The texts of a file, one on each line.</summary>
    public static IReadOnlyList<WrittenText> Read(string path) => [.. File.ReadLines(path).Select(line => JsonSerializer.Deserialize<WrittenText>(line, _json)!)];
}

/// <summary>A person as <c>extract --jsonl</c> gives one.</summary>
public sealed record WrittenPerson(string? Name, string? LastName, string? JobTitle, string? Company, IReadOnlyList<string>? Numbers, IReadOnlyList<string>? Emails, string? Website, string? Address);

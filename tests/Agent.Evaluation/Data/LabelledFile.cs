using System.Text.Json;

namespace Allo.Contacts.Evaluation.Data;

/// <summary>Reads the labelled JSON lines of TextMine and Enron.</summary>
public static class LabelledFile
{
    /// <summary>Every text of a file, with offsets turned from code points into UTF-16 code units.</summary>
    public static IReadOnlyList<LabelledText> Read(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(Parse)];

    /// <summary>One line of such a file.</summary>
    public static LabelledText Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var root = document.RootElement;
        var text = root.GetProperty("text").GetString()!;
        var units = CodePoints.ToUtf16(text);
        var generated = root.TryGetProperty("people", out _);
        var gold = root.GetProperty("entities").EnumerateArray().Select(entity => generated ? Generated(entity) : Span(entity, units)).OrderBy(g => g.Span.Start);
        var from = root.TryGetProperty("from", out var value) ? value.GetString() : null;
        return new LabelledText(root.GetProperty("id").GetString()!, text, [.. gold], from);
    }

    // UTF-16 code units, and of nobody who is meant where no person is named.
    private static GoldSpan Generated(JsonElement entity)
    {
        var label = entity.GetProperty("label").GetString()!;
        int? owner = entity.TryGetProperty("person", out var person) && person.ValueKind == JsonValueKind.Number ? person.GetInt32() : null;
        return new GoldSpan(owner is null ? GoldField.None : FieldOf(label), label, new TextSpan(entity.GetProperty("start").GetInt32(), entity.GetProperty("end").GetInt32()), owner);
    }

    private static GoldSpan Span(JsonElement entity, int[] units)
    {
        var label = entity.GetProperty("label").GetString()!;
        var span = new TextSpan(Unit(entity.GetProperty("start"), units), Unit(entity.GetProperty("end"), units));
        return new GoldSpan(FieldOf(label), label, span);
    }

    // Four labels of the Enron mails run past the end of their text.
    private static int Unit(JsonElement offset, int[] units) => units[Math.Min(offset.GetInt32(), units.Length - 1)];

    private static GoldField FieldOf(string label) => label.Replace("Body/Signature/", "", StringComparison.Ordinal) switch
    {
        "Human" or "Name" or "name" or "last_name" => GoldField.Name,
        "Function" or "Position" or "job_title" => GoldField.JobTitle,
        "Organization" or "Organisation" or "company" => GoldField.Company,
        "Location" or "Reference_Code_Postal" or "Reference_CEDEX" or "Reference_CS" or "Address" or "address" => GoldField.Address,
        "Phone_Number" or "Phone" or "Fax" or "number" or "fax" => GoldField.Phone,
        "Email" or "Mail" or "email" => GoldField.Email,
        "Url" or "website" => GoldField.Website,
        _ => GoldField.None,
    };
}

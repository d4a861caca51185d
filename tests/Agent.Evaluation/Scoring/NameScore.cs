using System.Text.Json;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>Scores the split of names into given and last name; a text that is a name and nothing else.</summary>
public static class NameScore
{
    /// <summary>Measures the lines of the file that belong to the split: as texts to extract from, and parsed as names.</summary>
    public static Tally Measure(IEnumerable<string> lines, Func<string, bool> belongs)
    {
        var extractor = new ContactExtractor();
        var (texts, found, exact, parsed) = (0, 0, 0, 0);
        var errors = new List<string>();
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            var (text, given, family) = (Value(document, "text")!, Value(document, "name"), Value(document, "last_name"));
            if (!belongs(text))
            {
                continue;
            }

            bool IsRight(PersonName? read) => read is not null && Normal.Text(read.Given) == Normal.Text(given) && Normal.Text(read.Family) == Normal.Text(family);
            var people = extractor.Extract(text).People;
            var name = people.Count == 0 ? null : people[0].Contact.Name;
            var direct = PersonName.Parse(text).Value;
            (texts, found, exact, parsed) = (texts + 1, found + (name is null ? 0 : 1), exact + (IsRight(name) ? 1 : 0), parsed + (IsRight(direct) ? 1 : 0));
            if (!IsRight(name) || !IsRight(direct))
            {
                errors.Add($"{text}: labelled [{given}] [{family}], extracted [{name?.Given}] [{name?.Family}], parsed [{direct?.Given}] [{direct?.Family}]{(IsRight(direct) ? "" : " WRONG")}");
            }
        }

        var tally = new Tally("names", texts) { Figures = { ["found"] = Part(found, texts), ["split right"] = Part(exact, texts), ["parsed right"] = Part(parsed, texts) } };
        tally.Errors.AddRange(errors);
        return tally;
    }

    private static string? Value(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static double Part(int part, int all) => all == 0 ? 0 : (double)part / all;
}

using System.Text.Json;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>Scores the split of names into given and last name; a text that is a name and nothing else.</summary>
public static class NameScore
{
    /// <summary>Measures the lines of the file that belong to the split.</summary>
    public static Tally Measure(IEnumerable<string> lines, Func<string, bool> belongs)
    {
        var extractor = new ContactExtractor();
        var (texts, found, exact) = (0, 0, 0);
        var errors = new List<string>();
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            using var document = JsonDocument.Parse(line);
            var (text, given, family) = (Value(document, "text")!, Value(document, "name"), Value(document, "last_name"));
            if (!belongs(text))
            {
                continue;
            }

            var people = extractor.Extract(text).People;
            var name = people.Count == 0 ? null : people[0].Contact.Name;
            var right = name is not null && Normal.Text(name.Given) == Normal.Text(given) && Normal.Text(name.Family) == Normal.Text(family);
            (texts, found, exact) = (texts + 1, found + (name is null ? 0 : 1), exact + (right ? 1 : 0));
            if (!right)
            {
                errors.Add($"{text}: labelled [{given}] [{family}], read [{name?.Given}] [{name?.Family}]");
            }
        }

        return Report(texts, found, exact, errors);
    }

    private static Tally Report(int texts, int found, int exact, List<string> errors)
    {
        var tally = new Tally("names", texts) { Figures = { ["found"] = Part(found, texts), ["split right"] = Part(exact, texts) } };
        tally.Errors.AddRange(errors);
        return tally;
    }

    private static string? Value(JsonDocument document, string name) =>
        document.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static double Part(int part, int all) => all == 0 ? 0 : (double)part / all;
}

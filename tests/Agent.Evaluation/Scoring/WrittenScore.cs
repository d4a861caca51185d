using Allo.Contacts.Evaluation.Data;
using Allo.Contacts.Extraction;
using Allo.Contacts.Mail;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>Measures whole texts by their people: the values of each field, and how many texts are wholly right.</summary>
public static class WrittenScore
{
    private static readonly (string Field, ContactField Of, Func<Contact, IEnumerable<string?>> Found, Func<WrittenPerson, IEnumerable<string?>> Gold, Func<string, string> Normal)[] Fields =
    [
        ("name", ContactField.Name, c => [c.Name?.Given], p => [p.Name], static value => value),
        ("last_name", ContactField.LastName, c => [c.Name?.Family], p => [p.LastName], static value => value),
        ("job_title", ContactField.JobTitle, c => [c.JobTitle], p => [p.JobTitle], Normal.Text),
        ("company", ContactField.Company, c => [c.Company], p => [p.Company], Normal.Text),
        ("numbers", ContactField.Number, c => c.Numbers.Select(number => number.E164), p => p.Numbers ?? [], static value => value),
        ("emails", ContactField.Email, c => c.Emails.Select(email => email.Value), p => p.Emails ?? [], static value => value),
        ("website", ContactField.Website, c => [c.Website?.Url], p => [p.Website], Normal.Web),
        ("address", ContactField.Address, c => [c.Address?.Line], p => [p.Address], Normal.Text),
    ];

    /// <summary>Measures the texts.</summary>
    public static Tally Measure(string set, IReadOnlyCollection<WrittenText> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var extractor = new ContactExtractor();
        var tally = new Tally(set, texts.Count);
        var counts = new SortedDictionary<string, FieldCount>(StringComparer.Ordinal);
        var (groups, calibration) = (new SortedDictionary<string, (int Texts, int Whole)>(StringComparer.Ordinal), new Calibration());
        foreach (var text in texts)
        {
            var result = extractor.Extract(text.Text, new ExtractionOptions { Region = text.Region, From = text.From, Format = text.Format is { } format ? Enum.Parse<SourceFormat>(format, ignoreCase: true) : null });
            var wrong = Wrong(text, result, counts, calibration);
            foreach (var group in (string[])[text.Kind, text.Language])
            {
                var (all, whole) = groups.GetValueOrDefault(group);
                groups[group] = (all + 1, whole + (wrong.Count == 0 ? 1 : 0));
            }

            if (wrong.Count > 0)
            {
                tally.Errors.Add($"--- {text.Id} {text.Kind} {text.Language}\n{text.Text}\n{string.Join('\n', wrong)}");
            }
        }

        Report(tally, counts, groups, calibration);
        return tally;
    }

    // What is wrong, person by person in order of appearance.
    private static List<string> Wrong(WrittenText text, ExtractionResult result, SortedDictionary<string, FieldCount> counts, Calibration calibration)
    {
        var wrong = new List<string>();
        for (var i = 0; i < Math.Max(text.People.Count, result.People.Count); i++)
        {
            var (gold, found) = (text.People.ElementAtOrDefault(i), result.People.ElementAtOrDefault(i));
            foreach (var field in Fields)
            {
                var wanted = Values(gold is null ? [] : field.Gold(gold), field.Normal);
                var claimed = Values(found is null ? [] : field.Found(found.Contact), field.Normal);
                var right = claimed.Count(wanted.Contains);
                counts[field.Field] = counts.GetValueOrDefault(field.Field) + new FieldCount(wanted.Count, right, claimed.Count, right);
                if (!wanted.SequenceEqual(claimed))
                {
                    wrong.Add($"{i} {field.Field}: {string.Join(", ", claimed)} instead of {string.Join(", ", wanted)}");
                }

                foreach (var mention in found?.Mentions.Where(mention => mention.Field == field.Of) ?? [])
                {
                    calibration.Add(mention.Confidence, wanted.Contains(field.Normal(mention.Value)));
                }
            }
        }

        return wrong;
    }

    private static List<string> Values(IEnumerable<string?> values, Func<string, string> normal) => [.. values.OfType<string>().Select(normal)];

    private static void Report(Tally tally, SortedDictionary<string, FieldCount> counts, SortedDictionary<string, (int Texts, int Whole)> groups, Calibration calibration)
    {
        tally.Lines.Add("value         gold claimed  precision  recall      F1");
        foreach (var (field, c) in counts)
        {
            tally.Lines.Add(FormattableString.Invariant($"{field,-10} {c.Gold,7} {c.Claimed,7}  {c.Precision,9:0.000}  {c.Recall,6:0.000}  {c.F1,6:0.000}"));
            tally.Figures[$"value {field}"] = c.F1;
        }

        tally.Lines.Add("wholly right: " + string.Join(", ", groups.Select(group => $"{group.Key} {group.Value.Whole}/{group.Value.Texts}")));
        tally.Lines.Add("confidence      mentions  mean  right");
        tally.Lines.AddRange(calibration.Rows.Select(row => FormattableString.Invariant($"from {row.Floor:0.00} {row.Count,13} {row.Mean,6:0.000} {row.Right,6:0.000}")));
        var (whole, all) = (groups.Values.Sum(group => group.Whole), groups.Values.Sum(group => group.Texts));
        tally.Figures["texts wholly right"] = all == 0 ? 1 : (double)whole / all;
    }
}

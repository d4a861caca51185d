using Allo.Contacts.Evaluation.Data;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>Scores mails with and without a signature: is a person read where none signs, and which lines are read.</summary>
public static class ForgeScore
{
    /// <summary>Measures both kinds of mail.</summary>
    public static Tally Measure(IReadOnlyCollection<LabelledText> withSignature, IReadOnlyCollection<LabelledText> without)
    {
        var extractor = new ContactExtractor();
        var tally = new Tally("forge", withSignature.Count + without.Count);
        var nobody = 0;
        foreach (var mail in without)
        {
            var people = extractor.Extract(mail.Text, new ExtractionOptions { Region = "US" }).People;
            nobody += people.Count == 0 ? 1 : 0;
            if (people.Count > 0)
            {
                tally.Errors.Add($"--- {mail.Id}: invented {string.Join(", ", people.Select(p => p.Contact.Name))}");
            }
        }

        var (found, lines) = (0, default(FieldCount));
        foreach (var mail in withSignature)
        {
            var result = extractor.Extract(mail.Text, new ExtractionOptions { Region = "US" });
            found += result.People.Count > 0 ? 1 : 0;
            List<TextSpan> signature = [.. mail.Gold.Select(g => g.Span)];
            lines += LineScore.Count(mail.Text, result, signature);
            tally.Errors.AddRange(LineScore.Errors(mail.Text, result, signature).Select(error => mail.Id + error));
        }

        tally.Lines.Add(LineScore.Told(lines));
        tally.Figures["no person invented"] = without.Count == 0 ? 1 : (double)nobody / without.Count;
        tally.Figures["person found"] = withSignature.Count == 0 ? 1 : (double)found / withSignature.Count;
        tally.Figures["signature lines F1"] = lines.F1;
        return tally;
    }
}

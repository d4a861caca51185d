using Allo.Contacts.Evaluation.Data;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>Scores whole mails and threads: does quoted history reach the sender, and which lines are read as signature.</summary>
/// <remarks>What stands behind the first header within the text is history; a mail that has nothing else is a forward and not counted.</remarks>
public static class ThreadScore
{
    /// <summary>Measures the mails.</summary>
    public static Tally Measure(IReadOnlyCollection<LabelledText> mails)
    {
        var extractor = new ContactExtractor();
        var tally = new Tally("enron-mails", mails.Count);
        var (threads, clean, others, lines) = (0, 0, 0, default(FieldCount));
        foreach (var mail in mails)
        {
            var result = extractor.Extract(mail.Text, new ExtractionOptions { Region = "US", From = mail.From });
            var history = mail.Gold.FirstOrDefault(g => g.Label == "Header").Span;
            var own = history.Length == 0 ? mail.Text.Length : history.Start;
            if (history.Length > 0 && !string.IsNullOrWhiteSpace(mail.Text[..own]))
            {
                var leaks = result.Mentions.Where(m => m.Person is not null && m.Span.Start >= own && !Stands(mail.Text[..own], m)).ToList();
                (threads, clean, others) = (threads + 1, clean + (leaks.Count == 0 ? 1 : 0), others + (leaks.TrueForAll(m => IsOwnAddress(m, mail.From)) ? 1 : 0));
                tally.Errors.AddRange(leaks.Select(m => $"{mail.Id}: {m.Field} {m.Text} comes from the history"));
            }

            List<TextSpan> signature = [.. mail.Gold.Where(g => g.Label == "Body/Signature" && g.Span.Start < own).Select(g => g.Span)];
            lines += LineScore.Count(mail.Text[..own], result, signature);
            tally.Errors.AddRange(LineScore.Errors(mail.Text[..own], result, signature).Select(error => $"{mail.Id} ({mail.From}){error}"));
        }

        tally.Lines.Add(LineScore.Told(lines));
        tally.Figures["threads without a leak"] = threads == 0 ? 1 : (double)clean / threads;
        tally.Figures["but the author's address"] = threads == 0 ? 1 : (double)others / threads;
        tally.Figures["signature lines F1"] = lines.F1;
        return tally;
    }

    // Capture rule 4: the author's own address counts though it stands in a quoted line only.
    private static bool IsOwnAddress(Mention mention, string? from) => mention.Field == ContactField.Email && from is not null
        && from.Split([' ', ',', '.', '"', '<'], StringSplitOptions.RemoveEmptyEntries).Any(word => word.Length > 2 && mention.Value.Split('@')[0].Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool Stands(string own, Mention mention) => own.Contains(mention.Text, StringComparison.OrdinalIgnoreCase);
}

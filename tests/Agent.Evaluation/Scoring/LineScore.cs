using Allo.Contacts.Extraction;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>Counts lines: those labelled as signature against those that a mention of a person stands on.</summary>
public static class LineScore
{
    /// <summary>Counts one text; a blank line does not count.</summary>
    public static FieldCount Count(string text, ExtractionResult result, IReadOnlyList<TextSpan> signature)
    {
        var count = default(FieldCount);
        foreach (var (_, labelled, read) in Of(text, result, signature))
        {
            var (gold, claimed) = (labelled ? 1 : 0, read ? 1 : 0);
            count += new FieldCount(gold, gold & claimed, claimed, gold & claimed);
        }

        return count;
    }

    /// <summary>The lines that were missed and those that were read though they are of no signature, in order.</summary>
    public static IEnumerable<string> Errors(string text, ExtractionResult result, IReadOnlyList<TextSpan> signature) => Of(text, result, signature)
        .Where(line => line.Labelled != line.Read)
        .Select(line => $"  {(line.Labelled ? "missed" : "wrongly read")}: {line.Span.Of(text).Trim()}");

    /// <summary>The count as a line of the report.</summary>
    public static string Told(FieldCount lines) => FormattableString.Invariant($"lines  {lines.Gold} labelled, {lines.Claimed} read, {lines.Right} of them right");

    private static IEnumerable<(TextSpan Span, bool Labelled, bool Read)> Of(string text, ExtractionResult result, IReadOnlyList<TextSpan> signature)
    {
        var read = result.Mentions.Where(m => m.Person is not null).Select(m => m.Span).ToList();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = new TextSpan(start, end);
            if (!string.IsNullOrWhiteSpace(line.Of(text)))
            {
                yield return (line, signature.Any(line.Overlaps), read.Any(line.Overlaps));
            }

            start = end + 1;
        }
    }
}

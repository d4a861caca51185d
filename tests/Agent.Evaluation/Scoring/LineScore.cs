using Allo.Contacts.Extraction;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>Counts lines: those labelled as signature against those that a mention of a person stands on.</summary>
public static class LineScore
{
    /// <summary>Counts one text; a blank line does not count.</summary>
    public static FieldCount Count(string text, ExtractionResult result, IReadOnlyList<TextSpan> signature)
    {
        var read = result.Mentions.Where(m => m.Person is not null).Select(m => m.Span).ToList();
        var count = default(FieldCount);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = new TextSpan(start, end);
            if (!string.IsNullOrWhiteSpace(line.Of(text)))
            {
                var (gold, claimed) = (signature.Any(line.Overlaps) ? 1 : 0, read.Any(line.Overlaps) ? 1 : 0);
                count += new FieldCount(gold, gold & claimed, claimed, gold & claimed);
            }

            start = end + 1;
        }

        return count;
    }
}

using System.Text;
using Allo.Contacts.Evaluation.Data;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>Shows a text that was not read wholly right.</summary>
public static class ErrorText
{
    /// <summary>The text, then for each wrong field what was labelled and what was read.</summary>
    public static string Of(LabelledText text, ExtractionResult result, IEnumerable<GoldField> wrong)
    {
        var shown = new StringBuilder().Append("--- ").AppendLine(text.Id).AppendLine(text.Text);
        foreach (var field in wrong)
        {
            var gold = text.Gold.Where(g => g.Field == field).Select(g => g.Span.Of(text.Text));
            var read = result.Mentions.Where(m => MentionFields.Of(m.Field) == field)
                .Select(m => FormattableString.Invariant($"{m.Text} ({m.Field}, {m.Confidence:0.00}{(m.Person is null ? ", nobody" : "")})"));
            shown.Append("  ").Append(field).Append(": labelled [").AppendJoin(' ', gold).Append("] read [").AppendJoin("; ", read).AppendLine("]");
        }

        return shown.ToString();
    }
}

using Allo.Contacts.Evaluation.Data;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>The rule of the English set: by letters and digits covered.</summary>
/// <remarks>
/// A gold entity is found when mentions of its field cover 60 % of its letters and digits; a mention is false when 40 %
/// of its own lie outside gold entities of its field.
/// </remarks>
public static class CoverScore
{
    /// <summary>Counts one text; websites are not labelled in the English set and not counted.</summary>
    public static void Count(LabelledText text, IReadOnlyList<Mention> mentions, FieldCounts counts)
    {
        foreach (var gold in text.Gold)
        {
            var own = mentions.Where(m => MentionFields.Of(m.Field) == gold.Field).Select(m => m.Span);
            var (covered, all) = Covered(text.Text, gold.Span, [.. own]);
            counts.Add(gold.Field, gold: 1, found: covered * 10 >= all * 6 ? 1 : 0);
        }

        foreach (var mention in mentions)
        {
            var field = MentionFields.Of(mention.Field);
            if (field != GoldField.Website)
            {
                counts.Add(field, claimed: 1, right: IsRight(text, mention) ? 1 : 0);
            }
        }
    }

    /// <summary>Whether more than 60 % of a mention lies in gold of its field.</summary>
    public static bool IsRight(LabelledText text, Mention mention)
    {
        var field = MentionFields.Of(mention.Field);
        var own = text.Gold.Where(g => g.Field == field).Select(g => g.Span);
        var (covered, all) = Covered(text.Text, mention.Span, [.. own]);
        return (all - covered) * 10 < all * 4;
    }

    private static (int Covered, int All) Covered(string text, TextSpan span, TextSpan[] by)
    {
        var (covered, all) = (0, 0);
        for (var i = span.Start; i < span.End; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                all++;
                covered += Array.Exists(by, other => other.Start <= i && i < other.End) ? 1 : 0;
            }
        }

        return (covered, all);
    }
}

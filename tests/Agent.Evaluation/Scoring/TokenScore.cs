using Allo.Contacts.Evaluation.Data;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>The rule of the French set: by gold token.</summary>
/// <remarks>
/// A gold token counts for the field of the mention that covers most of it, if that is at least half of it. A word
/// outside every gold entity that lies in a mention is a false claim of the mention's field, and so is a gold token of
/// another field.
/// </remarks>
public static class TokenScore
{
    /// <summary>Counts one text.</summary>
    public static void Count(LabelledText text, IReadOnlyList<Mention> mentions, FieldCounts counts)
    {
        foreach (var gold in text.Gold)
        {
            Claim(Winner(gold.Span, mentions), gold.Field, counts);
        }

        foreach (var word in Words(text.Text).Where(word => !text.Gold.Any(gold => gold.Span.Overlaps(word))))
        {
            Claim(Winner(word, mentions), null, counts);
        }
    }

    /// <summary>The runs of letters and digits of a text.</summary>
    public static IEnumerable<TextSpan> Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                i++;
            }

            if (i > start)
            {
                yield return new TextSpan(start, i);
            }
        }
    }

    private static void Claim(GoldField claimed, GoldField? gold, FieldCounts counts)
    {
        var right = claimed == gold ? 1 : 0;
        if (gold is { } field)
        {
            counts.Add(field, gold: 1, found: right);
        }

        counts.Add(claimed, claimed: 1, right: right);
    }

    private static GoldField Winner(TextSpan token, IReadOnlyList<Mention> mentions)
    {
        var (field, most) = (GoldField.None, 0);
        foreach (var mention in mentions)
        {
            var covered = Math.Min(token.End, mention.Span.End) - Math.Max(token.Start, mention.Span.Start);
            if (covered > most && covered * 2 >= token.Length)
            {
                (field, most) = (MentionFields.Of(mention.Field), covered);
            }
        }

        return field;
    }
}

using Allo.Contacts.Evaluation.Data;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>The values that the labels of a text spell out.</summary>
/// <remarks>
/// TextMine labels tokens, so neighbours of a field with nothing but white space and punctuation between them on a line
/// are one value; an address goes on over lines.
/// </remarks>
public static class GoldValues
{
    private const int Gap = 4;

    /// <summary>The distinct normalised values of a field, in order.</summary>
    public static IReadOnlyList<string> Of(LabelledText text, GoldField field)
    {
        var runs = Runs(text, field).Select(span => Normalise(field, span.Of(text.Text))).Distinct().ToList();
        return field == GoldField.Address && runs.Count > 1 ? [string.Concat(runs)] : runs;
    }

    /// <summary>A value of a field as it is compared.</summary>
    public static string Normalise(GoldField field, string? value) => field switch
    {
        GoldField.Phone => Normal.Phone(value),
        GoldField.Website => Normal.Web(value),
        GoldField.Email => (value ?? "").Trim().ToLowerInvariant(),
        _ => Normal.Text(value),
    };

    private static List<TextSpan> Runs(LabelledText text, GoldField field)
    {
        var runs = new List<TextSpan>();
        foreach (var gold in text.Gold.Where(g => g.Field == field))
        {
            var joins = field is GoldField.Name or GoldField.JobTitle or GoldField.Company or GoldField.Address;
            if (joins && runs.Count > 0 && Joins(text.Text.AsSpan(runs[^1].End..gold.Span.Start)))
            {
                runs[^1] = runs[^1] with { End = gold.Span.End };
            }
            else
            {
                runs.Add(gold.Span);
            }
        }

        return runs;
    }

    private static bool Joins(ReadOnlySpan<char> between)
    {
        if (between.Length > Gap || between.IndexOfAny('\n', '\r', '|') >= 0)
        {
            return false;
        }

        foreach (var c in between)
        {
            if (char.IsLetterOrDigit(c))
            {
                return false;
            }
        }

        return true;
    }
}

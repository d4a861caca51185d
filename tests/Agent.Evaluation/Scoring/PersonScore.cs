using Allo.Contacts.Evaluation.Data;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>Compares the values of the person found with the values labelled, field by field and whole.</summary>
public static class PersonScore
{
    private static readonly GoldField[] _fields =
        [GoldField.Name, GoldField.JobTitle, GoldField.Company, GoldField.Phone, GoldField.Email, GoldField.Website, GoldField.Address];

    /// <summary>The fields whose value is wrong, invented or missing; the first person counts.</summary>
    /// <param name="text">The labelled text.</param>
    /// <param name="result">What was found in it.</param>
    /// <param name="websites">Whether websites are labelled in this set.</param>
    /// <param name="counts">Where each value is counted.</param>
    public static IReadOnlyList<GoldField> Wrong(LabelledText text, ExtractionResult result, bool websites, FieldCounts counts)
    {
        var wrong = new List<GoldField>();
        foreach (var field in _fields.Where(f => websites || f != GoldField.Website))
        {
            var gold = GoldValues.Of(text, field);
            var claimed = Claimed(field, result);
            if (field == GoldField.Phone)
            {
                gold = WithoutFaxes(gold, result);
            }

            var right = claimed.Count(gold.Contains);
            var wanted = field is GoldField.Phone or GoldField.Email ? gold.Count : Math.Min(1, gold.Count);
            counts.Add(field, wanted, Math.Min(right, wanted), claimed.Count, right);
            if (right != claimed.Count || right < wanted)
            {
                wrong.Add(field);
            }
        }

        return wrong;
    }

    private static List<string> Claimed(GoldField field, ExtractionResult result)
    {
        if (result.People.Count == 0)
        {
            return [];
        }

        var contact = result.People[0].Contact;
        var values = field switch
        {
            GoldField.Name => One(contact.Name?.ToString()),
            GoldField.JobTitle => One(contact.JobTitle),
            GoldField.Company => One(contact.Company),
            GoldField.Phone => contact.Numbers.Select(n => n.E164),
            GoldField.Email => contact.Emails.Select(e => e.Value),
            GoldField.Website => One(contact.Website?.Url),
            _ => One(contact.Address?.Line),
        };
        return [.. values.Select(value => GoldValues.Normalise(field, value)).Distinct()];
    }

    private static IEnumerable<string> One(string? value) => value is null ? [] : [value];

    // The labels do not tell a fax from a phone: what was read as a fax and labelled as a number is not asked for.
    private static List<string> WithoutFaxes(IReadOnlyList<string> gold, ExtractionResult result)
    {
        var faxes = result.Mentions.Where(m => m.Field == ContactField.Fax).Select(m => Normal.Phone(m.Value)).ToHashSet();
        var numbers = result.Mentions.Where(m => m.Field == ContactField.Number).Select(m => Normal.Phone(m.Value)).ToHashSet();
        return [.. gold.Where(value => !faxes.Contains(value) || numbers.Contains(value))];
    }
}

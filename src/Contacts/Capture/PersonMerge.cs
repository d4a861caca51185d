using Allo.Contacts.Crm;

namespace Allo.Contacts.Capture;

/// <summary>What an update sends so that the record gains what was captured and loses nothing.</summary>
/// <param name="Changes">The body; its lists are the record's own with the new values behind them.</param>
/// <param name="Changed">The fields that change, by their names in <see cref="FieldName"/>.</param>
/// <param name="Kept">The captured values that contradict the record and are not sent.</param>
public sealed record PersonMerge(PersonChanges Changes, IReadOnlyList<string> Changed, IReadOnlyList<FieldComparison> Kept)
{
    /// <summary>Merges a comparison into the record that it was made with.</summary>
    /// <param name="person">The record as it is now.</param>
    /// <param name="diff">The captured contact beside that record.</param>
    /// <param name="companyId">The company to link, or null.</param>
    /// <param name="replace">The fields whose value the captured one replaces.</param>
    /// <param name="notThese">Numbers that must not be added since they belong to somebody else.</param>
    public static PersonMerge Of(
        Person person, ContactDiff diff, string? companyId, IReadOnlyCollection<string> replace, IReadOnlyCollection<string>? notThese = null)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(diff);
        var changes = new PersonChanges();
        List<string> changed = [];
        List<FieldComparison> kept = [];
        foreach (var field in diff.Fields.Where(field => field.Relation != FieldRelation.Same))
        {
            if (field.Relation == FieldRelation.Contradicts && !replace.Contains(field.Field))
            {
                kept.Add(field);
                continue;
            }

            var before = changes;
            changes = With(changes, field, person, companyId, notThese ?? []);
            if (changes == before)
            {
                kept.Add(field);
            }
            else
            {
                changed.Add(field.Field);
            }
        }

        return new PersonMerge(changes, changed, kept);
    }

    private static PersonChanges With(PersonChanges changes, FieldComparison field, Person person, string? companyId, IReadOnlyCollection<string> notThese) =>
        field.Field switch
        {
            FieldName.Name => changes with { Name = field.Captured[0] },
            FieldName.LastName => changes with { LastName = field.Captured[0] },
            FieldName.JobTitle => changes with { JobTitle = field.Captured[0] },
            FieldName.Website => changes with { Website = field.Captured[0] },
            FieldName.Address => changes with { Address = field.Captured[0] },
            FieldName.Company => changes with { CompanyId = companyId },
            FieldName.Numbers => changes with { Numbers = Added(person.Numbers, field.Captured.Except(notThese), ContactDiff.PhoneKey) },
            FieldName.Emails => changes with { Emails = Added(person.Emails, field.Captured, ContactDiff.EmailKey) },
            _ => changes,
        };

    private static List<string>? Added(IReadOnlyList<string> existing, IEnumerable<string> captured, Func<string, string> key)
    {
        if (existing is PartlyRead)
        {
            return null; // a list is replaced as a whole, and what could not be read would be lost
        }

        var known = existing.Select(key).ToHashSet(StringComparer.Ordinal);
        List<string> added = [.. captured.Where(value => known.Add(key(value)))];
        return added.Count == 0 ? null : [.. existing, .. added];
    }
}

using Allo.Contacts.Capture;
using Allo.Contacts.Plugin.Replies;

namespace Allo.Contacts.Plugin;

/// <summary>The calls that put a capture into a person who already has the number.</summary>
internal static class DuplicateCalls
{
    private static readonly string[] Singles = [FieldName.Name, FieldName.LastName, FieldName.JobTitle, FieldName.Website, FieldName.Address, FieldName.Company];

    /// <summary>Filling what the record lacks, where it lacks something, and replacing what differs, where there is just one record.</summary>
    public static IEnumerable<NextCall> Of(CaptureOutcome.Conflict conflict, string personId, CallMade call)
    {
        var existing = conflict.Existing.First(person => person.Person.Id == personId);
        var differing = existing.Diff.Fields.Where(field => field.Relation == FieldRelation.Contradicts).ToList();
        var fills = existing.Diff.Fields.Where(field => field.Relation == FieldRelation.FillsGap).Select(field => field.Field).ToList();
        // A field that is given replaces the record's: to fill only, those stay out that the record has, be they spelt otherwise ("Jose" beside "José").
        var repeat = call.Without([.. NextCalls.NotOfUpdate, "person_id", .. Singles.Except(fills).Select(ArgumentOf)]);
        if (fills.Count > 0)
        {
            var kept = differing.Count == 0 ? "loses nothing" : $"keeps the record's {string.Join(", ", differing.Select(field => field.Field))}";
            yield return new NextCall
            {
                Tool = NextCalls.Update,
                Arguments = new Dictionary<string, object> { ["person_id"] = personId },
                Repeat = repeat,
                Effect = $"adds {string.Join(", ", fills)}; {kept}",
            };
        }

        if ((conflict.Existing.Count == 1 || fills.Count == 0) && Replacing(personId, differing, repeat) is { } replacing)
        {
            yield return replacing;
        }
    }

    /// <summary>The call that replaces the record's values; null where none can be replaced.</summary>
    public static NextCall? Replacing(string personId, IReadOnlyList<FieldComparison> fields, IReadOnlyList<string>? repeat)
    {
        // The company is linked by its id, and lists only grow.
        var singles = fields.Where(field => field.Field is not (FieldName.Company or FieldName.Numbers or FieldName.Emails)).ToList();
        if (singles.Count == 0)
        {
            return null;
        }

        Dictionary<string, object> arguments = new() { ["person_id"] = personId };
        foreach (var field in singles)
        {
            arguments[field.Field] = field.Captured[0];
        }

        return new NextCall { Tool = NextCalls.Update, Arguments = arguments, Repeat = repeat, Effect = $"replaces the record's {string.Join(", ", singles.Select(field => field.Field))}; only when asked" };
    }

    private static string ArgumentOf(string field) => field == FieldName.Company ? FieldName.CompanyId : field;
}

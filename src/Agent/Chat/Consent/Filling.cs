using Allo.Contacts.Capture;
using Allo.Contacts.Crm;

namespace Allo.Contacts.Agent.Chat.Consent;

/// <summary>What an update would send, worked out on the record as it was read.</summary>
/// <param name="Person">The record.</param>
/// <param name="Contact">What was captured.</param>
/// <param name="Diff">How both stand to each other.</param>
/// <param name="Merge">The body, and what stays as it is.</param>
internal sealed record Filling(Person Person, Contact Contact, ContactDiff Diff, PersonMerge Merge)
{
    public static Filling Of(Person person, Draft draft, string? companyId, IReadOnlyCollection<string> replace)
    {
        var diff = ContactDiff.Between(draft.Contact, person, companyId, replace);
        return new Filling(person, draft.Contact, diff, PersonMerge.Of(person, diff, companyId, replace));
    }

    /// <summary>The fields whose value would be lost by replacing it.</summary>
    public IReadOnlyList<string> Contradicted => [.. Merge.Kept.Where(kept => kept.Relation == FieldRelation.Contradicts).Select(kept => kept.Field)];

    /// <summary>Whether the record is of somebody of another name; one without a name is nobody's yet.</summary>
    public bool BearsAnotherNameThan(PersonName? name) =>
        ContactDiff.Between(new Contact { Name = name }, Person).Fields.Any(field => field.Relation == FieldRelation.Contradicts);

    /// <summary>Whether the record is still as it was shown.</summary>
    public bool IsOf(Person now) =>
        Person with { Numbers = now.Numbers, Emails = now.Emails } == now && Person.Numbers.SequenceEqual(now.Numbers) && Person.Emails.SequenceEqual(now.Emails);
}

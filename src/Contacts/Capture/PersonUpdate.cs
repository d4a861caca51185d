using Allo.Contacts.Crm;

namespace Allo.Contacts.Capture;

/// <summary>Fills an existing person: read, compare, merge, put.</summary>
/// <param name="crm">The CRM to write to.</param>
/// <param name="existing">Finds the owners of a number that cannot be added.</param>
internal sealed class PersonUpdate(CrmClient crm, ExistingPeople existing)
{
    public async Task<CaptureOutcome> ApplyAsync(
        string personId, CapturePreview preview, CompanyLink company, CaptureOptions options, CancellationToken cancellationToken)
    {
        var read = await crm.GetPersonAsync(personId, cancellationToken);
        if (!read.Success)
        {
            return OutcomeOf.Failure(read.Error, company);
        }

        var diff = ContactDiff.Between(preview.Contact, read.Value, company.CompanyId, options.Replace);
        var merge = PersonMerge.Of(read.Value, diff, company.CompanyId, options.Replace);
        if (merge.Changed.Count == 0)
        {
            return OutcomeOf.Unchanged(read.Value, merge.Kept, company);
        }

        var answer = await crm.UpdatePersonAsync(read.Value, merge.Changes, cancellationToken);
        return !answer.Success && answer.Error.IsNumberAlreadyAssigned
            ? await WithoutTakenNumbersAsync(read.Value, diff, preview, company, options, answer.Error, cancellationToken)
            : Ended(read.Value, answer, merge, company, []);
    }

    private async Task<CaptureOutcome> WithoutTakenNumbersAsync(
        Person person, ContactDiff diff, CapturePreview preview, CompanyLink company, CaptureOptions options, CrmError conflict, CancellationToken cancellationToken)
    {
        var known = await existing.OfAsync(conflict, preview.Contact, company.CompanyId, cancellationToken);
        if (!known.Success)
        {
            return OutcomeOf.Failure(known.Error, company);
        }

        var has = person.Numbers.Select(ContactDiff.PhoneKey).ToHashSet(StringComparer.Ordinal);
        List<ExistingPerson> owners =
        [
            .. known.Value.Where(owner => owner.Person.Id != person.Id)
                .Select(owner => owner with { Matched = [.. owner.Matched.Where(match => match.StartsWith('+') && !has.Contains(match))] })
                .Where(owner => owner.Matched.Count > 0),
        ];
        var merge = PersonMerge.Of(person, diff, company.CompanyId, options.Replace, [.. owners.SelectMany(owner => owner.Matched)]);
        return owners.Count == 0 || merge.Changed.Count == 0
            ? OutcomeOf.NumbersTaken(person, owners, preview, company)
            : Ended(person, await crm.UpdatePersonAsync(person, merge.Changes, cancellationToken), merge, company, owners);
    }

    private static CaptureOutcome Ended(Person before, CrmAnswer<Person> answer, PersonMerge merge, CompanyLink company, List<ExistingPerson> owners) =>
        answer.Success
            ? OutcomeOf.Updated(before, answer.Value, merge, company, CrmEcho.Compare(merge.Changes, answer.Value), owners)
            : OutcomeOf.Failure(answer.Error, company);
}

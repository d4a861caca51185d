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
            return OutcomeOf.Failure(read.Error);
        }

        var diff = ContactDiff.Between(preview.Contact, read.Value, company.CompanyId);
        var merge = PersonMerge.Of(read.Value, diff, company.CompanyId, options.Replace);
        if (merge.Changed.Count == 0)
        {
            return OutcomeOf.Unchanged(read.Value, merge.Kept, company);
        }

        var answer = await crm.UpdatePersonAsync(read.Value, merge.Changes, cancellationToken);
        if (!answer.Success && answer.Error.IsNumberAlreadyAssigned)
        {
            return await WithoutTakenNumbersAsync(read.Value, diff, preview, company, options, answer.Error, cancellationToken);
        }

        return answer.Success ? Updated(read.Value, answer.Value, merge, company) : OutcomeOf.Failure(answer.Error);
    }

    private async Task<CaptureOutcome> WithoutTakenNumbersAsync(
        Person person, ContactDiff diff, CapturePreview preview, CompanyLink company, CaptureOptions options, CrmError conflict, CancellationToken cancellationToken)
    {
        var owners = await existing.OfAsync(conflict, preview.Contact, company.CompanyId, cancellationToken);
        if (!owners.Success)
        {
            return OutcomeOf.Failure(owners.Error);
        }

        var taken = owners.Value.Where(owner => owner.Person.Id != person.Id).SelectMany(owner => owner.Matched).ToHashSet(StringComparer.Ordinal);
        var merge = PersonMerge.Of(person, diff, company.CompanyId, options.Replace, taken);
        if (taken.Count == 0 || merge.Changed.Count == 0)
        {
            return OutcomeOf.Conflict([.. owners.Value.Where(owner => owner.Person.Id != person.Id)], preview, company);
        }

        var answer = await crm.UpdatePersonAsync(person, merge.Changes, cancellationToken);
        return answer.Success ? Updated(person, answer.Value, merge, company) : OutcomeOf.Failure(answer.Error);
    }

    private static CaptureOutcome Updated(Person before, Person now, PersonMerge merge, CompanyLink company) =>
        OutcomeOf.Updated(before, now, merge, company, CrmEcho.Compare(merge.Changes, now));
}

using Allo.Contacts.Crm;

namespace Allo.Contacts.Capture;

/// <summary>Fills an existing person: compare, merge, put.</summary>
/// <param name="crm">The CRM to write to.</param>
/// <param name="existing">Finds the owners of a number that cannot be added.</param>
internal sealed class PersonUpdate(CrmClient crm, ExistingPeople existing)
{
    public async Task<CaptureOutcome> ApplyAsync(
        Person person, CapturePreview preview, CompanyLink company, CaptureOptions options, CancellationToken cancellationToken)
    {
        var diff = ContactDiff.Between(preview.Contact, person, company.CompanyId, options.Replace);
        var merge = PersonMerge.Of(person, diff, company.CompanyId, options.Replace);
        if (merge.Changed.Count == 0)
        {
            return OutcomeOf.Unchanged(person, merge.Kept, company);
        }

        var answer = await crm.UpdatePersonAsync(person, merge.Changes, cancellationToken);
        return !answer.Success && answer.Error.IsNumberAlreadyAssigned
            ? await WithoutTakenNumbersAsync(person, diff, preview, company, options, answer.Error, cancellationToken)
            : Ended(person, answer, merge, company, []);
    }

    // A refusal need not name every owner: each may name another, until what is left is nobody's.
    private async Task<CaptureOutcome> WithoutTakenNumbersAsync(
        Person person, ContactDiff diff, CapturePreview preview, CompanyLink company, CaptureOptions options, CrmError conflict, CancellationToken cancellationToken)
    {
        var has = person.Numbers.Select(ContactDiff.PhoneKey).ToHashSet(StringComparer.Ordinal);
        List<string> open = [.. preview.Contact.Numbers.Select(number => number.E164).Distinct().Where(number => !has.Contains(number))];
        List<TakenNumbers> taken = [];
        while (true)
        {
            var known = await existing.OfAsync(conflict, preview.Contact, company.CompanyId, cancellationToken);
            if (!known.Success)
            {
                return OutcomeOf.Failure(known.Error, company);
            }

            var found = OwnersOf(open, known.Value.Where(owner => owner.Person.Id != person.Id));
            taken.AddRange(found);
            open.RemoveAll(number => found.Any(owner => owner.Numbers.Contains(number)));
            var merge = PersonMerge.Of(person, diff, company.CompanyId, options.Replace, [.. taken.SelectMany(owner => owner.Numbers)]);
            if (merge.Changed.Count == 0)
            {
                return OutcomeOf.NumbersTaken(person, taken, preview, company);
            }

            var answer = await crm.UpdatePersonAsync(person, merge.Changes, cancellationToken);
            if (answer.Success || !answer.Error.IsNumberAlreadyAssigned || open.Count == 0)
            {
                return Ended(person, answer, merge, company, taken);
            }

            conflict = answer.Error;
        }
    }

    /// <summary>Who has which of the numbers; all of them are somebody's whom nobody names, where none of the people has one.</summary>
    private static List<TakenNumbers> OwnersOf(List<string> open, IEnumerable<ExistingPerson> people)
    {
        List<TakenNumbers> found = [.. people.Select(owner => new TakenNumbers(owner, [.. owner.Matched.Where(open.Contains)])).Where(owner => owner.Numbers.Count > 0)];
        return found.Count > 0 ? found : [new TakenNumbers(null, [.. open])];
    }

    private static CaptureOutcome Ended(Person before, CrmAnswer<Person> answer, PersonMerge merge, CompanyLink company, List<TakenNumbers> taken) =>
        answer.Success
            ? OutcomeOf.Updated(before, answer.Value, merge, company, CrmEcho.Compare(merge.Changes, answer.Value), taken)
            : OutcomeOf.Failure(answer.Error, company);
}

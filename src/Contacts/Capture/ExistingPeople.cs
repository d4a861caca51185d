using Allo.Contacts.Crm;

namespace Allo.Contacts.Capture;

/// <summary>Finds the people of the CRM that a contact may already be.</summary>
/// <param name="crm">The CRM to ask.</param>
internal sealed class ExistingPeople(CrmClient crm)
{
    private const int PageSize = 100;
    private const int MostPages = 10;

    /// <summary>The people whom a refusal names, and those whom a search finds: neither need name everybody.</summary>
    public async Task<CrmAnswer<List<ExistingPerson>>> OfAsync(CrmError conflict, Contact contact, string? companyId, CancellationToken cancellationToken)
    {
        List<Person> people = [];
        foreach (var id in conflict.PersonIds)
        {
            var answer = await crm.GetPersonAsync(id, cancellationToken);
            if (answer.Success)
            {
                people.Add(answer.Value);
            }
            else if (answer.Error.Status != 404)
            {
                // A word that only looks like an id is not found; any other failure would hide somebody.
                return CrmAnswer<List<ExistingPerson>>.Failed(answer.Error);
            }
        }

        var found = await WithNumberAsync(contact, companyId, cancellationToken);
        return found.Success ? Compared(people.UnionBy(found.Value.Select(owner => owner.Person), person => person.Id), contact, companyId) : found;
    }

    /// <summary>The people who have one of the contact's numbers.</summary>
    public Task<CrmAnswer<List<ExistingPerson>>> WithNumberAsync(Contact contact, string? companyId, CancellationToken cancellationToken)
    {
        var filters = contact.Numbers.Select(number => number.E164).Distinct().Select(number => new PersonFilters { PhoneNumber = number });
        return SearchAsync(filters, person => person.Matched.Any(match => match.StartsWith('+')), contact, companyId, cancellationToken);
    }

    /// <summary>The people who have one of the contact's e-mail addresses, or where it has none, exactly its name.</summary>
    public Task<CrmAnswer<List<ExistingPerson>>> WithEmailOrNameAsync(Contact contact, string? companyId, CancellationToken cancellationToken)
    {
        if (contact.Emails.Count > 0)
        {
            var byEmail = contact.Emails.Select(email => new PersonFilters { Email = email.Value });
            return SearchAsync(byEmail, person => person.Matched.Count > 0, contact, companyId, cancellationToken);
        }

        var byName = new PersonFilters { Name = contact.Name?.Given, LastName = contact.Name?.Family };
        return SearchAsync(
            [byName],
            person => person.Diff.Fields.Where(field => field.Field is FieldName.Name or FieldName.LastName).All(field => field.Relation == FieldRelation.Same),
            contact,
            companyId,
            cancellationToken);
    }

    private async Task<CrmAnswer<List<ExistingPerson>>> SearchAsync(
        IEnumerable<PersonFilters> searches, Func<ExistingPerson, bool> isHit, Contact contact, string? companyId, CancellationToken cancellationToken)
    {
        Dictionary<string, Person> hits = [];
        foreach (var filters in searches)
        {
            if (await CollectAsync(filters, person => isHit(ExistingPerson.Of(person, contact, companyId)), hits, cancellationToken) is { } error)
            {
                return CrmAnswer<List<ExistingPerson>>.Failed(error);
            }
        }

        return Compared(hits.Values, contact, companyId);
    }

    private async Task<CrmError?> CollectAsync(PersonFilters filters, Func<Person, bool> isHit, Dictionary<string, Person> hits, CancellationToken cancellationToken)
    {
        for (var page = 1; page <= MostPages; page++)
        {
            var answer = await crm.SearchPeopleAsync(new PersonSearch { Filters = filters, Page = page, Size = PageSize }, cancellationToken);
            if (!answer.Success)
            {
                return answer.Error;
            }

            // The API ignores a filter that it does not know and returns everybody: compare here.
            foreach (var person in answer.Value.Data?.Where(isHit) ?? [])
            {
                hits.TryAdd(person.Id, person);
            }

            if (answer.Value.Pagination?.HasMore != true)
            {
                break;
            }
        }

        return null;
    }

    private static CrmAnswer<List<ExistingPerson>> Compared(IEnumerable<Person> people, Contact contact, string? companyId) =>
        CrmAnswer<List<ExistingPerson>>.Of([.. people.Select(person => ExistingPerson.Of(person, contact, companyId))]);
}

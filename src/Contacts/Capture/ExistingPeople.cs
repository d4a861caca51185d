using Allo.Contacts.Crm;

namespace Allo.Contacts.Capture;

/// <summary>Finds the people of the CRM that a contact may already be.</summary>
/// <param name="crm">The CRM to ask.</param>
internal sealed class ExistingPeople(CrmClient crm)
{
    /// <summary>How many are shown where the caller has to choose.</summary>
    public const int MostShown = 5;

    private const int MostAsked = 50;

    /// <summary>The people whom a refusal names, or where it names none who can be read, those whom a search finds.</summary>
    public async Task<CrmAnswer<List<ExistingPerson>>> OfAsync(CrmError conflict, Contact contact, string? companyId, CancellationToken cancellationToken)
    {
        List<Person> people = [];
        foreach (var id in conflict.PersonIds.Take(MostAsked))
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

        return people.Count > 0
            ? Compared(people, contact, companyId)
            : await WithNumberAsync(contact, companyId, cancellationToken);
    }

    /// <summary>The people who have one of the contact's numbers.</summary>
    public Task<CrmAnswer<List<ExistingPerson>>> WithNumberAsync(Contact contact, string? companyId, CancellationToken cancellationToken)
    {
        var filters = contact.Numbers.Take(MostAsked).Select(number => new PersonFilters { PhoneNumber = number.E164 });
        return SearchAsync(filters, person => person.Matched.Any(match => match.StartsWith('+')), contact, companyId, cancellationToken);
    }

    /// <summary>The people who have one of the contact's e-mail addresses, or where it has none, exactly its name.</summary>
    public Task<CrmAnswer<List<ExistingPerson>>> WithEmailOrNameAsync(Contact contact, string? companyId, CancellationToken cancellationToken)
    {
        if (contact.Emails.Count > 0)
        {
            var byEmail = contact.Emails.Take(MostAsked).Select(email => new PersonFilters { Email = email.Value });
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
            var answer = await crm.SearchPeopleAsync(new PersonSearch { Filters = filters, Size = 50 }, cancellationToken);
            if (!answer.Success)
            {
                return CrmAnswer<List<ExistingPerson>>.Failed(answer.Error);
            }

            // The API ignores a filter that it does not know and returns everybody: compare here.
            foreach (var person in answer.Value.Data?.Where(person => isHit(ExistingPerson.Of(person, contact, companyId))) ?? [])
            {
                hits.TryAdd(person.Id, person);
            }
        }

        return Compared(hits.Values, contact, companyId);
    }

    private static CrmAnswer<List<ExistingPerson>> Compared(IEnumerable<Person> people, Contact contact, string? companyId) =>
        CrmAnswer<List<ExistingPerson>>.Of([.. people.Select(person => ExistingPerson.Of(person, contact, companyId))]);
}

using Allo.Contacts.Crm;

namespace Allo.Contacts.Agent.Chat.Consent;

/// <summary>Finds which of the numbers of an update belong to somebody else, where the API refused it without saying which.</summary>
internal sealed class NumberOwners(CrmClient crm, ChatTerminal terminal)
{
    /// <summary>The draft without the numbers of others; null where nobody else is found to have one.</summary>
    public async Task<Draft?> WithoutTakenAsync(Draft draft, Person person, CancellationToken cancellationToken)
    {
        var contact = draft.Contact;
        foreach (var number in draft.Contact.Numbers.Select(number => number.E164).Except(person.Numbers))
        {
            var search = new PersonSearch { Filters = new PersonFilters { PhoneNumber = number } };
            var answer = await crm.SearchPeopleAsync(search, cancellationToken);
            if (answer.Value?.Data?.FirstOrDefault(hit => hit.Id != person.Id && hit.Numbers.Contains(number)) is { } owner)
            {
                terminal.Say($"{number} belongs to {owner.Name} {owner.LastName} ({owner.Id}) and cannot be added here; it is left out.");
                contact = ContactFields.Without(contact, Capture.FieldName.Numbers, number);
            }
        }

        return contact == draft.Contact ? null : draft with { Contact = contact };
    }
}

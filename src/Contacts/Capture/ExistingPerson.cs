using Allo.Contacts.Crm;

namespace Allo.Contacts.Capture;

/// <summary>A person of the CRM that a capture met.</summary>
/// <param name="Person">The record as it is.</param>
/// <param name="Matched">The numbers or e-mail addresses that both have.</param>
/// <param name="Diff">The captured contact beside the record.</param>
public sealed record ExistingPerson(Person Person, IReadOnlyList<string> Matched, ContactDiff Diff)
{
    /// <summary>The person beside the contact.</summary>
    public static ExistingPerson Of(Person person, Contact contact, string? companyId)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(contact);
        var numbers = person.Numbers.Select(ContactDiff.PhoneKey).ToHashSet(StringComparer.Ordinal);
        var emails = person.Emails.Select(ContactDiff.EmailKey).ToHashSet(StringComparer.Ordinal);
        List<string> matched =
        [
            .. contact.Numbers.Select(number => number.E164).Where(numbers.Contains),
            .. contact.Emails.Select(email => email.Value).Where(email => emails.Contains(ContactDiff.EmailKey(email))),
        ];
        return new ExistingPerson(person, matched, ContactDiff.Between(contact, person, companyId));
    }
}

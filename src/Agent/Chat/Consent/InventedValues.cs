namespace Allo.Contacts.Agent.Chat.Consent;

/// <summary>Names to the person every value that a model made up, before anything is shown as ready to send.</summary>
internal sealed class InventedValues(Grounds grounds, Sources sources, ChatTerminal terminal)
{
    /// <summary>The values of a draft that stand nowhere in what the person gave.</summary>
    public IReadOnlyList<(string Field, string Value)> Of(Draft draft) =>
    [
        .. from field in ContactFields.Names
           from value in ContactFields.Values(draft.Contact, field)
           where !grounds.Has(field, value)
           select (field, value),
    ];

    /// <summary>The draft with those of the invented values that the person wants all the same, and those left out; nobody's answer is no.</summary>
    public async Task<(Draft Draft, IReadOnlyList<string> LeftOut)> AskAsync(Draft draft)
    {
        List<string> leftOut = [];
        var contact = draft.Contact;
        foreach (var (field, value) in Of(draft))
        {
            terminal.Say($"The model made this up: {field} {value}. It stands nowhere in what you wrote, and the extractor did not find it.");
            if (terminal.Unattended || (await terminal.AskAsync("Use it all the same?", "yes", "no")).Word == "no")
            {
                terminal.Say($"Left out: {field} {value}.");
                leftOut.Add($"{field}: {value}");
                contact = Without(contact, field, value, draft.Extracted);
            }
            else
            {
                // From here on the value is the person's own.
                sources.Add(value, captured: false);
            }
        }

        return (leftOut.Count == 0 ? draft : draft.With(contact), leftOut);
    }

    // What the extractor found takes the place of what was made up.
    private static Contact Without(Contact contact, string field, string value, Contact? extracted)
    {
        var rest = ContactFields.Without(contact, field, value);
        return extracted is not null && ContactFields.Values(rest, field).Count == 0 ? ContactFields.WithFieldOf(rest, field, extracted) : rest;
    }
}

using Allo.Contacts.Crm;

namespace Allo.Contacts.Agent.Chat.Consent;

/// <summary>The last update of the conversation, with the record as it was, so that it can be taken back.</summary>
internal sealed class LastUpdate(CrmClient crm, ChatTerminal terminal)
{
    private (Person Before, Person After)? _last;

    public void Remember(Person before, Person after) => _last = (before, after);

    /// <summary>Takes the update back where the person agrees; what others wrote since stays.</summary>
    public async Task UndoAsync(CancellationToken cancellationToken)
    {
        if (_last is not var (before, after))
        {
            terminal.Say("There is no update to undo; what was created cannot be deleted through Allo's API.");
            return;
        }

        var now = await crm.GetPersonAsync(before.Id, cancellationToken);
        if (!now.Success)
        {
            terminal.Say($"Nothing was undone: {now.Error.Message} {now.Error.Remedy}");
            return;
        }

        var changes = Back(before, after, now.Value);
        if (changes == new PersonChanges())
        {
            terminal.Say("Nothing is left of the update: others have changed the same fields since.");
            return;
        }

        await OfferAsync(now.Value, changes, cancellationToken);
    }

    private async Task OfferAsync(Person now, PersonChanges changes, CancellationToken cancellationToken)
    {
        terminal.Say($"{now.Id} would go back with:");
        terminal.Show(WireBody.Of(changes));
        var emptied = EmptiedFields.Of(changes);
        if (emptied.Count > 0)
        {
            terminal.Say($"Allo documents no way to empty {string.Join(", ", emptied)}: it may refuse, or keep what is there.");
        }

        if (!terminal.Unattended && (await terminal.AskAsync("Send this?", "yes", "no")).Word != "yes")
        {
            return;
        }

        var answer = await crm.UpdatePersonAsync(now, changes, cancellationToken);
        if (answer.Success)
        {
            _last = null;
            var altered = CrmEcho.Compare(changes, answer.Value);
            terminal.Say(altered.Count == 0 ? $"Undone: {now.Id} is as it was." : $"Undone, but these did not go back: {string.Join(", ", altered.Select(field => field.Field))}.");
            return;
        }

        terminal.Say($"Nothing was undone: {answer.Error.Message} {answer.Error.Remedy}");
        if (answer.Error.Status is 400 or 422 && emptied.Count > 0 && EmptiedFields.Without(changes) is var rest && rest != new PersonChanges())
        {
            await OfferAsync(now, rest, cancellationToken);
        }
    }

    // Empty text empties a field: documented for company_id, tried for the others; the person is told, and the echo tells whether it did.
    private static PersonChanges Back(Person before, Person after, Person now) => new()
    {
        Name = One(before.Name, after.Name, now.Name),
        LastName = One(before.LastName, after.LastName, now.LastName),
        JobTitle = One(before.JobTitle, after.JobTitle, now.JobTitle),
        Website = One(before.Website, after.Website, now.Website),
        Address = One(before.Address, after.Address, now.Address),
        CompanyId = One(before.Company?.Id, after.Company?.Id, now.Company?.Id),
        Numbers = Many(before.Numbers, after.Numbers, now.Numbers),
        Emails = Many(before.Emails, after.Emails, now.Emails),
    };

    private static string? One(string? before, string? after, string? now) =>
        (before ?? "") == (after ?? "") || (now ?? "") != (after ?? "") ? null : before ?? "";

    private static List<string>? Many(IReadOnlyList<string> before, IReadOnlyList<string> after, IReadOnlyList<string> now)
    {
        List<string> kept = [.. now.Except(after.Except(before))];
        return kept.Count == now.Count ? null : kept;
    }
}

using Allo.Contacts.Crm;
using Allo.Contacts.Plugin.Replies;

namespace Allo.Contacts.Agent.Chat.Consent;

/// <summary>Fills an existing person once they who are asked agree to the very body that is sent.</summary>
/// <remarks>A value of the record is replaced only where the person says so by its own word; lists only grow.</remarks>
internal sealed class PersonFilling(CrmClient crm, CompanyChoice companies, DraftEdit edit, NumberOwners owners, KnownIds ids, LastUpdate last, ChatTerminal terminal)
{
    public async Task<WriteResult> RunAsync(string personId, Draft draft, CancellationToken cancellationToken)
    {
        if (terminal.Unattended && ids.IsInConflict(personId))
        {
            return Undecided(personId, draft);
        }

        WriteResult? result = null;
        string[] replace = [];
        while (result is null)
        {
            (result, draft, replace) = await StepAsync(personId, draft, replace, cancellationToken);
        }

        return result;
    }

    private async Task<(WriteResult? Result, Draft Draft, string[] Replace)> StepAsync(string personId, Draft draft, string[] replace, CancellationToken cancellationToken)
    {
        var companyId = await companies.FindAsync(draft, cancellationToken);
        var read = await crm.GetPersonAsync(personId, cancellationToken);
        if (!read.Success)
        {
            return (Failed(read.Error, draft), draft, replace);
        }

        var filling = Filling.Of(read.Value, draft, companyId, replace);
        // Found by a search instead of a conflict, the owner of a number is as much somebody else.
        if (terminal.Unattended && filling.BearsAnotherNameThan(draft.Contact.Name ?? draft.Extracted?.Name))
        {
            return (Undecided(personId, draft), draft, replace);
        }

        switch (await DecideAsync(filling))
        {
            case null:
                return (Unchanged(filling, draft), draft, replace);
            case "yes":
                var (result, rest) = await SendAsync(filling, draft, cancellationToken);
                return (result, rest, replace);
            case "replace":
                return (null, draft, [.. replace, .. filling.Contradicted]);
            case "edit":
                return (null, await edit.RunAsync(draft), []);
            default:
                return (WriteResult.Declined(terminal) with { Draft = draft }, draft, replace);
        }
    }

    /// <summary>The person's word; null where there is nothing to ask.</summary>
    private async Task<string?> DecideAsync(Filling filling)
    {
        var (fills, contradicts) = (filling.Merge.Changed.Count > 0, filling.Contradicted.Count > 0);
        if ((!fills && !contradicts) || (terminal.Unattended && !fills))
        {
            return null;
        }

        terminal.Show(ReviewTables.SideBySide(filling.Person, filling.Contact, filling.Diff));
        terminal.Say(fills ? $"{filling.Person.Id} would be updated with:" : "Nothing to fill; every captured value contradicts the record or is there.");
        terminal.Show(fills ? WireBody.Of(filling.Merge.Changes) : "");
        if (contradicts)
        {
            terminal.Say($"Kept as the record has it: {string.Join(", ", filling.Contradicted)}. \"replace\" takes the captured value instead.");
        }

        if (terminal.Unattended)
        {
            return "yes";
        }

        string[] words = [.. fills ? ["yes"] : Array.Empty<string>(), .. contradicts ? ["replace"] : Array.Empty<string>(), "edit", "no"];
        return (await terminal.AskAsync("Send this?", words)).Word;
    }

    private async Task<(WriteResult? Result, Draft Draft)> SendAsync(Filling filling, Draft draft, CancellationToken cancellationToken)
    {
        var now = await crm.GetPersonAsync(filling.Person.Id, cancellationToken);
        if (!now.Success || !filling.IsOf(now.Value))
        {
            terminal.Say("The record changed in the meantime; nothing was sent.");
            return (now.Success ? null : Failed(now.Error, draft), draft);
        }

        var answer = await crm.UpdatePersonAsync(filling.Person, filling.Merge.Changes, cancellationToken);
        if (answer.Success)
        {
            last.Remember(filling.Person, answer.Value);
            return (Updated(filling, answer.Value, draft), draft);
        }

        return answer.Error.IsNumberAlreadyAssigned && await owners.WithoutTakenAsync(draft, filling.Person, cancellationToken) is { } rest
            ? (null, rest)
            : (Failed(answer.Error, draft), draft);
    }

    private WriteResult Updated(Filling filling, Person person, Draft draft)
    {
        var altered = CrmEcho.Compare(filling.Merge.Changes, person);
        return Ended(
            ReplyStatus.Updated,
            $"Updated {person.Name} {person.LastName} ({person.Id}): {string.Join(", ", filling.Merge.Changed)}."
                + CrmEcho.Words(altered)
                + " /undo takes it back.",
            WriteResult.Agreed, person, draft);
    }

    private WriteResult Unchanged(Filling filling, Draft draft) => Ended(
        ReplyStatus.Unchanged,
        filling.Contradicted.Count == 0
            ? $"Nothing was written: the CRM already has this of {filling.Person.Id}."
            : $"Nothing was written: a person has to say that {string.Join(", ", filling.Contradicted)} shall be replaced.",
        WriteResult.NotAsked, filling.Person, draft);

    private WriteResult Undecided(string personId, Draft draft) =>
        Ended(ReplyStatus.Conflict, $"Nothing was written: whether {personId} is updated is a person's choice.", WriteResult.NotAsked, null, draft);

    private WriteResult Failed(CrmError error, Draft draft) =>
        Ended(error.IsUnavailable ? ReplyStatus.Unavailable : ReplyStatus.Rejected, $"Nothing was written: {error.Message} {error.Remedy}", WriteResult.NotAsked, null, draft);

    private WriteResult Ended(ReplyStatus status, string summary, string consent, Person? person, Draft draft)
    {
        terminal.Say(summary);
        return new WriteResult(new CaptureReply { Status = status, Summary = summary, Person = person is null ? null : PersonView.Of(person) }, consent) { Draft = draft };
    }
}

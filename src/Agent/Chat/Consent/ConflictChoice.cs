using System.Globalization;
using Allo.Contacts.Capture;
using Allo.Contacts.Plugin.Replies;

namespace Allo.Contacts.Agent.Chat.Consent;

/// <summary>Shows whose number it already is, side by side with what was captured, and lets the person choose; nobody else does.</summary>
internal sealed class ConflictChoice(KnownIds ids, PersonFilling filling, ChatTerminal terminal)
{
    /// <summary>Asks, and does what is answered.</summary>
    /// <param name="conflict">Who has the number.</param>
    /// <param name="draft">What was captured.</param>
    /// <param name="duplicate">Makes a second person, consent included.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<WriteResult> AskAsync(CaptureOutcome.Conflict conflict, Draft draft, Func<Task<WriteResult>> duplicate, CancellationToken cancellationToken)
    {
        Show(conflict, draft);
        if (terminal.Unattended)
        {
            terminal.Say("The choice is a person's: run the chat without --yes.");
            return Open(conflict, "a person has to choose", draft);
        }

        string[] words = conflict.Existing.Count > 0 ? ["update", "duplicate", "nothing"] : ["duplicate", "nothing"];
        var (word, more) = await terminal.AskAsync(conflict.Existing.Count > 1 ? "Update which (update 1, update 2, …), make a duplicate, or nothing?" : "Update this record, make a duplicate, or nothing?", words);
        return (word, Chosen(conflict, more)) switch
        {
            ("update", { } existing) => await filling.RunAsync(existing.Person.Id, draft, cancellationToken),
            ("duplicate", _) => await duplicate(),
            _ => Open(conflict, "the person chose nothing", draft),
        };
    }

    private static ExistingPerson? Chosen(CaptureOutcome.Conflict conflict, string number) =>
        int.TryParse(number, CultureInfo.InvariantCulture, out var index)
            ? conflict.Existing.ElementAtOrDefault(index - 1)
            : conflict.Existing.Count == 1 ? conflict.Existing[0] : null;

    private static WriteResult Open(CaptureOutcome.Conflict conflict, string consent, Draft draft) =>
        new(CaptureReply.Of(conflict) with { Next = null }, consent) { Draft = draft };

    private void Show(CaptureOutcome.Conflict conflict, Draft draft)
    {
        terminal.Say(conflict.Summary);
        foreach (var (existing, index) in conflict.Existing.Select((existing, index) => (existing, index)))
        {
            ids.NoteConflict(existing.Person.Id);
            terminal.Say($"{index + 1}. {existing.Person.Id}");
            terminal.Show(ReviewTables.SideBySide(existing.Person, draft.Contact, existing.Diff));
        }
    }
}

using Allo.Contacts.Capture;
using Allo.Contacts.Crm;
using Allo.Contacts.Plugin.Replies;

namespace Allo.Contacts.Agent.Chat.Consent;

/// <summary>Creates a person once they who are asked agree to the very body that is sent.</summary>
internal sealed class PersonCreation(
    CrmClient crm, ContactCapture capture, CompanyChoice companies, InventedValues invented, DraftEdit edit, ConflictChoice conflicts, ChatTerminal terminal)
{
    public async Task<WriteResult> RunAsync(Draft draft, bool allowMissingNumber, CancellationToken cancellationToken)
    {
        var (kept, leftOut) = await invented.AskAsync(draft);
        // To go without a number is for a person to insist on, whom nobody asks where nobody is there.
        var options = new CaptureOptions { Company = CompanyHandling.Ignore, AllowMissingNumber = allowMissingNumber && !terminal.Unattended };
        var result = Missing(kept, options).Count > 0
            ? new WriteResult(await ReplyAsync(kept, null, options, cancellationToken), WriteResult.NotAsked) { Draft = kept }
            : await ReviewAsync(kept, options, cancellationToken);
        return result with { LeftOut = leftOut };
    }

    private async Task<WriteResult> ReviewAsync(Draft draft, CaptureOptions options, CancellationToken cancellationToken)
    {
        while (true)
        {
            var companyId = await companies.FindAsync(draft, cancellationToken);
            Show(draft, companyId, options);
            var missing = Missing(draft, options);
            string[] words = missing.Count > 0 ? ["edit", "no"] : ["yes", "edit", "no"];
            switch (terminal.Unattended ? words[0] : (await terminal.AskAsync("Send this?", words)).Word)
            {
                case "yes":
                    return await SendAsync(draft, companyId, options, cancellationToken);
                case "edit" when !terminal.Unattended:
                    draft = await edit.RunAsync(draft);
                    break;
                default:
                    return WriteResult.Declined(terminal) with { Draft = draft };
            }
        }
    }

    private async Task<WriteResult> SendAsync(Draft draft, string? companyId, CaptureOptions options, CancellationToken cancellationToken)
    {
        if (options.OnDuplicate == DuplicateHandling.Create)
        {
            return await SendDuplicateAsync(draft, companyId, cancellationToken);
        }

        var outcome = await capture.CreateAsync(draft.Preview(companyId), options, cancellationToken);
        if (outcome is CaptureOutcome.Conflict conflict)
        {
            return await conflicts.AskAsync(conflict, draft, () => ReviewAsync(draft, options with { OnDuplicate = DuplicateHandling.Create }, cancellationToken), cancellationToken);
        }

        terminal.Say(outcome.Summary);
        return new WriteResult(CaptureReply.Of(outcome), WriteResult.Agreed) { Draft = draft };
    }

    // Not through the capture, which tries without the flag first: the body that was shown has it.
    private async Task<WriteResult> SendDuplicateAsync(Draft draft, string? companyId, CancellationToken cancellationToken)
    {
        var body = Body(draft, companyId, duplicate: true);
        var answer = await crm.CreatePersonAsync(body, null, cancellationToken);
        // Replayed to this very call, whose first answer was lost, it is made by it all the same.
        var madeBefore = answer is { Replayed: true, AnswerLost: false };
        var status = answer switch
        {
            { Success: true } when madeBefore => ReplyStatus.Unchanged,
            { Success: true } => ReplyStatus.Created,
            { Error.IsUnavailable: true } => ReplyStatus.Unavailable,
            _ => ReplyStatus.Rejected,
        };
        var summary = answer.Success
            ? $"{(madeBefore ? "Nothing was written, the same duplicate was made within the hour:" : "Created a duplicate,")} {answer.Value.Name} {answer.Value.LastName} ({answer.Value.Id}).{CrmEcho.Words(CrmEcho.Compare(body, answer.Value))}"
            : $"Nothing was written: {answer.Error.Message} {answer.Error.Remedy}";
        terminal.Say(summary);
        var person = answer.Success ? PersonView.Of(answer.Value) : null;
        return new WriteResult(new CaptureReply { Status = status, Summary = summary, Person = person }, WriteResult.Agreed) { Draft = draft };
    }

    private static NewPerson Body(Draft draft, string? companyId, bool duplicate) =>
        draft.Preview(companyId).ToNewPerson() with { AllowDuplicateNumber = duplicate ? true : null };

    private void Show(Draft draft, string? companyId, CaptureOptions options)
    {
        terminal.Show(ReviewTables.Drafted(draft, companyId));
        foreach (var problem in Missing(draft, options))
        {
            terminal.Say(problem.Reason);
        }

        var duplicate = options.OnDuplicate == DuplicateHandling.Create;
        terminal.Say(duplicate ? "A second person with this number would be created with:" : "A person would be created with:");
        terminal.Show(WireBody.Of(Body(draft, companyId, duplicate)));
    }

    private static List<FieldProblem> Missing(Draft draft, CaptureOptions options) =>
        [.. draft.Problems.Where(problem => !options.AllowMissingNumber || problem != FieldProblem.NumberMissing)];

    // The capture itself words what is missing, and sends nothing.
    private async Task<CaptureReply> ReplyAsync(Draft draft, string? companyId, CaptureOptions options, CancellationToken cancellationToken)
    {
        var outcome = await capture.CreateAsync(draft.Preview(companyId), options, cancellationToken);
        terminal.Say(outcome.Summary);
        return CaptureReply.Of(outcome);
    }
}

using Allo.Contacts.Capture;
using Allo.Contacts.Crm;
using Allo.Contacts.Plugin.Replies;

namespace Allo.Contacts.Agent.Chat.Consent;

/// <summary>Creates a company once the person agrees to the very body that is sent.</summary>
internal sealed class CompanyCreation(CrmClient crm, CompanyFinder companies, Grounds grounds, ChatTerminal terminal)
{
    public async Task<WriteResult> RunAsync(WriteArguments arguments, CancellationToken cancellationToken)
    {
        var body = new NewCompany
        {
            Name = arguments.Name?.Trim() ?? "",
            Website = string.IsNullOrWhiteSpace(arguments.Website) ? null : WebAddress.Parse(arguments.Website).Value?.Url ?? arguments.Website.Trim(),
            Industry = string.IsNullOrWhiteSpace(arguments.Industry) ? null : arguments.Industry.Trim(),
        };
        if (body.Name.Length == 0)
        {
            return Ended(ReplyStatus.Incomplete, "Nothing was sent: name is blank; give the company's name.", WriteResult.NotAsked);
        }

        return await MayAsync(body, cancellationToken) ? await SendAsync(body, cancellationToken) : WriteResult.Declined(terminal);
    }

    private async Task<bool> MayAsync(NewCompany body, CancellationToken cancellationToken)
    {
        var known = await companies.FindAsync(new Contact { Company = body.Name, Website = WebAddress.Parse(body.Website).Value }, cancellationToken);
        var fitting = known switch
        {
            CompanyLink.Matched matched => [matched.Company],
            CompanyLink.Ambiguous several => several.Companies,
            _ => (IReadOnlyList<Company>)[],
        };
        (string Field, string? Value)[] values = [(FieldName.Company, body.Name), (FieldName.Website, body.Website), ("industry", body.Industry)];
        List<string> invented = [.. values.Where(value => value.Value is { } text && !grounds.Has(value.Field, text)).Select(value => $"{value.Field} {value.Value}")];
        invented.ForEach(value => terminal.Say($"The model made this up: {value}. It stands nowhere in what you wrote, and the extractor did not find it."));
        foreach (var company in fitting)
        {
            terminal.Say($"The CRM already has {company.Name} ({company.Id}).");
        }

        terminal.Say("A company would be created with:");
        terminal.Show(WireBody.Of(body));
        return terminal.Unattended
            ? fitting.Count == 0 && invented.Count == 0
            : (await terminal.AskAsync("Send this?", "yes", "no")).Word == "yes";
    }

    private async Task<WriteResult> SendAsync(NewCompany body, CancellationToken cancellationToken)
    {
        var answer = await crm.CreateCompanyAsync(body, cancellationToken);
        return answer switch
        {
            { Success: true, Replayed: true, AnswerLost: false } =>
                Ended(ReplyStatus.Unchanged, $"Nothing was written, the same company was made within the hour: {answer.Value!.Name} ({answer.Value.Id}).", WriteResult.Agreed, answer.Value.Id),
            { Success: true } =>
                Ended(ReplyStatus.Created, $"Created the company {answer.Value!.Name} ({answer.Value.Id}).{CrmEcho.Words(CrmEcho.Compare(body, answer.Value))}", WriteResult.Agreed, answer.Value.Id),
            _ => Ended(answer.Error!.IsUnavailable ? ReplyStatus.Unavailable : ReplyStatus.Rejected, $"Nothing was written: {answer.Error.Message} {answer.Error.Remedy}", WriteResult.NotAsked),
        };
    }

    private WriteResult Ended(ReplyStatus status, string summary, string consent, string? companyId = null)
    {
        terminal.Say(summary);
        var person = companyId is null ? null : new PersonView { CompanyId = companyId };
        return new WriteResult(new CaptureReply { Status = status, Summary = summary, Person = person }, consent);
    }
}

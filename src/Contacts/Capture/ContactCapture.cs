using Allo.Contacts.Crm;

namespace Allo.Contacts.Capture;

/// <summary>Writes a previewed person to the CRM, once: created, or where a number is taken, as the caller decides.</summary>
/// <remarks>Stateless; repeating a call after any interruption cannot make two people, since every write carries a key derived from what it sends.</remarks>
public sealed class ContactCapture
{
    private readonly CrmClient _crm;
    private readonly CompanyFinder _companies;
    private readonly ExistingPeople _existing;
    private readonly PersonUpdate _update;

    /// <summary>Captures into the CRM that the client reaches.</summary>
    public ContactCapture(CrmClient crm)
    {
        _crm = crm;
        _companies = new CompanyFinder(crm);
        _existing = new ExistingPeople(crm);
        _update = new PersonUpdate(crm, _existing);
    }

    /// <summary>Creates the person of a preview, or tells why not.</summary>
    public async Task<CaptureOutcome> CreateAsync(CapturePreview preview, CaptureOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(preview);
        options ??= CaptureOptions.Default;
        List<FieldProblem> problems = [.. preview.Problems.Where(problem => !options.AllowMissingNumber || problem != FieldProblem.NumberMissing)];
        if (problems.Count > 0)
        {
            return OutcomeOf.Incomplete(problems);
        }

        var company = await LinkAsync(preview, options, cancellationToken);
        return company is CompanyLink.Failed { Error: { IsUnavailable: true } or { Status: null or 401 } } failed ? OutcomeOf.Failure(failed.Error)
            : MustLookFirst(preview, company, options) ? await LookFirstAsync(preview, company, options, cancellationToken)
            : await SendAsync(preview, preview.ToNewPerson(company.CompanyId), null, company, options, cancellationToken);
    }

    /// <summary>Fills an existing person with what a preview has; lists grow, and a value is replaced only where the options name its field.</summary>
    public async Task<CaptureOutcome> UpdateAsync(string personId, CapturePreview preview, CaptureOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(preview);
        options ??= CaptureOptions.Default;
        if (preview.Problems.Where(problem => problem.Value is not null).ToList() is { Count: > 0 } invalid)
        {
            return OutcomeOf.Incomplete(invalid);
        }

        return await FillAsync(personId, preview, await LinkAsync(preview, options, cancellationToken), options, cancellationToken);
    }

    private async Task<CaptureOutcome> FillAsync(string personId, CapturePreview preview, CompanyLink company, CaptureOptions options, CancellationToken cancellationToken)
    {
        if (company is CompanyLink.Failed unknown)
        {
            return OutcomeOf.Failure(unknown.Error);
        }

        var read = await _crm.GetPersonAsync(personId, cancellationToken);
        if (!read.Success)
        {
            return OutcomeOf.Failure(read.Error);
        }

        // A record that keeps another company would leave a new one to nobody.
        company = read.Value.Company is null || options.Replace.Contains(FieldName.Company) ? await CreateMissingAsync(company, preview, options, cancellationToken) : company;
        return company is CompanyLink.Failed failed
            ? OutcomeOf.Failure(failed.Error)
            : await _update.ApplyAsync(read.Value, preview, company, options, cancellationToken);
    }

    private async Task<CompanyLink> LinkAsync(CapturePreview preview, CaptureOptions options, CancellationToken cancellationToken) =>
        preview.CompanyId is { } id ? new CompanyLink.Given(id)
        : options.Company == CompanyHandling.Ignore ? new CompanyLink.None()
        : await _companies.FindAsync(preview.Contact, cancellationToken);

    private async Task<CompanyLink> CreateMissingAsync(CompanyLink company, CapturePreview preview, CaptureOptions options, CancellationToken cancellationToken)
    {
        if (company is not CompanyLink.NotFound missing || options.Company != CompanyHandling.Create)
        {
            return company;
        }

        var body = new NewCompany { Name = missing.Name, Website = preview.Contact.Website?.Url };
        var answer = await _crm.CreateCompanyAsync(body, cancellationToken);
        return answer.Success ? new CompanyLink.Created(answer.Value, CrmEcho.Compare(body, answer.Value)) : new CompanyLink.Failed(missing.Name, answer.Error);
    }

    // Without a number the API cannot recognise the person, a company must not be made for nothing, and who names an owner wants no new person.
    private static bool MustLookFirst(CapturePreview preview, CompanyLink company, CaptureOptions options) =>
        preview.Contact.Numbers.Count == 0 || NamesTarget(options) || (company is CompanyLink.NotFound && options.Company == CompanyHandling.Create);

    private static bool NamesTarget(CaptureOptions options) => options is { OnDuplicate: DuplicateHandling.Update, PersonId: not null };

    private async Task<CaptureOutcome> LookFirstAsync(CapturePreview preview, CompanyLink company, CaptureOptions options, CancellationToken cancellationToken)
    {
        var hasNumber = preview.Contact.Numbers.Count > 0;
        var known = hasNumber
            ? await _existing.WithNumberAsync(preview.Contact, company.CompanyId, cancellationToken)
            : await _existing.WithEmailOrNameAsync(preview.Contact, company.CompanyId, cancellationToken);
        if (!known.Success)
        {
            return OutcomeOf.Failure(known.Error);
        }

        if (known.Value.Count == 0 && NamesTarget(options))
        {
            return OutcomeOf.Incomplete([FieldProblem.NobodyToUpdate(options.PersonId!)]);
        }

        if (known.Value.Count > 0 && (hasNumber || options.OnDuplicate != DuplicateHandling.Create || known.Value.Any(person => person.Diff.IsIdentical)))
        {
            return await DecideAsync(preview, known.Value, company, options, cancellationToken);
        }

        company = await CreateMissingAsync(company, preview, options, cancellationToken);
        return company is CompanyLink.Failed refused
            ? OutcomeOf.Failure(refused.Error)
            : await SendAsync(preview, preview.ToNewPerson(company.CompanyId), null, company, options, cancellationToken);
    }

    private async Task<CaptureOutcome> SendAsync(
        CapturePreview preview, NewPerson body, string? basis, CompanyLink company, CaptureOptions options, CancellationToken cancellationToken)
    {
        var answer = await _crm.CreatePersonAsync(body, basis, cancellationToken);
        if (answer.Success)
        {
            return answer.Replayed
                ? await AfterReplayAsync(preview, body, answer, basis, company, options, cancellationToken)
                : OutcomeOf.Created(answer.Value, company, CrmEcho.Compare(body, answer.Value));
        }

        if (!answer.Error.IsNumberAlreadyAssigned)
        {
            return OutcomeOf.Failure(answer.Error, company);
        }

        var existing = await _existing.OfAsync(answer.Error, preview.Contact, company.CompanyId, cancellationToken);
        return existing.Success
            ? await DecideAsync(preview, existing.Value, company, options, cancellationToken)
            : OutcomeOf.Failure(existing.Error, company);
    }

    private async Task<CaptureOutcome> AfterReplayAsync(
        CapturePreview preview, NewPerson body, CrmAnswer<Person> replay, string? basis, CompanyLink company, CaptureOptions options, CancellationToken cancellationToken)
    {
        var id = replay.Value!.Id;
        var now = await _crm.GetPersonAsync(id, cancellationToken);
        if (now.Success)
        {
            var existing = ExistingPerson.Of(now.Value, preview.Contact, company.CompanyId);
            return !IsIdentical(existing, preview, company, options) ? await DecideAsync(preview, [existing], company, options, cancellationToken)
                : replay.AnswerLost ? OutcomeOf.CreatedUnheard(now.Value, company, CrmEcho.Compare(body, now.Value))
                : OutcomeOf.Unchanged(now.Value, [], company);
        }

        // Created within the hour and deleted since: the replay tells of a record that is gone, so another key has to be used.
        return now.Error.Status == 404 && basis != id
            ? await SendAsync(preview, body, id, company, options, cancellationToken)
            : OutcomeOf.Failure(now.Error, company);
    }

    private async Task<CaptureOutcome> DecideAsync(
        CapturePreview preview, List<ExistingPerson> existing, CompanyLink company, CaptureOptions options, CancellationToken cancellationToken)
    {
        if (TellsWho(preview.Contact) && existing.FirstOrDefault(person => MayBeMeant(person.Person.Id, options) && IsIdentical(person, preview, company, options)) is { } same)
        {
            return LacksOnlyTheCompany(same.Person, company, options)
                ? await FillAsync(same.Person.Id, preview, company, options, cancellationToken)
                : OutcomeOf.Unchanged(same.Person, [], company);
        }

        return options.OnDuplicate switch
        {
            DuplicateHandling.Update when await TargetAsync(preview.Contact, existing, options, cancellationToken) is { } id => await FillAsync(id, preview, company, options, cancellationToken),
            DuplicateHandling.Create => await CreateDuplicateAsync(preview, company, options, cancellationToken),
            _ => OutcomeOf.Conflict(existing, preview, company),
        };
    }

    // Whom the caller names goes first, though another has it all; who is never to be updated cannot be meant.
    private static bool MayBeMeant(string id, CaptureOptions options) =>
        !NamesTarget(options) || id == options.PersonId || options.NeverUpdate.Contains(options.PersonId!);

    // A field that is to be replaced is compared to the letter.
    private static bool IsIdentical(ExistingPerson existing, CapturePreview preview, CompanyLink company, CaptureOptions options) =>
        existing.Diff.IsIdentical
        && (options.OnDuplicate != DuplicateHandling.Update || ContactDiff.Between(preview.Contact, existing.Person, company.CompanyId, options.Replace).IsIdentical);

    // A company that has still to be made is in no comparison: a record without one only looks identical.
    private static bool LacksOnlyTheCompany(Person person, CompanyLink company, CaptureOptions options) =>
        company is CompanyLink.NotFound && person.Company is null && options is { OnDuplicate: DuplicateHandling.Update, Company: CompanyHandling.Create }
        && (options.PersonId ?? person.Id) == person.Id && !options.NeverUpdate.Contains(person.Id);

    // A first name alone is borne by many: that somebody has it too says nothing.
    private static bool TellsWho(Contact contact) => contact.Numbers.Count > 0 || contact.Emails.Count > 0 || contact.Name is { Given: not null, Family: not null };

    /// <summary>The person whom the caller names, else the only one there is; null where nobody may be updated.</summary>
    private async Task<string?> TargetAsync(Contact contact, List<ExistingPerson> existing, CaptureOptions options, CancellationToken cancellationToken)
    {
        if ((options.PersonId ?? (existing is [var only] && TellsWho(contact) ? only.Person.Id : null)) is not { } id || options.NeverUpdate.Contains(id))
        {
            return null;
        }

        if (existing.Exists(person => person.Person.Id == id))
        {
            return id;
        }

        // The refusal need not name everybody who has the number.
        var named = await _crm.GetPersonAsync(id, cancellationToken);
        return named.Success && ExistingPerson.Of(named.Value, contact, null).Matched.Count > 0 ? id : null;
    }

    private async Task<CaptureOutcome> CreateDuplicateAsync(CapturePreview preview, CompanyLink company, CaptureOptions options, CancellationToken cancellationToken)
    {
        company = await CreateMissingAsync(company, preview, options, cancellationToken);
        if (company is CompanyLink.Failed failed)
        {
            return OutcomeOf.Failure(failed.Error);
        }

        var body = preview.ToNewPerson(company.CompanyId) with { AllowDuplicateNumber = true };
        // Should this answer be a replay of a duplicate changed since, report it instead of deciding for ever.
        return await SendAsync(preview, body, null, company, options with { OnDuplicate = DuplicateHandling.Report }, cancellationToken);
    }
}

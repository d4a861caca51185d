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
        if (company is CompanyLink.Failed { Error: { IsUnavailable: true } or { Status: null or 401 } } failed)
        {
            return OutcomeOf.Failure(failed.Error);
        }

        if (preview.Contact.Numbers.Count == 0 || company is CompanyLink.NotFound && options.Company == CompanyHandling.Create)
        {
            // Without a number the API cannot recognise the person, and a company must not be made for nothing: look first.
            var known = preview.Contact.Numbers.Count == 0
                ? await _existing.WithEmailOrNameAsync(preview.Contact, company.CompanyId, cancellationToken)
                : await _existing.WithNumberAsync(preview.Contact, company.CompanyId, cancellationToken);
            if (!known.Success)
            {
                return OutcomeOf.Failure(known.Error);
            }

            if (known.Value.Count > 0 && (preview.Contact.Numbers.Count > 0 || options.OnDuplicate != DuplicateHandling.Create || known.Value.Any(person => person.Diff.IsIdentical)))
            {
                return await DecideAsync(preview, known.Value, company, options, cancellationToken);
            }

            company = await CreateMissingAsync(company, preview, options, cancellationToken);
            if (company is CompanyLink.Failed refused)
            {
                return OutcomeOf.Failure(refused.Error);
            }
        }

        return await SendAsync(preview, preview.ToNewPerson(company.CompanyId), null, company, options, cancellationToken);
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

        var company = await LinkAsync(preview, options, cancellationToken);
        company = await CreateMissingAsync(company, preview, options, cancellationToken);
        return company is CompanyLink.Failed failed
            ? OutcomeOf.Failure(failed.Error)
            : await _update.ApplyAsync(personId, preview, company, options, cancellationToken);
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

        var answer = await _crm.CreateCompanyAsync(new NewCompany { Name = missing.Name, Website = preview.Contact.Website?.Url }, cancellationToken);
        return answer.Success ? new CompanyLink.Created(answer.Value) : new CompanyLink.Failed(missing.Name, answer.Error);
    }

    private async Task<CaptureOutcome> SendAsync(
        CapturePreview preview, NewPerson body, string? basis, CompanyLink company, CaptureOptions options, CancellationToken cancellationToken)
    {
        var answer = await _crm.CreatePersonAsync(body, basis, cancellationToken);
        if (answer.Success)
        {
            return answer.Replayed
                ? await AfterReplayAsync(preview, body, answer.Value, basis, company, options, cancellationToken)
                : OutcomeOf.Created(answer.Value, company, CrmEcho.Compare(body, answer.Value));
        }

        if (!answer.Error.IsNumberAlreadyAssigned)
        {
            return OutcomeOf.Failure(answer.Error);
        }

        var existing = await _existing.OfAsync(answer.Error, preview.Contact, company.CompanyId, cancellationToken);
        return existing.Success
            ? await DecideAsync(preview, existing.Value, company, options, cancellationToken)
            : OutcomeOf.Failure(existing.Error);
    }

    private async Task<CaptureOutcome> AfterReplayAsync(
        CapturePreview preview, NewPerson body, Person replayed, string? basis, CompanyLink company, CaptureOptions options, CancellationToken cancellationToken)
    {
        var now = await _crm.GetPersonAsync(replayed.Id, cancellationToken);
        if (now.Success)
        {
            var existing = ExistingPerson.Of(now.Value, preview.Contact, company.CompanyId);
            return existing.Diff.IsIdentical
                ? OutcomeOf.Unchanged(now.Value, [], company)
                : await DecideAsync(preview, [existing], company, options, cancellationToken);
        }

        // Created within the hour and deleted since: the replay tells of a record that is gone, so another key has to be used.
        return now.Error.Status == 404 && basis != replayed.Id
            ? await SendAsync(preview, body, replayed.Id, company, options, cancellationToken)
            : OutcomeOf.Failure(now.Error);
    }

    private async Task<CaptureOutcome> DecideAsync(
        CapturePreview preview, List<ExistingPerson> existing, CompanyLink company, CaptureOptions options, CancellationToken cancellationToken)
    {
        // A first name alone is borne by many: that somebody has it too says nothing.
        var told = preview.Contact.Numbers.Count > 0 || preview.Contact.Emails.Count > 0 || preview.Contact.Name is { Given: not null, Family: not null };
        if (told && existing.FirstOrDefault(person => person.Diff.IsIdentical) is { } same)
        {
            return OutcomeOf.Unchanged(same.Person, [], company);
        }

        var chosen = options.PersonId is { } id ? existing.FirstOrDefault(person => person.Person.Id == id)
            : existing.Count == 1 ? existing[0]
            : null;
        return options.OnDuplicate switch
        {
            DuplicateHandling.Update when chosen is not null && (told || options.PersonId is not null) => await UpdateAsync(chosen.Person.Id, preview, options, cancellationToken),
            DuplicateHandling.Create => await CreateDuplicateAsync(preview, company, options, cancellationToken),
            _ => OutcomeOf.Conflict([.. existing.Take(ExistingPeople.MostShown)], preview, company),
        };
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

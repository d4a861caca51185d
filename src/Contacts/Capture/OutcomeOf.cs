using Allo.Contacts.Crm;

namespace Allo.Contacts.Capture;

/// <summary>Words the outcomes, in one place.</summary>
internal static class OutcomeOf
{
    public static CaptureOutcome Created(Person person, CompanyLink company, IReadOnlyList<FieldDifference> altered) =>
        new CaptureOutcome.Created(person, company, altered, $"Created {Named(person)}.{About(company)}{About(altered)}", Open(company));

    public static CaptureOutcome Updated(Person before, Person person, PersonMerge merge, CompanyLink company, IReadOnlyList<FieldDifference> altered) =>
        new CaptureOutcome.Updated(
            before, person, merge.Changed, merge.Kept, company, altered,
            $"Updated {Named(person)}: {string.Join(", ", merge.Changed)}.{About(merge.Kept)}{About(company)}{About(altered)}",
            Open(merge.Kept, person, company));

    public static CaptureOutcome Unchanged(Person person, IReadOnlyList<FieldComparison> kept, CompanyLink company) =>
        new CaptureOutcome.Unchanged(
            person, kept, company, $"Nothing was written: the CRM already has {Named(person)}.{About(kept)}{About(company)}", Open(kept, person, company));

    public static CaptureOutcome Conflict(List<ExistingPerson> existing, CapturePreview preview, CompanyLink company)
    {
        List<NextStep> next =
        [
            .. existing.Select(person => new NextStep(NextAction.Update, person.Person.Id)),
            new NextStep(NextAction.CreateDuplicate),
            new NextStep(NextAction.Leave),
        ];
        var what = preview.Contact.Numbers.Count > 0 ? "the number" : "the e-mail address or name";
        var who = existing.Count == 0
            ? "somebody whom neither the refusal nor a search names"
            : string.Join(", ", existing.Select(person => Named(person.Person)));
        return new CaptureOutcome.Conflict(existing, preview, $"Nothing was written: {what} already belongs to {who}.{About(company)}", next);
    }

    public static CaptureOutcome Incomplete(IReadOnlyList<FieldProblem> problems)
    {
        List<NextStep> next = [new(NextAction.Complete)];
        if (problems is [var only] && only == FieldProblem.NumberMissing)
        {
            next.Add(new NextStep(NextAction.AllowMissingNumber));
        }

        var words = problems.Select(problem => problem.Value is { } value ? $"{problem.Field} \"{value}\": {problem.Reason}" : problem.Reason);
        return new CaptureOutcome.Incomplete(problems, "Nothing was sent. " + string.Join(" ", words), next);
    }

    public static CaptureOutcome Failure(CrmError error)
    {
        var words = $"{error.Message} {error.Remedy}";
        return error.IsUnavailable
            ? new CaptureOutcome.Unavailable(error, words, [new NextStep(NextAction.Repeat)])
            : new CaptureOutcome.Rejected(error, "Nothing was written: " + words, error.RetryAfter is null ? [] : [new NextStep(NextAction.Repeat)]);
    }

    private static string Named(Person person)
    {
        var name = string.Join(' ', new[] { person.Name, person.LastName }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return name.Length == 0 ? $"a person without a name ({person.Id})" : $"{name} ({person.Id})";
    }

    private static string About(CompanyLink company) => company switch
    {
        CompanyLink.Matched matched => $" Company: {matched.Company.Name} ({matched.Company.Id}).",
        CompanyLink.Created created => $" Company created: {created.Company.Name} ({created.Company.Id}).",
        CompanyLink.NotFound missing => $" No company of the CRM is \"{missing.Name}\"; none was linked.",
        CompanyLink.Ambiguous several => $" Several companies fit \"{several.Name}\" ({string.Join(", ", several.Companies.Select(c => c.Id))}); none was linked.",
        CompanyLink.Failed failed => $" No company was linked: {failed.Error.Message}",
        _ => string.Empty,
    };

    private static string About(IReadOnlyList<FieldComparison> kept) =>
        kept.Count == 0 ? string.Empty : $" Kept as it was, though the text differs: {string.Join(", ", kept.Select(field => field.Field))}.";

    private static string About(IReadOnlyList<FieldDifference> altered) =>
        altered.Count == 0 ? string.Empty : $" Came back different from what was sent: {string.Join(", ", altered.Select(field => field.Field))}.";

    private static NextStep[] Open(CompanyLink company) => company switch
    {
        CompanyLink.NotFound => [new(NextAction.CreateCompany)],
        CompanyLink.Ambiguous => [new(NextAction.ChooseCompany)],
        _ => [],
    };

    private static NextStep[] Open(IReadOnlyList<FieldComparison> kept, Person person, CompanyLink company) =>
        kept.Count == 0 ? Open(company) : [new(NextAction.Replace, person.Id), .. Open(company)];
}

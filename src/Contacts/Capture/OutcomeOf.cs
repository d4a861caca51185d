using Allo.Contacts.Crm;

namespace Allo.Contacts.Capture;

/// <summary>Words the outcomes, in one place.</summary>
internal static class OutcomeOf
{
    private const int MostShown = 5;
    private const string Unknown = "somebody whom neither the refusal nor a search names";

    public static CaptureOutcome Created(Person person, CompanyLink company, IReadOnlyList<FieldDifference> altered) =>
        new CaptureOutcome.Created(person, company, altered, $"Created {Named(person)}.{About(company)}{CrmEcho.Words(altered)}", Open(company, person));

    /// <summary>Created by a try whose answer was lost; the next try was answered with the record.</summary>
    public static CaptureOutcome CreatedUnheard(Person person, CompanyLink company, IReadOnlyList<FieldDifference> altered) =>
        new CaptureOutcome.Created(
            person, company, altered, $"{Named(person)} is in the CRM, once: the first answer was lost, and the repetition made nothing new.{About(company)}{CrmEcho.Words(altered)}", Open(company, person));

    public static CaptureOutcome Updated(
        Person before, Person person, PersonMerge merge, CompanyLink company, IReadOnlyList<FieldDifference> altered, IReadOnlyList<TakenNumbers> taken) =>
        new CaptureOutcome.Updated(
            before, person, merge.Changed, merge.Kept, company, altered,
            $"Updated {Named(person)}: {string.Join(", ", merge.Changed)}.{About(merge.Kept)}{Unread(merge.Kept, before)}{About(taken)}{About(company)}{CrmEcho.Words(altered)}",
            Open(merge.Kept, person, company));

    public static CaptureOutcome Unchanged(Person person, IReadOnlyList<FieldComparison> kept, CompanyLink company) =>
        new CaptureOutcome.Unchanged(
            person, kept, company, $"{NotWritten(company)}: the CRM already has {Named(person)}.{About(kept)}{Unread(kept, person)}{About(company)}", Open(kept, person, company));

    public static CaptureOutcome Conflict(List<ExistingPerson> existing, CapturePreview preview, CompanyLink company)
    {
        List<ExistingPerson> shown = [.. existing.Take(MostShown)];
        List<NextStep> next =
        [
            .. shown.Select(person => new NextStep(NextAction.Update, person.Person.Id)),
            new NextStep(NextAction.CreateDuplicate),
            new NextStep(NextAction.Leave),
        ];
        var what = preview.Contact.Numbers.Count > 0 ? "the number" : preview.Contact.Emails.Count > 0 ? "the e-mail address" : "the name";
        return new CaptureOutcome.Conflict(shown, preview, $"{NotWritten(company)}: {what} already belongs to {Named(existing)}.{About(company)}", next);
    }

    /// <summary>All that an update would have added are numbers of others.</summary>
    public static CaptureOutcome NumbersTaken(Person person, IReadOnlyList<TakenNumbers> taken, CapturePreview preview, CompanyLink company)
    {
        List<ExistingPerson> shown = [.. taken.Select(numbers => numbers.Owner).OfType<ExistingPerson>().DistinctBy(owner => owner.Person.Id).Take(MostShown)];
        List<NextStep> next = [.. shown.Select(owner => new NextStep(NextAction.Update, owner.Person.Id)), new NextStep(NextAction.Leave)];
        return new CaptureOutcome.Conflict(shown, preview, $"{NotWritten(company)}: {Named(person)} stays as it is.{About(taken)}{About(company)}", next);
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

    /// <param name="error">Why the person was not written.</param>
    /// <param name="company">What became of the company before; null where nothing was.</param>
    public static CaptureOutcome Failure(CrmError error, CompanyLink? company = null)
    {
        var words = $"{error.Message} {error.Remedy}";
        var made = company is CompanyLink.Created ? About(company) : "";
        return error.IsUnavailable
            ? new CaptureOutcome.Unavailable(error, words + made, [new NextStep(NextAction.Repeat)])
            : new CaptureOutcome.Rejected(error, $"{NotWritten(company)}: {words}{made}", error.RetryAfter is null ? [] : [new NextStep(NextAction.Repeat)]);
    }

    private static string NotWritten(CompanyLink? company) => company is CompanyLink.Created ? "The company was created, but the person was not written" : "Nothing was written";

    private static string Named(List<ExistingPerson> people) => people.Count switch
    {
        0 => Unknown,
        <= MostShown => string.Join(", ", people.Select(person => Named(person.Person))),
        var count => $"{string.Join(", ", people.Take(MostShown).Select(person => Named(person.Person)))} and {count - MostShown} more",
    };

    private static string Named(Person person)
    {
        var name = string.Join(' ', new[] { person.Name, person.LastName }.Where(part => !string.IsNullOrWhiteSpace(part)));
        return name.Length == 0 ? $"a person without a name ({person.Id})" : $"{name} ({person.Id})";
    }

    private static string About(CompanyLink company) => company switch
    {
        CompanyLink.Matched matched => $" Company: {matched.Company.Name} ({matched.Company.Id}).",
        CompanyLink.Created created => $" Company created: {created.Company.Name} ({created.Company.Id}).{CrmEcho.Words(created.Altered)}",
        CompanyLink.NotFound missing => $" No company of the CRM is \"{missing.Name}\"; none was linked.",
        CompanyLink.Ambiguous { Companies: [] } many => $" More companies are like \"{many.Name}\" than were looked through; none was linked.",
        CompanyLink.Ambiguous { Companies: [var one] } many => $" More companies are like \"{many.Name}\" than were looked through, among them {one.Id}; none was linked.",
        CompanyLink.Ambiguous several => $" Several companies fit \"{several.Name}\" ({string.Join(", ", several.Companies.Select(c => c.Id))}); none was linked.",
        CompanyLink.Failed failed => $" No company was linked: {failed.Error.Message}",
        _ => string.Empty,
    };

    private static string About(IReadOnlyList<FieldComparison> kept) =>
        kept.All(field => field.Field is FieldName.Numbers or FieldName.Emails) ? string.Empty : $" Kept as it was, though the text differs: {string.Join(", ", kept.Where(field => field.Field is not (FieldName.Numbers or FieldName.Emails)).Select(field => field.Field))}.";

    private static string Unread(IReadOnlyList<FieldComparison> kept, Person person) => string.Concat(kept
        .Where(field => (field.Field == FieldName.Numbers && person.Numbers is PartlyRead) || (field.Field == FieldName.Emails && person.Emails is PartlyRead))
        .Select(field => $" Not added to {field.Field}: the record has something there that cannot be read and would be lost."));

    private static string About(IReadOnlyList<TakenNumbers> taken) => taken.Count == 0 ? string.Empty : string.Concat(taken.Take(MostShown)
        .Select(numbers => $" Not added to numbers: {string.Join(", ", numbers.Numbers)}, which belongs to {(numbers.Owner is { } owner ? Named(owner.Person) : Unknown)}."))
        + " Where it is theirs no longer, take it off that record in Allo, then repeat.";

    // Beside the company that a record has, another would be made for nobody.
    private static NextStep[] Open(CompanyLink company, Person person) => company switch
    {
        CompanyLink.NotFound when person.Company is null => [new(NextAction.CreateCompany)],
        CompanyLink.Ambiguous => [new(NextAction.ChooseCompany)],
        _ => [],
    };

    // A list is added to, never replaced: there is nothing to offer for a number that could not be added.
    private static NextStep[] Open(IReadOnlyList<FieldComparison> kept, Person person, CompanyLink company) =>
        kept.All(field => field.Field is FieldName.Numbers or FieldName.Emails) ? Open(company, person) : [new(NextAction.Replace, person.Id), .. Open(company, person)];
}

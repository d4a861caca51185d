using Allo.Contacts.Capture;
using Allo.Contacts.Crm;
using Allo.Contacts.Plugin.Replies;

namespace Allo.Contacts.Plugin;

/// <summary>Turns the next steps of an outcome into exact calls.</summary>
internal static class NextCalls
{
    public const string Create = "create_person";
    public const string Update = "update_person";

    /// <summary>The arguments of a create call that an update has not.</summary>
    public static readonly IReadOnlyCollection<string> NotOfUpdate = ["allow_duplicate_number", "allow_missing_number"];

    public static IReadOnlyList<NextCall>? Of(CaptureOutcome outcome, CallMade call)
    {
        var calls = outcome.Next.SelectMany(step => Of(step, outcome, call)).ToList();
        return calls.Count == 0 ? null : calls;
    }

    private static IEnumerable<NextCall> Of(NextStep step, CaptureOutcome outcome, CallMade call) => step.Action switch
    {
        NextAction.Update when outcome is CaptureOutcome.Conflict conflict => DuplicateCalls.Of(conflict, step.PersonId!, call),
        NextAction.CreateDuplicate => call.Tool == Update ? [] : [Again(call, "allow_duplicate_number", "makes a second person with this number")],
        NextAction.Leave => [new NextCall { Effect = "no call: leaves the CRM as it is" }],
        NextAction.Replace => Replaced(outcome, step.PersonId!),
        NextAction.Complete => [new NextCall { Tool = call.Tool, Repeat = call.Without(Wrong(outcome)), Effect = "once what is missing is given as arguments; ask the person, do not invent it" }],
        NextAction.AllowMissingNumber => [Again(call, "allow_missing_number", "sends the person without a number; only if the person insists")],
        NextAction.CreateCompany => Linked(outcome, call, "create_company", true, "creates the company that the text names and links it; only when asked"),
        NextAction.ChooseCompany => Choices(outcome).SelectMany(company => Linked(outcome, null, FieldName.CompanyId, company.Id, $"links {Concise.Cut(company.Name, 80)} {Concise.Cut(company.Website, 80)}".TrimEnd())),
        _ => [],
    };

    /// <summary>The companies to choose from, where several fit.</summary>
    public static IReadOnlyList<Company> Choices(CaptureOutcome outcome) => CompanyOf(outcome) is CompanyLink.Ambiguous several ? several.Companies : [];

    private static CompanyLink? CompanyOf(CaptureOutcome outcome) => outcome switch
    {
        CaptureOutcome.Created created => created.Company,
        CaptureOutcome.Updated updated => updated.Company,
        CaptureOutcome.Unchanged unchanged => unchanged.Company,
        _ => null,
    };

    // What is wrong must be given anew.
    private static IReadOnlyCollection<string> Wrong(CaptureOutcome outcome) => outcome is CaptureOutcome.Incomplete incomplete ? [.. incomplete.Problems.Select(problem => problem.Field)] : [];

    private static NextCall Again(CallMade call, string argument, string effect) =>
        new() { Tool = Create, Arguments = new Dictionary<string, object> { [argument] = true }, Repeat = call.Without(argument), Effect = effect };

    private static IEnumerable<NextCall> Replaced(CaptureOutcome outcome, string personId)
    {
        var kept = outcome switch
        {
            CaptureOutcome.Updated updated => updated.Kept,
            CaptureOutcome.Unchanged unchanged => unchanged.Kept,
            _ => [],
        };
        return DuplicateCalls.Replacing(personId, kept, null) is { } call ? [call] : [];
    }

    private static IEnumerable<NextCall> Linked(CaptureOutcome outcome, CallMade? call, string argument, object value, string effect)
    {
        if (CaptureReply.PersonOf(outcome) is { } person)
        {
            yield return new NextCall
            {
                Tool = Update,
                Arguments = new Dictionary<string, object> { ["person_id"] = person.Id, [argument] = value },
                Repeat = call?.Given.Where(name => name is "text" or "person" or "region").ToList(),
                Effect = effect,
            };
        }
    }
}

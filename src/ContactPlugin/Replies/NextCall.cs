using Allo.Contacts.Capture;

namespace Allo.Contacts.Plugin.Replies;

/// <summary>Words a next step as the call that makes it.</summary>
internal static class NextCall
{
    public static string For(NextStep step) => step.Action switch
    {
        NextAction.Update => $"update_person with person_id \"{step.PersonId}\" and the same text or fields: fills what the record lacks, loses nothing",
        NextAction.CreateDuplicate => "create_person with the same arguments and allow_duplicate_number true: makes a second person with this number",
        NextAction.Leave => "no call: leaves the CRM as it is",
        NextAction.Replace => $"update_person with person_id \"{step.PersonId}\" and, as arguments, the fields whose value shall replace the record's",
        NextAction.Complete => "the same call with what is missing given as arguments; ask the person, do not invent it",
        NextAction.AllowMissingNumber => "create_person with the same arguments and allow_missing_number true, if the person insists",
        NextAction.CreateCompany => "create_company, then update_person with its id as company_id, if the person wants the company linked",
        NextAction.ChooseCompany => "search_companies, then update_person with the company_id that the person chooses",
        _ => "the same call again: it cannot make two people",
    };
}

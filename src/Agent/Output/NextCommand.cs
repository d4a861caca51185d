using Allo.Contacts.Capture;

namespace Allo.Contacts.Agent.Output;

/// <summary>Words a next step as what to type.</summary>
internal static class NextCommand
{
    public static string For(NextStep step) => step.Action switch
    {
        NextAction.Update => $"--on-duplicate update --into {step.PersonId} fills what that record lacks",
        NextAction.CreateDuplicate => "--on-duplicate create makes a second person with this number",
        NextAction.Leave => "or leave it",
        NextAction.Replace => "--on-duplicate update --replace FIELD takes the captured value instead of the record's",
        NextAction.Complete => "add what is missing to the text",
        NextAction.AllowMissingNumber => "--allow-missing-number sends it all the same",
        NextAction.CreateCompany => "--on-duplicate update --company create makes and links the company",
        NextAction.ChooseCompany => "link one of the companies in Allo",
        _ => "repeat the same command; it cannot make two people",
    };
}

using Allo.Contacts.Extraction;

namespace Allo.Contacts.Agent.Output;

/// <summary>The fields of a mention as <c>extract --jsonl</c> spells them.</summary>
internal static class FieldWords
{
    public static string Of(ContactField field) => field switch
    {
        ContactField.Name => "name",
        ContactField.LastName => "last_name",
        ContactField.JobTitle => "job_title",
        ContactField.Company => "company",
        ContactField.Number => "number",
        ContactField.Fax => "fax",
        ContactField.Email => "email",
        ContactField.Website => "website",
        ContactField.Social => "social",
        _ => "address",
    };
}

using Allo.Contacts.Evaluation.Data;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>Which scored field a mention counts for.</summary>
public static class MentionFields
{
    /// <summary>The scored field; none for a social profile.</summary>
    public static GoldField Of(ContactField field) => field switch
    {
        ContactField.Name or ContactField.LastName => GoldField.Name,
        ContactField.JobTitle => GoldField.JobTitle,
        ContactField.Company => GoldField.Company,
        ContactField.Number or ContactField.Fax => GoldField.Phone,
        ContactField.Email => GoldField.Email,
        ContactField.Website => GoldField.Website,
        ContactField.Address => GoldField.Address,
        _ => GoldField.None,
    };
}

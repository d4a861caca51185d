using Allo.Contacts.Crm;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Capture;

/// <summary>What would be written for one person; nothing is written yet.</summary>
/// <remarks>What was previewed is what is sent: only the company's id is added on the way.</remarks>
/// <param name="Contact">The normalised values.</param>
/// <param name="CompanyId">The company to link, where the caller named it by id.</param>
/// <param name="Mentions">Where the values stand in the text; empty where they were given as fields.</param>
/// <param name="Problems">What keeps the person from being written.</param>
public sealed record CapturePreview(
    Contact Contact,
    string? CompanyId,
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<FieldProblem> Problems)
{
    /// <summary>The preview of a person found in a text.</summary>
    public static CapturePreview Of(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return Of(candidate.Contact, null, candidate.Mentions, []);
    }

    /// <summary>The preview of a person of whom the caller gave fields, beside or without a text.</summary>
    /// <param name="candidate">What the text says; null without a text.</param>
    /// <param name="fields">What the caller says; it wins.</param>
    /// <param name="companyId">The company to link, or null.</param>
    /// <param name="region">The ISO 3166-1 country of numbers in national form.</param>
    public static CapturePreview Of(Candidate? candidate, PersonFields fields, string? companyId = null, string? region = null)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var (contact, problems) = fields.Over(candidate?.Contact ?? new Contact(), region);
        return Of(contact, string.IsNullOrWhiteSpace(companyId) ? null : companyId, candidate?.Mentions ?? [], problems);
    }

    /// <summary>The body of the create call, with the company that was found.</summary>
    public NewPerson ToNewPerson(string? companyId = null) => new()
    {
        Name = Contact.Name?.Given,
        LastName = Contact.Name?.Family,
        JobTitle = Contact.JobTitle,
        Website = Contact.Website?.Url,
        Address = Contact.Address?.Line,
        Numbers = [.. Contact.Numbers.Select(number => number.E164).Distinct()],
        Emails = Contact.Emails.Count == 0 ? null : [.. Contact.Emails.Select(email => email.Value)],
        CompanyId = companyId ?? CompanyId,
    };

    private static CapturePreview Of(Contact contact, string? companyId, IReadOnlyList<Mention> mentions, IReadOnlyList<FieldProblem> invalid)
    {
        List<FieldProblem> problems = [.. invalid];
        if (contact.Name is null)
        {
            problems.Add(FieldProblem.NameMissing);
        }

        if (contact.Numbers.Count == 0 && invalid.All(problem => problem.Field != FieldName.Numbers))
        {
            problems.Add(FieldProblem.NumberMissing);
        }

        return new CapturePreview(contact, companyId, mentions, problems);
    }
}

using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Allo.Contacts.Capture;
using Allo.Contacts.Crm;
using Allo.Contacts.Extraction;
using Allo.Contacts.Plugin.Replies;
using Microsoft.SemanticKernel;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Plugin;

/// <summary>What models see, once: every method is a Semantic Kernel function and an MCP tool.</summary>
/// <remarks>Stateless, and ignorant of the transport. The descriptions of the API's fields are those of Allo's documentation.</remarks>
[SuppressMessage("Naming", "CA1707", Justification = "Parameters carry the API's own names.")]
public sealed partial class ContactPlugin(ContactExtractor extractor, ContactCapture capture, CrmClient crm)
{
    private const string TextHelp = "Free text that holds the contact, as it is: an e-mail signature, a mail, a chat line";
    private const string PersonHelp = "Which of the people in the text, from 1, where it names several";
    private const string RegionHelp = "ISO 3166-1 country of numbers without a country code, e.g. FR";
    private const string NameHelp = "First name";
    private const string LastNameHelp = "Last name";
    private const string JobTitleHelp = "Job title";
    private const string WebsiteHelp = "Website URL";
    private const string AddressHelp = "Postal address";
    private const string EmailsHelp = "Email addresses";
    private const string PageHelp = "Page number, from 1";
    private const string SizeHelp = "Results per page, at most 50";

    /// <summary>Extracts, and writes nothing.</summary>
    [KernelFunction("preview_contact")]
    [McpServerTool(Name = "preview_contact", Title = "Preview a contact", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Finds the people in free text and shows the normalised fields that create_person would send. Writes nothing.")]
    public PeopleReply PreviewContact(
        [Description(TextHelp)] string text,
        [Description(RegionHelp)] string? region = null)
    {
        var people = extractor.Extract(text, new ExtractionOptions { Region = region }).People;
        var missing = people
            .Select((person, index) => (Number: index + 1, CapturePreview.Of(person).Problems))
            .Where(person => person.Problems.Count > 0)
            .Select(person => $" Person {person.Number}: {string.Join(" ", person.Problems.Select(problem => problem.Reason))}");
        return new PeopleReply
        {
            Status = ReplyStatus.Ok,
            Summary = (people.Count == 0 ? "The text names nobody." : $"{people.Count} found; nothing was written.") + string.Concat(missing),
            People = [.. people.Select(person => PersonView.Of(person.Contact))],
        };
    }

    /// <summary>Creates a person from text, fields or both.</summary>
    [KernelFunction("create_person")]
    [McpServerTool(Name = "create_person", Title = "Create a person", ReadOnly = false, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Creates one person in Allo's CRM from free text and/or fields; a field given here wins over the text. Where a number already belongs to someone it writes nothing and answers status conflict with who, what differs and the calls that can follow.")]
    public async Task<CaptureReply> CreatePerson(
        [Description(TextHelp)] string? text = null,
        [Description(PersonHelp)] int? person = null,
        [Description(NameHelp)] string? name = null,
        [Description(LastNameHelp)] string? last_name = null,
        [Description(JobTitleHelp)] string? job_title = null,
        [Description(WebsiteHelp)] string? website = null,
        [Description(AddressHelp)] string? address = null,
        [Description("Phone numbers in E.164 format. At least one number is required.")] string[]? numbers = null,
        [Description(EmailsHelp)] string[]? emails = null,
        [Description("ID of the company to associate with; the company must exist")] string? company_id = null,
        [Description("When true, allows creating the person even if one or more of the numbers are already assigned to another person")] bool allow_duplicate_number = false,
        [Description("Send a person without a number, if the person at the keyboard insists")] bool allow_missing_number = false,
        [Description(RegionHelp)] string? region = null,
        CancellationToken cancellationToken = default)
    {
        var fields = new PersonFields { Name = name, LastName = last_name, JobTitle = job_title, Website = website, Address = address, Numbers = numbers, Emails = emails };
        var chosen = TextChoice.Of(extractor, text, person, region);
        if (chosen.Refusal is { } refusal)
        {
            return refusal;
        }

        var options = new CaptureOptions
        {
            OnDuplicate = allow_duplicate_number ? DuplicateHandling.Create : DuplicateHandling.Report,
            AllowMissingNumber = allow_missing_number,
        };
        return CaptureReply.Of(await capture.CreateAsync(CapturePreview.Of(chosen.Candidate, fields, company_id, region), options, cancellationToken));
    }

    /// <summary>Fills in an existing person.</summary>
    [KernelFunction("update_person")]
    [McpServerTool(Name = "update_person", Title = "Update a person", ReadOnly = false, Destructive = true, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Updates a person of Allo's CRM. Text fills what the record lacks and never replaces a value; a field given here replaces the record's. Numbers and e-mails are added to the record's, never removed.")]
    public async Task<CaptureReply> UpdatePerson(
        [Description("Person ID")] string person_id,
        [Description(TextHelp)] string? text = null,
        [Description(PersonHelp)] int? person = null,
        [Description(NameHelp)] string? name = null,
        [Description(LastNameHelp)] string? last_name = null,
        [Description(JobTitleHelp)] string? job_title = null,
        [Description(WebsiteHelp)] string? website = null,
        [Description(AddressHelp)] string? address = null,
        [Description("Phone numbers to add, in E.164 format")] string[]? numbers = null,
        [Description("Email addresses to add")] string[]? emails = null,
        [Description("ID of the company to associate with")] string? company_id = null,
        [Description(RegionHelp)] string? region = null,
        CancellationToken cancellationToken = default)
    {
        var fields = new PersonFields { Name = name, LastName = last_name, JobTitle = job_title, Website = website, Address = address, Numbers = numbers, Emails = emails };
        var chosen = TextChoice.Of(extractor, text, person, region);
        if (chosen.Refusal is { } refusal)
        {
            return refusal;
        }

        (string Field, string? Given)[] singles =
        [
            (FieldName.Name, name), (FieldName.LastName, last_name), (FieldName.JobTitle, job_title),
            (FieldName.Website, website), (FieldName.Address, address), (FieldName.Company, company_id),
        ];
        var options = new CaptureOptions { Replace = [.. singles.Where(single => !string.IsNullOrWhiteSpace(single.Given)).Select(single => single.Field)] };
        return CaptureReply.Of(await capture.UpdateAsync(person_id, CapturePreview.Of(chosen.Candidate, fields, company_id, region), options, cancellationToken));
    }
}

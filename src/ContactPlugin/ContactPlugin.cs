using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
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
public sealed partial class ContactPlugin(ContactExtractor extractor, ContactCapture capture, CrmClient crm, HomeRegion? home = null)
{
    private const string TextHelp = "Signature, mail or chat line, as it is";
    private const string PersonHelp = "Which person of the text, from 1";
    private const string RegionHelp = "Country of national numbers, e.g. FR";
    private const string NameHelp = "First name";
    private const string LastNameHelp = "Last name";
    private const string JobTitleHelp = "Job title";
    private const string WebsiteHelp = "Website URL";
    private const string AddressHelp = "Postal address";
    private const string EmailsHelp = "Email addresses";
    private const string CompanyHelp = "ID of the company to associate with";
    private const string NewCompanyHelp = "Create the company if the CRM has none";

    /// <summary>Extracts, and writes nothing.</summary>
    [KernelFunction("preview_contact")]
    [McpServerTool(Name = "preview_contact", Title = "Preview a contact", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = false, UseStructuredContent = true)]
    [Description("Finds the people in a text and shows the fields that create_person would send; writes nothing. The fields: allo://fields.")]
    public PeopleReply PreviewContact(
        [Description(TextHelp)] string text,
        [Description(RegionHelp)] string? region = null)
    {
        if (PersonArguments.ProblemOf(region) is { } problem)
        {
            return new PeopleReply { Status = ReplyStatus.Incomplete, Summary = problem };
        }

        var people = extractor.PeopleOf(text, CountryOf(region));
        var missing = people
            .Take(TextChoice.MostShown)
            .Select((person, index) => (Number: index + 1, CapturePreview.Of(person).Problems))
            .Where(person => person.Problems.Count > 0)
            .Select(person => $" Person {person.Number}: {string.Join(" ", person.Problems.Select(problem => problem.Reason))}");
        var summary = Found(people.Count) + string.Concat(missing);
        var shown = Concise.People(people.Take(TextChoice.MostShown).Select(person => PersonView.Of(person.Contact)), summary.Length);
        return new PeopleReply { Status = ReplyStatus.Ok, Summary = summary + shown.Note, People = shown.Items };
    }

    /// <summary>Creates a person from text, fields or both.</summary>
    [KernelFunction("create_person")]
    [McpServerTool(Name = "create_person", Title = "Create a person", ReadOnly = false, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Creates one person in Allo's CRM from text and/or fields; a given field wins. If a number already belongs to someone, writes nothing and answers status conflict: who, what differs, the next calls.")]
    public async Task<CaptureReply> CreatePerson(
        [Description(TextHelp)] string? text = null,
        [Description(PersonHelp), Range(1, int.MaxValue)] int? person = null,
        [Description(NameHelp)] string? name = null,
        [Description(LastNameHelp)] string? last_name = null,
        [Description(JobTitleHelp)] string? job_title = null,
        [Description(WebsiteHelp)] string? website = null,
        [Description(AddressHelp)] string? address = null,
        [Description("Phone numbers in E.164 format. At least one number is required.")] string[]? numbers = null,
        [Description(EmailsHelp)] string[]? emails = null,
        [Description(CompanyHelp)] string? company_id = null,
        [Description(NewCompanyHelp)] bool create_company = false,
        [Description("When true, allows creating the person even if one or more of the numbers are already assigned to another person")] bool allow_duplicate_number = false,
        [Description("Allow no number, if the user insists")] bool allow_missing_number = false,
        [Description(RegionHelp)] string? region = null,
        CancellationToken cancellationToken = default)
    {
        var given = new PersonArguments(text, person, FieldsOf(name, last_name, job_title, website, address, numbers, emails), company_id, create_company, region);
        var call = given.CallOf(NextCalls.Create, ("allow_duplicate_number", allow_duplicate_number), ("allow_missing_number", allow_missing_number));
        var options = new CaptureOptions
        {
            OnDuplicate = allow_duplicate_number ? DuplicateHandling.Create : DuplicateHandling.Report,
            AllowMissingNumber = allow_missing_number,
            Company = given.Company,
        };
        return await WriteAsync(given, call, preview => capture.CreateAsync(preview, options, cancellationToken));
    }

    /// <summary>Fills in an existing person.</summary>
    [KernelFunction("update_person")]
    [McpServerTool(Name = "update_person", Title = "Update a person", ReadOnly = false, Destructive = true, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Updates a person. Text only fills what the record lacks; a given field replaces the record's. Numbers and emails are added, never removed.")]
    public async Task<CaptureReply> UpdatePerson(
        [Description("Person ID")] string person_id,
        [Description(TextHelp)] string? text = null,
        [Description(PersonHelp), Range(1, int.MaxValue)] int? person = null,
        [Description(NameHelp)] string? name = null,
        string? last_name = null,
        string? job_title = null,
        string? website = null,
        string? address = null,
        [Description("Phone numbers to add")] string[]? numbers = null,
        [Description("Email addresses to add")] string[]? emails = null,
        string? company_id = null,
        [Description(NewCompanyHelp)] bool create_company = false,
        string? region = null,
        CancellationToken cancellationToken = default)
    {
        var given = new PersonArguments(text, person, FieldsOf(name, last_name, job_title, website, address, numbers, emails), company_id, create_company, region);
        var options = new CaptureOptions { Replace = given.Singles, Company = given.Company };
        return await WriteAsync(given, given.CallOf(NextCalls.Update, ("person_id", person_id)), preview => capture.UpdateAsync(person_id, preview, options, cancellationToken));
    }

    /// <summary>The one person of a text that a call is about; null where there is none or a choice is open.</summary>
    internal Candidate? PersonOf(string? text, int? person, string? region) =>
        TextChoice.Of(extractor, text, person, CountryOf(region), new CallMade(NextCalls.Create, [])).Candidate;

    /// <summary>The same plugin for a call of which a person put right what was read.</summary>
    internal ContactPlugin Correcting(Corrections corrections) => new(extractor, capture, crm, home) { Corrections = corrections };

    private Corrections Corrections { get; init; } = Corrections.None;

    private static string Found(int count) => count switch
    {
        0 => "The text names nobody.",
        > TextChoice.MostShown => $"{count} found, the first {TextChoice.MostShown} are shown; nothing was written.",
        _ => $"{count} found; nothing was written.",
    };

    private string? CountryOf(string? region) => string.IsNullOrWhiteSpace(region) ? home?.Code : region.Trim().ToUpperInvariant();

    private static PersonFields FieldsOf(string? name, string? lastName, string? jobTitle, string? website, string? address, string[]? numbers, string[]? emails) =>
        new() { Name = name, LastName = lastName, JobTitle = jobTitle, Website = website, Address = address, Numbers = numbers, Emails = emails };

    private async Task<CaptureReply> WriteAsync(PersonArguments given, CallMade call, Func<CapturePreview, Task<CaptureOutcome>> write)
    {
        if (given.RegionProblem is { } problem)
        {
            return new CaptureReply { Status = ReplyStatus.Incomplete, Summary = problem };
        }

        var country = CountryOf(given.Region);
        var chosen = TextChoice.Of(extractor, given.Text, given.Person, country, call);
        if (chosen.Refusal is { } refusal)
        {
            return refusal;
        }

        if (call.Tool == NextCalls.Update && chosen.Candidate is null && !given.HasValues)
        {
            return new CaptureReply
            {
                Status = ReplyStatus.Incomplete,
                Summary = $"Nothing was sent: {(string.IsNullOrWhiteSpace(given.Text) ? "there is nothing to write" : "the text names nobody")}; give the fields that shall be written.",
            };
        }

        var (candidate, fields) = Corrections.Apply(chosen.Candidate, given.Fields);
        return CaptureReply.Of(await write(CapturePreview.Of(candidate, fields, given.CompanyId, country)), call);
    }
}

using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Allo.Contacts.Crm;
using Allo.Contacts.Plugin.Replies;
using Microsoft.SemanticKernel;
using ModelContextProtocol.Server;

namespace Allo.Contacts.Plugin;

/// <content>The functions that read, and the one that creates a company.</content>
public sealed partial class ContactPlugin
{
    private const int DefaultSize = 10;
    private const int MostSize = 50;

    /// <summary>Reads a person.</summary>
    [KernelFunction("get_person")]
    [McpServerTool(Name = "get_person", Title = "Get a person", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Returns one person by ID.")]
    public async Task<PersonReply> GetPerson([Description("Person ID")] string person_id, CancellationToken cancellationToken = default)
    {
        var reply = await ReadPersonAsync(person_id, cancellationToken);
        var shown = reply.Person is { } person ? Concise.Person(person) : null;
        return reply with { Summary = reply.Summary + shown?.Note, Person = shown?.Items[0] };
    }

    /// <summary>Finds people.</summary>
    [KernelFunction("search_people")]
    [McpServerTool(Name = "search_people", Title = "Search people", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Finds people in the CRM. All filters must fit; they contain the given text, phone_number is exact.")]
    public async Task<PeopleReply> SearchPeople(
        [Description("Free text across name, email, phone number and company")] string? search = null,
        [Description(NameHelp)] string? name = null,
        string? last_name = null,
        string? job_title = null,
        string? website = null,
        string? company = null,
        [Description("E.164")] string? phone_number = null,
        string? email = null,
        [Range(1, int.MaxValue)] int page = 1,
        [Range(1, MostSize)] int size = DefaultSize,
        CancellationToken cancellationToken = default)
    {
        var number = Given(phone_number) is { } written ? PhoneNumber.Parse(written, home?.Code) : null;
        if (number?.Reason is { } reason)
        {
            return new PeopleReply { Status = ReplyStatus.Rejected, Summary = $"phone_number cannot be searched for: {reason} A part of a number can with search." };
        }

        var filters = new PersonFilters
        {
            Name = Given(name), LastName = Given(last_name), JobTitle = Given(job_title), Website = Given(website),
            Company = Given(company), PhoneNumber = number?.Value?.E164, Email = Given(email),
        };
        var answer = await crm.SearchPeopleAsync(
            new PersonSearch { Filters = filters == new PersonFilters() ? null : filters, Search = Given(search), Page = page, Size = Math.Clamp(size, 1, MostSize) },
            cancellationToken);
        if (!answer.Success)
        {
            return new PeopleReply { Status = StatusOf(answer.Error), Summary = Words(answer.Error) };
        }

        var shown = Concise.People(answer.Value.Data?.Select(PersonView.Of) ?? []);
        return new PeopleReply
        {
            Status = ReplyStatus.Ok,
            Summary = Counted(shown.Items.Count, answer.Value.Pagination) + shown.Note,
            People = shown.Items,
            NextPage = NextPage(answer.Value.Pagination),
        };
    }

    /// <summary>Finds companies.</summary>
    [KernelFunction("search_companies")]
    [McpServerTool(Name = "search_companies", Title = "Search companies", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Finds companies in the CRM. All filters must fit; they contain the given text.")]
    public async Task<CompaniesReply> SearchCompanies(
        string? name = null,
        string? website = null,
        string? industry = null,
        [Range(1, int.MaxValue)] int page = 1,
        [Range(1, MostSize)] int size = DefaultSize,
        CancellationToken cancellationToken = default)
    {
        var filters = new CompanyFilters { Name = Given(name), Website = Given(website), Industry = Given(industry) };
        var answer = await crm.SearchCompaniesAsync(
            new CompanySearch { Filters = filters == new CompanyFilters() ? null : filters, Page = page, Size = Math.Clamp(size, 1, MostSize) },
            cancellationToken);
        if (!answer.Success)
        {
            return new CompaniesReply { Status = StatusOf(answer.Error), Summary = Words(answer.Error) };
        }

        var shown = Concise.Companies(answer.Value.Data?.Select(CompanyView.Of) ?? []);
        return new CompaniesReply
        {
            Status = ReplyStatus.Ok,
            Summary = Counted(shown.Items.Count, answer.Value.Pagination) + shown.Note,
            Companies = shown.Items,
            NextPage = NextPage(answer.Value.Pagination),
        };
    }

    /// <summary>Creates a company.</summary>
    [KernelFunction("create_company")]
    [McpServerTool(Name = "create_company", Title = "Create a company", ReadOnly = false, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Creates a company. Search first: a second one of the same name is not refused.")]
    public async Task<CompaniesReply> CreateCompany(
        string name,
        string? website = null,
        string? industry = null,
        CancellationToken cancellationToken = default)
    {
        if (Given(name) is not { } given)
        {
            return new CompaniesReply { Status = ReplyStatus.Incomplete, Summary = "Nothing was sent: name is blank; give the company's name." };
        }

        var site = WebAddress.Parse(website).Value?.Url ?? Given(website);
        var body = new NewCompany { Name = given, Website = site, Industry = Given(industry) };
        var answer = await crm.CreateCompanyAsync(body, cancellationToken);
        return answer.Success
            ? new CompaniesReply
            {
                Status = answer.Replayed && !answer.AnswerLost ? ReplyStatus.Unchanged : ReplyStatus.Created,
                Summary = answer.Replayed && !answer.AnswerLost ? "Nothing was written: the same company was created within the hour." : "The company was created." + CrmEcho.Words(CrmEcho.Compare(body, answer.Value)),
                Companies = [CompanyView.Of(answer.Value)],
            }
            : new CompaniesReply { Status = StatusOf(answer.Error), Summary = Words(answer.Error) };
    }

    /// <summary>Tells what the key in use may do.</summary>
    [KernelFunction("check_connection")]
    [McpServerTool(Name = "check_connection", Title = "Check the connection", ReadOnly = true, Destructive = false, Idempotent = true, OpenWorld = true, UseStructuredContent = true)]
    [Description("Tells whether the API key works, and its scopes, team and limits.")]
    public async Task<ConnectionReply> CheckConnection(CancellationToken cancellationToken = default)
    {
        var answer = await crm.GetMeAsync(cancellationToken);
        if (!answer.Success)
        {
            return new ConnectionReply { Status = StatusOf(answer.Error), Summary = Words(answer.Error) };
        }

        var limits = answer.Value.RateLimits;
        var writes = answer.Value.Scopes.Contains("CRM_WRITE") ? "can write" : "cannot write (CRM_WRITE is missing)";
        return new ConnectionReply
        {
            Status = ReplyStatus.Ok,
            Summary = $"The key works and {writes}; {limits?.ReadPerSecond ?? 20} reads and {limits?.WritePerSecond ?? 5} writes a second.",
            Scopes = answer.Value.Scopes,
            Team = answer.Value.Team?.Name,
        };
    }

    /// <summary>A person as the CRM has it, however long.</summary>
    internal async Task<PersonReply> ReadPersonAsync(string id, CancellationToken cancellationToken)
    {
        var answer = await crm.GetPersonAsync(id, cancellationToken);
        return answer.Success
            ? new PersonReply { Status = ReplyStatus.Ok, Summary = "Found.", Person = PersonView.Of(answer.Value) }
            : new PersonReply { Status = StatusOf(answer.Error), Summary = Words(answer.Error) };
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static ReplyStatus StatusOf(CrmError error) => error.IsUnavailable ? ReplyStatus.Unavailable : ReplyStatus.Rejected;

    private static string Words(CrmError error) => $"{error.Message} {error.Remedy}";

    private static int? NextPage(Pagination? pagination) => pagination is { HasMore: true } ? pagination.Page + 1 : null;

    private static string Counted(int count, Pagination? pagination) => count == 0 ? "None found." : $"{count} of {pagination?.TotalCount ?? count} found.";
}

using Allo.SandboxCrm.Records;

namespace Allo.SandboxCrm.Http;

/// <summary>Every operation of the API that the sandbox answers.</summary>
internal static class Endpoints
{
    private const string People = "/v2/api/crm/people";
    private const string Companies = "/v2/api/crm/companies";
    private const int LongestNote = 4000;

    private static readonly string[] PersonMembers = ["name", "last_name", "job_title", "website", "address", "numbers", "emails", "company_id"];
    private static readonly string[] CompanyMembers = ["name", "website", "industry"];

    public static IReadOnlyList<Endpoint> All { get; } =
    [
        new("GET", "/v2/api/me", "Tells what the API key may do", null, Me) { Result = typeof(Data<KeyWire>) },
        new("POST", People, "Create a person", Scope.Write, call => new Data<PersonWire>(PeopleOf(call).Create(call.Values([.. PersonMembers, "allow_duplicate_number"]))))
            { Body = typeof(NewPersonRequest), Result = typeof(Data<PersonWire>), Writes = true },
        new("GET", People + "/{id}", "Get a person", Scope.Read, call => new Data<PersonWire>(Person(call))) { Result = typeof(Data<PersonWire>) },
        new("PUT", People + "/{id}", "Update a person", Scope.Write, call => new Data<PersonWire>(PeopleOf(call).Update(Person(call), call.Values(PersonMembers))))
            { Body = typeof(PersonChangesRequest), Result = typeof(Data<PersonWire>), Writes = true },
        new("POST", People + "/search", "Search people", Scope.Read, call => Search.People(call)) { Body = typeof(PeopleSearchRequest), Result = typeof(Paged<PersonWire>) },
        // The status of a new note is not documented; that it is the one of a new company is inferred.
        new("POST", People + "/{id}/notes", "Add a note to a person", Scope.Notes, Note) { Body = typeof(NoteRequest), Result = typeof(Data<NoteWire>), Status = 201, Writes = true },
        new("POST", Companies, "Create a company", Scope.Write, call => new Data<CompanyWire>(new Companies(call.Session).Create(call.Values(CompanyMembers))))
            { Body = typeof(NewCompanyRequest), Result = typeof(Data<CompanyWire>), Status = 201, Writes = true },
        new("GET", Companies + "/{id}", "Get a company", Scope.Read, call => new Data<CompanyWire>(Company(call))) { Result = typeof(Data<CompanyWire>) },
        new("PUT", Companies + "/{id}", "Update a company", Scope.Write, call => new Data<CompanyWire>(new Companies(call.Session).Update(Company(call), call.Values(CompanyMembers))))
            { Body = typeof(CompanyChangesRequest), Result = typeof(Data<CompanyWire>), Writes = true },
        new("POST", Companies + "/search", "Search companies", Scope.Read, call => Search.Companies(call)) { Body = typeof(CompanySearchRequest), Result = typeof(Paged<CompanyWire>) },
    ];

    private static People PeopleOf(Call call) => new(call.Session, call.Options);

    private static PersonWire Person(Call call) =>
        PeopleOf(call).Find(call.Id!) ?? throw new ApiException(404, "PERSON_NOT_FOUND", "There is no such person.");

    private static CompanyWire Company(Call call) =>
        new Companies(call.Session).Find(call.Id!) ?? throw new ApiException(404, "COMPANY_NOT_FOUND", "There is no such company.");

    private static Data<KeyWire> Me(Call call) => new(new KeyWire(
        "api-" + call.Key.Key.Replace('_', '-'),
        call.Key.Scopes,
        [.. All.Where(endpoint => endpoint.Scope is null || call.Key.Scopes.Contains(endpoint.Scope))
            .Select(endpoint => new EndpointWire(endpoint.Method, endpoint.Path, endpoint.Description, endpoint.Scope))],
        new TeamWire("team-" + call.Key.Team.Replace(' ', '-').ToLowerInvariant(), call.Key.Team),
        new RateLimitsWire(call.Options.ReadPerSecond, call.Options.WritePerSecond)));

    private static Data<NoteWire> Note(Call call)
    {
        var person = Person(call);
        var content = call.Values("content").Text("content");
        if (content is null or { Length: > LongestNote })
        {
            throw ApiException.Invalid("content", $"content must not be blank and at most {LongestNote} characters.");
        }

        var note = new NoteWire(Session.NewId("note-"), person.Id, content, call.Session.Timestamp);
        call.Session.Execute(
            "INSERT INTO notes(id, person_id, content, created_at) VALUES($id, $person, $content, $now)",
            ("$id", note.Id), ("$person", person.Id), ("$content", content), ("$now", note.CreatedAt));
        return new Data<NoteWire>(note);
    }
}

using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Allo.Contacts.Crm;

/// <summary>Calls the API and turns every way that a call can end into an answer.</summary>
/// <remarks>Only the caller's own cancellation leaves it as an exception.</remarks>
public sealed class CrmClient
{
    private const string PeoplePath = "/v2/api/crm/people";
    private const string CompaniesPath = "/v2/api/crm/companies";
    private const string Read = "CRM_READ";
    private const string Write = "CRM_WRITE";

    private readonly ICrmApi _api;
    private readonly CrmCall _call;
    private readonly CrmConnection _connection;

    internal CrmClient(ICrmApi api, CrmConnection connection) => (_api, _call, _connection) = (api, new CrmCall(connection), connection);

    /// <summary>What the key in use may do; sets the rate budget to the key's own limits.</summary>
    public async Task<CrmAnswer<ApiKeyInfo>> GetMeAsync(CancellationToken cancellationToken = default)
    {
        var answer = await _call.MakeAsync(_api.GetMe, Data, scope: null, cancellationToken).ConfigureAwait(false);
        _connection.Budget.SetLimits(answer.Value?.RateLimits?.ReadPerSecond, answer.Value?.RateLimits?.WritePerSecond);
        return answer;
    }

    /// <summary>Creates a person; the same body again within the hour makes no second one.</summary>
    /// <param name="person">What to send.</param>
    /// <param name="basis">What beside the body tells one write from another; null for none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<CrmAnswer<Person>> CreatePersonAsync(NewPerson person, string? basis = null, CancellationToken cancellationToken = default)
    {
        var key = Key("POST", PeoplePath, person, CrmJson.Wire.NewPerson, basis);
        return _call.MakeAsync(token => _api.CreatePerson(person, key, token), PersonOf, Write, cancellationToken);
    }

    /// <summary>Reads a person.</summary>
    public Task<CrmAnswer<Person>> GetPersonAsync(string id, CancellationToken cancellationToken = default) =>
        _call.MakeAsync(id, token => _api.GetPerson(id, token), PersonOf, Read, cancellationToken);

    /// <summary>Changes a person.</summary>
    /// <param name="current">The record that the changes were made from; part of the idempotency key, so that changing back within the hour is not taken for a repetition.</param>
    /// <param name="changes">What to send.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<CrmAnswer<Person>> UpdatePersonAsync(Person current, PersonChanges changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(current);
        var basis = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(current, CrmJson.Wire.Person)));
        var key = Key("PUT", $"{PeoplePath}/{current.Id}", changes, CrmJson.Wire.PersonChanges, basis);
        return _call.MakeAsync(current.Id, token => _api.UpdatePerson(current.Id, changes, key, token), PersonOf, Write, cancellationToken);
    }

    /// <summary>Finds people.</summary>
    public Task<CrmAnswer<Page<Person>>> SearchPeopleAsync(PersonSearch search, CancellationToken cancellationToken = default) =>
        _call.MakeAsync(token => _api.SearchPeople(search, token), page => PageOf(page, person => person.Id), Read, cancellationToken);

    /// <summary>Creates a company.</summary>
    public Task<CrmAnswer<Company>> CreateCompanyAsync(NewCompany company, CancellationToken cancellationToken = default)
    {
        var key = Key("POST", CompaniesPath, company, CrmJson.Wire.NewCompany, basis: null);
        return _call.MakeAsync(token => _api.CreateCompany(company, key, token), CompanyOf, Write, cancellationToken);
    }

    /// <summary>Reads a company.</summary>
    public Task<CrmAnswer<Company>> GetCompanyAsync(string id, CancellationToken cancellationToken = default) =>
        _call.MakeAsync(id, token => _api.GetCompany(id, token), CompanyOf, Read, cancellationToken);

    /// <summary>Finds companies.</summary>
    public Task<CrmAnswer<Page<Company>>> SearchCompaniesAsync(CompanySearch search, CancellationToken cancellationToken = default) =>
        _call.MakeAsync(token => _api.SearchCompanies(search, token), page => PageOf(page, company => company.Id), Read, cancellationToken);

    private static string Key<TBody>(string method, string path, TBody body, JsonTypeInfo<TBody> type, string? basis)
    {
        ArgumentNullException.ThrowIfNull(body);
        return IdempotencyKey.For(method, path, JsonSerializer.SerializeToUtf8Bytes(body, type), basis);
    }

    private static T? Data<T>(Envelope<T> envelope) => envelope.Data;

    private static Person? PersonOf(Envelope<Person> envelope) => envelope.Data is { Id.Length: > 0 } person ? person : null;

    private static Company? CompanyOf(Envelope<Company> envelope) => envelope.Data is { Id.Length: > 0 } company ? company : null;

    // A hit without an id can be neither read nor changed, and a list that holds null is nobody's expectation.
    private static Page<T>? PageOf<T>(Page<T> page, Func<T, string?> id)
        where T : class =>
        page.Data is { } hits ? page with { Data = [.. hits.Where(hit => hit is not null && !string.IsNullOrEmpty(id(hit)))] } : null;
}

namespace Allo.Contacts.Crm;

/// <summary>Calls the API and turns every way that a call can end into an answer.</summary>
public sealed class CrmClient(ICrmApi api)
{
    private readonly ICrmApi _api = api;

    /// <summary>What the key in use may do; sets the rate budget to the key's own limits.</summary>
    public Task<CrmAnswer<ApiKeyInfo>> GetMeAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException(_api.ToString());

    /// <summary>Creates a person; the same body again within the hour makes no second one.</summary>
    /// <param name="person">What to send.</param>
    /// <param name="basis">What beside the body tells one write from another; null for none.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<CrmAnswer<Person>> CreatePersonAsync(NewPerson person, string? basis = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Reads a person.</summary>
    public Task<CrmAnswer<Person>> GetPersonAsync(string id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Changes a person.</summary>
    /// <param name="current">The record that the changes were made from; part of the idempotency key, so that changing back within the hour is not taken for a repetition.</param>
    /// <param name="changes">What to send.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<CrmAnswer<Person>> UpdatePersonAsync(Person current, PersonChanges changes, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Finds people.</summary>
    public Task<CrmAnswer<Page<Person>>> SearchPeopleAsync(PersonSearch search, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Creates a company.</summary>
    public Task<CrmAnswer<Company>> CreateCompanyAsync(NewCompany company, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Reads a company.</summary>
    public Task<CrmAnswer<Company>> GetCompanyAsync(string id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Finds companies.</summary>
    public Task<CrmAnswer<Page<Company>>> SearchCompaniesAsync(CompanySearch search, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}

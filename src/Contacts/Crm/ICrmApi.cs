using Refit;

namespace Allo.Contacts.Crm;

/// <summary>The part of Allo's REST API (v2) that contact capture calls.</summary>
public interface ICrmApi
{
    /// <summary>What the key in use may do. No scope.</summary>
    [Get("/v2/api/me")]
    Task<IApiResponse<Envelope<ApiKeyInfo>>> GetMe(CancellationToken cancellationToken);

    /// <summary>Creates a person. CRM_WRITE; 409 where a number belongs to somebody.</summary>
    [Post("/v2/api/crm/people")]
    Task<IApiResponse<Envelope<Person>>> CreatePerson([Body] NewPerson person, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a person. CRM_READ.</summary>
    [Get("/v2/api/crm/people/{id}")]
    Task<IApiResponse<Envelope<Person>>> GetPerson(string id, CancellationToken cancellationToken);

    /// <summary>Changes the fields that are sent; lists replace. CRM_WRITE.</summary>
    [Put("/v2/api/crm/people/{id}")]
    Task<IApiResponse<Envelope<Person>>> UpdatePerson(string id, [Body] PersonChanges changes, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Finds people. CRM_READ.</summary>
    [Post("/v2/api/crm/people/search")]
    Task<IApiResponse<Page<Person>>> SearchPeople([Body] PersonSearch search, CancellationToken cancellationToken);

    /// <summary>Creates a company. CRM_WRITE; a second one of the same name is not refused.</summary>
    [Post("/v2/api/crm/companies")]
    Task<IApiResponse<Envelope<Company>>> CreateCompany([Body] NewCompany company, [Header("Idempotency-Key")] string idempotencyKey, CancellationToken cancellationToken);

    /// <summary>Reads a company. CRM_READ.</summary>
    [Get("/v2/api/crm/companies/{id}")]
    Task<IApiResponse<Envelope<Company>>> GetCompany(string id, CancellationToken cancellationToken);

    /// <summary>Finds companies. CRM_READ.</summary>
    [Post("/v2/api/crm/companies/search")]
    Task<IApiResponse<Page<Company>>> SearchCompanies([Body] CompanySearch search, CancellationToken cancellationToken);
}

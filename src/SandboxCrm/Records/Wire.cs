using System.Text.Encodings.Web;
using System.Text.Json;

namespace Allo.SandboxCrm.Records;

/// <summary>How the sandbox writes JSON.</summary>
internal static class Wire
{
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

internal sealed record Data<T>(T? Value)
{
    [System.Text.Json.Serialization.JsonPropertyName("data")]
    public T? Value { get; init; } = Value;
}

internal sealed record Paged<T>(IReadOnlyList<T> Data, Pagination Pagination);

internal sealed record Pagination(int Page, int Size, int TotalCount, int TotalPages, bool HasMore);

internal sealed record ErrorEnvelope(ErrorBody Error);

internal sealed record ErrorBody(
    string Type, string Code, string Message, bool Retryable, string RequestId, string? DocUrl, string? Param, string? Suggestion,
    IReadOnlyList<FieldError> Errors, int? RetryAfterSeconds, IReadOnlyList<string>? ExistingPeople);

internal sealed record PersonWire
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    public string? LastName { get; init; }

    public string? JobTitle { get; init; }

    public string? Website { get; init; }

    public string? Address { get; init; }

    public IReadOnlyList<string> Numbers { get; init; } = [];

    public IReadOnlyList<string> Emails { get; init; } = [];

    public CompanyRef? Company { get; init; }

    public int Interactions { get; init; }

    public string? LastActivityAt { get; init; }

    public required string CreatedAt { get; init; }

    public required string UpdatedAt { get; init; }
}

internal sealed record CompanyRef(string Id, string Name);

internal sealed record CompanyWire
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Website { get; init; }

    public string? Industry { get; init; }

    public int PersonCount { get; init; }

    public int Interactions { get; init; }

    public string? LastActivityAt { get; init; }

    public required string CreatedAt { get; init; }

    public required string UpdatedAt { get; init; }
}

internal sealed record NoteWire(string Id, string PersonId, string Content, string CreatedAt);

internal sealed record KeyWire(string ApiKeyId, IReadOnlyList<string> Scopes, IReadOnlyList<EndpointWire> Endpoints, TeamWire Team, RateLimitsWire RateLimits);

internal sealed record EndpointWire(string Method, string Path, string Description, string? Scope);

internal sealed record TeamWire(string Id, string Name);

internal sealed record RateLimitsWire(int ReadPerSecond, int WritePerSecond);

internal sealed record NewPersonRequest(
    string[] Numbers, string? Name = null, string? LastName = null, string? JobTitle = null, string? Website = null, string? Address = null,
    string[]? Emails = null, string? CompanyId = null, bool AllowDuplicateNumber = false);

internal sealed record PersonChangesRequest(
    string? Name = null, string? LastName = null, string? JobTitle = null, string? Website = null, string? Address = null, string[]? Numbers = null,
    string[]? Emails = null, string? CompanyId = null);

internal sealed record NewCompanyRequest(string Name, string? Website = null, string? Industry = null);

internal sealed record CompanyChangesRequest(string? Name = null, string? Website = null, string? Industry = null);

internal sealed record NoteRequest(string Content);

internal sealed record PeopleFilters(
    string? Name = null, string? LastName = null, string? JobTitle = null, string? Website = null, string? Company = null, string? PhoneNumber = null,
    string? Email = null, string? DealStatus = null);

internal sealed record PeopleSearchRequest(PeopleFilters? Filters = null, string? Search = null, string? Sort = null, int? Page = null, int? Size = null);

internal sealed record CompanyFilters(string? Name = null, string? Website = null, string? Industry = null);

internal sealed record CompanySearchRequest(CompanyFilters? Filters = null, string? Sort = null, int? Page = null, int? Size = null);

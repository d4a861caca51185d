namespace Allo.Contacts.Crm;

/// <summary>Why a call failed, read from whatever the API, its edge or the network gave.</summary>
/// <remarks>Source: Allo API guides, "Errors". Every member of the envelope may be missing; an edge failure is HTML.</remarks>
public sealed record CrmError
{
    /// <summary>The HTTP status; null where no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>The API's own code, such as <c>NUMBER_ALREADY_ASSIGNED</c>; null where it gave none.</summary>
    public string? Code { get; init; }

    /// <summary>What went wrong, in one sentence, without markup and without the key.</summary>
    public required string Message { get; init; }

    /// <summary>What the API suggests to do; null where it does not say.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The request's id, to be named to Allo's support.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long to wait before another try; null where the API does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The fields that were refused.</summary>
    public IReadOnlyList<CrmFieldError> Fields { get; init; } = [];

    /// <summary>Every person id that the body names, in order, each once.</summary>
    public IReadOnlyList<string> PersonIds { get; init; } = [];

    /// <summary>Whether no answer came, or none from the API itself: the network, a time-out, 5xx.</summary>
    public bool IsUnavailable => Status is null or >= 500;

    /// <summary>Whether a number already belongs to somebody.</summary>
    public bool IsNumberAlreadyAssigned => Code == "NUMBER_ALREADY_ASSIGNED";
}

/// <summary>A field that the API refused.</summary>
/// <param name="Field">The field as the API names it.</param>
/// <param name="Code">The API's code, or null.</param>
/// <param name="Message">Why, or null.</param>
public sealed record CrmFieldError(string? Field, string? Code, string? Message);

namespace Allo.Contacts.Crm;

/// <summary>Why a call failed, read from whatever the API, its edge or the network gave.</summary>
/// <remarks>Source: Allo API guides, "Errors". Every member of the envelope may be missing; an edge failure is HTML.</remarks>
public sealed record CrmError
{
    /// <summary>The HTTP status; null where no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>The API's own code, such as <c>NUMBER_ALREADY_ASSIGNED</c>; null where it gave none.</summary>
    /// <remarks>A code without a status is ours and says why the call was not made: <c>API_KEY_MISSING</c>, <c>API_KEY_MALFORMED</c>, <c>OPTIONS_INVALID</c>, <c>ID_INVALID</c>.</remarks>
    public string? Code { get; init; }

    /// <summary>What went wrong, in one sentence, without markup and without the key.</summary>
    public required string Message { get; init; }

    /// <summary>What the API suggests to do; null where it does not say.</summary>
    public string? Suggestion { get; init; }

    /// <summary>The parameter that the API objects to; null where it names none.</summary>
    public string? Parameter { get; init; }

    /// <summary>The request's id, to be named to Allo's support.</summary>
    public string? RequestId { get; init; }

    /// <summary>How long to wait before another try; null where the API does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The scope that the call needs of the key; null where it needs none.</summary>
    public string? Scope { get; init; }

    /// <summary>The fields that were refused.</summary>
    public IReadOnlyList<CrmFieldError> Fields { get; init; } = [];

    /// <summary>Every person id that the body names, in order, each once.</summary>
    public IReadOnlyList<string> PersonIds { get; init; } = [];

    /// <summary>What to do about it, in one or two sentences.</summary>
    public string Remedy { get => field ?? CrmRemedy.For(this); init; }

    /// <summary>Whether no answer came, or none from the API itself: the network, a time-out, 5xx, a success that cannot be read.</summary>
    public bool IsUnavailable => Status is >= 500 or (>= 200 and < 300) || (Status is null && Code is null);

    /// <summary>Whether a number already belongs to somebody.</summary>
    public bool IsNumberAlreadyAssigned => Code == "NUMBER_ALREADY_ASSIGNED";

    /// <summary>Whether the day's quota is used up, so that a short wait is no use.</summary>
    public bool IsQuotaExceeded => Code == "API_KEY_QUOTA_EXCEEDED";

    /// <summary>Reads an error out of any answer; never throws.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="retryAfter">What the <c>Retry-After</c> header says; it wins over the body.</param>
    /// <param name="body">The body, of which the first 64 Ki characters count.</param>
    public static CrmError Parse(int status, TimeSpan? retryAfter, string? body) => CrmErrorBody.Read(status, retryAfter, body);

    /// <summary>The same error with a secret blotted out of every text.</summary>
    internal CrmError Without(string? secret)
    {
        if (string.IsNullOrEmpty(secret))
        {
            return this;
        }

        return this with
        {
            Code = Blot(Code),
            Message = Blot(Message)!,
            Suggestion = Blot(Suggestion),
            Parameter = Blot(Parameter),
            RequestId = Blot(RequestId),
            Fields = [.. Fields.Select(field => new CrmFieldError(Blot(field.Field), Blot(field.Code), Blot(field.Message)))],
        };

        string? Blot(string? text) => text?.Replace(secret, "…", StringComparison.OrdinalIgnoreCase);
    }
}

/// <summary>A field that the API refused.</summary>
/// <param name="Field">The field as the API names it.</param>
/// <param name="Code">The API's code, or null.</param>
/// <param name="Message">Why, or null.</param>
public sealed record CrmFieldError(string? Field, string? Code, string? Message);

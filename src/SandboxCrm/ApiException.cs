namespace Allo.SandboxCrm;

/// <summary>A refusal in the documented envelope.</summary>
internal sealed class ApiException(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public string? Param { get; init; }

    public string? Suggestion { get; init; }

    public int? RetryAfterSeconds { get; init; }

    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    public IReadOnlyList<string>? ExistingPeople { get; init; }

    public string Type => status switch
    {
        401 => "authentication_error",
        403 => "permission_error",
        404 => "not_found_error",
        409 => "conflict_error",
        429 => "rate_limit_error",
        >= 500 => "server_error",
        _ => "validation_error",
    };

    public static ApiException Invalid(string field, string message, string code = "INVALID_REQUEST_BODY") =>
        new(400, code, message) { Param = field, Errors = [new FieldError(field, code, message)] };
}

/// <summary>A member that was refused.</summary>
internal sealed record FieldError(string Field, string Code, string Message);

using System.Globalization;
using System.Net;

namespace Allo.Contacts.Crm;

/// <summary>Says what to do about an error.</summary>
internal static class CrmRemedy
{
    /// <summary>The setting that holds the key.</summary>
    public const string KeySetting = "ALLO_API_KEY";

    public static string For(CrmError error) => error switch
    {
        { Code: "API_KEY_INSUFFICIENT_SCOPE" } or { Status: 403, Scope: not null, Code: null or "FORBIDDEN" } => Scopes(error),
        { Code: "API_KEY_TRIAL_NOT_ALLOWED" } => "Allo's API is not open to a trial account: use the key of a paid one in " + KeySetting + ".",
        { Status: 401 } => $"Set {KeySetting} to a key that is valid and not revoked.",
        { IsQuotaExceeded: true } => $"The quota is used up: try again {Wait(error, "tomorrow")}.",
        { Status: 429 } => $"Too many requests: try again {Wait(error, "in a few seconds")}.",
        { Code: "OTHER_TRANSACTION_IN_PROGRESS" } => $"Somebody is writing the same record: try again {Wait(error, "in a few seconds")}.",
        { Suggestion: { } suggestion } => suggestion,
        { IsNumberAlreadyAssigned: true } => "Update one of the existing people, or create a second one with allow_duplicate_number set to true.",
        { Code: "IDEMPOTENCY_KEY_REUSE" } => "Change what is written, or try again in an hour.",
        { Status: 404 } => "Search for the record: the id is unknown or the address of the API is not Allo's.",
        { Status: 400 or 422, Fields.Count: > 0 } => $"Correct {string.Join(", ", error.Fields.Select(f => f.Field ?? f.Message).Distinct())} and try again.",
        { Status: 400 or 422 } => error.Parameter is { } parameter ? $"Correct {parameter} and try again." : "Correct what is sent and try again.",
        { Status: >= 300 and < 400 } => "Check the address of the API: it sends the call elsewhere, and a key does not follow a redirect.",
        { Status: >= 200 and < 300 } => "The call may have been carried out: look before repeating it, or repeat exactly the same within the hour.",
        { IsUnavailable: true } => $"Try again {Wait(error, "later")}: the same content within the hour is not written twice.",
        _ => "Look the code up in Allo's API reference" + (error.RequestId is null ? "." : ", or name the request's id to Allo's support."),
    };

    /// <summary>A status with its name, such as <c>503 Service Unavailable</c>.</summary>
    public static string Named(int status)
    {
        var name = Enum.GetName((HttpStatusCode)status);
        var number = status.ToString(CultureInfo.InvariantCulture);
        return name is null ? number : number + " " + string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) && !char.IsUpper(name[i - 1]) ? " " + c : c.ToString()));
    }

    private static string Scopes(CrmError error) => error.Scope is { } scope
        ? $"Give the key in {KeySetting} the scope {scope}, or use a key that has it."
        : $"Give the key in {KeySetting} the scope that is missing, or use a key that has it.";

    private static string Wait(CrmError error, string otherwise) => error.RetryAfter switch
    {
        null => otherwise,
        { TotalSeconds: <= 1 } => "in a second",
        { TotalSeconds: < 120 } wait => string.Create(CultureInfo.InvariantCulture, $"in {Math.Ceiling(wait.TotalSeconds)} seconds"),
        { TotalMinutes: < 120 } wait => string.Create(CultureInfo.InvariantCulture, $"in {Math.Ceiling(wait.TotalMinutes)} minutes"),
        { } wait => string.Create(CultureInfo.InvariantCulture, $"in {Math.Ceiling(wait.TotalHours)} hours"),
    };
}

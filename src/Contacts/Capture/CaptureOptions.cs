namespace Allo.Contacts.Capture;

/// <summary>What the caller decided beforehand.</summary>
public sealed record CaptureOptions
{
    /// <summary>Report duplicates, link a company where exactly one fits, refuse a person without a number.</summary>
    public static CaptureOptions Default { get; } = new();

    /// <summary>What to do where a number already belongs to somebody.</summary>
    public DuplicateHandling OnDuplicate { get; init; }

    /// <summary>What to do with the company that the text names.</summary>
    public CompanyHandling Company { get; init; }

    /// <summary>Whether to send a person without a phone number, which the API may refuse.</summary>
    public bool AllowMissingNumber { get; init; }

    /// <summary>Which of the existing people to update, where there are several.</summary>
    public string? PersonId { get; init; }

    /// <summary>People who are never updated: two of one text who share a switchboard stay two, however the text is repeated.</summary>
    public IReadOnlyCollection<string> NeverUpdate { get; init; } = [];

    /// <summary>The fields of an existing record that the captured value replaces; all others are filled, never changed.</summary>
    public IReadOnlyList<string> Replace { get; init; } = [];
}

/// <summary>What to do where a number already belongs to somebody.</summary>
public enum DuplicateHandling
{
    /// <summary>Say who it belongs to and what differs; write nothing.</summary>
    Report,

    /// <summary>Fill what the existing person lacks.</summary>
    Update,

    /// <summary>Create a second person with the same number.</summary>
    Create,
}

/// <summary>What to do with the company that the text names.</summary>
public enum CompanyHandling
{
    /// <summary>Link it where exactly one company of the CRM fits.</summary>
    Match,

    /// <summary>As match, and create it where none fits.</summary>
    Create,

    /// <summary>Link none.</summary>
    Ignore,
}

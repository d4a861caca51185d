using System.Text.Json.Serialization;
using Allo.Contacts.Capture;

namespace Allo.Contacts.Plugin.Replies;

/// <summary>How a write ended.</summary>
public sealed record CaptureReply : IReply
{
    /// <inheritdoc/>
    [JsonPropertyName("status")]
    public required ReplyStatus Status { get; init; }

    /// <inheritdoc/>
    [JsonPropertyName("summary")]
    public required string Summary { get; init; }

    /// <summary>The person as the CRM has it now.</summary>
    [JsonPropertyName("person")]
    public PersonView? Person { get; init; }

    /// <summary>The people that the number already belongs to.</summary>
    [JsonPropertyName("existing")]
    public IReadOnlyList<ExistingView>? Existing { get; init; }

    /// <summary>The people that the text names, where one has to be chosen.</summary>
    [JsonPropertyName("people")]
    public IReadOnlyList<PersonView>? People { get; init; }

    /// <summary>The companies to choose from, where several fit.</summary>
    [JsonPropertyName("companies")]
    public IReadOnlyList<CompanyView>? Companies { get; init; }

    /// <summary>The calls that can follow.</summary>
    [JsonPropertyName("next")]
    public IReadOnlyList<NextCall>? Next { get; init; }

    /// <summary>The reply to a call; without one it names no next calls.</summary>
    internal static CaptureReply Of(CaptureOutcome outcome, CallMade? call = null) => new()
    {
        Status = outcome switch
        {
            CaptureOutcome.Created => ReplyStatus.Created,
            CaptureOutcome.Updated => ReplyStatus.Updated,
            CaptureOutcome.Unchanged => ReplyStatus.Unchanged,
            CaptureOutcome.Conflict => ReplyStatus.Conflict,
            CaptureOutcome.Incomplete => ReplyStatus.Incomplete,
            CaptureOutcome.Rejected => ReplyStatus.Rejected,
            _ => ReplyStatus.Unavailable,
        },
        Summary = outcome.Summary,
        Person = outcome switch
        {
            CaptureOutcome.Created created => PersonView.Of(created.Person),
            CaptureOutcome.Updated updated => PersonView.Of(updated.Person),
            CaptureOutcome.Unchanged unchanged => PersonView.Of(unchanged.Person),
            _ => null,
        },
        Existing = outcome is CaptureOutcome.Conflict conflict ? [.. conflict.Existing.Select(ExistingView.Of)] : null,
        Companies = NextCalls.Choices(outcome) is { Count: > 0 } companies ? [.. companies.Select(CompanyView.Of)] : null,
        Next = call is null ? null : NextCalls.Of(outcome, call),
    };
}

using System.Text.Json.Serialization;
using Allo.Contacts.Capture;
using Allo.Contacts.Crm;

namespace Allo.Contacts.Plugin.Replies;

/// <summary>How a write ended.</summary>
public sealed record CaptureReply : IReply
{
    private const int MostOfSummary = 1_000;

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
    internal static CaptureReply Of(CaptureOutcome outcome, CallMade? call = null)
    {
        var next = call is null ? null : NextCalls.Of(outcome, call);
        var summary = Concise.Cut(outcome.Summary, MostOfSummary)!;
        var taken = summary.Length + Concise.Length(next);
        var existing = outcome is CaptureOutcome.Conflict conflict ? Concise.Existing(conflict.Existing.Select(ExistingView.Of), taken) : null;
        var companies = NextCalls.Choices(outcome) is { Count: > 0 } choices ? Concise.Companies(choices.Select(CompanyView.Of), taken) : null;
        var person = PersonOf(outcome) is { } record ? Concise.Person(PersonView.Of(record), taken + Concise.Length(companies?.Items)) : null;
        return new CaptureReply
        {
            Status = StatusOf(outcome),
            Summary = summary + existing?.Note + companies?.Note + person?.Note,
            Person = person?.Items[0],
            Existing = existing?.Items,
            Companies = companies?.Items,
            Next = next,
        };
    }

    /// <summary>The person whom an outcome left in the CRM; null where there is none.</summary>
    internal static Person? PersonOf(CaptureOutcome outcome) => outcome switch
    {
        CaptureOutcome.Created created => created.Person,
        CaptureOutcome.Updated updated => updated.Person,
        CaptureOutcome.Unchanged unchanged => unchanged.Person,
        _ => null,
    };

    private static ReplyStatus StatusOf(CaptureOutcome outcome) => outcome switch
    {
        CaptureOutcome.Created => ReplyStatus.Created,
        CaptureOutcome.Updated => ReplyStatus.Updated,
        CaptureOutcome.Unchanged => ReplyStatus.Unchanged,
        CaptureOutcome.Conflict => ReplyStatus.Conflict,
        CaptureOutcome.Incomplete => ReplyStatus.Incomplete,
        CaptureOutcome.Rejected => ReplyStatus.Rejected,
        _ => ReplyStatus.Unavailable,
    };
}

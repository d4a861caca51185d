using System.Text.Json.Serialization;
using Allo.Contacts.Capture;

namespace Allo.Contacts.Plugin.Replies;

/// <summary>A person of the CRM that a capture met.</summary>
public sealed record ExistingView
{
    /// <summary>The record as it is.</summary>
    [JsonPropertyName("person")]
    public required PersonView Person { get; init; }

    /// <summary>The numbers and e-mail addresses that both have.</summary>
    [JsonPropertyName("matched")]
    public required IReadOnlyList<string> Matched { get; init; }

    /// <summary>The fields that the record lacks and the capture has.</summary>
    [JsonPropertyName("fills")]
    public required IReadOnlyList<string> Fills { get; init; }

    /// <summary>The fields in which both contradict each other.</summary>
    [JsonPropertyName("differs")]
    public required IReadOnlyList<DifferenceView> Differs { get; init; }

    internal static ExistingView Of(ExistingPerson existing) => new()
    {
        Person = PersonView.Of(existing.Person),
        Matched = existing.Matched,
        Fills = [.. existing.Diff.Fields.Where(field => field.Relation == FieldRelation.FillsGap).Select(field => field.Field)],
        Differs = [.. existing.Diff.Fields.Where(field => field.Relation == FieldRelation.Contradicts).Select(DifferenceView.Of)],
    };
}

/// <summary>A field in which the record and the capture contradict each other.</summary>
public sealed record DifferenceView
{
    /// <summary>The field as the API names it.</summary>
    [JsonPropertyName("field")]
    public required string Field { get; init; }

    /// <summary>What the record has.</summary>
    [JsonPropertyName("existing")]
    public required string Existing { get; init; }

    /// <summary>What was captured.</summary>
    [JsonPropertyName("captured")]
    public required string Captured { get; init; }

    internal static DifferenceView Of(FieldComparison comparison) => new()
    {
        Field = comparison.Field,
        Existing = string.Join(", ", comparison.Existing),
        Captured = string.Join(", ", comparison.Captured),
    };
}

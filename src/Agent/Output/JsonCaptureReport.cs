using System.Text.Json;
using System.Text.Json.Serialization;
using Allo.Contacts.Capture;
using Allo.Contacts.Plugin.Mcp;
using Allo.Contacts.Plugin.Replies;

namespace Allo.Contacts.Agent.Output;

/// <summary>The result as one JSON object: <c>{"results":[{"status","summary","captured","person","existing","next"}]}</c>.</summary>
internal sealed class JsonCaptureReport(TextWriter output) : ICaptureReport
{
    private readonly List<Line> _lines = [];

    public void Add(CapturePreview preview, CaptureOutcome? outcome) => _lines.Add(Line.Of(preview, outcome));

    public void AddNobody()
    {
        // No results say so.
    }

    public void Dispose() => output.WriteLine(JsonSerializer.Serialize(new Lines(_lines), ContactTools.Json));

    private sealed record Lines([property: JsonPropertyName("results")] IReadOnlyList<Line> Results);

    private sealed record Line
    {
        [JsonPropertyName("status")]
        public required string Status { get; init; }

        [JsonPropertyName("summary")]
        public required string Summary { get; init; }

        [JsonPropertyName("captured")]
        public required PersonView Captured { get; init; }

        [JsonPropertyName("person")]
        public PersonView? Person { get; init; }

        [JsonPropertyName("existing")]
        public IReadOnlyList<ExistingView>? Existing { get; init; }

        [JsonPropertyName("next")]
        public IReadOnlyList<string>? Next { get; init; }

        public static Line Of(CapturePreview preview, CaptureOutcome? outcome)
        {
            var reply = outcome is null ? null : CaptureReply.Of(outcome);
            return new Line
            {
                Status = reply is null ? "previewed" : JsonSerializer.SerializeToElement(reply.Status).GetString()!,
                Summary = reply?.Summary ?? string.Join(" ", preview.Problems.Select(problem => problem.Reason).DefaultIfEmpty("Nothing was written.")),
                Captured = PersonView.Of(preview.Contact),
                Person = reply?.Person,
                Existing = reply?.Existing,
                Next = outcome is null || outcome.Next.Count == 0 ? null : [.. outcome.Next.Select(NextCommand.For)],
            };
        }
    }
}

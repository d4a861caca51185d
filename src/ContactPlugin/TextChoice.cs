using Allo.Contacts.Extraction;
using Allo.Contacts.Plugin.Replies;

namespace Allo.Contacts.Plugin;

/// <summary>The one person of a text that a call is about, or the reply that asks which.</summary>
/// <param name="Candidate">The person; null where the call gives fields alone.</param>
/// <param name="Refusal">Why nobody could be chosen; null where somebody was, or nobody had to be.</param>
internal sealed record TextChoice(Candidate? Candidate, CaptureReply? Refusal)
{
    public static TextChoice Of(ContactExtractor extractor, string? text, int? person, string? region)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new TextChoice(null, null);
        }

        var people = extractor.Extract(text, new ExtractionOptions { Region = region }).People;
        return (people.Count, person) switch
        {
            (0, _) => new TextChoice(null, null),
            (1, null) => new TextChoice(people[0], null),
            (_, { } number) when number >= 1 && number <= people.Count => new TextChoice(people[number - 1], null),
            (_, null) => Refused(people, $"Nothing was sent: the text names {people.Count} people. Say which, or make a call for each."),
            _ => Refused(people, $"Nothing was sent: person must be from 1 to {people.Count}."),
        };
    }

    private static TextChoice Refused(IReadOnlyList<Candidate> people, string summary) => new(null, new CaptureReply
    {
        Status = ReplyStatus.Incomplete,
        Summary = summary,
        People = [.. people.Select(candidate => PersonView.Of(candidate.Contact))],
        Next = [.. people.Select((candidate, index) => $"the same call with person {index + 1}: {candidate.Contact.Name?.ToString() ?? "no name"}")],
    });
}

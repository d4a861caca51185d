using Allo.Contacts.Extraction;
using Allo.Contacts.Plugin.Replies;

namespace Allo.Contacts.Plugin;

/// <summary>The one person of a text that a call is about, or the reply that asks which.</summary>
/// <param name="Candidate">The person; null where the call gives fields alone.</param>
/// <param name="Refusal">Why nobody could be chosen; null where somebody was, or nobody had to be.</param>
internal sealed record TextChoice(Candidate? Candidate, CaptureReply? Refusal)
{
    /// <summary>How many people of a text a reply shows.</summary>
    public const int MostShown = 20;

    public static TextChoice Of(ContactExtractor extractor, string? text, int? person, string? region, CallMade call)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return person is null ? new TextChoice(null, null) : Refused([], "Nothing was sent: person chooses among the people of text, and no text is given.", call);
        }

        var people = extractor.PeopleOf(text, region);
        return (people.Count, person) switch
        {
            (0, null) => new TextChoice(null, null),
            (0, _) => Refused(people, "Nothing was sent: the text names nobody, so leave person out and give the fields.", call),
            (1, null) => new TextChoice(people[0], null),
            (_, { } number) when number >= 1 && number <= people.Count => new TextChoice(people[number - 1], null),
            (_, null) => Refused(people, $"Nothing was sent: the text names {people.Count} people. Say which with person, or make a call for each.", call),
            _ => Refused(people, $"Nothing was sent: person must be from 1 to {people.Count}.", call),
        };
    }

    private static TextChoice Refused(IReadOnlyList<Candidate> people, string summary, CallMade call)
    {
        if (people.Count == 0)
        {
            return new TextChoice(null, new CaptureReply { Status = ReplyStatus.Incomplete, Summary = summary });
        }

        IReadOnlyList<NextCall> next = [.. people.Take(MostShown).Select((candidate, index) => Choose(candidate, index + 1, call))];
        var shown = Concise.People(people.Take(MostShown).Select(candidate => PersonView.Of(candidate.Contact)), Concise.Length(next));
        var more = people.Count > MostShown ? $" The first {MostShown} are shown." : "";
        return new TextChoice(null, new CaptureReply { Status = ReplyStatus.Incomplete, Summary = summary + more + shown.Note, People = shown.Items, Next = next });
    }

    private static NextCall Choose(Candidate candidate, int number, CallMade call) => new()
    {
        Tool = call.Tool,
        Arguments = new Dictionary<string, object> { ["person"] = number },
        Repeat = call.Without("person"),
        Effect = candidate.Contact switch
        {
            { Name: { } name } => Concise.Cut(name.ToString(), 80)!,
            { Numbers: [var phone, ..] } => phone.E164,
            { Emails: [var email, ..] } => email.Value,
            _ => "no name",
        },
    };
}

using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.People;

/// <summary>The writer of a chat, whom the marks of its copy name in full: "[09:12] Aoife Kinsella: new phone, it's 087 241 6683".</summary>
internal static class ChatWriter
{
    private const int Before = 60;

    // "on peut vous rappeler au …?": whoever is so asked has the number; "can you call …?" asks for a call.
    private static readonly SearchValues<string> Asked = SearchValues.Create(
        [
            "call you", "ring you", "phone you", "reach you", "text you", "contact you", "get you on", "on peut vous rappeler", "on peut vous appeler", "on peut vous joindre", "peut-on vous rappeler", "peut-on vous appeler", "peut-on vous joindre", "puis-je vous rappeler", "puis-je vous appeler", "puis-je vous joindre",
            "je peux vous rappeler", "je peux vous appeler", "je peux vous joindre", "je vous rappelle", "je vous appelle", "on vous rappelle", "on vous appelle", "je te rappelle", "je t'appelle", "on peut te rappeler", "on peut t'appeler", "erreichen wir sie", "erreiche ich sie", "erreichen wir dich", "erreiche ich dich",
            "llamarle", "llamarte", "llamarla", "llamarlo", "te llamo", "le llamo", "chiamarla", "chiamarti", "la chiamo", "ti chiamo", "ligar-lhe", "lhe ligar", "ligar-te", "te ligar", "we u bellen", "we je bellen", "ik u bellen", "ik je bellen", "bereiken we u", "bereiken we je",
        ],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> Mine = SearchValues.Create(["my number", "mon num", "meine nummer", "mi numero", "mio numero", "meu numero", "mijn nummer"], StringComparison.Ordinal);

    /// <summary>Where the writer of the first number is named; empty where the text is no such copy, or tells of somebody else before the number.</summary>
    /// <param name="text">The text.</param>
    /// <param name="marks">How it tells who said a line.</param>
    /// <param name="found">What belongs to somebody who is meant.</param>
    /// <param name="others">What belongs to nobody.</param>
    /// <param name="isNamed">Whether the text names whom it means.</param>
    public static TextSpan Find(string text, SpeakerMarks marks, List<Mention> found, List<Mention> others, bool isNamed)
    {
        bool IsTold(Mention mention) => mention.Field == ContactField.Number && !IsAskedOf(text, mention.Span);
        var number = found.Find(IsTold) ?? others.Find(IsTold) ?? found.Find(static mention => mention.Field == ContactField.Email) ?? others.Find(static mention => mention.Field == ContactField.Email);
        return number is not null && SpeakerOf(text, marks, number.Span.Start) is { Length: > 0 } writer && (isNamed || !NamesAnother(text, writer, number.Span)) ? writer : default;
    }

    // "on peut vous rappeler au 021 653 18 40 ?": whoever asks does not tell a number of theirs.
    private static bool IsAskedOf(string text, TextSpan number)
    {
        if (text.AsSpan(number.End, Math.Min(3, text.Length - number.End)).TrimStart(" \u00a0") is not ['?', ..])
        {
            return false;
        }

        var said = text.AsSpan(Math.Max(0, number.Start - Before)..number.Start);
        said = said[(said.LastIndexOfAny(".!?:\n") + 1)..];
        return Words.Fold(said, stackalloc char[Before]) is var asked && asked.ContainsAny(Asked) && !asked.ContainsAny(Mine);
    }

    /// <summary>Moves the writer's numbers and addresses to what was found, but for those that they call somebody else's.</summary>
    public static void Move(string text, SpeakerMarks marks, TextSpan writer, List<Mention> found, List<Mention> others)
    {
        Mentions.Move(found, others, mention => mention.Field == ContactField.Number && IsAskedOf(text, mention.Span) && SpeakerOf(text, marks, mention.Span.Start).Of(text) != writer.Of(text));
        Mentions.Move(others, found, mention => mention.Field is ContactField.Number or ContactField.Email
            && SpeakerOf(text, marks, mention.Span.Start).Of(text) == writer.Of(text) && !AuthorsNumber.IsOthers(text, mention.Span));
    }

    /// <summary>Who said what stands at a place; empty where no line tells.</summary>
    public static TextSpan SpeakerOf(string text, SpeakerMarks marks, int at) => marks switch
    {
        SpeakerMarks.Timed or SpeakerMarks.Possible => Transcript.SpeakerOf(text, at),
        SpeakerMarks.Plain => Dialogue.SpeakerOf(text, at),
        _ => default,
    };

    // "contact is now Trevor Lindqvist, cell 519 …"
    private static bool NamesAnother(string text, TextSpan writer, TextSpan number)
    {
        var said = text.AsSpan(writer.End, Math.Max(0, number.Start - writer.End));
        foreach (var range in said.SplitAny(" ,.:;()\n"))
        {
            if (said[range] is [var first, ..] word && char.IsUpper(first) && (WordLexicon.Of(word) & WordKinds.CommonGivenName) != 0 && !writer.Of(text).Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Leaves out what a group of people who chat is called, which is nobody's firm and no address: "Tennis Club Doubles" above "Pete: anyone got Mark's number?".</summary>
internal static class ChatHeading
{
    private const int FewestLines = 3;
    private const int FewestSpeakers = 2;
    private const int MostWordsOfASpeaker = 5;
    private const WordKinds Labels = WordKinds.PhoneLabel | WordKinds.FaxLabel | WordKinds.EmailLabel | WordKinds.WebLabel | WordKinds.AddressLabel | WordKinds.Department | WordKinds.TitleHead;
    private static readonly Words Groups = new("""
        group groupe grupo gruppo gruppe groep chat elternchat neighbours neighbors parents voisins voisines famille eltern nachbarn vecinos vecinas padres familia vicini genitori famiglia vizinhos pais buren ouders familie
        """);

    /// <summary>Takes it out, where it stands alone on the first line.</summary>
    public static void Leave(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found)
    {
        var layout = reading.Layout;
        if (layout.Lines.Count < FewestLines || found.Count == 0 || names.Count == 0)
        {
            return;
        }

        var end = layout.Tokens[layout.Lines[0].End - 1].Span.End;
        if (names[0].Span.Start < end || (layout.Lines[0].Kinds != 1 << (int)TokenKind.Word) || !(IsOfChat(text, reading, layout.Tokens[0].Span.Start) || (Groups.Has(layout.Tokens[0].In(text)) && SpeakersBelow(text, layout) >= FewestSpeakers)))
        {
            return;
        }

        RemoveAbove(end, found);
    }

    private static void RemoveAbove(int end, List<Mention> found) => found.RemoveAll(mention => mention.Span.Start < end && mention.Field is ContactField.Company or ContactField.Address);

    // "Sabrina maman de Lou : coucou" and "Paco 2ºB: …", whatever their names.
    private static int SpeakersBelow(string text, Layout layout)
    {
        var speakers = 0;
        for (var line = 1; line < layout.Lines.Count; line++)
        {
            var (first, end) = (layout.Lines[line].First, layout.Lines[line].End);
            for (var i = first + 1; i < Math.Min(end, first + MostWordsOfASpeaker + 1); i++)
            {
                if (text.AsSpan(layout.Tokens[i - 1].Span.End..layout.Tokens[i].Span.Start).Contains(':'))
                {
                    speakers += layout.Tokens[i].Kind == TokenKind.Word && ((layout.Tokens[first].Words | layout.Tokens[i - 1].Words) & Labels) == 0 ? 1 : 0;
                    break;
                }
            }
        }

        return speakers;
    }

    private static bool IsOfChat(string text, ContactExtractor.Reading reading, int at) =>
        reading.Speakers is SpeakerMarks.Timed or SpeakerMarks.Plain && text.AsSpan(0, at).IsWhiteSpace() && ChatWriter.SpeakerOf(text, reading.Speakers, at + 1).Length == 0;
}

using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Leaves out what a group of people who chat is called, which is nobody's firm and no address: "Tennis Club Doubles" above "Pete: anyone got Mark's number?".</summary>
internal static class ChatHeading
{
    private const int FewestLines = 3;

    /// <summary>Takes it out, where it stands alone on the first line.</summary>
    public static void Leave(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found)
    {
        var layout = reading.Layout;
        if (layout.Lines.Count < FewestLines || found.Count == 0 || names.Count == 0)
        {
            return;
        }

        var end = layout.Tokens[layout.Lines[0].End - 1].Span.End;
        if (names[0].Span.Start < end || (layout.Lines[0].Kinds != 1 << (int)TokenKind.Word) || !IsOfChat(text, reading, layout.Tokens[0].Span.Start))
        {
            return;
        }

        found.RemoveAll(mention => mention.Span.Start < end && mention.Field is ContactField.Company or ContactField.Address);
    }

    private static bool IsOfChat(string text, ContactExtractor.Reading reading, int at) =>
        reading.Speakers is SpeakerMarks.Timed or SpeakerMarks.Plain && text.AsSpan(0, at).IsWhiteSpace() && ChatWriter.SpeakerOf(text, reading.Speakers, at + 1).Length == 0;
}

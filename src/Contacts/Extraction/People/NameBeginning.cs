using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.People;

/// <summary>Tells the name with which a line begins.</summary>
internal static class NameBeginning
{
    private const int MostWords = 6;
    private const WordKinds No = WordKinds.LegalForm | WordKinds.TitleHead | WordKinds.Street | WordKinds.Closing | WordKinds.Greeting | WordKinds.PhoneLabel | WordKinds.EmailLabel | WordKinds.Department;

    /// <summary>The capitals that a line begins with, up to a comma or its end; in a chat, of its sentence.</summary>
    public static TextSpan? Of(string text, ContactExtractor.Reading reading, in Stretch line)
    {
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        var end = line.First;
        while (end < line.End && end - line.First < MostWords && tokens[end].Kind == TokenKind.Word && (end == line.First || tokens[end].Before is Gap.Space or Gap.Stop) && (tokens[end].Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed or Shape.Initial || (tokens[end].Words & WordKinds.Particle) != 0))
        {
            end++;
        }

        var isEnd = end == line.End || tokens[end].Before >= Gap.Bracket || (reading.Speakers is SpeakerMarks.Timed or SpeakerMarks.Plain && (tokens[end].Before == Gap.Stop || tokens[end].Kind == TokenKind.Phone));
        return end - line.First > 1 && isEnd && (tokens[line.First].Words & (No | WordKinds.GivenName)) == WordKinds.GivenName
            ? new TextSpan(tokens[line.First].Span.Start, tokens[end - 1].Span.End) : null;
    }
}

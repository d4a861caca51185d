using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells the number of whoever gives somebody's in a chat: "Gareth Mabbutt, 07412 660318" and below it "if he doesn't pick up I'm on 07715 203944".</summary>
internal static class SpeakersNumber
{
    private const int Most = 20;
    private const int MostOfAChat = 200;
    private const int LongestStamp = 40;
    private const int LongestOpening = 60;
    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(".,;!?\n");
    private static readonly Words Denials = new("no non nein nee nao não nope");
    private static readonly Words Introducing = new("i'm im m am this here ici je suis moi hier ich bin soy habla aquí aqui sono qui parla sou fala met spreekt ben escribe saluda schreibt spricht scrive escreve schrijft");

    /// <summary>Leaves to others what a speaker who is not meant calls their own, beside a number that they do not.</summary>
    public static void Leave(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (names.Count is 0 or > Most || found.Count > Most)
        {
            return;
        }

        LeaveSpeakers(text, names, found, others);
        if (reading.Speakers != SpeakerMarks.None && Mentions.Count(found, ContactField.Number) > 1)
        {
            LeaveOwn(text, reading, names, found.FindAll(static mention => mention.Field == ContactField.Number), found, others);
        }
    }

    private static void LeaveOwn(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> numbers, List<Mention> found, List<Mention> others)
    {
        if (names.Exists(name => reading.Layout.LineAt(name.Span.Start) is >= 0 and var line && FirstPerson.Speaks(text, reading.Layout, line)))
        {
            return;
        }

        var own = numbers.FindAll(number => IsOfStranger(text, reading, names, number) && AuthorsNumber.Is(text, number.Span));
        if (own.Count > 0 && own.Count < numbers.Count)
        {
            Mentions.Move(found, others, own);
        }
    }

    /// <summary>Takes the number by which a chat names whoever introduces themselves: "[10:24] +33 6 12 34 56 78: Bonjour, ici Paul Durand".</summary>
    public static void Take(string text, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (names.Count > Most || others.Count is 0 or > MostOfAChat)
        {
            return;
        }

        foreach (var name in names)
        {
            var number = others.Find(mention => mention.Field == ContactField.Number && mention.Span.End < name.Span.Start && IsSpeaker(text, mention.Span) && Introduces(text.AsSpan(mention.Span.End..name.Span.Start)));
            if (number is not null)
            {
                found.Add(number);
                others.RemoveAll(mention => mention.Field == ContactField.Number && mention.Value == number.Value);
            }
        }
    }

    /// <summary>Takes what a chat gives that names one person only: what it gives to others is left again.</summary>
    public static void Gather(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (names is [var only] && reading.Speakers is SpeakerMarks.Timed or SpeakerMarks.Plain && others.Count <= Most)
        {
            Gather(text, reading, only, found, others);
        }
    }

    private static void Gather(string text, ContactExtractor.Reading reading, NameRecognizer.Found only, List<Mention> found, List<Mention> others)
    {
        var speaker = ChatWriter.SpeakerOf(text, reading.Speakers, only.Span.Start).Of(text);
        Mentions.Move(others, found, mention => mention.Field is ContactField.Number or ContactField.Email && ChatWriter.SpeakerOf(text, reading.Speakers, mention.Span.Start).Of(text) == speaker && !IsSpeaker(text, mention.Span) && !Denies(text, reading, mention));
    }

    // "No, la agencia es el 902 40 17 33"
    private static bool Denies(string text, ContactExtractor.Reading reading, Mention mention) =>
        reading.Lines.Find(line => line.Span.Contains(mention.Span)).Span is { Length: > 0 } line && text.AsSpan(line.Start, line.Length).TrimStart() is var said
        && said.IndexOf(',') is > 0 and var comma && Denials.Has(said[..comma]);

    // Before it stands a time and nothing else, and behind it a colon.
    private static bool IsSpeaker(string text, TextSpan number)
    {
        if (number.End + 1 >= text.Length || text[number.End] != ':' || text[number.End + 1] != ' ')
        {
            return false;
        }

        var line = text.AsSpan(Math.Max(0, number.Start - LongestStamp - 1)..number.Start);
        line = line[(line.LastIndexOfAny('\n', '\r') + 1)..];
        return line.Length <= LongestStamp && Transcript.IsStamp(line);
    }

    private static bool Introduces(ReadOnlySpan<char> said)
    {
        if (said.ContainsAny('\n', '\r') || said.Length > LongestOpening)
        {
            return false;
        }

        if (said.Contains("c'est ", StringComparison.OrdinalIgnoreCase) || said.Contains("c’est ", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        foreach (var word in said.SplitAny(" ,:!.'’"))
        {
            if (Introducing.Has(said[word]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words right before a name are of somebody who says it of themselves: "This is Jane Doe", "ici Jane Doe".</summary>
    public static bool IsIntroduced(string text, TextSpan name)
    {
        var before = text.AsSpan(Math.Max(0, name.Start - LongestStamp)..name.Start).TrimEnd(" :");
        var said = before[(before.LastIndexOfAny(ClauseEnds) + 1)..];
        foreach (var word in said.SplitAny(" '’"))
        {
            if (Introducing.Has(said[word]) && said[word] is not ("met" or "Met"))
            {
                return true;
            }
        }

        return false;
    }

    // "[09:22] +44 7911 145640: can you call Jane Doe on …?" is not hers.
    private static void LeaveSpeakers(string text, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Field == ContactField.Number && IsSpeaker(text, found[i].Span) && !Introduces(text, names, found[i].Span.End))
            {
                others.Add(found[i]);
                found.RemoveAt(i--);
            }
        }
    }

    // Whether whoever speaks tells a name behind the number.
    private static bool Introduces(string text, List<NameRecognizer.Found> names, int end) => names.Exists(name => name.Span.Start > end && Introduces(text.AsSpan(end..name.Span.Start)));

    private static bool IsOfStranger(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, Mention number)
    {
        var speaker = ChatWriter.SpeakerOf(text, reading.Speakers, number.Span.Start).Of(text);
        return speaker.Length > 0 && !names.Exists(name => name.Name.Given is { Length: > 0 } given && speaker.Contains(given, StringComparison.OrdinalIgnoreCase));
    }
}

using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Senders;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.People;

/// <summary>Finds names of a chat that the model does not see: of who answers, who is named one more, who writes, and who is asked for.</summary>
/// <param name="text">The text.</param>
/// <param name="reading">What was read of it.</param>
/// <param name="locals">What stands before the "@" of its addresses.</param>
/// <param name="names">Its names, to which others are added.</param>
internal sealed class ChatNames(string text, ContactExtractor.Reading reading, LocalParts locals, List<NameRecognizer.Found> names)
{
    private const int MostFound = 60;
    private static readonly Words And = new("and et und y e en & plus aussi auch also");

    /// <summary>Adds the name with which somebody answers in a chat, where none is read: "Who am I chatting with?", "Marjorie Kowalchuk. It's for work".</summary>
    public void AddAnswer(List<Mention> found)
    {
        if (names.Count > 0 || reading.Speakers == SpeakerMarks.None || !Mentions.Reach(found))
        {
            return;
        }

        var lines = CollectionsMarshal.AsSpan(reading.Layout.Lines);
        for (var i = 1; i < Math.Min(lines.Length, MostFound) && names.Count == 0; i++)
        {
            if (IsQuestion(lines[i - 1], lines[i]) && NameBeginning.Of(text, reading, lines[i]) is { } span)
            {
                AddOne(span);
            }
        }
    }

    /// <summary>Adds the one more whom a message of a chat names before a number, as the message above does: "and Grace Park 07400 189834".</summary>
    public void AddNext()
    {
        if (names.Count == 0 || names.Count > MostFound || reading.Speakers is not (SpeakerMarks.Timed or SpeakerMarks.Plain))
        {
            return;
        }

        var known = names.Count;
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(reading.Layout.Lines))
        {
            if (names.Count <= MostFound && line.Count > 2 && And.Has(tokens[line.First].In(text)) && (line with { First = line.First + 1 }) is var rest && NameBeginning.Of(text, reading, rest) is { } span && !names.Exists(name => name.Span.Overlaps(span))
                && reading.Layout.IndexAt(span.End) is var next && next < line.End && tokens[next].Kind == TokenKind.Phone)
            {
                AddOne(span);
            }
        }

        if (names.Count > known)
        {
            names.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        }
    }

    private bool IsQuestion(in Stretch line, in Stretch next) =>
        text.AsSpan(reading.Layout.Tokens[line.End - 1].Span.End..reading.Layout.Tokens[next.First].Span.Start).TrimStart(" \u00a0\u202f") is ['?', ..];

    /// <summary>Adds the writer of a chat who gives numbers as theirs where nobody else is named, and moves these to what was found.</summary>
    public void AddWriter(List<Mention> found, List<Mention> others)
    {
        if (names.Count <= 1 && !AddAskedFor(found, others) && reading.Speakers != SpeakerMarks.None)
        {
            AddSpeaker(found, others);
        }
    }

    private void AddSpeaker(List<Mention> found, List<Mention> others)
    {
        if (ChatWriter.Find(text, reading.Speakers, found, others, names.Count == 1) is { Length: > 0 } writer
            && NameRecognizer.One(text, writer, SignOff.Confidence, locals.All, reading.Region) is { Given.Length: > 0 } name && (name.Family.Length > 0 || (names.Count == 0 && others.Concat(found).Any(mention => mention.Field == ContactField.Number && BodyNumber.IsTold(text, mention.Span, writer.End))))
            && FitsAll(new NameMatch(name.Name)) && !HasAddressOfAnother(name.Name, found, others))
        {
            names.Insert(0, name);
            ChatWriter.Move(text, reading.Speakers, writer, found, others);
        }
    }

    // Whoever tells "oluwaseun.adeyemi@…" and is called Fran tells somebody else's.
    private static bool HasAddressOfAnother(PersonName writer, List<Mention> found, List<Mention> others) =>
        found.Concat(others).Any(mention => mention.Field == ContactField.Email && mention.Value.IndexOf('.', StringComparison.Ordinal) is > 0 and var first && first < mention.Value.IndexOf('@', StringComparison.Ordinal)
            && !SenderAddress.Agrees(mention.Value, writer) && !Words.Fold(writer.Given ?? string.Empty).StartsWith(mention.Value.AsSpan(0, first), StringComparison.Ordinal));

    private bool AddAskedFor(List<Mention> found, List<Mention> others)
    {
        if (reading.Layout.Lines.Count > 1 && text.Contains('?', StringComparison.Ordinal) && found.Concat(others).FirstOrDefault(static mention => mention.Field == ContactField.Number) is { } number && SpeakerBefore(number.Span.Start) is { Length: > 0 } speaker
            && AskedFor.Find(text, speaker, number.Span) is { Length: > 0 } asked && NameRecognizer.One(text, asked, SignOff.Confidence, locals.All, reading.Region) is { } name)
        {
            names.Clear();
            names.Add(name);
            ChatWriter.Move(text, reading.Speakers, speaker, found, others);
            return true;
        }

        return false;
    }

    // Who answers, with a time or without: "Mamadou Diop: 06 …".
    private TextSpan SpeakerBefore(int at) => names switch
    {
        [] => ChatWriter.SpeakerOf(text, reading.Speakers, at),
        [var only] when only.Span.End < at && only.Span.End < text.Length && text[only.Span.End] == ':' && (only.Span.Start == 0 || text[only.Span.Start - 1] == '\n') => only.Span,
        _ => default,
    };

    private bool FitsAll(NameMatch name) => names.TrueForAll(known => new NameMatch(known.Name).Fits(name));

    private void AddOne(TextSpan span)
    {
        if (NameRecognizer.One(text, span, SignOff.Confidence, locals.All, reading.Region) is { } name)
        {
            names.Add(name);
        }
    }
}

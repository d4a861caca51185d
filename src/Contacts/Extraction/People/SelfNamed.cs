using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Senders;

namespace Allo.Contacts.Extraction.People;

/// <summary>Finds an author who gives name and number within a sentence: "just ring me, Colin Tregenza, on 01872 263915", "je rappelle le soir : Solenn Le Bihan, 06 58 41 27 90".</summary>
internal static class SelfNamed
{
    private const int MostLinesBelow = 200;
    private const int MostWords = 5;
    private const int MostBetween = 8;
    private const int FewestSaid = 3;
    private static readonly Words Me = new("me moi mich mir mí mim mij");

    /// <summary>Adds the name where the text names nobody with a number, with the numbers of its line.</summary>
    public static void Add(string text, ContactExtractor.Reading reading, LocalParts locals, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (reading.From is not null || names.Count > 1)
        {
            return;
        }

        var lines = CollectionsMarshal.AsSpan(reading.Layout.Lines);
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            if ((lines[i].Kinds & (1 << (int)TokenKind.Phone)) != 0 && lines[i].IsProse && Find(text, reading.Layout, lines[i], i, IsSigned(reading.Layout, names)) is { } span)
            {
                if (!IsKnown(names, span) && NameRecognizer.One(text, span, SignOff.Confidence, locals.All, reading.Region) is { Name: { Given: not null, Family: not null } } name)
                {
                    names.Clear();
                    names.Add(name);
                    TakeNumbers(reading.Layout, span, found, others);
                }

                return;
            }
        }
    }

    private static bool IsKnown(List<NameRecognizer.Found> names, TextSpan span) => names.Exists(name => name.Span.Overlaps(span));

    // Above "Bij afwezigheid: Petra Kuijt, 0174 …"
    private static bool IsSigned(Layout layout, List<NameRecognizer.Found> names) =>
        names is [{ Name: { Given: not null, Family: not null } } only] && layout.LineAt(only.Span.Start) is >= 0 and var line && !layout.Lines[line].IsProse;

    private static TextSpan? Find(string text, Layout layout, in Stretch line, int index, bool isSigned)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var speaks = !isSigned && FirstPerson.Speaks(text, layout, index) && !IsSignedBelow(layout, index);
        for (var i = line.First + 1; i + 2 < line.End; i++)
        {
            var isMe = tokens[i].Before == Gap.Comma && tokens[i - 1].Shape == Shape.Lower && Me.Has(tokens[i - 1].In(text));
            // A sentence that ends with the author's name and number, after which nobody signs; "the number of the vet: …" is another's.
            var isLast = speaks && tokens[i].Before == Gap.Colon && i - line.First >= FewestSaid && tokens[i - 1].Shape == Shape.Lower && (tokens[i - 1].Words & (WordKinds.TitleHead | WordKinds.Title)) == 0;
            if ((isMe || isLast) && EndOfName(tokens, line, i) is > 0 and var end && Phone(tokens, line, end) is > 0 and var phone && (isMe || phone + 1 == line.End))
            {
                return new TextSpan(tokens[i].Span.Start, tokens[end - 1].Span.End);
            }
        }

        return null;
    }

    private static bool IsSignedBelow(Layout layout, int index)
    {
        for (var i = index + 1; i < Math.Min(layout.Lines.Count, index + MostLinesBelow); i++)
        {
            if (layout.Lines[i] is { Kinds: 1 << (int)TokenKind.Word, Digits: 0, Count: <= MostWords } line && line.Capitalised == line.Count)
            {
                return true;
            }
        }

        return false;
    }

    // Behind a first name and a surname, particles between them; nought where none begins there.
    private static int EndOfName(ReadOnlySpan<Token> tokens, in Stretch line, int first)
    {
        if (!tokens[first].IsCapital || (tokens[first].Words & WordKinds.GivenName) == 0)
        {
            return 0;
        }

        var end = first + 1;
        while (end < line.End && end - first < MostWords && tokens[end] is { Kind: TokenKind.Word, Before: Gap.Space or Gap.Stop } word && (word.IsCapital || (word.Words & WordKinds.Particle) != 0))
        {
            end++;
        }

        return end - first > 1 && tokens[end - 1].IsCapital && (end == line.End || tokens[end].Before > Gap.Space || tokens[end].Shape == Shape.Lower) ? end : 0;
    }

    private static int Phone(ReadOnlySpan<Token> tokens, in Stretch line, int from)
    {
        for (var i = from; i < Math.Min(line.End, from + MostBetween) && tokens[i].Before != Gap.Stop; i++)
        {
            if (tokens[i].Kind == TokenKind.Phone)
            {
                return i;
            }
        }

        return 0;
    }

    // What stands behind the name in its line.
    private static void TakeNumbers(Layout layout, TextSpan name, List<Mention> found, List<Mention> others)
    {
        var end = layout.Tokens[layout.Lines[layout.LineAt(name.Start)].End - 1].Span.End;
        Mentions.Move(others, found, mention => mention.Field is ContactField.Number or ContactField.Email && mention.Span.Start > name.End && mention.Span.End <= end);
    }
}

using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;
using Allo.Contacts.Extraction.Senders;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.People;

/// <summary>Finds who is named before a number in a sentence that names others with theirs: "…, Jean Roux, métreur, 06 …, et Mme Vidal-Lopez, comptable, au 04 …".</summary>
/// <param name="text">The text.</param>
/// <param name="reading">What was read of it.</param>
/// <param name="locals">What stands before the "@" of its addresses.</param>
/// <param name="names">Its names, to which others are added.</param>
internal sealed class EnumeratedNames(string text, ContactExtractor.Reading reading, LocalParts locals, List<NameRecognizer.Found> names)
{
    private const int MostNames = 20;
    private const int MostLines = 4;
    private const int MostBetween = 8;
    private const int MostOfATitle = 6;
    private const int FewestNumbers = 3;
    private const int MostFound = 200;
    private const WordKinds NoFamily = WordKinds.CompanyWord | WordKinds.LegalForm | WordKinds.TitleHead | WordKinds.Street;

    /// <summary>Adds them, and their titles to what was found.</summary>
    public void Add(List<Mention> found)
    {
        if (names.Count is 0 or > MostNames || found.Count > MostFound || reading.Layout.Lines.Count > MostLines || reading.From is not null || MailReader.IsLetter(reading.Layout))
        {
            return;
        }

        var known = names.Count;
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(reading.Layout.Lines))
        {
            if (line.IsProse && (line.Kinds & (1 << (int)TokenKind.Phone)) != 0)
            {
                AddOf(line, found);
            }
        }

        if (names.Count > known)
        {
            names.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        }
    }

    private void AddOf(in Stretch line, List<Mention> found)
    {
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        var from = line.First;
        var span = new TextSpan(tokens[line.First].Span.Start, tokens[line.End - 1].Span.End);
        var numbers = found.Count(mention => mention.Field == ContactField.Number && span.Contains(mention.Span));
        var isNamed = numbers >= FewestNumbers && names.Exists(name => name.Span.Overlaps(span));
        for (var number = line.First; number < line.End && isNamed && names.Count <= MostNames; number++)
        {
            if (tokens[number].Kind != TokenKind.Phone)
            {
                continue;
            }

            var told = new TextSpan(tokens[from].Span.Start, tokens[number].Span.Start);
            if (!names.Exists(name => name.Span.Overlaps(told)) && found.Exists(mention => mention.Field == ContactField.Number && mention.Span.Start == told.End) && Before(tokens, from, number) is { } name)
            {
                AddOne(tokens, name, number, found);
            }

            from = number + 1;
        }
    }

    // The last name before the number, behind a title of courtesy or with a first name that many have.
    private TextSpan? Before(ReadOnlySpan<Token> tokens, int from, int number)
    {
        for (var i = number - 2; i >= from; i--)
        {
            var isTitle = (tokens[i].Words & WordKinds.Honorific) != 0 && Courtesy.Titles.Has(tokens[i].In(text));
            var first = isTitle ? i + 1 : i;
            if (!isTitle && !(tokens[i].IsCapital && (tokens[i].Words & (WordKinds.CommonGivenName | WordKinds.TitleHead)) == WordKinds.CommonGivenName))
            {
                continue;
            }

            var end = TitledName.EndOfFamily(tokens[..number], first + (isTitle ? 0 : 1));
            if (end > i + 1 && number - end <= MostBetween && (tokens[end].Kind != TokenKind.Word || tokens[end].Before is Gap.Comma or Gap.Bracket or Gap.Dash or Gap.Colon || tokens[end].Shape == Shape.Lower) && !IsFirm(tokens[first..end]))
            {
                return new TextSpan(first, end);
            }
        }

        return null;
    }

    private static bool IsFirm(ReadOnlySpan<Token> words)
    {
        foreach (ref readonly var word in words)
        {
            if ((word.Words & NoFamily) != 0 && (word.Words & (WordKinds.FamilyName | WordKinds.GivenName | WordKinds.Particle)) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private void AddOne(ReadOnlySpan<Token> tokens, TextSpan words, int number, List<Mention> found)
    {
        var span = new TextSpan(tokens[words.Start].Span.Start, tokens[words.End - 1].Span.End);
        var isFamily = words.Start > 0 && (tokens[words.Start - 1].Words & WordKinds.Honorific) != 0 && (tokens[words.Start].Words & WordKinds.CommonGivenName) == 0;
        var name = isFamily ? new NameRecognizer.Found(PersonName.Of(null, NameCase.Proper(span.Of(text), isFamily: true))!, new TextSpan(span.End, span.End), span, 3, new Evidence("told by a title", SignOff.Confidence)) { Confidence = SignOff.Confidence }
            : NameRecognizer.One(text, span, SignOff.Confidence, locals.Near(span.Start), reading.Region);
        if (name is null)
        {
            return;
        }

        names.Add(name);
        found.RemoveAll(mention => mention.Field is ContactField.Company or ContactField.JobTitle && mention.Span.Overlaps(span));
        if (reading.Layout.Segments[tokens[words.End].Segment] is { Before: Gap.Comma, Kinds: 1 << (int)TokenKind.Word, Count: < MostOfATitle } part && part.First == words.End && (tokens[part.First].Words & WordKinds.TitleHead) != 0
            && (part.End == number || tokens[part.End].Before == Gap.Comma) && new TextSpan(tokens[part.First].Span.Start, tokens[part.End - 1].Span.End) is var title && !found.Exists(mention => mention.Span.Overlaps(title)))
        {
            found.Add(RunMentions.Written(ContactField.JobTitle, text, title, SignOff.Confidence));
        }
    }
}

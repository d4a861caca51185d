using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.Notes;

/// <summary>Takes out of the names of a note what is a trade, a town or a verb: "loodgieter kevin", "Dr Benkirane cardiologue Rabat", "chase Ashworth".</summary>
internal static class NamesMended
{
    // Countries where a second surname stands behind the first: "Carlos Ruiz Valencia" is from anywhere.
    private static readonly Words TwoSurnames = new("es mx ar co cl pe uy ec ve bo py cr pa gt do pt br ao mz");

    private static readonly Words From = new("von vom");

    /// <summary>Mends the names.</summary>
    public static void Mend(string text, ContactExtractor.Reading reading, LocalParts locals, List<NameRecognizer.Found> names)
    {
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        for (var i = names.Count - 1; i >= 0; i--)
        {
            var (first, end) = (reading.Layout.IndexAt(names[i].Span.Start), reading.Layout.IndexAt(names[i].Span.End));
            if (end - first is < 1 or > 5 || tokens[first].Line != tokens[end - 1].Line)
            {
                continue;
            }

            var titled = first > 0 && tokens[first - 1].Line == tokens[first].Line && (tokens[first - 1].Words & WordKinds.Honorific) != 0;
            var (from, to) = Within(text, reading, tokens, first, end, titled);
            if (from == to || (from > first && (tokens[from].Words & (WordKinds.GivenName | WordKinds.FamilyName)) == 0))
            {
                continue;
            }

            if (to - from < end - first || (Note.IsOwner(text, tokens[to - 1]) && names[i].Span.End == tokens[to - 1].Span.End) || IsMisread(tokens[from..to], names[i], titled))
            {
                names[i] = Named(text, reading, tokens[from..to], locals, names[i], titled || (from > first && !IsFirstName(tokens[from])));
            }
        }
    }

    // The words that are the name.
    private static (int First, int End) Within(string text, ContactExtractor.Reading reading, ReadOnlySpan<Token> tokens, int first, int end, bool titled)
    {
        var (from, to) = (first, end);
        while (from < to && (Trades.Is(text, tokens[from]) || IsVerb(tokens, from, to)))
        {
            from++;
        }

        for (var i = from + 1; i < to; i++)
        {
            if (Trades.Is(text, tokens[i]) && (tokens[i].Shape == Shape.Lower || (tokens[i].Words & (WordKinds.FamilyName | WordKinds.GivenName)) == 0))
            {
                to = Articles.Any.Has(text.AsSpan(tokens[i - 1].Span.Start, tokens[i - 1].Span.Length)) && i - 1 > from ? i - 1 : i;
            }
        }

        // "Herr Müller von Siemens"
        to = titled && to - from == 3 && tokens[from + 1].Shape == Shape.Lower && From.Has(text.AsSpan(tokens[from + 1].Span.Start, tokens[from + 1].Span.Length)) && (tokens[from].Words & (WordKinds.FamilyName | WordKinds.CommonGivenName)) == WordKinds.FamilyName ? from + 1 : to;
        return (from, to > from && IsTown(text, reading, tokens[from..to], titled) ? to - 1 : to);
    }

    // "chase Ashworth": small before a capital.
    private static bool IsVerb(ReadOnlySpan<Token> tokens, int at, int end) =>
        end - at == 2 && tokens[at] is { Shape: Shape.Lower } && (tokens[at].Words & (WordKinds.Common | WordKinds.Particle)) == WordKinds.Common && tokens[at + 1].Shape == Shape.Capitalised;

    // "Jane Doe Leeds", "Mme Janssens Bruxelles": behind a name that is whole without it.
    private static bool IsTown(string text, ContactExtractor.Reading reading, ReadOnlySpan<Token> words, bool titled)
    {
        // "harriet pemberton, bristol"
        if (words.Length == 3 && words[2].Before == Gap.Comma && (words[2].Words & WordKinds.Place) != 0 && words[2].Shape == words[0].Shape && words[1].Before == Gap.Space && (words[0].Words & WordKinds.CommonGivenName) != 0 && (words[1].Words & WordKinds.CommonGivenName) == 0)
        {
            return true;
        }

        if (words.Length < 2 || words[^1].Before != Gap.Space || (words[^1].Words & (WordKinds.Place | WordKinds.GivenName)) != WordKinds.Place || words[^1].Shape == Shape.Lower != (words[0].Shape == Shape.Lower))
        {
            return false;
        }

        return titled ? words.Length == 2 && (words[0].Words & WordKinds.GivenName) == 0
            : words.Length == 3 && (words[0].Words & WordKinds.CommonGivenName) != 0 && (words[1].Words & (WordKinds.CommonGivenName | WordKinds.Particle)) == 0 && words[1].Before == Gap.Space && (NameWords.Of(text.AsSpan(words[1].Span.Start, words[1].Span.Length)) & NameKinds.Particle) == 0
                && !(reading.Region.Value.Regions is [var region, ..] && TwoSurnames.Has(region));
    }

    // One word that is a first name and was read as the family's: "Garage Wouters: Kris".
    private static bool IsMisread(ReadOnlySpan<Token> words, NameRecognizer.Found name, bool titled) =>
        words.Length == 1 && ((titled && name.Family.Length == 0) || (!titled && name.Given.Length == 0 && (IsFirstName(words[0]) || ((words[0].Words & WordKinds.GivenName) != 0 && words[0].Before >= Gap.Comma))));

    private static bool IsFirstName(in Token word) => (word.Words & WordKinds.CommonGivenName) != 0 || (word.Words & (WordKinds.GivenName | WordKinds.FamilyName)) == WordKinds.GivenName;

    private static NameRecognizer.Found Named(string text, ContactExtractor.Reading reading, ReadOnlySpan<Token> words, LocalParts locals, NameRecognizer.Found name, bool isFamily)
    {
        var span = Note.SpanOf(text, words);
        if (words.Length > 1 && NameRecognizer.One(text, span, name.Confidence, locals.All, reading.Region) is { } whole)
        {
            return whole;
        }

        var nothing = new TextSpan(span.End, span.End);
        isFamily |= !IsFirstName(words[0]) && (words[0].Words & WordKinds.FamilyName) != 0 && (words[0].Before < Gap.Comma || (words[0].Words & WordKinds.GivenName) == 0);
        var proper = NameCase.Proper(span.Of(text), isFamily);
        return name with { Name = (isFamily ? PersonName.Of(null, proper) : PersonName.Of(proper, null))!, Given = isFamily ? nothing : span, Family = isFamily ? span : nothing };
    }
}

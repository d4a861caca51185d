using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Companies;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.Notes;

/// <summary>Takes out of the names of a note what is a trade, a town, a firm or a verb: "loodgieter kevin", "Dr Benkirane cardiologue Rabat", "Dave from Screwfix", "chase Ashworth".</summary>
internal static class NamesMended
{
    // "Ní Bhriain"
    private const int ShortestFamily = 3;

    // Countries where a second surname stands behind the first: "Carlos Ruiz Valencia" is from anywhere.
    private static readonly Words TwoSurnames = new("es mx ar co cl pe uy ec ve bo py cr pa gt do pt br ao mz");

    private static readonly Words From = new("von vom");
    private static readonly Words At = new("from at chez bei beim presso på hos");
    private static readonly Words AtFirms = new("chez bei bij presso");
    private static readonly Words OfFirms = new("von vom de da di del do van");
    private static readonly Words OfFirmsOrFamilies = new("da di del do");
    private static readonly Words Nobles = new("edle edler freiherr freifrau frhr graf gräfin baron baronin baronesse ritter fürst prinz prinzessin");

    // What a note goes on with behind the name.
    private static readonly Words GoingOn = new("at on re back zuruck zurück before after au aux le pour avant apres sur unter am um ab wegen al el por para antes alle dopo per em para sobre depois op om voor na");

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

            if (IsFirm(text, tokens, first) || (i == 0 && names.Count == 2 && IsFirmBefore(tokens, first, end, reading.Layout.IndexAt(names[1].Span.Start))) || (i > 0 && IsAtFirm(text, tokens, first)))
            {
                names.RemoveAt(i);
                continue;
            }

            var titled = first > 0 && tokens[first - 1].Line == tokens[first].Line && (tokens[first - 1].Words & (WordKinds.Honorific | WordKinds.Particle)) == WordKinds.Honorific;
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
                to = Articles.Any.Has(tokens[i - 1].In(text)) && i - 1 > from ? i - 1 : i;
            }
        }

        to = EndBeforeFirm(text, tokens, from, to, titled);
        to = !titled && IsUnknownBehind(text, reading, tokens, from, to) ? to - 1 : to;

        // "Mathilde jeudi", "Josiane au"
        while (to - from > 1 && IsOfWhen(text, tokens[to - 1]))
        {
            to--;
        }

        to = titled && to - from == 3 && IsFamilyFrom(text, tokens[from], tokens[from + 1]) ? from + 1 : to;
        return (from, to > from && !IsPartedSurname(tokens, to) && IsTown(text, reading, tokens[from..to], titled) ? to - 1 : to);
    }

    // "Herr Müller von Siemens"
    private static bool IsFamilyFrom(string text, in Token family, in Token from) =>
        from.Shape == Shape.Lower && From.Has(from.In(text)) && (family.Words & (WordKinds.FamilyName | WordKinds.CommonGivenName)) == WordKinds.FamilyName;

    private static bool IsOfWhen(string text, in Token word) =>
        word.Shape == Shape.Lower && ((word.Words & (WordKinds.Weekday | WordKinds.Month | WordKinds.PhoneLabel)) != 0 || GoingOn.Has(word.In(text)));

    // "Dave from Screwfix", "Dave, Screwfix", "Dave Jones Screwfix Ltd": where the firm begins that was read as a part of the name.
    private static int EndBeforeFirm(string text, ReadOnlySpan<Token> tokens, int from, int to, bool titled)
    {
        for (var i = from + 1; i + 1 < to; i++)
        {
            if (tokens[i] is { Shape: Shape.Lower, Before: Gap.Space } && (At.Has(tokens[i].In(text)) || (!titled && IsOfFirm(text, tokens, from, i, to)) || (OfFirms.Has(tokens[i].In(text)) && BeginsFirm(text, tokens, i + 1))))
            {
                return i;
            }
        }

        for (var i = from + 2; i < to; i++)
        {
            if (!titled && BeginsFirm(text, tokens, i) && (tokens[i - 1].Words & WordKinds.Particle) == 0)
            {
                return i;
            }
        }

        var isUnknown = (tokens[to - 1].Words & (WordKinds.FamilyName | WordKinds.GivenName)) == 0;
        var isFirm = to - from > 1 && tokens[to - 1].Before == Gap.Comma && isUnknown && (titled || to - from > 2 || (tokens[from].Words & WordKinds.CommonGivenName) != 0);
        return isFirm || (to - from > 2 && to < tokens.Length && IsForm(tokens[to - 1], tokens[to])) ? to - 1 : to;
    }

    // "Luis Pérez de Mapfre", "Giulia di Enel", "Anna Bauer von Bosch": behind a whole name, or before a word that is no surname; but "Karl von Habsburg" and "Marie de Villepin".
    private static bool IsOfFirm(string text, ReadOnlySpan<Token> tokens, int from, int particle, int to)
    {
        var word = tokens[particle].In(text);
        var isWhole = particle - from > 1;
        var isUnknown = particle + 2 == to && tokens[particle + 1].Shape != Shape.Lower && (tokens[particle + 1].Words & (WordKinds.FamilyName | WordKinds.GivenName | WordKinds.Place)) == 0;
        return (isUnknown && (isWhole ? OfFirms.Has(word) : OfFirmsOrFamilies.Has(word))) || (isWhole && From.Has(word) && !Nobles.Has(tokens[particle - 1].In(text)));
    }

    // "Ltd" of "Screwfix Ltd", "Plumbing" of "Marlow Plumbing"; "Hermanos" begins another.
    private static bool IsForm(in Token word, in Token form) =>
        form.Before == Gap.Space && form.Line == word.Line && form.Shape != Shape.Lower && (form.Words & (WordKinds.LegalForm | WordKinds.Function)) == WordKinds.LegalForm && (form.Words & WordKinds.CompanyWord) == 0;

    // "Rocío Vidal Talleres Pineda", "Paul Martin Le Petit Fournil": what begins a firm, behind a whole name.
    private static bool BeginsFirm(string text, ReadOnlySpan<Token> tokens, int at) =>
        tokens[at] is { IsCapital: true, Before: Gap.Space } && (tokens[at].Words & (WordKinds.GivenName | WordKinds.FamilyName)) == 0
            ? (tokens[at].Words & (WordKinds.CompanyWord | WordKinds.Industry)) != 0
            : at + 1 < tokens.Length && FirmOfSegment.IsInn(text, tokens, at);

    // "Florent Dubois Orbis": a word that nobody knows, behind a first name and a family's; where people have two surnames it may be one.
    private static bool IsUnknownBehind(string text, ContactExtractor.Reading reading, ReadOnlySpan<Token> tokens, int from, int to) =>
        to - from == 3 && tokens[to - 1] is { IsCapital: true, Before: Gap.Space, Words: WordKinds.None } && (tokens[from].Words & WordKinds.CommonGivenName) != 0
        && tokens[to - 2].Span.Length > ShortestFamily && !tokens[to - 2].In(text).Contains('-') && (tokens[to - 2].Words & (WordKinds.FamilyName | WordKinds.GivenName | WordKinds.Particle)) == WordKinds.FamilyName && reading.Region.Value.Regions is [var region, ..] && !TwoSurnames.Has(region);

    // "Sophie Bernard chez Leroy Merlin": called like somebody, but a firm.
    private static bool IsFirm(string text, ReadOnlySpan<Token> tokens, int first) =>
        first > 1 && tokens[first].Before == Gap.Space && tokens[first - 1] is { Shape: Shape.Lower } && tokens[first - 1].Line == tokens[first].Line && tokens[first - 2].Line == tokens[first].Line
        && At.Has(tokens[first - 1].In(text)) && ((tokens[first - 2].Words & (WordKinds.GivenName | WordKinds.FamilyName)) != 0 || tokens[first - 2].In(text) is "de");

    // "directeur bij De Gouden Leeuw", behind the name of whoever works there.
    private static bool IsAtFirm(string text, ReadOnlySpan<Token> tokens, int first) =>
        first > 0 && tokens[first].Before == Gap.Space && tokens[first - 1] is { Shape: Shape.Lower } && tokens[first - 1].Line == tokens[first].Line && AtFirms.Has(tokens[first - 1].In(text));

    // "chase Ashworth": small before a capital.
    private static bool IsVerb(ReadOnlySpan<Token> tokens, int at, int end) =>
        end - at == 2 && tokens[at] is { Shape: Shape.Lower } && (tokens[at].Words & (WordKinds.Common | WordKinds.Particle)) == WordKinds.Common && tokens[at + 1].Shape == Shape.Capitalised;

    // "Nina Marchal Mercier, comptable, …", "Ettore Rossi Vignola" alone on a line: a sign would stand before a town, too.
    private static bool IsPartedSurname(ReadOnlySpan<Token> tokens, int to) =>
        (tokens[to - 1].Words & WordKinds.FamilyName) != 0 && (tokens[to - 1].Words & WordKinds.CommonGivenName) == 0 && (to == tokens.Length || tokens[to].Before is > Gap.Stop and not Gap.Line);

    // "Jane Doe Leeds", "Mme Janssens Bruxelles": behind a name that is whole without it.
    private static bool IsTown(string text, ContactExtractor.Reading reading, ReadOnlySpan<Token> words, bool titled)
    {
        if (words.Length < 2 || (words[^1].Words & WordKinds.Place) == 0 || (words[^1].Shape == Shape.Lower) != (words[0].Shape == Shape.Lower))
        {
            return false;
        }

        // "harriet pemberton, bristol", though Bristol is a first name, too
        var isNamed = words.Length == 3 && words[1].Before == Gap.Space && (words[0].Words & WordKinds.CommonGivenName) != 0 && (words[1].Words & WordKinds.CommonGivenName) == 0;
        if (words[^1].Before == Gap.Comma)
        {
            return isNamed && words[2].Shape == words[0].Shape;
        }

        if (words[^1].Before != Gap.Space || (words[^1].Words & WordKinds.GivenName) != 0)
        {
            return false;
        }

        return titled ? words.Length == 2 && (words[0].Words & WordKinds.GivenName) == 0
            : isNamed && (words[1].Words & WordKinds.Particle) == 0 && (NameWords.Of(words[1].In(text)) & NameKinds.Particle) == 0 && !(reading.Region.Value.Regions is [var region, ..] && TwoSurnames.Has(region));
    }

    // One word that is a first name and was read as the family's: "Garage Wouters: Kris".
    private static bool IsMisread(ReadOnlySpan<Token> words, NameRecognizer.Found name, bool titled) =>
        words.Length == 1 && ((titled && name.Family.Length == 0) || (!titled && name.Given.Length == 0 && (IsFirstName(words[0]) || IsUnknown(words[0]) || ((words[0].Words & WordKinds.GivenName) != 0 && words[0].Before >= Gap.Comma))));

    // "ask for Chuy": who is called by one name that no list has is called by the first.
    private static bool IsUnknown(in Token word) => word.IsCapital && (word.Words & ~WordKinds.Common) == WordKinds.None;

    // "Screwfix - Dave - 07456 118 293": a word that nobody is called by, and a sign before the name.
    private static bool IsFirmBefore(ReadOnlySpan<Token> tokens, int first, int end, int next) =>
        end - first == 1 && next == end && next < tokens.Length && IsUnknown(tokens[first]) && tokens[next].Before is Gap.Dash or Gap.Colon or Gap.Slash or Gap.Bar && IsFirstName(tokens[next]);

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

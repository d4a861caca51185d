using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Senders;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.Notes;

/// <summary>Finds who a note names by a first name, or by title and family name, and nothing else: "Call Mike at 415-555-2671", "Mme Moreau avant vendredi 01 44 55 66 77".</summary>
internal static class NoteNames
{
    private const int MostBetween = 4;
    private const int MostWords = 3;
    private const int MostInBrackets = 5;
    private const double Sure = 0.9;
    private const WordKinds NoNames = WordKinds.Function | WordKinds.Month | WordKinds.Weekday | WordKinds.CompanyWord | WordKinds.LegalForm | WordKinds.Department | WordKinds.Greeting | WordKinds.Closing;
    private static readonly Words Calling = new("""
        call phone ring text ask for speak to with contact reach add new save lead met spoke saw from see talk talked back chase
        appeler appelez appelle rappeler rappelez rappelle contacter contactez joindre demander demandez voir vu avec rdv a de pour ajouter ajoute nouveau tel ecrire
        anrufen mit von fur bei frag fragen kontakt neuer neue nach an ruckruf
        llamar llama llame a con hablar preguntar por contacto contactar
        chiamare chiama sentire sentito contattare con di da contatto parlare
        ligar liga para com falar contato
        bellen bel met voor van vragen naar spreken gesproken
        """);
    private static readonly Words Linking = new("""
        is are at on no nr number num cell direct line new phone now
        est au son sa c'est numero le
        ist unter hat jetzt die der seine ihre
        es al en su el ahora
        e il suo
        em seu o
        op onder het zijn haar
        """);

    // Who told it, and to whom it is told, is nobody to call.
    private static readonly Words Telling = new("gave sent told says said passed recommended asked donne envoye dit recommande transmis gab sagt sagte schickt dio dice envio mando deu disse mandou gaf zei zegt stuurde");
    private static readonly Words Through = new("by par durch por via tramite attraverso");

    /// <summary>Puts right the names that were read; finds them where none was.</summary>
    public static void AddOrMend(string text, ContactExtractor.Reading reading, LocalParts locals, List<NameRecognizer.Found> names, List<Mention> found)
    {
        NamesMended.Mend(text, reading, locals, names);
        Add(text, reading, locals, names, found);
    }

    // None where the note names several and does not say whose the number is.
    private static void Add(string text, ContactExtractor.Reading reading, LocalParts locals, List<NameRecognizer.Found> names, List<Mention> found)
    {
        var tokens = CollectionsMarshal.AsSpan(reading.Layout.Tokens);
        var (only, count, known) = (default(Range), 0, names.Count);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (End(text, tokens, i) is var end && end > i && !IsTold(text, tokens, i, end) && !IsOfFirm(found, tokens[i].Span))
            {
                var span = new TextSpan(tokens[i].Span.Start, tokens[end - 1].Span.End);
                count += count > 0 && IsSame(text, tokens, only, i..end) ? 0 : 1;
                only = i..end;
                var isMeant = (known == 0 || IsAnother(text, tokens, i, end)) && MayBegin(text, tokens, i) && HasNumber(text, tokens, i, end);
                if (isMeant && !OthersNumber.IsOf(names, span) && Named(text, tokens[i..end], locals, reading) is { } name)
                {
                    names.Add(name);
                }

                i = end - 1;
            }
        }

        if (names.Count == 0 && count == 1 && IsPerson(text, tokens, only) && Named(text, tokens[only], locals, reading) is { } named)
        {
            names.Add(named);
        }

        if (known > 0 && names.Count > known)
        {
            names.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        }
    }

    // "spoke to Meg in payroll, Meg's direct line is …": one, though named twice.
    private static bool IsSame(string text, ReadOnlySpan<Token> tokens, Range one, Range other) =>
        Note.SpanOf(text, tokens[one]).Of(text).Equals(Note.SpanOf(text, tokens[other]).Of(text), StringComparison.Ordinal);

    // "Mr Mensah (Operations Manager, Hartley & Sons)", "12 Homer St"
    private static bool IsOfFirm(List<Mention> found, TextSpan word)
    {
        foreach (var mention in found)
        {
            if ((mention.Field == ContactField.Address || (mention.Field == ContactField.Company && mention.Confidence > Sure)) && mention.Span.Overlaps(word))
            {
                return true;
            }
        }

        return false;
    }

    // "Lotte (06 51920447) of Daan (06 18347729)": behind the number of who is named, and right before one.
    private static bool IsAnother(string text, ReadOnlySpan<Token> tokens, int first, int end)
    {
        var before = first > 1 && IsOr(tokens[first - 1].In(text)) ? first - 2 : first - 1;
        var behind = end;
        if (behind < tokens.Length && tokens[behind].Before == Gap.Bracket && text[tokens[behind].Span.Start - 1] == '(')
        {
            while (behind < tokens.Length && behind - end < MostInBrackets && tokens[behind].Span.End < text.Length && text[tokens[behind].Span.End] != ')')
            {
                behind++; // "et Sophie de Villiers (DAF) +33 …"
            }

            behind++;
        }

        while (behind < tokens.Length && behind - end < MostBetween && tokens[behind].Kind == TokenKind.Word && Linking.Has(tokens[behind].In(text)))
        {
            behind++; // "Tom Baker is on 07890 …"
        }

        return before >= 0 && tokens[before].Kind == TokenKind.Phone && behind < tokens.Length && tokens[behind].Kind == TokenKind.Phone && tokens[behind].Line == tokens[first].Line;
    }

    // "Florence" alone may be the town; "Mr Lyon" and "Kyle locksmith" are none.
    private static bool IsPerson(string text, ReadOnlySpan<Token> tokens, Range words)
    {
        var (first, length) = words.GetOffsetAndLength(tokens.Length);
        return length > 1 || (tokens[first].Words & WordKinds.Place) == 0 || (first > 0 && Trades.Is(text, tokens[first - 1])) || (first + 1 < tokens.Length && Trades.Is(text, tokens[first + 1]));
    }

    // Behind a title the family name, else one first name.
    private static int End(string text, ReadOnlySpan<Token> tokens, int first)
    {
        if (!Courtesy.Has(tokens[first].In(text)) || tokens[first].Kind != TokenKind.Word)
        {
            return IsGiven(text, tokens, first) ? EndBehindGiven(text, tokens, first) : first + (IsTrader(text, tokens, first) ? 1 : 0);
        }

        var end = first + 1;
        while (end < tokens.Length && end - first <= MostWords && tokens[end].Before is Gap.Space or Gap.Stop && (tokens[end].IsCapital || (tokens[end].Words & WordKinds.Particle) != 0) && (tokens[end].Words & NoNames & ~WordKinds.Function) == 0)
        {
            end++;
        }

        return end > first + 1 && tokens[end - 1].IsCapital ? end : first;
    }

    // "Lorna Tait's number", "Sophie de Villiers"
    private static int EndBehindGiven(string text, ReadOnlySpan<Token> tokens, int given) =>
        given + 2 < tokens.Length && tokens[given + 1] is { Shape: Shape.Lower, Before: Gap.Space } && (tokens[given + 1].Words & WordKinds.Particle) != 0 && EndBehindParticle(tokens, given + 1) is var whole && whole > given + 2 ? whole :
        given + 1 < tokens.Length && tokens[given + 1].Before == Gap.Space && tokens[given + 1].Line == tokens[given].Line && tokens[given + 1].Shape == tokens[given].Shape && tokens[given].IsCapital
        && ((tokens[given + 1].Words | Note.OfOwner(text, tokens[given + 1])) & (WordKinds.FamilyName | NoNames | (IsBeforePhone(tokens, given) ? WordKinds.None : WordKinds.TitleHead))) == WordKinds.FamilyName && !Note.IsOwner(text, tokens[given]) && !Trades.Is(text, tokens[given + 1]) ? given + 2 : given + 1;

    // "Chloe Bishop (+44 …)"
    private static bool IsBeforePhone(ReadOnlySpan<Token> tokens, int given) => (tokens[given].Words & WordKinds.CommonGivenName) != 0 && given + 2 < tokens.Length && tokens[given + 2].Kind == TokenKind.Phone;

    // Behind "de la" a word in capitals that is no firm: "de Villiers", "de La Rochette", and no "de Talleres Pineda".
    private static int EndBehindParticle(ReadOnlySpan<Token> tokens, int first)
    {
        var end = first;
        while (end < tokens.Length && end - first < MostWords - 1 && tokens[end].Before == Gap.Space && (tokens[end].Words & WordKinds.Particle) != 0)
        {
            end++;
        }

        return end < tokens.Length && tokens[end] is { IsCapital: true, Before: Gap.Space } && (tokens[end].Words & (NoNames | WordKinds.Industry | WordKinds.TitleHead)) == 0
            && (end + 1 == tokens.Length || tokens[end + 1].Before >= Gap.Bracket || tokens[end + 1].Kind != TokenKind.Word || tokens[end + 1].Shape == Shape.Lower) ? end + 1 : first;
    }

    // "Lefebvre menuisier", "new sparky: Gaz 07700 …"
    private static bool IsTrader(string text, ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].IsCapital && (tokens[at].Words & (NoNames | WordKinds.TitleHead)) is WordKinds.None or WordKinds.CompanyWord
        && (((tokens[at].Words & WordKinds.FamilyName) != 0 && at + 1 < tokens.Length && tokens[at + 1].Before == Gap.Space && Trades.Is(text, tokens[at + 1]))
            || (at > 0 && at + 1 < tokens.Length && tokens[at + 1].Kind == TokenKind.Phone && tokens[at].Before is Gap.Space or Gap.Colon or Gap.Dash && (tokens[at].Words & WordKinds.Place) == 0 && tokens[at - 1].Line == tokens[at].Line && Trades.Is(text, tokens[at - 1])));

    // In small letters a first name stands behind a word of calling or beside a trade: "écrire à reto au …", "loodgieter kevin".
    private static bool IsGiven(string text, ReadOnlySpan<Token> tokens, int at)
    {
        var token = tokens[at];
        if (Note.OfOwner(text, token) is var owner and not WordKinds.None)
        {
            // "Meg's direct line"
            return (owner & (WordKinds.CommonGivenName | NoNames)) == WordKinds.CommonGivenName
                || ((owner & (WordKinds.GivenName | WordKinds.Place | NoNames)) == WordKinds.GivenName && at + 1 < tokens.Length && tokens[at + 1] is { Shape: Shape.Lower, Before: Gap.Space } label && (label.Words & WordKinds.PhoneLabel) != 0);
        }

        if (token.IsCapital)
        {
            return !NotAName.IsShortPlace(text, token) && !IsTownBehindTitle(text, tokens, at) && (((token.Words & (WordKinds.GivenName | NoNames | WordKinds.TitleHead)) == WordKinds.GivenName && ((token.Words & WordKinds.CommonGivenName) != 0 || (token.Words & WordKinds.Common) == 0)) || IsOfDepartment(text, tokens, at));
        }

        return token is { Kind: TokenKind.Word, Shape: Shape.Lower } && (token.Words & (WordKinds.CommonGivenName | NoNames | WordKinds.TitleHead)) == WordKinds.CommonGivenName
            && ((at > 0 && tokens[at].Before == Gap.Space && (Calling.Has(tokens[at - 1].In(text)) || Trades.Is(text, tokens[at - 1]))) || (at + 1 < tokens.Length && tokens[at + 1].Before == Gap.Space && Trades.Is(text, tokens[at + 1])));
    }

    // "Mme Payet, la Réunion, St-Pierre"
    private static bool IsTownBehindTitle(string text, ReadOnlySpan<Token> tokens, int at)
    {
        var isSaint = tokens[at].Before == Gap.Comma && tokens[at].In(text) is ['S', 't', '-', _, ..] or ['S', 't', 'e', '-', _, ..] or ['S', 'a', 'i', 'n', 't', '-' or 'e', _, ..];
        for (var i = at - 1; isSaint && i >= Math.Max(0, at - MostBetween) && tokens[i].Line == tokens[at].Line; i--)
        {
            if (Courtesy.Has(tokens[i].In(text)))
            {
                return true;
            }
        }

        return false;
    }

    // "spoke to Meg in payroll", "mit Uschi aus der Buchhaltung": a word of calling before, a department behind.
    private static bool IsOfDepartment(string text, ReadOnlySpan<Token> tokens, int at)
    {
        var isCalled = at > 0 && tokens[at].Before == Gap.Space && Calling.Has(tokens[at - 1].In(text)) && (tokens[at].Words & (NoNames | WordKinds.TitleHead | WordKinds.Place)) == 0;
        for (var i = at + 1; isCalled && i < Math.Min(tokens.Length, at + MostBetween) && tokens[i] is { Shape: not Shape.Mixed, Before: Gap.Space }; i++)
        {
            if (i > at + 1 && (tokens[i].Words & WordKinds.Department) != 0)
            {
                return true;
            }

            if (tokens[i].Shape != Shape.Lower)
            {
                return false;
            }
        }

        return false;
    }

    // "Hallo Tom, kannst du …", "Mike, call me on …", "Steve gave me …"
    private static bool IsTold(string text, ReadOnlySpan<Token> tokens, int first, int end)
    {
        var begins = first == 0 || tokens[first - 1].Line != tokens[first].Line;
        var greeted = !begins && ((tokens[first - 1].Words & WordKinds.Greeting) != 0 || Through.Has(tokens[first - 1].In(text)));
        return greeted || (end < tokens.Length && tokens[end].Line == tokens[first].Line && ((begins && IsAskedBehind(text, tokens, end, Courtesy.Has(tokens[first].In(text)))) || Telling.Has(tokens[end].In(text))));
    }

    // Behind the comma of "Mike, call me on …"; but "Pol, plombier", "Mike, mobile 07…" and "Mme Payet, la Réunion".
    private static bool IsAskedBehind(string text, ReadOnlySpan<Token> tokens, int at, bool isTitled) =>
        tokens[at] is { Before: Gap.Comma, Shape: Shape.Lower } token && !Trades.Is(text, token) && !(isTitled && Articles.Definite.Has(token.In(text)) && at + 1 < tokens.Length && tokens[at + 1].IsCapital) && ((token.Words & WordKinds.PhoneLabel) == 0 || Calling.Has(token.In(text)));

    // The line begins with it, or a number, a sign or a word of calling stands before it.
    private static bool MayBegin(string text, ReadOnlySpan<Token> tokens, int at) =>
        at == 0 || tokens[at].Line != tokens[at - 1].Line || tokens[at - 1].Kind is TokenKind.Phone or TokenKind.Email || tokens[at].Before >= Gap.Comma
        || Trades.Is(text, tokens[at - 1]) || Calling.Has(tokens[at - 1].In(text)) || tokens[at - 1].Span.Length == 1 || (tokens[at].Before == Gap.Stop && Note.IsOwner(text, tokens[at])) || IsOr(tokens[at - 1].In(text));

    private static bool IsOr(ReadOnlySpan<char> word) => word is "and" or "or" or "et" or "soit" or "ou" or "und" or "oder" or "y" or "o" or "e" or "en" or "of" or "puis" or "then";

    // Between it and its number, on either side, nothing stands but what links them.
    private static bool HasNumber(string text, ReadOnlySpan<Token> tokens, int first, int end)
    {
        if (first > 0 && tokens[first - 1].Kind is TokenKind.Phone or TokenKind.Email && tokens[first - 1].Line == tokens[first].Line && (end == tokens.Length || tokens[end].Line != tokens[first].Line || tokens[end].Before >= Gap.Bracket))
        {
            return true;
        }

        for (var i = end; i < tokens.Length && i - end <= MostBetween && tokens[i].Line == tokens[first].Line; i++)
        {
            if (tokens[i].Kind is TokenKind.Phone or TokenKind.Email)
            {
                return true;
            }

            var links = (tokens[i].Words & WordKinds.PhoneLabel) != 0 || Linking.Has(tokens[i].In(text)) || Trades.Is(text, tokens[i]);
            if (!links)
            {
                return false;
            }
        }

        return false;
    }

    private static NameRecognizer.Found? Named(string text, ReadOnlySpan<Token> words, LocalParts locals, ContactExtractor.Reading reading)
    {
        var titled = words.Length > 1 && Courtesy.Has(words[0].In(text));
        words = titled ? words[1..] : words;
        var span = Note.SpanOf(text, words);
        if (words.Length > 1 && (!titled || (words[0].Words & WordKinds.CommonGivenName) != 0))
        {
            return NameRecognizer.One(text, span, SignOff.Confidence, locals.All, reading.Region);
        }

        var isFamily = titled || (words[0].Words & (WordKinds.GivenName | WordKinds.FamilyName)) == WordKinds.FamilyName;
        var (proper, nothing) = (NameCase.Proper(span.Of(text), isFamily), new TextSpan(span.End, span.End));
        return (isFamily ? PersonName.Of(null, proper) : PersonName.Of(proper, null)) is { } person
            ? new NameRecognizer.Found(person, isFamily ? nothing : span, isFamily ? span : nothing, 3, new Evidence("told by a note", SignOff.Confidence)) { Confidence = SignOff.Confidence } : null;
    }
}

using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Finds a title where the model saw none: below the name, or behind it, what begins or ends with a word of titles.</summary>
internal static class LostTitle
{
    private const int MostFound = 200;
    private const int MostWords = 8;
    private const int MostWordsSaid = 4;
    private const int MostPeople = 6;
    private const int MostWordsOfAPost = 5;
    private const int LongestLetters = 5;
    private const double Likely = 0.72;
    private static readonly Words Beings = new("she's he's c'est es è é");
    private static readonly Words Pronouns = new("she he elle il sie er ella él lei lui ela ele zij ze hij");
    private static readonly Words Changes = new("passé passée devenu devenue maintenant now jetzt neue neuer neuerdings ahora adesso agora nu");

    // "arbeitet bei Orbis als Bauleiter"
    private static readonly Words As = new("as als comme como come");

    // Whatever a sentence of a title begins with; most words are none of those.
    private static readonly Words Openers = new(string.Join(' ', Beings.All.Concat(Pronouns.All).Concat(Changes.All).Concat(Verbs.Being.All).Concat(As.All)));

    /// <summary>Before whom somebody works for.</summary>
    public static readonly Words At = new("at chez bei beim en in alla al presso na no da bij");

    // How somebody is, not what.
    private static readonly Words States = new("bereikbaar werkzaam zuständig tätig angestellt beschäftigt unterwegs interessiert interessata interessato occupato occupata ocupado ocupada impegnato empleado empleada contratado contratada occupé occupée employé employée embauché embauchée arrivé arrivée installé installée muy molto très sehr erg");

    private const int LongestBeing = 5;
    private const int ShortestTrade = 6;
    private static readonly string[] Trades = ["dor", "dora", "ero", "era", "ista", "eur", "euse", "trice", "ier", "ière", "iste", "tore", "iere", "aio", "aia", "eiro", "eira", "er", "erin", "ster", "eres"];

    private const WordKinds NoTitle = WordKinds.Street | WordKinds.Greeting | WordKinds.Closing | WordKinds.PhoneLabel | WordKinds.EmailLabel;

    /// <summary>Adds the title of the only person of a signature, or of those who share one.</summary>
    public static void Add(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.Count == 0 || !Mentions.Reach(found))
        {
            return;
        }

        var isOne = Cast.IsOne(names);
        if (!isOne && names.Count <= MostPeople)
        {
            AddToEach(text, reading.Layout, names, found);
        }
        else if (isOne && found.Count <= MostFound && !Mentions.Has(found, ContactField.JobTitle))
        {
            AddToOnly(text, reading, names, found);
        }
    }

    // "Jill Carter, Partner" above "Wyatt Watson, Partner"
    private static void AddToEach(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var line = layout.LineAt(names[i].Span.Start);
            // "Me Étienne Castaing        Me Sophie Lalanne" above "Notaires associés"
            var isBeside = i > 0 && line == layout.LineAt(names[i - 1].Span.Start);
            var begins = line >= 0 && !layout.Lines[line].IsProse && (isBeside || Begins(text, layout, line, names[i]));
            if ((begins ? Below(text, layout, names, found, names[i], line) : line >= 0 ? Before(text, layout, found, names[i], line) : null) is { } title)
            {
                found.Add(RunMentions.Written(ContactField.JobTitle, text, title, Likely));
            }
        }
    }

    // Titles of courtesy and initials may stand before it: "drs. J.W.H. (Joost) van den Heuvel".
    private static bool Begins(string text, Layout layout, int line, NameRecognizer.Found name)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var first = layout.Lines[line].First;
        while (tokens[first].Span.Start < name.Span.Start && ((tokens[first].Words & (WordKinds.Honorific | WordKinds.Degree)) != 0 || NameMatch.IsInitials(tokens[first].Span.Of(text))))
        {
            first++;
        }

        return tokens[first].Span.Start == name.Span.Start;
    }

    private static void AddToOnly(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found)
    {
        var layout = reading.Layout;
        var isNote = Possessive.IsNote(layout);
        if (isNote && Told(text, layout, found, layout.IndexAt(names[0].Span.End)) is { } told && !Mentions.Overlap(found, told))
        {
            found.Add(RunMentions.Written(ContactField.JobTitle, text, told, Likely));
            return;
        }

        if ((reading.Said & Cues.Introduces) != 0 && AuthorsTitle.Find(text, layout, found) is { } own)
        {
            found.Add(RunMentions.Written(ContactField.JobTitle, text, own, Likely));
            return;
        }

        foreach (var name in names)
        {
            var line = layout.LineAt(name.Span.Start);
            var behind = layout.IndexAt(name.Span.End);
            behind += behind < layout.Tokens.Count && layout.Tokens[behind].In(text).TrimEnd('.') is "Jr" or "Sr" ? 1 : 0;
            if (line < 0 || layout.Lines[line].IsProse || !Begins(text, layout, line, name))
            {
                if (line >= 0 && (Said(text, layout, found, behind, line) ?? InBrackets(text, layout, behind, line) ?? Before(text, layout, found, name, line)) is { } said && !Mentions.Overlap(found, said))
                {
                    found.Add(RunMentions.Written(ContactField.JobTitle, text, said, Likely));
                    return;
                }

                continue;
            }

            if (behind < layout.Lines[line].End && layout.Tokens[behind].Before == Gap.Comma && layout.Tokens[behind].Shape == Shape.Lower && BeforeFirm(layout, found, behind) is { } trade)
            {
                found.Add(RunMentions.Written(ContactField.JobTitle, text, trade, Likely));
                return;
            }

            if (Below(text, layout, names, found, name, line) is { } span)
            {
                found.Add(RunMentions.Written(ContactField.JobTitle, text, span, Likely));
                return;
            }
        }

        if (isNote && TitleSentence.Find(text, layout, found, layout.IndexAt(names[0].Span.End)) is { } sentence)
        {
            found.Add(RunMentions.Written(ContactField.JobTitle, text, sentence, Likely));
        }
    }

    // "Président : M. Gérard Petitjean"
    private static TextSpan? Before(string text, Layout layout, List<Mention> found, NameRecognizer.Found name, int line)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var first = layout.Lines[line].First;
        var end = layout.IndexAt(name.Span.Start);
        first += end > first && tokens[first].Shape is >= Shape.Digit1 and <= Shape.Digits2 or Shape.Sign ? 1 : 0; // "1. Chair: …"
        end -= end > first && tokens[end].Before != Gap.Colon && (tokens[end - 1].Words & WordKinds.Honorific) != 0 ? 1 : 0;
        return end > first && end - first <= MostWordsSaid && tokens[end].Before == Gap.Colon && !RunMentions.IsContact(tokens[end - 1].In(text)) && IsTitle(text, tokens[first..end]) && new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End) is var span
            && !Mentions.Overlap(found, span) ? span : null;
    }

    // The title on the next line, or behind the name on its own.
    private static TextSpan? Below(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found, NameRecognizer.Found name, int line)
    {
        // "Dr SIOBHÁN MCCARTHY MRCVS", "Joost van den Heuvel RT"
        var behind = layout.IndexAt(Math.Max(name.Span.End, name.LettersEnd));
        while (behind < layout.Lines[line].End && layout.Tokens[behind] is { Shape: Shape.Capitals, Span.Length: <= LongestLetters } letters && (letters.Before == Gap.Space || (letters.Before == Gap.Comma && (NameWords.Of(letters.In(text)) & NameKinds.Generation) != 0)))
        {
            behind++;
        }

        var end = layout.Lines[line].End;
        var below = behind == end && line + 1 < layout.Lines.Count && layout.Lines[line + 1].Before == Gap.Line ? layout.Lines[line + 1].First
            : behind < end && layout.Tokens[behind].Before >= Gap.Comma ? behind
            : -1;
        return below >= 0 && End(layout, below) is var last && (IsTitle(text, CollectionsMarshal.AsSpan(layout.Tokens)[below..last]) || IsAboveFirm(text, layout, found, below, last)) && new TextSpan(layout.Tokens[below].Span.Start, layout.Tokens[last - 1].Span.End) is var span
            && !Mentions.Overlap(found, span) && !OthersNumber.IsOf(names, span) ? span : null;
    }

    // "Snake Catcher & Relocator", whatever it is, between the name and "Scales Off Pty Ltd"
    private static bool IsAboveFirm(string text, Layout layout, List<Mention> found, int first, int end)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        if (end >= tokens.Length || end - first is < 2 or > MostWordsOfAPost || found.Find(mention => mention.Field == ContactField.Company && mention.Span.Start == layout.Tokens[end].Span.Start) is not { } firm)
        {
            return false;
        }

        var isPlain = false;
        foreach (ref readonly var word in tokens[first..end])
        {
            if (word.Kind != TokenKind.Word || (word.Words & (NoTitle | WordKinds.LegalForm | WordKinds.Department | WordKinds.Degree | WordKinds.Country)) != 0 || (word.Agrees & (Agreement.Domain | Agreement.WithinDomain | Agreement.Repeated)) != 0 || word.Shape is Shape.Capitals or (>= Shape.Digit1 and <= Shape.DigitsAndLetters))
            {
                return false;
            }

            isPlain |= word.IsCapital && (word.Words & (WordKinds.GivenName | WordKinds.FamilyName | WordKinds.Place | WordKinds.CompanyWord)) == 0;
        }

        return isPlain && IsSure(tokens[end..layout.IndexAt(firm.Span.End)]);
    }

    // A firm by its legal form, or as its address is called.
    private static bool IsSure(ReadOnlySpan<Token> firm)
    {
        foreach (ref readonly var word in firm)
        {
            if ((word.Words & WordKinds.LegalForm) != 0 || (word.Agrees & Agreement.Domain) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // "She's finance director at Torrent Sportswear": of the only one who is named, in a note.
    private static TextSpan? Told(string text, Layout layout, List<Mention> found, int from)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        for (var i = from; i + 2 < tokens.Length; i++)
        {
            // The title follows on the same line.
            var word = text.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length);
            if ((word.Length > LongestBeing && tokens[i].Before != Gap.Comma) || tokens[i + 1].Line != tokens[i].Line || char.IsAsciiDigit(word[0]) || !Openers.Has(word))
            {
                continue;
            }

            var first = Beings.Has(word) ? i + 1 : Pronouns.Has(word) && Verbs.Being.Has(text.AsSpan(tokens[i + 1].Span.Start, tokens[i + 1].Span.Length)) ? i + 2 : 0;
            // "Jane Doe has moved to Acme, now Owner"
            first = first == 0 && tokens[i].Before == Gap.Comma && tokens[i].Shape == Shape.Lower && Changes.Has(word) && (tokens[i + 1].Words & WordKinds.TitleHead) != 0 ? i + 1 : first;
            first = first == 0 && ((i == from && Verbs.Being.Has(word)) || (As.Has(word) && i > from + 1)) ? i + 1 : first;
            first += first > 0 && first + 1 < tokens.Length && Changes.Has(text.AsSpan(tokens[first].Span.Start, tokens[first].Span.Length)) ? 1 : 0;
            var article = first > 0 && Articles.Any.Has(text.AsSpan(tokens[first].Span.Start, tokens[first].Span.Length));
            first += article ? 1 : 0;
            if (first > 0 && first < tokens.Length && tokens[first].Line == tokens[i].Line && tokens[first].Before == Gap.Space && (Phrase(text, layout, found, first) ?? Trade(text, layout, found, first, article)) is { } said)
            {
                return said;
            }
        }

        return null;
    }

    // "es ajustador en Seguros Tlaloc": words of no other use before whom somebody works for.
    private static TextSpan? Trade(string text, Layout layout, List<Mention> found, int first, bool isThing)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var end = first;
        while (end + 1 < tokens.Length && end - first < MostWordsSaid && tokens[end].Shape == Shape.Lower && (end == first || tokens[end].Before == Gap.Space) && !At.Has(text.AsSpan(tokens[end].Span.Start, tokens[end].Span.Length)))
        {
            end++;
        }

        if (end == first || end + 1 >= tokens.Length || tokens[end].Before != Gap.Space || !At.Has(text.AsSpan(tokens[end].Span.Start, tokens[end].Span.Length))
            || States.Has(text.AsSpan(tokens[first].Span.Start, tokens[first].Span.Length)))
        {
            return null;
        }

        var firm = tokens[end + 1].Shape == Shape.Lower && end + 2 < tokens.Length ? end + 2 : end + 1;
        var known = ((tokens[first].Words | tokens[end - 1].Words) & (WordKinds.Title | WordKinds.TitleHead)) != 0 || ((tokens[first].Words & ~WordKinds.FamilyName) == 0 && IsTradeWord(tokens[first].Span.Of(text)));
        return (isThing || known) && found.Exists(mention => mention.Field == ContactField.Company && mention.Span.Start == layout.Tokens[firm].Span.Start) ? new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End) : null;
    }

    /// <summary>Whether a word ends like those for trades: "ajustador", "stellingbouwer".</summary>
    public static bool IsTradeWord(string word) => word.Length > ShortestTrade && Array.Exists(Trades, ending => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    // "Your contact: Sarah Whitfield (owner)"
    private static TextSpan? InBrackets(string text, Layout layout, int behind, int line)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var end = behind < layout.Lines[line].End && tokens[behind].Before == Gap.Bracket && text[tokens[behind].Span.Start - 1] == '(' ? End(layout, behind) : 0;
        return end > 0 && text.AsSpan(tokens[end - 1].Span.End).StartsWith(")") && IsTitle(text, tokens[behind..end]) ? new TextSpan(tokens[behind].Span.Start, tokens[end - 1].Span.End) : null;
    }

    // "spoke to Annika Sorensen, herd manager. Happy with …": up to where the sentence goes on, one word of it at least in small letters.
    private static TextSpan? Said(string text, Layout layout, List<Mention> found, int behind, int line)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var at = behind < layout.Lines[line].End && tokens[behind].Before == Gap.Comma && Articles.Any.Has(text.AsSpan(tokens[behind].Span.Start, tokens[behind].Span.Length)) ? behind + 1 : behind;
        if (at >= layout.Lines[line].End || tokens[behind].Before != Gap.Comma || tokens[at].Shape != Shape.Lower)
        {
            return null;
        }

        return Phrase(text, layout, found, at) ?? BeforeFirm(layout, found, at);
    }

    // "Heriberto Zaldívar, piloto, Globos Teotlalpan SA": what a word or two between a name and a company are.
    private static TextSpan? BeforeFirm(Layout layout, List<Mention> found, int first)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var end = first + 1;
        while (end < tokens.Length && end - first < 2 && tokens[end].Before == Gap.Space && tokens[end].Shape == Shape.Lower)
        {
            end++;
        }

        return end < tokens.Length && tokens[end].Before is Gap.Comma or Gap.Line && (tokens[first].Words & WordKinds.Function) == 0 && tokens[end].Span.Start is var start && found.Exists(mention => mention.Field == ContactField.Company && mention.Span.Start == start)
            ? new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End) : null;
    }

    // "plombier de Thiès"
    private static bool IsTown(ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].Shape == Shape.Lower && (tokens[at].Words & WordKinds.Particle) != 0 && at + 1 < tokens.Length && tokens[at + 1].Before == Gap.Space && tokens[at + 1].Shape == Shape.Capitalised && (tokens[at + 1].Words & WordKinds.Place) != 0;

    /// <summary>The title that words of a sentence are from there on; null where they are none.</summary>
    public static TextSpan? Phrase(string text, Layout layout, List<Mention> found, int first)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var end = first + 1;
        while (end < tokens.Length && tokens[end].Line == tokens[first].Line && tokens[end].Before is Gap.Space or Gap.None && end - first <= MostWordsSaid
            && ((tokens[end].Words & WordKinds.Function) == 0 || (tokens[end].Words & WordKinds.Particle) != 0) && !IsTown(tokens, end) && !IsOfFirm(found, tokens[end].Span))
        {
            end++;
        }

        while (end > first + 1 && At.Has(text.AsSpan(tokens[end - 1].Span.Start, tokens[end - 1].Span.Length)))
        {
            end--;
        }

        end = TitleSentence.EndOfHead(tokens, first, end);

        // "propriétaire de l'Érablière"
        while (end < tokens.Length && IsOfFirm(found, tokens[end].Span) && end > first + 1 && (tokens[end - 1].Words & WordKinds.Particle) != 0)
        {
            end--;
        }

        var words = tokens[first..end];
        return words.Length <= MostWordsSaid && (words[0].Words & WordKinds.Function) == 0 && IsTitle(text, words) ? new TextSpan(words[0].Span.Start, words[^1].Span.End) : null;
    }

    private static bool IsOfFirm(List<Mention> found, TextSpan word) => found.Exists(mention => mention.Field == ContactField.Company && mention.Span.Overlaps(word));

    // Up to the next bar, dash, comma or line.
    private static int End(Layout layout, int first)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var end = first + 1;
        while (end < tokens.Length && tokens[end].Line == tokens[first].Line && tokens[end].Before is Gap.Space or Gap.None or Gap.Stop or Gap.Slash)
        {
            end++;
        }

        return end;
    }

    // "monteur-chef", "conservadora-restauradora", "Register-taxateur"
    private static WordKinds OfHalf(string text, in Token word)
    {
        var written = text.AsSpan(word.Span.Start, word.Span.Length);
        return word.Words == WordKinds.None && written.IndexOf('-') is > 2 and var hyphen ? WordLexicon.Of(written[..hyphen]) | WordLexicon.Of(written[(hyphen + 1)..]) : WordKinds.None;
    }

    // "Geschäftsleiterin", of which only "Geschäftsleiter" is known.
    private static WordKinds OfFeminine(string text, in Token word) => word.Words == WordKinds.None && word.Span.Length > ShortestTrade && word.In(text).EndsWith("in") ? WordLexicon.Of(word.In(text)[..^2]) : WordKinds.None;

    /// <summary>Whether words are a title: the first or the last of them is a word of titles, and none is of anything else.</summary>
    public static bool IsTitle(string text, ReadOnlySpan<Token> words)
    {
        var head = ((words[0].Words | words[^1].Words | OfHalf(text, words[0]) | OfFeminine(text, words[0])) & WordKinds.TitleHead) != 0;
        var isSupt = words.Length > 1 && words[^1].In(text) is "Supt" or "SUPT" or "supt"; // a superintendent, and in Britain a policeman's rank
        foreach (ref readonly var word in words)
        {
            if (word.Kind != TokenKind.Word || (word.Words & NoTitle) != 0 || (word.Words & (WordKinds.LegalForm | WordKinds.TitleHead)) == WordKinds.LegalForm || word.Shape is >= Shape.Digit1 and <= Shape.DigitsAndLetters)
            {
                return false;
            }
        }

        // "Dpto. Técnico Comercial" is a department.
        return words.Length <= MostWords && (isSupt || (head && (words[0].Words & (WordKinds.Department | WordKinds.TitleHead)) != WordKinds.Department));
    }
}

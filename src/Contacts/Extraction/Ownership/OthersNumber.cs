using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Companies;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Senders;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells the number or address of somebody who is only mentioned: "call Kim Ward at 713-853-0685", "a quote from Apex (Steve, 01603 44 81 20)", "Ilse Bakker, zij gaat over de begroting: i.bakker@…".</summary>
internal static class OthersNumber
{
    private const int WordsBetween = 4;
    private const int WordsToAddress = 12;
    private const int MostKnown = 200;
    private const int ShortestWithin = 4;
    private const int WordsOfASentence = 24;
    private const int WordsOfAGreeting = 4;
    private const int WordsOfAName = 3;
    private const int LongestCopy = 24;
    private static readonly string[] Copies = [" copia a", " copia para", " copie à", " copie a", " copy to", " copying", " cc", " cc to", " cc a", " cc an", " kopie an", " kopie aan", " copia per", " in copia"];
    private static readonly Words Places = new("at from in chez au à bei aus vom en del della bij van");
    private static readonly Words Selves = new("sono soy suis bin am i'm sou ben");
    private static readonly Words Ands = new("and et und y e en");
    private static readonly Words Assistants = new("assistant assistante assistentin assistente asistente secretary secretaire secretaria segretaria segretario sekretarin secretaresse technicien technicienne techniker technician driver chauffeur chofer conductor autista motorista");

    /// <summary>Whether in the sentence right before a mention a first name stands that is not the author's; in a signature no word stands between both.</summary>
    public static bool Is(Layout layout, Mention mention)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var low = layout.IndexAt(mention.Span.Start);
        var inSentence = false;
        for (var i = low - 1; i >= Math.Max(0, low - WordsBetween) && low < tokens.Length && tokens[i].Kind == TokenKind.Word && tokens[i].Line == tokens[low].Line; i--)
        {
            var token = tokens[i];
            inSentence |= token.Shape == Shape.Lower;
            if (inSentence && IsFirstName(token))
            {
                return (token.Agrees & Agreement.From) == 0;
            }
        }

        return false;
    }

    /// <summary>Whether the sentence before a number names somebody beside those who are meant: "El chófer es Vasile, 642 …", "vous pourrez joindre M. Karim Belhadj au 06 …".</summary>
    /// <param name="text">The text.</param>
    /// <param name="layout">Its tokens.</param>
    /// <param name="names">Those who are meant.</param>
    /// <param name="found">What is theirs: a company, a title or a place may be called after somebody.</param>
    /// <param name="low">The token of the number.</param>
    public static bool IsOfAnother(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found, int low)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        if (low >= tokens.Length || !IsSaid(CollectionsMarshal.AsSpan(layout.Lines)[tokens[low].Line]))
        {
            return low < tokens.Length && (IsBesideCalled(layout, names, low) || IsAnswer(text, layout, names, low));
        }

        for (var i = low - 1; i >= Math.Max(0, low - WordsOfASentence) && GoesOn(layout, tokens[i], tokens[i + 1]); i--)
        {
            // "Holger: 0152 / 2734 8190" in a chat: who says it.
            if (tokens[i + 1].Before == Gap.Colon && layout.Lines[tokens[i].Line].First == i && tokens[i + 1].Line == tokens[i].Line)
            {
                return false;
            }

            if (found.Exists(IsAround(tokens[i].Span)) || (IsFirstName(tokens[i]) && CompanyTown.IsPlace(text, tokens, i)))
            {
                continue;
            }

            if (Opening(text, tokens, i) is { } before && !IsOf(names, new TextSpan(tokens[before].Span.Start, tokens[i].Span.End)))
            {
                i = before;
                continue;
            }

            if (IsOf(names, tokens[i].Span) || IsGreeted(layout, tokens, i) || (tokens[i + 1].Before == Gap.Stop && Ends(text, tokens[i], tokens[i + 1])))
            {
                return false;
            }

            if (IsFirstName(tokens[i]) && IsOfCalled(text, names, tokens[i].Span))
            {
                return false;
            }

            if (IsFirstName(tokens[i]) || (IsAsked(text, tokens, i) && !AreCalledSo(text, tokens[i], names)) || IsRelative(text, tokens, i) || IsAtPlace(text, layout, tokens, i) || (Assistants.Has(tokens[i].In(text)) && !IsBehindName(layout, names, i)) || IsCalled(tokens, i))
            {
                return (tokens[i].Agrees & Agreement.From) == 0;
            }
        }

        return false;
    }

    // "> Who do we phone on site?" and below it "Johan, 072 618 4403."
    private static bool IsAnswer(string text, Layout layout, List<NameRecognizer.Found> names, int number)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var first = CollectionsMarshal.AsSpan(layout.Lines)[tokens[number].Line].First;
        if (number - first is < 1 or > WordsOfAName || !IsFirstName(tokens[first]) || (tokens[first].Agrees & Agreement.From) != 0 || IsOf(names, tokens[first].Span) || AreCalledSo(text, tokens[first], names))
        {
            return false;
        }

        var above = text.AsSpan(0, tokens[first].Span.Start).TrimEnd();
        return above[(above.LastIndexOf('\n') + 1)..] is ['>', ..];
    }

    private static bool AreCalledSo(string text, Token word, List<NameRecognizer.Found> names) => names.Exists(name => IsCalledSo(text, word, name));

    /// <summary>Whether a word is how somebody is called: "Rob" is Robert Smith, and "Paul" may be P. Martin.</summary>
    public static bool IsCalledSo(string text, Token word, NameRecognizer.Found name) =>
        name.Name.Given is { Length: > 0 } given && Words.Fold(word.Span.Of(text)) is var called && Words.Fold(given) is var whole && (called == whole || (NameMatch.IsInitials(given) && whole[0] == called[0]) || whole.StartsWith(called, StringComparison.Ordinal) || Nicknames.Are(called, whole));

    // "sa femme décroche au …", "seine Frau geht unter … ran"
    private static bool IsRelative(string text, ReadOnlySpan<Token> tokens, int at)
    {
        if (at == 0 || tokens[at].Before != Gap.Space || !Relations.Spouses.Has(tokens[at].In(text)) || (at + 1 < tokens.Length && tokens[at + 1].IsCapital && tokens[at + 1].Kind == TokenKind.Word))
        {
            return false;
        }

        // "Sono la moglie del signor Rossi", "Ana Ruiz, la mujer del presidente": who is meant.
        var whose = tokens[at - 1].In(text);
        return (Possessive.IsTheir(whose) || (whose is "la" or "La" or "a" or "A" or "o" && tokens[at - 1].Before != Gap.Comma))
            && !(at > 1 && (Selves.Has(tokens[at - 2].In(text)) || (tokens[at - 1].Before == Gap.Space && Ands.Has(tokens[at - 2].In(text)))));
    }

    // "Secrétariat : Mme Bidault, 04 73 75 12 08"
    private static bool IsBesideCalled(Layout layout, List<NameRecognizer.Found> names, int number)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var first = CollectionsMarshal.AsSpan(layout.Lines)[tokens[number].Line].First;
        for (var i = number - 2; i >= first && number - i <= WordsBetween; i--)
        {
            if (IsCalled(tokens, i) && tokens[i].Before == Gap.Colon)
            {
                return !IsOf(names, new TextSpan(tokens[i].Span.Start, tokens[number].Span.Start));
            }
        }

        return false;
    }

    // "(Philippe est à Genève), donc plutôt …": the token with which a bracket opens that closes behind another.
    private static int? Opening(string text, ReadOnlySpan<Token> tokens, int at)
    {
        if (!text.AsSpan(tokens[at].Span.End, tokens[at + 1].Span.Start - tokens[at].Span.End).Contains(')'))
        {
            return null;
        }

        for (var i = at; i > Math.Max(0, at - WordsOfASentence); i--)
        {
            if (text[tokens[i].Span.Start - 1] == '(')
            {
                return i;
            }
        }

        return null;
    }

    private static Predicate<Mention> IsAround(TextSpan word) =>
        mention => mention.Field is ContactField.Company or ContactField.JobTitle or ContactField.Address && mention.Span.Overlaps(word);

    // No separator between, and a line above only where it is one of a sentence.
    private static bool GoesOn(Layout layout, in Token word, in Token next) =>
        next.Before is Gap.None or Gap.Space or Gap.Stop or Gap.Bracket or Gap.Comma or Gap.Colon || (next.Before == Gap.Line && layout.Lines[word.Line].IsProse);

    /// <summary>Whether a line is a sentence, or the part of one that it holds: two words at least in small letters.</summary>
    public static bool IsSaid(in Stretch line) => line.Count - line.Capitalised - line.Digits >= 2;

    // "Hi Bob, …"
    private static bool IsGreeted(Layout layout, ReadOnlySpan<Token> tokens, int at)
    {
        var line = layout.Lines[tokens[at].Line];
        return at - line.First < WordsOfAGreeting && (line.Words & WordKinds.Greeting) != 0;
    }

    // "For estimates call Kirsty on …": a rarer first name, right behind what one does.
    private static bool IsAsked(string text, ReadOnlySpan<Token> tokens, int at) =>
        at > 0 && (tokens[at].Words & ~WordKinds.FamilyName) == WordKinds.GivenName && tokens[at] is { Shape: Shape.Capitalised, Before: Gap.Space } && AuthorsNumber.IsCall(tokens[at - 1].In(text));

    // "Tam at the yard, 01546 …", a line of its own.
    private static bool IsAtPlace(string text, Layout layout, ReadOnlySpan<Token> tokens, int at) =>
        layout.Lines[tokens[at].Line].First == at && (tokens[at].Words & WordKinds.GivenName) != 0 && tokens[at].Shape == Shape.Capitalised && at + 1 < tokens.Length && tokens[at + 1].Shape == Shape.Lower
        && Places.Has(text.AsSpan(tokens[at + 1].Span.Start, tokens[at + 1].Span.Length));

    // "Fr. Kiefer", "Miss Achieng"
    private static bool IsCalled(ReadOnlySpan<Token> tokens, int at) =>
        (tokens[at].Words & WordKinds.Honorific) != 0 && tokens[at].Shape is Shape.Capitalised or Shape.Initial or Shape.OneCapital && tokens[at].Span.Length > 1
        && at + 1 < tokens.Length && tokens[at + 1].Kind == TokenKind.Word && tokens[at + 1].Before is Gap.Space or Gap.Stop && tokens[at + 1].Shape is Shape.Capitalised or Shape.Mixed;

    // A stop behind a word that is no title of somebody: "M. Karim".
    private static bool Ends(string text, in Token last, in Token next) =>
        text.AsSpan(last.Span.End, next.Span.Start - last.Span.End).TrimStart(" )\"»") is ['.' or '!' or '?' or '…', ..] && (last.Words & (WordKinds.Honorific | WordKinds.PhoneLabel)) == 0 && last.Span.Length > 2 && next.Shape != Shape.Lower;

    /// <summary>Whether a sentence gives an address to somebody beside those who are meant.</summary>
    /// <param name="text">The text.</param>
    /// <param name="layout">Its tokens.</param>
    /// <param name="names">Those who are meant.</param>
    /// <param name="known">What is theirs.</param>
    /// <param name="mention">The address.</param>
    public static bool IsBeside(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> known, Mention mention)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var low = layout.IndexAt(mention.Span.Start);
        // Who signs with an address of their name says of another that it is theirs.
        if (names.Count == 1 && known.Count <= MostKnown && MailReader.IsInSentence(layout, low) && IsAboveOwn(known, mention, names[0].Name) && !SenderAddress.Agrees(mention.Value, names[0].Name) && !BodyNumber.IsTold(text, mention.Span))
        {
            return true;
        }

        // "… a mi correo, con copia a almacen@acme.mx"
        if (names.Count == 1 && known.Count <= MostKnown && IsCopied(text, mention.Span) && known.Exists(other => other.Field == ContactField.Email && other != mention && AreNeighbours(other.Value, mention.Value) && SenderAddress.IsMadeOf(other.Value, names[0].Name)) && !SenderAddress.Agrees(mention.Value, names[0].Name))
        {
            return true;
        }

        // "Assistante : Sandrine Pouget – 01 53 … – s.pouget@…"
        if (low < tokens.Length && layout.Lines[tokens[low].Line].First is var first && first < low && tokens[first + 1].Before == Gap.Colon && Assistants.Has(tokens[first].In(text)) && !IsOf(names, new TextSpan(tokens[first].Span.Start, mention.Span.Start)) && !Agrees(names, mention.Value, mayBeSite: false))
        {
            return true;
        }

        // "my assistant Bob (bob@acme.com)"
        if (low > 1 && low < tokens.Length && tokens[low].Before == Gap.Bracket && (tokens[low - 1].Agrees & Agreement.LocalPart) != 0
            && AuthorsNumber.IsSomebodyElse(text.AsSpan(tokens[low - 2].Span.Start, tokens[low - 2].Span.Length)) && !IsOf(names, tokens[low - 1].Span))
        {
            return true;
        }

        // Between bars and dashes no sentence is.
        if (low >= tokens.Length || !layout.Lines[tokens[low].Line].IsProse || tokens[low].Before is Gap.Dash or Gap.Slash or Gap.Wide or Gap.Bar)
        {
            return false;
        }

        if (Agrees(names, mention.Value, mayBeSite: true))
        {
            return false;
        }

        for (var i = low - 1; i >= Math.Max(0, low - WordsToAddress) && tokens[i].Line == tokens[low].Line; i--)
        {
            // "Sandrine Le Bihan (s.lebihan@…)"
            var agrees = (tokens[i].Agrees & Agreement.LocalPart) != 0 || ((tokens[i].Agrees & Agreement.WithinLocal) != 0 && tokens[i].Span.Length >= ShortestWithin);
            if (agrees && tokens[i].Shape is Shape.Capitalised or Shape.Capitals && !IsOf(names, tokens[i].Span))
            {
                return true;
            }
        }

        // In a note "compta@" behind the number is how the one is reached whom it names.
        return RoleMailbox.Is(mention.Value) && !(names.Count == 1 && ((Possessive.IsNote(layout) && low > 0 && tokens[low - 1].Kind == TokenKind.Phone) || !HasOther(known, mention.Value)));
    }

    // A mailbox of the same house.
    private static bool AreNeighbours(string address, string other) => address.AsSpan(address.IndexOf('@', StringComparison.Ordinal)).SequenceEqual(other.AsSpan(other.IndexOf('@', StringComparison.Ordinal)));

    private static bool IsCopied(string text, TextSpan address)
    {
        var before = text.AsSpan(Math.Max(0, address.Start - LongestCopy)..address.Start).TrimEnd(" :");
        if (before is not [.., 'a' or 'à' or 'o' or 'c' or 'n' or 'r' or 'y' or 'g'])
        {
            return false;
        }

        foreach (var copy in Copies)
        {
            if (before.EndsWith(copy, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAboveOwn(List<Mention> known, Mention mention, PersonName author) =>
        known.Exists(other => other.Field == ContactField.Email && other != mention && other.Span.Start > mention.Span.End && SenderAddress.IsMadeOf(other.Value, author));

    private static bool Agrees(List<NameRecognizer.Found> names, string address, bool mayBeSite) =>
        names.Exists(name => SenderAddress.Agrees(address, name.Name) || (mayBeSite && SenderAddress.IsAtName(address, name.Name)));

    private static bool HasOther(List<Mention> known, string address) => known.Exists(other => other.Field == ContactField.Email && other.Value != address);

    // "Agnieszka Nowak, secrétaire médicale" is the assistant herself.
    private static bool IsBehindName(Layout layout, List<NameRecognizer.Found> names, int token)
    {
        var line = layout.Lines[layout.Tokens[token].Line];
        var span = new TextSpan(layout.Tokens[line.First].Span.Start, layout.Tokens[token].Span.Start);
        foreach (var name in names)
        {
            if (span.Contains(name.Span))
            {
                return true;
            }
        }

        return false;
    }

    // "Nneka's number is …" of whom the text names in full elsewhere.
    private static bool IsOfCalled(string text, List<NameRecognizer.Found> names, TextSpan word)
    {
        var said = text.AsSpan(word.Start, word.Length);
        foreach (var name in names)
        {
            if (name.Name.Given is { } given && (said.SequenceEqual(given) || (said.StartsWith(given) && said[given.Length..] is "'s" or "’s")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is a first name as people write them.</summary>
    public static bool IsFirstName(in Token token) =>
        (token.Words & WordKinds.CommonGivenName) != 0 && token.Shape is Shape.Capitalised or Shape.Capitals && (token.Words & WordKinds.Function) == 0;

    /// <summary>Whether a place is within the name of somebody who is meant.</summary>
    public static bool IsOf(List<NameRecognizer.Found> names, TextSpan span)
    {
        foreach (var name in names)
        {
            if (name.Span.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }
}

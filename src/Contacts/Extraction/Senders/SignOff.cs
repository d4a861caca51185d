using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>The name by which a mail ends that has no signature: "Regards," and below it "Bert Meyers".</summary>
internal static class SignOff
{
    /// <summary>How sure it is that a mail's last words are its author's name.</summary>
    public const double Confidence = 0.85;

    private const int LinesFromTheEnd = 4;
    private const int MostWords = 4;
    private const int MostWordsAlone = 3;
    private const int MostWordsOfAWish = 4;
    private const int FewestShouted = 8;
    private const WordKinds OfOthers = WordKinds.CommonGivenName | WordKinds.Honorific | WordKinds.Greeting | WordKinds.CompanyWord | WordKinds.LegalForm | WordKinds.TitleHead;
    private const WordKinds OfSentences = WordKinds.Function | WordKinds.Month | WordKinds.Weekday | WordKinds.Greeting;
    private const WordKinds OfOffices = WordKinds.CompanyWord | WordKinds.Department | WordKinds.Industry | WordKinds.Title;

    private static readonly Words Wishes = new("gruß gruss grüße grüsse gruesse lg vg mfg groet groeten groetjes gr mvg liefs saluti saludos abrazo abraço abraços abs cumps cumprimentos bises bisous cdt cordialement regards rgds");
    private static readonly Words From = new("van von da de from di");

    /// <summary>Where the name stands; null where the mail ends otherwise.</summary>
    /// <param name="text">The text.</param>
    /// <param name="layout">Its tokens.</param>
    /// <param name="isFromKnown">Whether a From header tells the author: else a first name below the last paragraph is all that does.</param>
    /// <param name="from">That header, where it came with the text: who is Terrence there signs "Terry".</param>
    public static TextSpan? Find(string text, Layout layout, bool isFromKnown, string? from)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        var end = lines.Length - 1;
        while (end >= 0 && lines[end].Digits >= lines[end].Count && lines[end].Kinds == 1 << (int)TokenKind.Word)
        {
            end--; // "x-37059" below a name is of it
        }

        for (var i = end; i >= Math.Max(0, lines.Length - LinesFromTheEnd); i--)
        {
            ref readonly var line = ref lines[i];
            if (i == end && IsInitialOf(text, layout, line, from))
            {
                return layout.Tokens[line.First].Span;
            }

            if (!EndsInName(layout, line, isFromKnown))
            {
                continue;
            }

            if (((line.Words & WordKinds.Closing) != 0 || Begins(text, layout, line)) && Inline(text, layout, line, !isFromKnown) is { } beside)
            {
                return beside;
            }

            var closed = i > 0 && lines[i - 1].Sort == Stretch.Closing;
            var ends = i == end && ((line.Agrees & Agreement.From) != 0 || ((!isFromKnown || IsCalled(text, layout, line, from)) && IsBelowText(text, layout, line, i)));
            if ((closed || ends) && line.Sort != Stretch.Closing && Name(layout, line.First, line.End, closed && !isFromKnown) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether the name by which a mail ends may be what stands next behind a place.</summary>
    public static bool MayStandBehind(Layout layout, int place, string? from)
    {
        var line = layout.LineAt(place);
        return line >= 0 && line >= layout.Lines.Count - LinesFromTheEnd && (from is not null || EndsInName(layout, CollectionsMarshal.AsSpan(layout.Lines)[line], isFromKnown: false));
    }

    // A name goes up to the end of its line, which has what is known as one.
    private static bool EndsInName(Layout layout, in Stretch line, bool isFromKnown)
    {
        ref readonly var last = ref CollectionsMarshal.AsSpan(layout.Tokens)[line.End - 1];
        return IsOfName(last) && ((line.Words & WordKinds.GivenName) != 0 || (line.Agrees & Agreement.From) != 0 || (!isFromKnown && IsInitials(last)));
    }

    // "Frank", alone below what ends with a stop.
    private static bool IsBelowText(string text, Layout layout, in Stretch line, int at)
    {
        if (at == 0 || line.Count > MostWordsAlone || line.Kinds != 1 << (int)TokenKind.Word || (layout.Tokens[line.First].Words & WordKinds.GivenName) == 0 || (line.Words & OfSentences) is not (WordKinds.None or WordKinds.Function) || ((line.Words & WordKinds.Function) != 0 && !IsFirstName(layout, line)))
        {
            return false;
        }

        var above = layout.Tokens[line.First - 1].Span.End;
        var between = text.AsSpan(above, layout.Tokens[line.First].Span.Start - above).TrimStart(" )\"");
        return (line.Before == Gap.Blank ? between is ['.' or '!' or '?' or ':' or ',', ..] || SignatureBlock.IsSentence(layout.Lines[at - 1]) || IsWish(layout.Lines[at - 1], between) : between is ['.' or '!' or '?', ..] || IsWish(layout.Lines[at - 1], between))
            && layout.Lines.FindIndex(0, at, static line => SignatureBlock.IsSentence(line) || IsShouted(line)) >= 0;
    }

    // "Ed" and "Sara" alone, though "ed" and "sarà" are words of Italian sentences.
    private static bool IsFirstName(Layout layout, in Stretch line) =>
        line.Count == 1 && layout.Tokens[line.First] is { Shape: Shape.Capitalised, Words: var words } && (words & WordKinds.CommonGivenName) != 0;

    private static bool IsCalled(string text, Layout layout, in Stretch line, string? from)
    {
        if (from is null || line.Count > 1)
        {
            return false;
        }

        var name = Words.Fold(layout.Tokens[line.First].Span.Of(text));
        var header = Words.Fold(from);
        foreach (var word in header.AsSpan().SplitAny(" ,\"'<@.-()"))
        {
            if (Nicknames.Are(name, header.AsSpan(word)))
            {
                return true;
            }
        }

        return false;
    }

    // "M." alone below a blank line, of Mireille Osei-Bonsu.
    private static bool IsInitialOf(string text, Layout layout, in Stretch line, string? from) =>
        from is not null && line is { Count: 1, Before: Gap.Blank } && layout.Tokens[line.First] is { Shape: Shape.Initial or Shape.OneCapital, Span: var initial } && from.AsSpan().TrimStart(" \"'") is [var first, ..] && first == text[initial.Start];

    // "I HAD TO MAKE SOME MINOR ALTERATIONS TO THE SCHEDULES"
    private static bool IsShouted(in Stretch line) => line.Count >= FewestShouted && line.Capitals * 4 >= line.Count * 3 && (line.Words & WordKinds.Function) != 0;

    // "See you," and "Liefs", alone below a blank line: a closing that no list has.
    private static bool IsWish(in Stretch line, ReadOnlySpan<char> behind) =>
        line.Before == Gap.Blank && line.Count <= MostWordsOfAWish && line.Kinds == 1 << (int)TokenKind.Word && line.Digits == 0 && (line.Words & OfOthers) == 0 && behind is [',' or '\r' or '\n', ..];

    /// <summary>Whether words are those of a person and not of a mailbox or a department: "Acme Messaging Security".</summary>
    public static bool IsPerson(ReadOnlySpan<Token> words)
    {
        var kinds = WordKinds.None;
        foreach (ref readonly var word in words)
        {
            kinds |= word.Words;
        }

        return (kinds & WordKinds.CommonGivenName) != 0 || (kinds & OfOffices) == 0;
    }

    /// <summary>Whether words are a first name that many have, and behind it what is known as a surname or as nothing.</summary>
    public static bool IsWhole(ReadOnlySpan<Token> words)
    {
        if (words.Length is < 2 or > MostWords || (words[0].Words & WordKinds.CommonGivenName) == 0)
        {
            return false;
        }

        foreach (ref readonly var word in words[1..])
        {
            if (word.Words != WordKinds.None && word.Shape != Shape.Initial && (word.Words & (WordKinds.GivenName | WordKinds.FamilyName | WordKinds.Particle)) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether words are the name that the From header has: all of them but initials, or one beside a first name, as in "Jim Griffin" for "Griffin, James".</summary>
    public static bool IsAuthor(ReadOnlySpan<Token> words)
    {
        var (any, all, given) = (false, true, false);
        foreach (ref readonly var word in words)
        {
            var agrees = (word.Agrees & Agreement.From) != 0;
            any |= agrees;
            all &= agrees || word.Shape == Shape.Initial || (word.Words & (WordKinds.Degree | WordKinds.Honorific)) != 0;
            given |= (word.Words & WordKinds.CommonGivenName) != 0;
        }

        return any && (all || given) && IsPerson(words);
    }

    // "Thanks, Kim Ward"
    private static TextSpan? Inline(string text, Layout layout, in Stretch line, bool byInitials)
    {
        for (var i = line.First + 1; i < line.End && i <= line.First + MostWords; i++)
        {
            var isParted = layout.Tokens[i].Before is Gap.Comma or Gap.Dash or Gap.Stop or Gap.Wide && (layout.Tokens[i - 1].Words & WordKinds.Closing) != 0;
            if (isParted || IsGreeted(text, layout, line, i))
            {
                return Name(layout, i, line.End, byInitials);
            }
        }

        return null;
    }

    // "vr gr Henk Zwiers": a wish is one of the first two words of a short line.
    private static bool Begins(string text, Layout layout, in Stretch line) =>
        line.Count is > 1 and <= MostWords + 1 && (Wishes.Has(layout.Tokens[line.First].In(text)) || Wishes.Has(layout.Tokens[line.First + 1].In(text)));

    // "Gruß Toni", "Groetjes van Gijs Brouwer"; but "Thanks Bob" is said to Bob.
    private static bool IsGreeted(string text, Layout layout, in Stretch line, int at)
    {
        var wish = at - 1 > line.First && From.Has(layout.Tokens[at - 1].In(text)) ? at - 2 : at - 1;
        return layout.Tokens[at].Before is Gap.Space or Gap.Stop && layout.Tokens[at].Shape == Shape.Capitalised && Wishes.Has(layout.Tokens[wish].In(text));
    }

    // "Thanks. BT"
    private static bool IsInitials(in Token token) => token.Shape == Shape.Capitals && token.Span.Length is 2 or 3 && (token.Words & (WordKinds.Common | WordKinds.Function)) == 0;

    private static bool IsOfName(in Token token) =>
        token.Kind == TokenKind.Word && (token.Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed or Shape.OneCapital or Shape.Initial or Shape.Uncased || (token.Words & WordKinds.Particle) != 0);

    private static TextSpan? Name(Layout layout, int first, int end, bool byInitials)
    {
        var known = (layout.Tokens[first].Words & WordKinds.GivenName) != 0 || (layout.Tokens[first].Agrees & Agreement.From) != 0 || (byInitials && end == first + 1 && IsInitials(layout.Tokens[first]));
        if (end - first > MostWords || !known)
        {
            return null;
        }

        for (var i = first; i < end; i++)
        {
            var token = layout.Tokens[i];
            if (!IsOfName(token) || (i > first && token.Before is not (Gap.None or Gap.Space or Gap.Stop)))
            {
                return null;
            }
        }

        return IsPerson(CollectionsMarshal.AsSpan(layout.Tokens)[first..end]) ? new TextSpan(layout.Tokens[first].Span.Start, layout.Tokens[end - 1].Span.End) : null;
    }
}

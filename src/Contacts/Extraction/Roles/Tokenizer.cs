using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>Cuts lines into words, with what was found by its grammar as one token each.</summary>
internal static class Tokenizer
{
    private const int LongestQuotation = 60;
    private const WordKinds OfCompounds = WordKinds.Title | WordKinds.TitleHead | WordKinds.CompanyWord | WordKinds.Industry;
    private static readonly uint Signs = LetterSet.Of("-'");
    private const int LongestWord = WordHash.Longest;
    private const int LongestFeminine = 5;
    private const int Usual = 0x100;

    // Tokens that are looked up at once: a bit for each.
    private const int AtOnce = 64;

    private const byte OfWord = 0x80;
    private const byte MayBegin = 0x40;
    private const byte MayJoin = 0x20;
    private const byte Gaps = 0x1f;

    private static readonly Words Feminine = new("e es ales aux elle elles fe ve ves se ses rice rices euse euses ère ères ne nes le les trice trices sse");

    // For each usual character what it parts by, and whether it is of a word, or may begin one, or join two: no branch that depends on which it is.
    private static readonly byte[] Classes = [.. Enumerable.Range(0, Usual).Select(static c => (byte)((byte)OfSign((char)c) | (IsLetterOfWord((char)c) ? OfWord : 0) | ("&+@#'".Contains((char)c) ? MayBegin : 0) | ("-'&_.·*:°ºª".Contains((char)c) ? MayJoin : 0)))];

    /// <summary>Adds the tokens of a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line.</param>
    /// <param name="index">Its index.</param>
    /// <param name="found">What was found by its grammar, in order of appearance.</param>
    /// <param name="next">The index in <paramref name="found"/> of the first that does not stand before the line; moved on.</param>
    /// <param name="tokens">Where they are added.</param>
    public static void Add(string text, TextSpan line, int index, ReadOnlySpan<Mention> found, ref int next, List<Token> tokens)
    {
        var gap = tokens.Count == 0 ? Gap.Blank : index > tokens[^1].Line + 1 || IsBlankBetween(text, tokens[^1].Span.End, line.Start) ? Gap.Blank : Gap.Line;
        var start = StartOf(found, next);
        for (var i = line.Start; i < line.End;)
        {
            while (start < i)
            {
                start = StartOf(found, ++next);
            }

            if (start == i)
            {
                tokens.Add(new Token { Span = found[next].Span, Kind = KindOf(found[next].Field), Before = gap, Line = index, Shape = Shape.Sign });
                i = found[next].Span.End;
                gap = Gap.None;
                continue;
            }

            var end = text[i] < Usual && (Classes[text[i]] & (OfWord | MayBegin)) == 0 ? i : AddWord(text, i, Math.Min(line.End, start), index, gap, tokens);
            if (end == i)
            {
                gap = Later(gap, GapOf(text, line, i));
                i++;
                continue;
            }

            gap = Gap.None;
            i = end;
        }
    }

    private static int StartOf(ReadOnlySpan<Mention> found, int index) => index < found.Length ? found[index].Span.Start : int.MaxValue;

    // Adds the word that begins at a place, if one does, and tells where it ends.
    private static int AddWord(string text, int start, int stop, int line, Gap gap, List<Token> tokens)
    {
        Span<char> room = stackalloc char[WordHash.Longest];
        var most = Math.Min(stop - start, LongestWord);
        var length = WordLetters.Read(text.AsSpan(start, most), room, out var read);
        if (length < most && MayGoOn(text[start + length]) && EndOfWord(text, start, stop) - start is var whole && whole != length)
        {
            length = whole;
            WordLetters.TryRead(text.AsSpan(start, length), room, out read);
        }

        if (length > 0)
        {
            // Written where it stays: it is large.
            CollectionsMarshal.SetCount(tokens, tokens.Count + 1);
            ref var token = ref CollectionsMarshal.AsSpan(tokens)[^1];
            token = default;
            (token.Span, token.Line, token.Before) = (new TextSpan(start, start + length), line, gap);
            Tell(ref token, text.AsSpan(start, length), room, read);
        }

        return start + length;
    }

    private static bool MayGoOn(char c) => c >= Usual || (Classes[c] & (MayBegin | MayJoin)) != 0;

    private static void Tell(ref Token token, ReadOnlySpan<char> word, Span<char> room, in WordLetters read)
    {
        if (read.IsUsual)
        {
            (token.Hash, token.Shape, token.Letters, token.Length) = (read.Hash, Shapes.Of(word, read.Written), read.Set, (byte)read.Length);
            TellParts(ref token, room[..read.Length]);
        }
        else
        {
            word = WithoutFeminine(word);
            var letters = room[..WordHash.Fold(word, room)];
            (token.Hash, token.Shape, token.Letters) = (WordHash.Of(letters), Shapes.Of(word), LetterSet.Of(letters));
            TellParts(ref token, letters);
        }
    }

    private static void TellParts(ref Token token, ReadOnlySpan<char> letters)
    {
        WordLexicon.Fetch(token.Hash);
        if (letters.Length < 4)
        {
            token.Ending3 = token.Ending4 = token.Beginning3 = token.Hash;
            token.Initial = letters.IsEmpty ? '\0' : letters[0];
            return;
        }

        token.Ending3 = WordHash.Of(letters[^3], letters[^2], letters[^1]);
        token.Ending4 = WordHash.With(WordHash.Of(letters[^4], letters[^3], letters[^2]), letters[^1]);
        token.Beginning3 = WordHash.Of(letters[0], letters[1], letters[2]);
        token.Initial = letters[0];
    }

    // "chargé·e" is known as "chargé", "Berater*in" as "Berater".
    private static ReadOnlySpan<char> WithoutFeminine(ReadOnlySpan<char> word) => word.IndexOfAny('·', '*', ':') is > 0 and var sign ? word[..sign] : word;

    private static bool IsFeminine(string text, int sign, int stop)
    {
        if (sign < 2 || sign + 1 >= stop || !char.IsLower(text[sign - 1]))
        {
            return false;
        }

        var end = sign + 1;
        while (end < stop && end - sign <= LongestFeminine + 1 && char.IsLower(text[end]))
        {
            end++;
        }

        // But "Leroy·les Ateliers", "Büro:in der Mühle".
        var ending = text.AsSpan(sign + 1, end - sign - 1);
        var isOne = text[sign] == '·' ? Feminine.Has(ending) && (ending[0] != 'l' || text[sign - 1] == 'l') : ending is "in" or "innen" && !"aeiou".Contains(text[sign - 1], StringComparison.Ordinal);
        return isOne && (end == stop || !char.IsLetterOrDigit(text[end]));
    }

    /// <summary>Looks the words up; some dozens one behind the other, so that one look into memory does not wait for the one before.</summary>
    public static void LookUp(string text, Span<Token> tokens)
    {
        for (var first = 0; first < tokens.Length; first += AtOnce)
        {
            Find(tokens[first..Math.Min(first + AtOnce, tokens.Length)]);
        }

        for (var first = 0; first < tokens.Length; first += AtOnce)
        {
            for (var unknown = Unknown(tokens[first..Math.Min(first + AtOnce, tokens.Length)]); unknown != 0; unknown &= unknown - 1)
            {
                TellPart(text, tokens, first + BitOperations.TrailingZeroCount(unknown));
            }
        }
    }

    private static void Find(Span<Token> tokens)
    {
        var forgotten = Forgotten(tokens);
        for (var rest = forgotten; rest != 0; rest &= rest - 1)
        {
            WordLexicon.FetchBucket(tokens[BitOperations.TrailingZeroCount(rest)].Hash);
        }

        for (; forgotten != 0; forgotten &= forgotten - 1)
        {
            ref var token = ref tokens[BitOperations.TrailingZeroCount(forgotten)];
            token.Words = WordLexicon.Of(token.Hash);
        }
    }

    // Tells the words that are remembered, and a bit for each of the others. Which is which no processor foresees.
    private static ulong Forgotten(Span<Token> tokens)
    {
        var forgotten = 0ul;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            var isWord = token.Kind == TokenKind.Word;
            var isKnown = WordLexicon.Remembers(token.Hash, out var words);
            token.Words = isWord ? words : WordKinds.None;
            forgotten |= (isWord & !isKnown ? 1ul : 0) << i;
        }

        return forgotten;
    }

    // A bit for each word that no list has and that may have a part or an ending which one has.
    private static ulong Unknown(ReadOnlySpan<Token> tokens)
    {
        var unknown = 0ul;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref readonly var token = ref tokens[i];
            unknown |= (token.Kind == TokenKind.Word & token.Words == WordKinds.None & MayHavePart(token) ? 1ul : 0) << i;
        }

        return unknown;
    }

    private static void TellPart(string text, Span<Token> tokens, int i)
    {
        ref readonly var token = ref tokens[i];
        var before = i > 0 && token.Before == Gap.Space && tokens[i - 1].Line == token.Line ? tokens[i - 1].Words : WordKinds.None;
        var behind = i + 1 < tokens.Length && tokens[i + 1].Before == Gap.Space && tokens[i + 1].Line == token.Line ? tokens[i + 1].Words : WordKinds.None;
        tokens[i].Words = OfPart(token.In(text), isNamed: IsGiven(before) || IsGiven(behind), mayBeNamed: ((before | behind) & WordKinds.GivenName) != 0);
    }

    // A word of three letters folds to six at most: without a sign it has no part, and no ending is so short.
    private static bool MayHavePart(in Token token) => token.Span.Length * 2 >= WordEndings.Shortest | (token.Letters & Signs) != 0;

    // Beside a first name a word is a surname, whatever it ends in: "Sandrine Lamaurerie", "Sangmeister Andreas".
    private static bool IsGiven(WordKinds words) => (words & (WordKinds.CommonGivenName | WordKinds.Common)) == WordKinds.CommonGivenName;

    // "Werkstoffprüfer" is known by its end, "Jean-Pierre" by "Jean", "l'Industrie" by "industrie", "Sankt-Josef-Krankenhaus" and "IT-manager" by what they end in.
    private static WordKinds OfPart(ReadOnlySpan<char> word, bool isNamed, bool mayBeNamed)
    {
        Span<char> room = stackalloc char[WordHash.Longest];
        var letters = room[..WordHash.Fold(word, room)];
        var sign = letters.IndexOfAny('-', '\'');
        if (sign <= 0 || sign == letters.Length - 1)
        {
            return isNamed || (mayBeNamed && WordEndings.MayBeSurname(letters)) ? WordKinds.None : WordEndings.Of(letters);
        }

        var first = letters[sign] == '-' ? WordLexicon.Of(WordHash.Of(letters[..sign])) : WordLexicon.Of(WordHash.Of(letters[(sign + 1)..]));
        if (letters[sign] != '-' || (first & WordKinds.GivenName) != 0)
        {
            return first;
        }

        var last = WordLexicon.Of(WordHash.Of(letters[(letters.LastIndexOf('-') + 1)..]));
        return (last & OfCompounds) != 0 && (last & (WordKinds.FamilyName | WordKinds.GivenName)) == 0 ? last & OfCompounds : first;
    }

    // A word begins with a letter, a digit or a sign that stands for a word, and goes on over what joins letters.
    private static int EndOfWord(string text, int start, int stop)
    {
        if (text[start] is '&' or '+' or '@' or '#')
        {
            return start + 1;
        }

        if (text[start] is '\'' or '’' && start + 2 < stop && text[start + 1] is 't' or 'T' && text[start + 2] == ' ')
        {
            return start + 2; // "van 't Hof"
        }

        var i = start;
        while (i < stop && i - start < LongestWord && (IsOfWord(text[i]) || (i > start && Joins(text, i, stop))))
        {
            i++;
            if (i == start + 2 && IsInitialOf(text, start, stop))
            {
                return i; // "A." of "A.PETIT"
            }
        }

        return i;
    }

    private static bool IsInitialOf(string text, int start, int stop) =>
        text[start + 1] == '.' && start + 4 < stop && char.IsUpper(text[start]) && char.IsUpper(text[start + 2]) && char.IsLetter(text[start + 3]) && char.IsLetter(text[start + 4]);

    private static bool IsOfWord(char c) => c < Usual ? Classes[c] >= OfWord : IsLetterOfWord(c);

    private static bool IsLetterOfWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool Joins(string text, int i, int stop) => text[i] switch
    {
        '-' or '\'' or '’' or '‑' or '&' or '_' => i + 1 < stop && IsOfWord(text[i + 1]),
        '.' => (i + 1 < stop && IsOfWord(text[i + 1])) || IsAbbreviation(text, i),
        '·' or '*' or ':' => IsFeminine(text, i, stop),
        '°' or 'º' or 'ª' => true,
        _ => false,
    };

    // "J." and "S.A." keep their full stop; the last word of a sentence does not.
    private static bool IsAbbreviation(string text, int i) =>
        char.IsUpper(text[i - 1]) && (i < 2 || !char.IsLetterOrDigit(text[i - 2]));

    private static Gap GapOf(string text, TextSpan line, int i)
    {
        var c = text[i];
        var isWide = c is ' ' or '\u00a0' or '\u202f' && i > line.Start && text[i - 1] is ' ' or '\u00a0';
        var gap = c < Usual ? (Gap)(Classes[c] & Gaps) : Gap.Bar;
        return isWide ? Gap.Wide : gap == Gap.Bar ? OfRare(text, line, i) : gap;
    }

    // "Parents' Association", where no quotation ends, and "Ca' del Nibbio"; it would read as a sign that parts.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Gap OfRare(string text, TextSpan line, int at) =>
        text[at] is '\'' or '’' && at > line.Start && at + 2 < line.End && text[at + 1] == ' '
        && ((text[at - 1] == 's' && char.IsUpper(text[at + 2]) && IsOfFirm(text, line with { Start = at + 2 }) && !HasQuotation(text.AsSpan(Math.Max(line.Start, at - LongestQuotation)..at))) || IsHouse(text, line, at))
            ? Gap.Space : OfSign(text[at]);

    // "Ca'", of "casa"
    private static bool IsHouse(string text, TextSpan line, int at) =>
        at - 2 >= line.Start && text.AsSpan(at - 2, 2) is "Ca" or "CA" && (at - 2 == line.Start || text[at - 3] == ' ') && char.IsLetter(text[at + 2]);

    private static bool IsOfFirm(string text, TextSpan rest)
    {
        var word = text.AsSpan(rest.Start, Math.Min(rest.Length, LongestQuotation));
        word = word[..(word.IndexOf(' ') is > 0 and var end ? end : word.Length)].TrimEnd(",.;:");
        return (WordLexicon.Of(word) & (WordKinds.CompanyWord | WordKinds.PhoneLabel | WordKinds.Department)) == WordKinds.CompanyWord;
    }

    private static bool HasQuotation(ReadOnlySpan<char> before) => before is ['\'' or '‘', ..] || before.Contains('‘') || before.Contains(" '", StringComparison.Ordinal) || before.Contains("('", StringComparison.Ordinal);

    private static Gap OfSign(char c) => c switch
    {
        '\t' => Gap.Wide,
        ' ' or '\u00a0' or '\u202f' => Gap.Space,
        '|' or '•' or '·' or '*' or '●' or '◆' or '★' or '─' or '│' or '¦' or '►' or '»' or '>' or '~' or '=' or '■' => Gap.Bar,
        ',' or ';' => Gap.Comma,
        ':' => Gap.Colon,
        '-' or '–' or '—' or '_' or '―' => Gap.Dash,
        '/' or '\\' => Gap.Slash,
        '(' or ')' or '[' or ']' or '"' or '«' or '“' or '”' or '<' => Gap.Bracket,
        '.' or '!' or '?' or '…' => Gap.Stop,
        _ => char.IsWhiteSpace(c) ? Gap.Space : char.IsControl(c) ? Gap.None : Gap.Bar,
    };

    private static Gap Later(Gap a, Gap b) => a > b ? a : b;

    private static bool IsBlankBetween(string text, int from, int to)
    {
        var lines = 0;
        for (var i = Math.Max(from, to - 200); i < to; i++)
        {
            lines += text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')) ? 1 : 0;
        }

        return lines > 1;
    }

    private static TokenKind KindOf(ContactField field) => field switch
    {
        ContactField.Number => TokenKind.Phone,
        ContactField.Fax => TokenKind.Fax,
        ContactField.Email => TokenKind.Email,
        ContactField.Website => TokenKind.Website,
        _ => TokenKind.Social,
    };
}

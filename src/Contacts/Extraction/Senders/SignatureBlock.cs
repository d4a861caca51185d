using System.Buffers;
using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>The lines of a mail that are its author's signature, told by how they stand: a name on a line of its own below sentences, and what reaches its bearer under it.</summary>
/// <param name="First">The first line.</param>
/// <param name="End">The line behind the last.</param>
/// <param name="Words">How many words of the first are a name.</param>
internal readonly record struct SignatureBlock(int First, int End, int Words)
{
    private const int MostLines = 16;
    private const int MostWordsOfAName = 5;
    private const int MostWordsOfALine = 12;
    private const int LinesBelowAClosing = 3;
    private const int ShortestRule = 4;
    private const int MostNames = 4;
    private const int LeastAbove = 2;
    private const int MostBelow = 6;
    private const int MostNumbers = 6;
    private const int WordsOnly = 1 << (int)TokenKind.Word;
    private const WordKinds OfWork = WordKinds.TitleHead | WordKinds.LegalForm | WordKinds.Street;
    private const WordKinds Told = OfWork | WordKinds.Title | WordKinds.CompanyWord | WordKinds.PhoneLabel | WordKinds.FaxLabel | WordKinds.EmailLabel;

    private static readonly SearchValues<char> Rules = SearchValues.Create("-_=*#~+");

    /// <summary>The signature; null where the text has no sentences above one.</summary>
    /// <remarks>The one whose name the From header has; else the last that stands below a closing or ends the mail. Of two that stand in one the upper.</remarks>
    /// <param name="text">The text.</param>
    /// <param name="layout">Its tokens.</param>
    /// <param name="runs">Their roles, as far as they are known.</param>
    /// <param name="from">The From header; null if unknown.</param>
    public static SignatureBlock? Find(string text, Layout layout, List<RoleTagger.Run> runs, string? from)
    {
        var isSystem = from is not null && !FromHeader.IsPerson(from);
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        var prose = FirstOf(lines);

        // A mail may be a closing and no more: "Thanks!" and below it a signature in which no name was seen.
        prose = prose < 0 && lines.Length > 1 && lines[0].Sort == Stretch.Closing && !runs.Exists(static run => run.Role == Role.Name) ? 0 : prose;
        if (prose < 0)
        {
            return null;
        }

        // A list may be introduced by a sentence, too.
        var isMail = from is not null || layout.Lines.Exists(static line => line.Sort == Stretch.Closing || (line.Words & WordKinds.Greeting) != 0);
        SignatureBlock? best = null;
        var (agrees, next) = (false, runs.Count);
        for (var i = lines.Length - 1; i > prose; i--)
        {
            // Both are in order.
            while (next > 0 && runs[next - 1].First > lines[i].First)
            {
                next--;
            }

            var isName = next > 0 && runs[next - 1].First == lines[i].First && runs[next - 1].Role == Role.Name;
            var words = CollectionsMarshal.AsSpan(layout.Tokens).Slice(lines[i].First, NameOf(layout, lines[i], isName));
            if (words.Length == 0 || (isSystem && !IsBelowAClosing(lines, i) && !IsSomebody(words)))
            {
                continue;
            }

            var block = new SignatureBlock(i, EndOf(text, layout, i, isMail), words.Length);
            var ofFrom = !isSystem && SignOff.IsAuthor(words);
            if (IsList(layout, block))
            {
                best = agrees || best is not { } within || within.First >= block.End ? best : null;
            }
            else if (block.IsBetter(best, ofFrom, agrees, words.Length) && (ofFrom || (IsApart(text, layout, lines[i]) && (block.End == lines.Length || IsBelowAClosing(lines, i)))) && Tells(lines, block))
            {
                (best, agrees) = (block, ofFrom);
            }
        }

        return agrees || from is null || best is { } last && last.End == lines.Length ? best : null;
    }

    private bool IsBetter(SignatureBlock? best, bool ofFrom, bool agrees, int words) =>
        best is not { } known || (ofFrom && !agrees) || (ofFrom == agrees && End > known.First && (known.First - First > 1 || words > 1));

    /// <summary>Whether words are two and more, one of them a first name: who signs for a department.</summary>
    public static bool IsSomebody(ReadOnlySpan<Token> words)
    {
        var given = false;
        foreach (ref readonly var word in words)
        {
            given |= (word.Words & WordKinds.CommonGivenName) != 0;
        }

        return given && words.Length > 1 && SignOff.IsPerson(words);
    }

    // A directory or the people that a mail is about: more names, or more numbers, than who signs has.
    private static bool IsList(Layout layout, SignatureBlock block)
    {
        var (named, reached) = (0, 0);
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(layout.Lines)[block.First..block.End])
        {
            named += line.Kinds == WordsOnly && line.Count is > 1 and < MostWordsOfAName && line.Capitalised == line.Count && (line.Words & WordKinds.GivenName) != 0 && (line.Words & (OfWork | WordKinds.CompanyWord)) == 0 ? 1 : 0;
            foreach (ref readonly var token in CollectionsMarshal.AsSpan(layout.Tokens)[line.First..line.End])
            {
                reached += token.Kind is TokenKind.Phone or TokenKind.Fax ? 1 : 0;
            }
        }

        return named > MostNames || reached > MostNumbers;
    }

    /// <summary>Whether a line is of a sentence; titles of many words are none.</summary>
    public static bool IsSentence(in Stretch line) => line.IsProse && ((line.Words & WordKinds.TitleHead) == 0 || line.Count > MostWordsOfALine);

    private static int FirstOf(ReadOnlySpan<Stretch> lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsSentence(lines[i]))
            {
                return i;
            }
        }

        return -1;
    }

    // How many words of "Kim Ward", "Mark D. Guinney, CFA", "KIM WARD | Sales" are a name: what stands before the first separator is written like one, and a word of it is known as one; else 0.
    private static int NameOf(Layout layout, in Stretch line, bool isName)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens)[line.First..line.End];
        var (words, known) = (0, isName);
        foreach (ref readonly var token in tokens)
        {
            if (token.Kind != TokenKind.Word || (words > 0 && token.Before is not (Gap.None or Gap.Space or Gap.Stop or Gap.Bracket)))
            {
                break;
            }

            var written = token.Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed or Shape.OneCapital or Shape.Initial || (words > 0 && (token.Shape == Shape.Sign || (token.Words & (WordKinds.Particle | WordKinds.Function)) != 0));
            if (!written || ++words > MostWordsOfAName || (token.Words & (WordKinds.Closing | WordKinds.Greeting)) != 0)
            {
                return 0;
            }

            known |= (token.Agrees & (Agreement.From | Agreement.LocalPart)) != 0 || ((token.Words & WordKinds.GivenName) != 0 && (token.Words & WordKinds.Function) == 0);
        }

        return known && !IsSentence(line) ? words : 0;
    }

    // Below a blank line, what ends with a stop, a heading ("Human Resources") or a closing: else it could be a part of what stands above.
    private static bool IsApart(string text, Layout layout, in Stretch line) =>
        line.Before == Gap.Blank || text.AsSpan(layout.Tokens[line.First - 1].Span.End).TrimStart(' ') is [not ('\r' or '\n'), ..]
        || layout.Lines[layout.Tokens[line.First - 1].Line] is { Count: > 1 and <= MostWordsOfAName } above && (above.Capitalised == above.Count || (above.Words & WordKinds.Closing) != 0);

    private static bool IsBelowAClosing(ReadOnlySpan<Stretch> lines, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - LinesBelowAClosing); i--)
        {
            if (lines[i].Sort == Stretch.Closing)
            {
                return true;
            }
        }

        return false;
    }

    // On to a sentence, a closing, a rule, or a blank line below which nothing is told.
    private static int EndOf(string text, Layout layout, int first, bool isMail)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        var end = first + 1;
        while (end < lines.Length && end - first < MostLines && (!IsSentence(lines[end]) || (isMail && GoesOn(text, layout, first, end)))
            && lines[end].Sort != Stretch.Closing
            && (lines[end].Before != Gap.Blank || IsCosigner(lines, first, end) || (Tells(lines[end]) && !IsBelowARule(text, layout, lines[end]))))
        {
            end++;
        }

        return end;
    }

    // "Direction des achats, de la logistique et du développement durable", "4 quai de la République, 55100 Verdun": many small words, but within the paragraph of a signature that goes on.
    private static bool GoesOn(string text, Layout layout, int first, int at)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        if (at - first < LeastAbove || lines[at].Before != Gap.Line || lines[at].Count > MostWordsOfALine || lines[at - 1].Sort == Stretch.Closing
            || text.AsSpan(layout.Tokens[lines[at].End - 1].Span.End).TrimStart(' ') is ['.' or '!' or '?' or ':', ..])
        {
            return false;
        }

        for (var i = at + 1; i < lines.Length && i - at <= MostBelow && lines[i].Before == Gap.Line; i++)
        {
            if (!IsSentence(lines[i]) && (lines[i].Kinds != WordsOnly || lines[i].Digits > 0))
            {
                return true;
            }
        }

        return (lines[at].Words & WordKinds.Street) != 0 && lines[at].Digits > 0;
    }

    // "Julie Kearney" with a number, and below a blank line "Grace Rodriguez" with hers.
    private static bool IsCosigner(ReadOnlySpan<Stretch> lines, int first, int at) =>
        lines[at] is { Kinds: WordsOnly, Count: > 1 and < MostWordsOfAName } name && name.Capitalised == name.Count && (name.Words & WordKinds.GivenName) != 0 && (name.Words & (OfWork | WordKinds.CompanyWord)) == 0
        && at + 1 < lines.Length && lines[at + 1].Before != Gap.Blank && lines[at + 1].Kinds != WordsOnly && !IsSentence(lines[at + 1]) && lines[at - 1].Kinds != WordsOnly && at - first > 1;

    // "=====" between a signature and what is appended.
    private static bool IsBelowARule(string text, Layout layout, in Stretch line)
    {
        var above = layout.Tokens[line.First - 1].Span.End;
        var between = text.AsSpan(above, layout.Tokens[line.First].Span.Start - above);
        return between.IndexOfAny(Rules) is var at and >= 0 && between.Length > at + ShortestRule && between[at] == between[at + 1] && between[at] == between[at + ShortestRule - 1];
    }

    private static bool Tells(ReadOnlySpan<Stretch> lines, SignatureBlock block)
    {
        for (var i = block.First; i < block.End; i++)
        {
            if (lines[i].Kinds != WordsOnly || (i > block.First && (lines[i].Words & OfWork) != 0))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Tells(in Stretch line) => line.Count <= MostWordsOfALine && (line.Kinds != WordsOnly || (line.Words & Told) != 0 || (line.Agrees & (Agreement.Domain | Agreement.LocalPart)) != 0 || ((line.Words & WordKinds.Place) != 0 && line.Digits > 0));
}

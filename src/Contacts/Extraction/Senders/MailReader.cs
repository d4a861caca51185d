using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Companies;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>Tells the roles in a whole mail: its signature is read by itself, as if nothing stood around it, and whoever is named above is only mentioned.</summary>
internal static class MailReader
{
    private const int LinesOfAnEntry = 3;
    private const int MostLinesOfACard = 24;
    private const int MostLinesOfABlock = 5;
    private const int ShortestSentence = 4;

    /// <summary>The runs of tokens that have a role.</summary>
    public static List<RoleTagger.Run> Tag(string text, ContactExtractor.Reading reading)
    {
        var runs = ListedNames.Add(reading.Layout, EmployerRuns.Of(reading.Layout, Tagged(reading.Layout)));
        runs = reading.Speakers is SpeakerMarks.Plain or SpeakerMarks.Timed || IsListOfBlocks(reading) ? runs : Told(text, reading, runs);
        return reading.From is null ? Listed(text, reading, runs) : runs;
    }

    // What the rows and the blocks of lists tell of each other.
    private static List<RoleTagger.Run> Listed(string text, ContactExtractor.Reading reading, List<RoleTagger.Run> runs)
    {
        var layout = reading.Layout;
        runs = RowFirms.Of(layout, Rows.Read(text, layout, RowFirms.Possessive(text, layout, Rosters.Leave(text, layout, NameCells.Join(text, reading, MailboxNames.Add(text, layout, runs))))));
        runs = BlockNames.Add(text, layout, RowColumns.Add(layout, RowTowns.Leave(layout, runs)));
        return BlockLines.Add(layout, BlockHeads.Add(layout, runs));
    }

    // Where the model sees no name though one line is a name and nothing else, the others are read beside it.
    private static List<RoleTagger.Run> Tagged(Layout layout)
    {
        var runs = RoleTagger.Tag(layout);
        return !runs.Exists(static run => run.Role == Role.Name) && IsReachable(layout) && NameLine(layout) is { Length: > 0 } name && !IsMail(layout) ? RoleTagger.Tag(layout, name) : runs;
    }

    // The tokens of the only line that is a whole name.
    private static TextSpan NameLine(Layout layout)
    {
        var name = default(TextSpan);
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(layout.Lines))
        {
            if (line is { Kinds: 1 << (int)TokenKind.Word, Digits: 0 } && line.Capitalised == line.Count && SignOff.IsWhole(CollectionsMarshal.AsSpan(layout.Tokens)[line.First..line.End]))
            {
                if (name.Length > 0)
                {
                    return default;
                }

                name = new TextSpan(line.First, line.End);
            }
        }

        return name;
    }

    // "Nkechi Okonkwo – assistant manager" above her number, and below a blank line the next one's: no signature is the last of them.
    private static bool IsListOfBlocks(ContactExtractor.Reading reading)
    {
        var (blocks, lines, reached, ordinary) = (0, 0, false, true);
        var layoutLines = CollectionsMarshal.AsSpan(reading.Layout.Lines);
        if (reading.From is not null || !AreParted(layoutLines))
        {
            return false;
        }

        foreach (ref readonly var line in layoutLines)
        {
            if (line.Sort == Stretch.Closing || (line.Words & WordKinds.Greeting) != 0)
            {
                return false;
            }

            if (line.Before == Gap.Blank)
            {
                blocks += reached && ordinary && lines is > 1 and <= MostLinesOfABlock ? 1 : 0;
                (lines, reached, ordinary) = (0, false, true);
            }

            lines++;
            reached |= (line.Kinds & ((1 << (int)TokenKind.Phone) | (1 << (int)TokenKind.Email))) != 0;
            ordinary &= !SignatureBlock.IsSentence(line) || lines == 1;
        }

        blocks += reached && ordinary && lines is > 1 and <= MostLinesOfABlock ? 1 : 0;
        return blocks > 1;
    }

    private static bool AreParted(ReadOnlySpan<Stretch> lines)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Before == Gap.Blank)
            {
                return true;
            }
        }

        return false;
    }

    private static List<RoleTagger.Run> Told(string text, ContactExtractor.Reading reading, List<RoleTagger.Run> runs)
    {
        // The header of a machine tells nothing of who signs, where anybody does.
        var author = SenderAddress.IsOfMachine(reading.From) && runs.Exists(static run => run.Role == Role.Name) ? null : reading.From;
        return SignatureBlock.Find(text, reading.Layout, runs, author) is { } block && Alone(text, reading, block, runs) is { } signature ? Joined(runs, signature, reading, block)
            : author is { } from && (IsMail(reading.Layout) || !IsReachable(reading.Layout)) && !FirmBlock.Is(text, reading.Layout, runs) ? AuthorRuns.Of(text, runs, reading.Layout, from)
            : runs;
    }

    /// <summary>Whether a text has sentences, or very many lines: it is a mail, no card and no signature alone.</summary>
    public static bool IsMail(Layout layout)
    {
        if (layout.Lines.Count > MostLinesOfACard)
        {
            return true;
        }

        foreach (ref readonly var line in CollectionsMarshal.AsSpan(layout.Lines))
        {
            if (SignatureBlock.IsSentence(line))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether somebody is greeted, or taken leave of.</summary>
    public static bool IsLetter(Layout layout) => layout.Lines.Exists(static line => line.Sort == Stretch.Closing || (line.Words & (WordKinds.Greeting | WordKinds.Closing)) != 0);

    private static bool IsReachable(Layout layout) => layout.Tokens.Exists(static token => token.Kind is TokenKind.Phone or TokenKind.Email);

    /// <summary>Whether a text speaks to somebody in several sentences, however short.</summary>
    public static bool IsConversation(Layout layout)
    {
        var sentences = 0;
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(layout.Lines))
        {
            sentences += IsSaid(line) ? 1 : 0;
        }

        return sentences > 1;
    }

    /// <summary>Whether a mention stands in a sentence.</summary>
    public static bool IsInSentence(Layout layout, Mention mention) => IsInSentence(layout, layout.IndexAt(mention.Span.Start));

    /// <summary>Whether a token stands in a sentence.</summary>
    public static bool IsInSentence(Layout layout, int token) => token < layout.Tokens.Count && IsSaid(CollectionsMarshal.AsSpan(layout.Lines)[CollectionsMarshal.AsSpan(layout.Tokens)[token].Line]);

    private static bool IsSaid(in Stretch line) => line.Count >= ShortestSentence && line.Capitalised * 2 < line.Count && (line.Words & WordKinds.Function) != 0;

    // The runs of the signature read alone, at their places in the whole, or as they were where more of it was read; null where it names nobody.
    private static List<RoleTagger.Run>? Alone(string text, ContactExtractor.Reading reading, SignatureBlock block, List<RoleTagger.Run> whole)
    {
        var (first, end) = TokensOf(reading.Layout, block);
        var span = new TextSpan(reading.Layout.Tokens[first].Span.Start, reading.Layout.Tokens[end - 1].Span.End);
        var lines = reading.Lines.FindAll(line => line.Span.End > span.Start && line.Span.Start < span.End);
        var layout = Layout.Of(text, lines, reading.Found.FindAll(mention => span.Contains(mention.Span)), reading.From);
        var runs = layout.Tokens.Count == end - first ? Tagged(layout, block) : [];
        layout.Return();
        foreach (ref var run in CollectionsMarshal.AsSpan(runs))
        {
            run = run with { First = run.First + first, End = run.End + first };
        }

        var known = whole.FindAll(run => run.First >= first && run.First < end);
        runs = Tokens(known) >= Tokens(runs) && known.Exists(static run => run.Role == Role.Name) ? known : runs;
        return runs.Exists(static run => run.Role == Role.Name) ? runs : null;
    }

    // The author, or a first name that many have and a surname, signs there though the model sees no name: what stands below is read beside it.
    private static List<RoleTagger.Run> Tagged(Layout layout, SignatureBlock block)
    {
        var runs = RoleTagger.Tag(layout);
        var name = CollectionsMarshal.AsSpan(layout.Tokens)[..block.Words];
        var isKnown = runs.Exists(static run => run.Role == Role.Name) || !(SignOff.IsWhole(name) || (SignOff.IsAuthor(name) && (name[0].Words & (WordKinds.GivenName | WordKinds.Honorific)) != 0));
        return EmployerRuns.Of(layout, isKnown ? runs : RoleTagger.Tag(layout, new TextSpan(0, block.Words)));
    }

    // Beside the signature count the From line of a message that is handed on, and what was read as the author's own away from other names.
    private static List<RoleTagger.Run> Joined(List<RoleTagger.Run> runs, List<RoleTagger.Run> signature, ContactExtractor.Reading reading, SignatureBlock block)
    {
        var layout = reading.Layout;
        var (first, end) = TokensOf(layout, block);
        var heads = reading.Lines.FindAll(static line => line.Zone == Zone.From);
        var joined = new List<RoleTagger.Run>(runs.Count);
        var named = -LinesOfAnEntry;
        foreach (var run in runs)
        {
            if (run.First >= first && run.First < end)
            {
                continue;
            }

            var token = layout.Tokens[run.First];
            if (heads.Exists(line => line.Span.Contains(token.Span)) || (run.Role == Role.Own && token.Line - named >= LinesOfAnEntry) || (token.Line == block.First - 1 && layout.Lines[block.First].Before != Gap.Blank && run.Role is not Role.Name && !SignatureBlock.IsSentence(layout.Lines[token.Line])))
            {
                joined.Add(run);
            }
            else
            {
                named = run.Role == Role.Name ? token.Line : named;
            }
        }

        joined.AddRange(signature);
        joined.Sort(static (a, b) => a.First.CompareTo(b.First));
        return joined;
    }

    private static int Tokens(List<RoleTagger.Run> runs) => runs.Sum(static run => run.End - run.First);

    private static (int First, int End) TokensOf(Layout layout, SignatureBlock block) => (layout.Lines[block.First].First, layout.Lines[block.End - 1].End);
}

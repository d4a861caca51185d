using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.People;

/// <summary>Takes for firms what lists have in the place of one and the model reads as a name: "4.12  Nordic Cooperage" above the line of whom to call there, "Bitterbrook Feedlot, 64 Snow Rd, Tumut – Kirsty Lang, 0408 …".</summary>
internal static class RowFirms
{
    private const int Reach = (1 << (int)TokenKind.Phone) | (1 << (int)TokenKind.Email);
    private const int MostWords = 6;
    private const int MostBetween = 40;
    private const double Likely = 0.75;

    /// <summary>The runs, with such names as companies.</summary>
    public static List<RoleTagger.Run> Of(Layout layout, List<RoleTagger.Run> runs)
    {
        for (var i = 0; i + 1 < runs.Count; i++)
        {
            if (runs[i].Role == Role.Name && (layout.Tokens[runs[i].First].Words & WordKinds.CommonGivenName) == 0 && (IsAtAddress(layout, runs, i) || HeadsEntry(layout, runs, i)))
            {
                runs[i] = runs[i] with { Role = Role.Company };
            }
        }

        List<RoleTagger.Run>? heads = null;
        for (var i = 1; i < runs.Count; i++)
        {
            if (runs[i].Role == Role.Name && UnreadHead(layout, runs, i) is { } head)
            {
                (heads ??= []).Add(head);
            }
        }

        return RunOrder.With(runs, heads);
    }

    /// <summary>The runs, with the firms among them that are somebody's: "Miss Orme's Bakes" of "Miss Orme's Bakes | Ella Orme | 01632 …".</summary>
    public static List<RoleTagger.Run> Possessive(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        foreach (ref var run in CollectionsMarshal.AsSpan(runs))
        {
            if (run.Role == Role.Name && run.End - run.First is > 1 and <= MostWords && (run.End == layout.Tokens.Count || layout.Tokens[run.End].Before >= Gap.Wide) && IsPossessive(text, CollectionsMarshal.AsSpan(layout.Tokens)[run.First..run.End]))
            {
                var isCalled = run.First > 0 && layout.Tokens[run.First - 1] is var before && before.Segment == layout.Tokens[run.First].Segment && (before.Words & WordKinds.Honorific) != 0;
                run = run with { Role = Role.Company, Confidence = Math.Max(run.Confidence, Likely), First = isCalled ? run.First - 1 : run.First };
            }
        }

        return runs;
    }

    /// <summary>Whether the words are of a firm that is somebody's.</summary>
    public static bool IsPossessive(string text, ReadOnlySpan<Token> words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i].IsCapital && words[i + 1] is { IsCapital: true, Before: Gap.Space } && words[i].In(text) is [_, _, .., '\'' or '’', 's'])
            {
                return true;
            }
        }

        return false;
    }

    // "4.09  Lindqvist Rör AB" of which nothing is read, right above the line of the name.
    private static RoleTagger.Run? UnreadHead(Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var at = layout.Tokens[runs[index].First].Line;
        if (at == 0 || layout.Tokens[runs[index - 1].First].Line >= at - 1 || !IsNumber(layout.Tokens[layout.Lines[at - 1].First]) || !IsEntry(layout, runs, index, at))
        {
            return null;
        }

        var (first, end) = (layout.Lines[at - 1].First, layout.Lines[at - 1].End);
        while (first < end && IsNumber(layout.Tokens[first]))
        {
            first++;
        }

        return first < end && layout.Tokens[first].IsCapital && new RoleTagger.Run(Role.Company, first, end, Likely) is var head && IsHead(layout, head) && (HasHead(layout, runs, index, -1) || HasHead(layout, runs, index, 1)) ? head : null;
    }

    // "Mohan Ramaswamy, 14 Elm Road – ask for Priya Rao" is somebody himself.
    private static bool IsOfFirm(Layout layout, RoleTagger.Run run)
    {
        var words = WordKinds.None;
        for (var i = run.First; i < run.End; i++)
        {
            words |= layout.Tokens[i].Words;
        }

        return (words & (WordKinds.CompanyWord | WordKinds.Industry | WordKinds.LegalForm)) != 0 || (words & (WordKinds.Common | WordKinds.GivenName | WordKinds.FamilyName)) == WordKinds.Common;
    }

    private static bool IsNumber(in Token token) => token.Shape is >= Shape.Digit1 and <= Shape.DigitsAndLetters;

    // Its address follows, and then whom to ask for there, with a number.
    private static bool IsAtAddress(Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var line = layout.Tokens[runs[index].First].Line;
        if (runs[index + 1].Role != Role.Address || runs[index + 1].First != runs[index].End || layout.Tokens[runs[index + 1].First].Line != line || (layout.Lines[line].Kinds & Reach) == 0)
        {
            return false;
        }

        for (var i = index + 2; i < runs.Count && layout.Tokens[runs[i].First].Line == line; i++)
        {
            if (runs[i].Role == Role.Name)
            {
                return IsOfFirm(layout, runs[index]);
            }
        }

        return false;
    }

    // Behind the number of a stand, on a line of nothing else, and below it a name with a number, as other firms have it.
    private static bool HeadsEntry(Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var at = layout.Tokens[runs[index].First].Line;
        return IsHead(layout, runs[index]) && runs[index].First > layout.Lines[at].First && IsEntry(layout, runs, index + 1, at + 1)
            && (HasHead(layout, runs, index, -1) || HasHead(layout, runs, index, 1));
    }

    // The nearest company before or behind that heads an entry in the same way.
    private static bool HasHead(Layout layout, List<RoleTagger.Run> runs, int index, int step)
    {
        for (var i = index + step; i >= 0 && i < runs.Count && Math.Abs(i - index) <= MostBetween; i += step)
        {
            if (runs[i].Role == Role.Company)
            {
                return IsHead(layout, runs[i]) && IsEntry(layout, runs, i + 1, layout.Tokens[runs[i].First].Line + 1);
            }
        }

        return false;
    }

    private static bool IsHead(Layout layout, RoleTagger.Run run)
    {
        var line = layout.Lines[layout.Tokens[run.First].Line];
        if (run.End != line.End || line is not { Kinds: 1 << (int)TokenKind.Word, Count: <= MostWords })
        {
            return false;
        }

        for (var i = line.First; i < run.First; i++)
        {
            if (!IsNumber(layout.Tokens[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsEntry(Layout layout, List<RoleTagger.Run> runs, int next, int line) =>
        line < layout.Lines.Count && layout.Lines[line].Before == Gap.Line && (layout.Lines[line].Kinds & Reach) != 0 && next < runs.Count && runs[next].Role == Role.Name && layout.Tokens[runs[next].First].Line == line;
}

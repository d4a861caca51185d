using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.People;

/// <summary>Reads in the rows of a list what others have in the same place: beside "Bauleiter – Rolf Kern – Kern Bau GmbH – 0172 …" the "Polier" of "Polier – Uwe Lenz – Kranhof Pirna – 0152 …" is a title, too, and "Kranhof Pirna" a firm.</summary>
internal static class RowColumns
{
    private const int MostRows = 60;
    private const int MostWords = 5;
    private const int Farthest = 4;
    private const double Likely = 0.75;
    private const int Reach = (1 << (int)TokenKind.Phone) | (1 << (int)TokenKind.Email);
    private const WordKinds NoFirm = WordKinds.Title | WordKinds.TitleHead | WordKinds.Month | WordKinds.Weekday | WordKinds.PhoneLabel | WordKinds.EmailLabel | WordKinds.FaxLabel | WordKinds.Street | WordKinds.Degree | WordKinds.Greeting | WordKinds.Closing;
    private const WordKinds Posts = WordKinds.Title | WordKinds.TitleHead | WordKinds.Industry;
    private const WordKinds NoTitle = WordKinds.Month | WordKinds.Weekday | WordKinds.PhoneLabel | WordKinds.EmailLabel | WordKinds.FaxLabel | WordKinds.Street | WordKinds.LegalForm | WordKinds.Greeting | WordKinds.Closing | WordKinds.Department | WordKinds.Place | WordKinds.Honorific;

    /// <summary>The runs with it, in order.</summary>
    public static List<RoleTagger.Run> Add(Layout layout, List<RoleTagger.Run> runs)
    {
        if (!RunOrder.AreMore(runs, Role.Name, 1) || RowsOf(layout, runs) is not { Count: > 1 } rows)
        {
            return runs;
        }

        List<RoleTagger.Run>? added = null;
        foreach (var role in (ReadOnlySpan<Role>)[Role.Title, Role.Company])
        {
            for (var offset = -Farthest; offset <= Farthest; offset++)
            {
                if (offset != 0 && Missing(layout, runs, rows, role, offset) is { Count: > 0 } missing)
                {
                    (added ??= []).AddRange(missing);
                }
            }
        }

        return RunOrder.With(runs, added);
    }

    // Lines that reach somebody and have one name: where each begins among the runs, and the segments of the name with its titles of courtesy.
    private static List<Row>? RowsOf(Layout layout, List<RoleTagger.Run> runs)
    {
        List<Row>? rows = null;
        for (var i = 0; i < runs.Count;)
        {
            var (first, name, line) = (i, -1, layout.Tokens[runs[i].First].Line);
            var names = 0;
            for (; i < runs.Count && layout.Tokens[runs[i].First].Line == line; i++)
            {
                (name, names) = runs[i].Role == Role.Name ? (i, names + 1) : (name, names);
            }

            if (names == 1 && (layout.Lines[line].Kinds & Reach) != 0)
            {
                (rows ??= []).Add(new Row(first, layout.Tokens[Courtesy(layout, line, runs[name].First)].Segment, layout.Tokens[runs[name].End - 1].Segment));
            }
        }

        return rows?.Count <= MostRows ? rows : null;
    }

    // "Dipl.-Ing. Mechthild Oeverhaus"
    private static int Courtesy(Layout layout, int line, int first)
    {
        while (first > layout.Lines[line].First && (layout.Tokens[first - 1].Words & (WordKinds.Honorific | WordKinds.Degree)) != 0 && layout.Tokens[first - 1].Kind == TokenKind.Word)
        {
            first--;
        }

        return first;
    }

    // What stands in the place where most rows that have anything there have that role.
    private static List<RoleTagger.Run>? Missing(Layout layout, List<RoleTagger.Run> runs, List<Row> rows, Role role, int offset)
    {
        List<RoleTagger.Run>? missing = null;
        var (votes, places) = (0, 0);
        var before = Gap.None;
        foreach (var (firstRun, begin, end) in rows)
        {
            if (SegmentAt(layout, offset < 0 ? begin : end, offset) is not { } segment)
            {
                continue;
            }

            places++;
            var (isRead, isVote, has) = Read(layout, runs, firstRun, segment, role);
            (votes, before) = isVote ? (votes + 1, segment.Before) : (votes, before);
            if (!isRead && !has && IsLike(layout, segment, role))
            {
                (missing ??= []).Add(new RoleTagger.Run(role, segment.First, segment.End, Likely));
            }
        }

        missing?.RemoveAll(run => offset > 0 && layout.Segments[layout.Tokens[run.First].Segment].Before != before);
        return votes * 2 >= places && votes >= (role == Role.Company && before == Gap.Bracket ? 1 : 2) ? missing : null;
    }

    private static Stretch? SegmentAt(Layout layout, int name, int offset)
    {
        var at = name + offset;
        return at >= 0 && at < layout.Segments.Count && layout.Segments[at] is { Kinds: 1 << (int)TokenKind.Word } segment && layout.Tokens[segment.First].Line == layout.Tokens[layout.Segments[name].First].Line ? segment : null;
    }

    // Whether anything was read in the segment, whether it has that role as a whole, and whether the row has it elsewhere.
    private static (bool IsRead, bool IsVote, bool Has) Read(Layout layout, List<RoleTagger.Run> runs, int first, in Stretch segment, Role role)
    {
        var (isRead, isVote, has) = (false, false, false);
        var line = layout.Tokens[segment.First].Line;
        for (var i = first; i < runs.Count && layout.Tokens[runs[i].First].Line == line; i++)
        {
            isRead |= runs[i].First < segment.End && runs[i].End > segment.First;
            isVote |= runs[i].Role == role && runs[i].First == segment.First && runs[i].End == segment.End;
            has |= runs[i].Role == role;
        }

        return (isRead, isVote, has);
    }

    private static bool IsLike(Layout layout, in Stretch segment, Role role)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens)[segment.First..segment.End];
        if (segment is not { Count: <= MostWords, Digits: 0 } || (segment.Words & (role == Role.Title ? NoTitle : NoFirm)) != 0 || (tokens[0].Words & WordKinds.Function) != 0)
        {
            return false;
        }

        if (role == Role.Title)
        {
            return (segment.Words & Posts) != 0 ? tokens[0].IsCapital || tokens.Length == 1 : tokens is [{ IsCapital: true, Words: WordKinds.None }]; // "away" and "Urlaub" are remarks
        }

        var own = false;
        foreach (ref readonly var token in tokens)
        {
            own |= token.IsCapital && (token.Words & (WordKinds.Common | WordKinds.Place | WordKinds.GivenName)) == 0;
            if (!token.IsCapital && token.Shape != Shape.Sign && (token.Words & (WordKinds.Particle | WordKinds.Function)) == 0)
            {
                return false;
            }
        }

        return own && tokens.Length > 1 && tokens[0].IsCapital;
    }

    /// <summary>A row of the list.</summary>
    /// <param name="FirstRun">The first of its runs.</param>
    /// <param name="Begin">The segment that its name begins in.</param>
    /// <param name="End">The one that it ends in.</param>
    private readonly record struct Row(int FirstRun, int Begin, int End);
}

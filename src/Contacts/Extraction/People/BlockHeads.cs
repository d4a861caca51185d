using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.People;

/// <summary>Reads the firms that stand in a list right above an address, or above whom to ask for, where others do: "Martin Lunel Primeurs" above "12 rue du Port", "Casa Tita" above "Rosa Prieto".</summary>
internal static class BlockHeads
{
    private const int MostHeads = 60;
    private const int MostWords = 6;
    private const int Fewest = 2;
    private const double Likely = 0.75;
    private const WordKinds NoFirm = WordKinds.Month | WordKinds.Weekday | WordKinds.PhoneLabel | WordKinds.EmailLabel | WordKinds.FaxLabel | WordKinds.Street | WordKinds.Greeting | WordKinds.Closing;

    /// <summary>The runs with them, in order.</summary>
    public static List<RoleTagger.Run> Add(Layout layout, List<RoleTagger.Run> runs)
    {
        if (runs.Count > Fewest && layout.Lines.Count > Fewest * 2)
        {
            Add(layout, runs, Role.Address);
            Add(layout, runs, Role.Name);
        }

        return runs;
    }

    private static void Add(Layout layout, List<RoleTagger.Run> runs, Role below)
    {
        // Two heads that are read tell of a third.
        if (!RunOrder.AreMore(runs, below, Fewest))
        {
            return;
        }

        List<RoleTagger.Run>? unread = null;
        var votes = 0;
        for (var i = 0; i < runs.Count && unread is not { Count: > MostHeads }; i++)
        {
            if (runs[i].Role != below || HeadOf(layout, runs[i]) is not { } head)
            {
                continue;
            }

            var above = i > 0 && runs[i - 1].End > head.First ? runs[i - 1] : default;
            votes += above.Role == Role.Company && above.First == head.First && above.End == head.End ? 1 : 0;
            if ((above.End == 0 || IsMistaken(above, head)) && IsLike(layout, head) && !HasFirm(layout, runs, i))
            {
                (unread ??= []).Add(new RoleTagger.Run(Role.Company, head.First, head.End, Likely));
            }
        }

        if (unread is { Count: <= MostHeads } && votes >= Fewest && votes > unread.Count)
        {
            var firsts = unread.ConvertAll(static run => run.First);
            runs.RemoveAll(run => firsts.Contains(run.First));
            RunOrder.With(runs, unread);
        }
    }

    // A title that is no more than the line, or a name that is less: "Martin Lutz" of "Martin Lutz Feinkost".
    private static bool IsMistaken(RoleTagger.Run run, in Stretch head) =>
        run.First == head.First && (run.Role == Role.Title ? run.End == head.End : run.Role == Role.Name && run.End < head.End);

    // The line right above the one that it begins; above a name the first of its block.
    private static Stretch? HeadOf(Layout layout, RoleTagger.Run run)
    {
        var line = layout.Tokens[run.First].Line;
        return line > 0 && layout.Lines[line].Before == Gap.Line && IsFirst(layout, run, line) && (run.Role == Role.Address || line == 1 || layout.Lines[line - 1].Before == Gap.Blank) ? layout.Lines[line - 1] : null;
    }

    // "Atn. Lic. Rosa Prieto"
    private static bool IsFirst(Layout layout, RoleTagger.Run run, int line)
    {
        for (var i = layout.Lines[line].First; i < run.First; i++)
        {
            if (layout.Tokens[i].Kind != TokenKind.Word || run.Role == Role.Address || (i > layout.Lines[line].First && (layout.Tokens[i].Words & WordKinds.Honorific) == 0))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsLike(Layout layout, in Stretch line) =>
        line is { Kinds: 1 << (int)TokenKind.Word, Count: > 1 and <= MostWords, Digits: < 2 } && line.Capitalised * 2 >= line.Count && (line.Words & NoFirm) == 0
        && layout.Tokens[line.First] is { IsCapital: true } first && (first.Words & (WordKinds.TitleHead | WordKinds.Honorific)) == 0;

    // What is told of the same entry names one.
    private static bool HasFirm(Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var line = layout.Tokens[runs[index].First].Line;
        for (var i = index; i < runs.Count; i++)
        {
            while (line < layout.Tokens[runs[i].First].Line)
            {
                if (layout.Lines[++line].Before == Gap.Blank)
                {
                    return false;
                }
            }

            if (runs[i].Role == Role.Company)
            {
                return true;
            }
        }

        return false;
    }
}

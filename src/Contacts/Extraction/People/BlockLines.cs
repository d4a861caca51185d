using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.People;

/// <summary>Reads in the blocks of a list what others have on the same line: where below each name stand a title and a firm, "Copper Bend 365" on the third line is a firm, too.</summary>
internal static class BlockLines
{
    private const int MostBlocks = 60;
    private const int MostLines = 6;
    private const int MostWords = 6;
    private const double Likely = 0.75;
    private const WordKinds NoFirm = WordKinds.Month | WordKinds.Weekday | WordKinds.PhoneLabel | WordKinds.EmailLabel | WordKinds.FaxLabel | WordKinds.Street | WordKinds.Greeting | WordKinds.Closing;
    private const WordKinds Posts = WordKinds.Title | WordKinds.TitleHead | WordKinds.Industry;
    private const WordKinds NoTitle = NoFirm | WordKinds.LegalForm | WordKinds.Honorific;

    /// <summary>The runs with it, in order.</summary>
    public static List<RoleTagger.Run> Add(Layout layout, List<RoleTagger.Run> runs)
    {
        if (layout.Lines.Count < MostLines || !RunOrder.AreMore(runs, Role.Name, 1) || BlocksOf(layout, runs) is not { Count: > 1 and <= MostBlocks } blocks)
        {
            return runs;
        }

        var roles = RolesOf(layout, runs);
        List<RoleTagger.Run>? added = null;
        foreach (var role in (ReadOnlySpan<Role>)[Role.Title, Role.Company])
        {
            for (var offset = 1; offset < MostLines; offset++)
            {
                Fill(layout, blocks, roles, role, offset, ref added);
            }
        }

        return RunOrder.With(runs, added);
    }

    // Where the blocks begin whose first line is a name and nothing else, and the line behind the last of each.
    private static List<TextSpan>? BlocksOf(Layout layout, List<RoleTagger.Run> runs)
    {
        List<TextSpan>? blocks = null;
        foreach (var run in runs)
        {
            var line = layout.Tokens[run.First].Line;
            if (run.Role != Role.Name || layout.Lines[line].First != run.First || layout.Lines[line].End != run.End || (line > 0 && layout.Lines[line].Before != Gap.Blank))
            {
                continue;
            }

            var end = line + 1;
            while (end < layout.Lines.Count && layout.Lines[end].Before != Gap.Blank && end - line <= MostLines)
            {
                end++;
            }

            (blocks ??= []).Add(new TextSpan(line, end));
        }

        return blocks;
    }

    // The role of each line that is of one run as a whole; a name where it is of several or of a part.
    private static Role[] RolesOf(Layout layout, List<RoleTagger.Run> runs)
    {
        var roles = new Role[layout.Lines.Count];
        foreach (var run in runs)
        {
            var (first, last) = (layout.Tokens[run.First].Line, layout.Tokens[run.End - 1].Line);
            for (var line = first; line <= last; line++)
            {
                var isWhole = first == last && roles[line] == Role.None && layout.Lines[line].First == run.First && layout.Lines[line].End == run.End;
                roles[line] = isWhole ? run.Role : Role.Name;
            }
        }

        return roles;
    }

    private static void Fill(Layout layout, List<TextSpan> blocks, Role[] roles, Role role, int offset, ref List<RoleTagger.Run>? added)
    {
        var (votes, empty) = (0, 0);
        foreach (var block in blocks)
        {
            var line = block.Start + offset;
            (votes, empty) = line >= block.End ? (votes, empty) : roles[line] == role ? (votes + 1, empty) : (votes, empty + (roles[line] == Role.None ? 1 : 0));
        }

        if (empty == 0 || votes < empty || votes * 2 < blocks.Count)
        {
            return;
        }

        foreach (var block in blocks)
        {
            var at = block.Start + offset;
            if (at < block.End && roles[at] == Role.None && IsLike(layout, layout.Lines[at], role) && Array.IndexOf(roles, role, block.Start, block.Length) < 0)
            {
                (added ??= []).Add(new RoleTagger.Run(role, layout.Lines[at].First, layout.Lines[at].End, Likely));
                roles[at] = role;
            }
        }
    }

    private static bool IsLike(Layout layout, in Stretch line, Role role)
    {
        var first = CollectionsMarshal.AsSpan(layout.Tokens)[line.First];
        return line is { Kinds: 1 << (int)TokenKind.Word, Count: <= MostWords } && (line.Words & (role == Role.Title ? NoTitle : NoFirm)) == 0
            && (role == Role.Title ? line.Digits == 0 && ((line.Words & Posts) != 0 || (line.Count == 1 && first is { IsCapital: true, Words: WordKinds.None })) && !line.IsProse : line.Digits < 2 && first.IsCapital && (line.Count > 1 || (first.Words & WordKinds.Common) == 0));
    }
}

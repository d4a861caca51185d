using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.People;

/// <summary>Adds the names that lists begin their lines with, where the address on the line is made of them: "PATEL, Hetal ….. hetal.patel@…".</summary>
internal static class ListedNames
{
    private const int MostWords = 4;
    private const int FewestAgreeing = 2;
    private const double Likely = 0.85;

    /// <summary>The runs with those names, in order.</summary>
    public static List<RoleTagger.Run> Add(Layout layout, List<RoleTagger.Run> runs)
    {
        foreach (ref var run in CollectionsMarshal.AsSpan(runs))
        {
            if (run.Role == Role.Company && IsListed(layout, run))
            {
                run = run with { Role = Role.Name };
            }
        }

        if (IsInitialAndName(layout) && !runs.Exists(static run => run.Role == Role.Name))
        {
            runs.RemoveAll(static run => run.First < 2);
            runs.Insert(0, new RoleTagger.Run(Role.Name, 0, 2, Likely));
        }

        var next = 0;
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(layout.Lines))
        {
            if ((line.Kinds & (1 << (int)TokenKind.Email)) == 0 || (line.Agrees & Agreement.LocalPart) == 0 || Words(layout, line) is not (> 1 and var words))
            {
                continue;
            }

            while (next < runs.Count && runs[next].First < line.First)
            {
                next++;
            }

            var end = next;
            while (end < runs.Count && runs[end].First < line.First + words && runs[end].Role != Role.Name)
            {
                end++;
            }

            if (end == runs.Count || runs[end].First >= line.First + words)
            {
                runs.RemoveRange(next, end - next);
                runs.Insert(next, new RoleTagger.Run(Role.Name, line.First, line.First + words, Likely));
            }
        }

        return runs;
    }

    // "LE FANU, Dominic ….. dlefanu@…": a line that begins so is of somebody.
    private static bool IsListed(Layout layout, in RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        return run.End - run.First is 2 or 3 && layout.Lines[tokens[run.First].Line].First == run.First && tokens[run.End - 1].Before == Gap.Comma
            && (tokens[run.End - 1].Words & WordKinds.CommonGivenName) != 0 && (tokens[run.First].Words & WordKinds.CompanyWord) == 0 && (tokens[run.End - 2].Agrees & (Agreement.LocalPart | Agreement.WithinLocal)) != 0;
    }

    // "A.PETIT" on the first line.
    private static bool IsInitialAndName(Layout layout) =>
        layout.Lines.Count > 1 && layout.Lines[0].Count == 2 && layout.Tokens[0].Shape == Shape.Initial && layout.Tokens[1] is { Before: Gap.None, Kind: TokenKind.Word, Shape: Shape.Capitals or Shape.Capitalised };

    // How many words a line begins with that are written like a name and agree with an address; 0 where they are none.
    private static int Words(Layout layout, in Stretch line)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens)[line.First..line.End];
        var (words, agreeing) = (0, 0);
        while (words < tokens.Length && words <= MostWords && tokens[words].Kind == TokenKind.Word && (words == 0 || tokens[words].Before is Gap.Space or Gap.Comma))
        {
            if (tokens[words].Shape is not (Shape.Capitalised or Shape.Capitals or Shape.Mixed or Shape.Initial))
            {
                return 0;
            }

            agreeing += (tokens[words++].Agrees & Agreement.LocalPart) != 0 ? 1 : 0;
        }

        return words <= MostWords && agreeing >= FewestAgreeing ? words : 0;
    }
}

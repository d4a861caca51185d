using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Takes for the company what the model reads as one more name: "Frigos Vendéens" below "Lucile Haudebourg" and "Responsable réception".</summary>
internal static class EmployerRuns
{
    private const int MostLinesBelow = 3;

    /// <summary>The runs, with such names as companies.</summary>
    public static List<RoleTagger.Run> Of(Layout layout, List<RoleTagger.Run> runs)
    {
        for (var i = 1; i < runs.Count; i++)
        {
            if (runs[i].Role == Role.Name && runs[i - 1].Role == Role.Title && NameAbove(layout, runs, i) && IsNobody(layout, runs[i]) && !IsFollowedBy(layout, runs, i))
            {
                runs[i] = runs[i] with { Role = Role.Company };
            }
        }

        return runs;
    }

    // A person with a known first name, of whom only the title stands between.
    private static bool NameAbove(Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var line = layout.Tokens[runs[index].First].Line;
        for (var i = index - 1; i >= 0 && line - layout.Tokens[runs[i].First].Line <= MostLinesBelow; i--)
        {
            if (runs[i].Role != Role.Title)
            {
                return runs[i].Role == Role.Name && WordsOf(layout, runs[i]).Words.HasFlag(WordKinds.GivenName) && !HasBlank(layout, layout.Tokens[runs[i].First].Line, line);
            }
        }

        return false;
    }

    // A whole line of words none of which is a first name, stands in an address or in the From header.
    private static bool IsNobody(Layout layout, RoleTagger.Run run)
    {
        var line = layout.Lines[layout.Tokens[run.First].Line];
        var (words, agrees) = WordsOf(layout, run);
        return line.First == run.First && line.End == run.End && run.End - run.First > 1
            && (words & (WordKinds.GivenName | WordKinds.Honorific)) == 0 && (agrees & (Agreement.LocalPart | Agreement.InitialOfLocal | Agreement.From)) == 0;
    }

    // Somebody else's title would stand below.
    private static bool IsFollowedBy(Layout layout, List<RoleTagger.Run> runs, int index) =>
        index + 1 < runs.Count && runs[index + 1].Role is Role.Title or Role.Company && layout.Tokens[runs[index + 1].First].Line - layout.Tokens[runs[index].First].Line <= 1;

    private static bool HasBlank(Layout layout, int above, int line)
    {
        while (line > above)
        {
            if (layout.Lines[line--].Before == Gap.Blank)
            {
                return true;
            }
        }

        return false;
    }

    private static (WordKinds Words, Agreement Agrees) WordsOf(Layout layout, RoleTagger.Run run)
    {
        var (words, agrees) = (WordKinds.None, Agreement.None);
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(layout.Tokens)[run.First..run.End])
        {
            (words, agrees) = (words | token.Words, agrees | token.Agrees);
        }

        return (words, agrees);
    }
}

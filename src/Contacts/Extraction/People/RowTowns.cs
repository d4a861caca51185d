using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.People;

/// <summary>Knows that rows begin with towns: where "Hammerfest: Torbjørn Vik, …" is one of them, "Seyðisfjörður: Sigurlaug Bråten, …" tells no post either.</summary>
internal static class RowTowns
{
    private const WordKinds Posts = WordKinds.Title | WordKinds.TitleHead | WordKinds.Department | WordKinds.Honorific;

    /// <summary>The runs without the titles that are towns.</summary>
    public static List<RoleTagger.Run> Leave(Layout layout, List<RoleTagger.Run> runs)
    {
        var any = false;
        foreach (ref readonly var run in CollectionsMarshal.AsSpan(runs))
        {
            any |= run.Role == Role.Title && IsLabel(layout, run);
        }

        return any && BeginsWithTown(layout) ? WithoutLabels(layout, runs) : runs;
    }

    // Apart, for a closure is made even where it is not used.
    private static List<RoleTagger.Run> WithoutLabels(Layout layout, List<RoleTagger.Run> runs) => runs.FindAll(run => run.Role != Role.Title || !IsLabel(layout, run));

    // A word of which nothing is known, before a colon at the beginning of a line.
    private static bool IsLabel(Layout layout, in RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        return run.End < tokens.Length && tokens[run.End] is { Before: Gap.Colon, IsCapital: true } next && next.Line == tokens[run.First].Line && tokens[run.First].IsCapital
            && run.First - layout.Lines[next.Line].First is 0 or 1 && (run.First == layout.Lines[next.Line].First || tokens[run.First - 1].Shape is Shape.Digit1 or Shape.Digits2)
            && (Words(tokens[run.First..run.End]) & Posts) == 0;
    }

    private static bool BeginsWithTown(Layout layout)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(layout.Lines))
        {
            var at = line.Count > 2 && tokens[line.First].Shape is Shape.Digit1 or Shape.Digits2 ? line.First + 1 : line.First;
            if (at + 1 < line.End && tokens[at + 1].Before == Gap.Colon && (tokens[at].Words & (WordKinds.Place | Posts)) == WordKinds.Place)
            {
                return true;
            }
        }

        return false;
    }

    private static WordKinds Words(ReadOnlySpan<Token> tokens)
    {
        var words = WordKinds.None;
        foreach (ref readonly var token in tokens)
        {
            words |= token.Words;
        }

        return words;
    }
}

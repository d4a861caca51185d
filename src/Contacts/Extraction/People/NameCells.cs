using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.People;

/// <summary>Reads the name of a row that was copied from a spreadsheet without its head, in two cells: "Mme⇥Claire⇥Legrand⇥Acheteuse", "MARTIN⇥Jean⇥jean.martin@…".</summary>
/// <remarks>
/// Of two cells each has one word, a surname particles before it: two words are a whole name already. What is beside a first name may be a town or a firm:
/// a title of courtesy before it, or an address on the line that is called like it, and a word that is known as a surname or stands in the address tell the name.
/// </remarks>
internal static class NameCells
{
    private const double Likely = 0.9;

    // No row has so many words; in a line of a megabyte each cell would look for an address in all of it.
    private const int LongestRow = 200;
    private const int Reach = (1 << (int)TokenKind.Phone) | (1 << (int)TokenKind.Email);
    private const int WordsOnly = 1 << (int)TokenKind.Word;
    private const WordKinds Others = WordKinds.Title | WordKinds.TitleHead | WordKinds.LegalForm | WordKinds.CompanyWord | WordKinds.Department | WordKinds.Industry | WordKinds.Honorific | WordKinds.Country | WordKinds.Place | WordKinds.Month | WordKinds.Weekday;
    private const Agreement InLocal = Agreement.LocalPart | Agreement.WithinLocal;

    /// <summary>The runs with such names, in order.</summary>
    public static List<RoleTagger.Run> Join(string text, ContactExtractor.Reading reading, List<RoleTagger.Run> runs)
    {
        if (!text.AsSpan().ContainsAny('\t', ';', '|'))
        {
            return runs;
        }

        var names = new NameColumns(text, reading).Runs();
        if (names.Count > 0)
        {
            runs = WithOneName(reading.Layout, runs, names);
        }

        if (text.Contains('\t', StringComparison.Ordinal))
        {
            AddAlone(text, reading.Layout, names);
        }

        return RunOrder.Replaced(runs, names);
    }

    // Another word that is read as a name in such a row is its firm if it has the form of one, and else nothing; a whole name is somebody else.
    private static List<RoleTagger.Run> WithOneName(Layout layout, List<RoleTagger.Run> runs, List<RoleTagger.Run> names)
    {
        var lines = names.ConvertAll(name => layout.Tokens[name.First].Line);
        runs = runs.ConvertAll(run => run.Role == Role.Name && lines.BinarySearch(layout.Tokens[run.First].Line) >= 0 && layout.Segments[layout.Tokens[run.First].Segment] is var cell && (cell.Words & WordKinds.LegalForm) != 0
            ? new RoleTagger.Run(Role.Company, cell.First, cell.End, run.Confidence) : run);
        runs.RemoveAll(run => run.Role == Role.Name && run.End - run.First == 1 && lines.BinarySearch(layout.Tokens[run.First].Line) >= 0);
        return runs;
    }

    // Those of rows that nothing is told of by the others.
    private static void AddAlone(string text, Layout layout, List<RoleTagger.Run> names)
    {
        var (next, known) = (0, names.Count);
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(layout.Lines))
        {
            while (next < known && names[next].First < line.First)
            {
                next++;
            }

            if ((line.Kinds & Reach) != 0 && line.End - line.First <= LongestRow && !(next < known && names[next].First < line.End) && NameOf(text, layout, line) is { } name)
            {
                names.Add(name);
            }
        }

        names.Sort(static (a, b) => a.First.CompareTo(b.First));
    }

    private static RoleTagger.Run? NameOf(string text, Layout layout, in Stretch line)
    {
        var (first, last) = (layout.Tokens[line.First].Segment, layout.Tokens[line.End - 1].Segment);
        for (var i = first; i < last; i++)
        {
            var (one, other) = (layout.Segments[i], layout.Segments[i + 1]);
            if (other.Before == Gap.Wide && IsCell(text, layout, one) && IsCell(text, layout, other) && IsName(text, layout, one, other, IsAddressed(layout, first, i)))
            {
                return new RoleTagger.Run(Role.Name, one.First, other.End, Likely);
            }
        }

        return null;
    }

    // A word with a capital that a tab follows, particles before it.
    private static bool IsCell(string text, Layout layout, in Stretch cell)
    {
        var words = CollectionsMarshal.AsSpan(layout.Tokens)[cell.First..cell.End];
        if (cell.Kinds != WordsOnly || cell.Digits > 0 || text.AsSpan(words[^1].Span.End) is not ['\t', ..] || !words[^1].IsCapital)
        {
            return false;
        }

        foreach (ref readonly var word in words[..^1])
        {
            if ((word.Words & WordKinds.Particle) == 0)
            {
                return false;
            }
        }

        return true;
    }

    // "Mme", "Mr." in the cell before.
    private static bool IsAddressed(Layout layout, int first, int cell) =>
        cell > first && layout.Segments[cell - 1] is { Kinds: WordsOnly, Count: 1 } before && (layout.Tokens[before.First].Words & WordKinds.Honorific) != 0;

    private static bool IsName(string text, Layout layout, in Stretch one, in Stretch other, bool isAddressed) =>
        (IsGiven(layout, one, isAddressed) && IsFamily(text, layout, other, isAddressed)) || (IsGiven(layout, other, isAddressed) && IsFamily(text, layout, one, isAddressed))
        || (isAddressed && (one.Agrees & InLocal) != 0 && IsGiven(layout, one, isAddressed) && other is { Words: WordKinds.None, Agrees: Agreement.None }); // "Mr⇥Peter⇥Hollins" of peter@

    // One that the address is called by, or with a title of courtesy any that is known.
    private static bool IsGiven(Layout layout, in Stretch cell, bool isAddressed)
    {
        var word = layout.Tokens[cell.End - 1];
        return cell.Count == 1 && (isAddressed ? (word.Words & WordKinds.GivenName) != 0 || (word.Agrees & InLocal) != 0 : (word.Words & WordKinds.GivenName) != 0 && (word.Agrees & (InLocal | Agreement.InitialOfLocal)) != 0);
    }

    // A known surname and nothing else, one with particles, or one that the address is called by.
    private static bool IsFamily(string text, Layout layout, in Stretch cell, bool isAddressed)
    {
        var word = layout.Tokens[cell.End - 1];
        return (word.Agrees & InLocal) != 0 || cell.Count > 1 || ((word.Words & WordKinds.FamilyName) != 0 && (word.Words & (isAddressed ? Others : Others | WordKinds.Common)) == 0) || IsLastInitial(text, layout, word);
    }

    // "imogen.b@" beside "Bartlett"
    private static bool IsLastInitial(string text, Layout layout, in Token word)
    {
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(layout.Tokens)[layout.Lines[word.Line].First..layout.Lines[word.Line].End])
        {
            if (token.Kind == TokenKind.Email && token.In(text) is var address && address.IndexOf('@') is > 2 and var at && address[at - 2] is '.' or '_' or '-' && WordHash.Letter(address[at - 1]) == word.Initial)
            {
                return true;
            }
        }

        return false;
    }
}

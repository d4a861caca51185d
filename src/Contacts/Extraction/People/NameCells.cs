using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.People;

/// <summary>Reads the name of a row that was copied from a spreadsheet without its head, in two cells: "Mme⇥Claire⇥Legrand⇥Acheteuse", "MARTIN⇥Jean⇥06 12 34 56 78".</summary>
/// <remarks>Two cells of capitals may be anything: a title of courtesy before them tells the name, or an address on the line that is called like both.</remarks>
internal static class NameCells
{
    private const int MostWords = 3;
    private const double Likely = 0.9;
    private const int Reach = (1 << (int)TokenKind.Phone) | (1 << (int)TokenKind.Email);
    private const int WordsOnly = 1 << (int)TokenKind.Word;
    private const WordKinds Others = WordKinds.Title | WordKinds.TitleHead | WordKinds.LegalForm | WordKinds.CompanyWord | WordKinds.Department | WordKinds.Industry | WordKinds.Street | WordKinds.Honorific | WordKinds.Country;
    private const Agreement OfLocal = Agreement.LocalPart | Agreement.WithinLocal | Agreement.InitialOfLocal;

    /// <summary>The runs with such names, in order.</summary>
    public static List<RoleTagger.Run> Join(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        if (!text.Contains('\t', StringComparison.Ordinal))
        {
            return runs;
        }

        foreach (ref readonly var line in CollectionsMarshal.AsSpan(layout.Lines))
        {
            if ((line.Kinds & Reach) != 0 && NameOf(text, layout, line) is { } name)
            {
                RunOrder.Put(runs, name);
            }
        }

        return runs;
    }

    private static RoleTagger.Run? NameOf(string text, Layout layout, in Stretch line)
    {
        var (first, last) = (layout.Tokens[line.First].Segment, layout.Tokens[line.End - 1].Segment);
        for (var i = first; i < last; i++)
        {
            var (one, other) = (layout.Segments[i], layout.Segments[i + 1]);
            if (IsCell(text, layout, one) && IsCell(text, layout, other) && other.Before == Gap.Wide && (IsAddressed(layout, first, i) ? IsGiven(one) || IsGiven(other) : AgreeBoth(one, other)))
            {
                return new RoleTagger.Run(Role.Name, one.First, other.End, Likely);
            }
        }

        return null;
    }

    // A cell of up to three words of a name.
    private static bool IsCell(string text, Layout layout, in Stretch cell)
    {
        var words = CollectionsMarshal.AsSpan(layout.Tokens)[cell.First..cell.End];
        if (cell.Kinds != WordsOnly || cell.Count > MostWords || cell.Digits > 0 || text.AsSpan(words[^1].Span.End) is not ['\t', ..] || !words[0].IsCapital || !words[^1].IsCapital)
        {
            return false;
        }

        foreach (ref readonly var word in words)
        {
            if ((word.Words & Others) != 0 && (word.Words & WordKinds.Particle) == 0 && (word.Agrees & OfLocal) == 0)
            {
                return false;
            }
        }

        return true;
    }

    // "Mme", "Mr." in the cell before.
    private static bool IsAddressed(Layout layout, int first, int cell) =>
        cell > first && layout.Segments[cell - 1] is { Kinds: WordsOnly, Count: 1 } before && (layout.Tokens[before.First].Words & WordKinds.Honorific) != 0;

    private static bool IsGiven(in Stretch cell) => (cell.Words & WordKinds.GivenName) != 0 || (cell.Agrees & (Agreement.LocalPart | Agreement.WithinLocal)) != 0;

    // "jean.martin@", "j.martin@", "jmartin@": of both, and of one more than its first letter; or "jean.m@" beside a surname.
    private static bool AgreeBoth(in Stretch one, in Stretch other) =>
        (IsCalled(one) && IsFamily(other)) || (IsCalled(other) && IsFamily(one)) || AreInLocal(one, other);

    private static bool IsCalled(in Stretch cell) => (cell.Words & WordKinds.GivenName) != 0 && (cell.Agrees & Agreement.LocalPart) != 0;

    private static bool IsFamily(in Stretch cell) => cell.Count == 1 && ((cell.Words & WordKinds.FamilyName) != 0 || cell.Words == WordKinds.None);

    private static bool AreInLocal(in Stretch one, in Stretch other) =>
        (one.Agrees & OfLocal) != 0 && (other.Agrees & OfLocal) != 0 && ((one.Agrees | other.Agrees) & (Agreement.LocalPart | Agreement.WithinLocal)) != 0 && ((one.Words | other.Words) & WordKinds.GivenName) != 0;
}

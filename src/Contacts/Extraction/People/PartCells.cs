using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.People;

/// <summary>What the cells of a column are together that may be first names or surnames.</summary>
internal sealed class PartCells
{
    private const int MostWords = 4;
    private const WordKinds Others = WordKinds.Title | WordKinds.TitleHead | WordKinds.LegalForm | WordKinds.CompanyWord | WordKinds.Department | WordKinds.Industry | WordKinds.Honorific | WordKinds.Country | WordKinds.Month | WordKinds.Weekday;
    private int _may;
    private int _places;
    private int _others;

    /// <summary>How many say something.</summary>
    public int Count { get; private set; }

    /// <summary>How many are first names and nothing else, "Jean Pierre", "Léa".</summary>
    public int Given { get; private set; }

    /// <summary>How many end with a surname.</summary>
    public int Family { get; private set; }

    /// <summary>How much all are first names and no surnames: those that many have count twice.</summary>
    public int Lead { get; private set; }

    /// <summary>Whether hardly any can be no part of a name.</summary>
    public bool MayBe => Count > 0 && _may * 10 >= Count * 9;

    /// <summary>Whether nearly all may be towns, too.</summary>
    public bool ArePlaces => _places * 10 > Count * 7;

    /// <summary>Whether most are surnames, and some of them no towns and few of them trades, too.</summary>
    public bool IsFamily => Family * 2 >= Count && !ArePlaces && _others * 10 <= Count * 3;

    /// <summary>Adds a cell.</summary>
    public void Add(ReadOnlySpan<char> cell)
    {
        if (cell.IsEmpty)
        {
            return;
        }

        Count++;
        var (words, all, given, last) = (0, WordKinds.None, true, WordKinds.None);
        foreach (var range in cell.Split(' '))
        {
            var word = cell[range];
            var kinds = KindsOf(word);
            if (word.IsEmpty || !IsOfName(word, kinds))
            {
                return;
            }

            words++;
            given &= (kinds & WordKinds.GivenName) != 0;
            (all, last) = (all | kinds, kinds);
        }

        _may += words <= MostWords ? 1 : 0;
        Given += given ? 1 : 0;
        Family += (last & WordKinds.FamilyName) != 0 ? 1 : 0;
        Lead += (given ? 1 : 0) + ((all & WordKinds.CommonGivenName) != 0 ? 1 : 0) - ((last & WordKinds.FamilyName) != 0 ? 1 : 0);
        _places += (all & WordKinds.Place) != 0 ? 1 : 0;
        _others += (all & Others) != 0 || ((all & WordKinds.Common) != 0 && (last & WordKinds.FamilyName) == 0) ? 1 : 0;
    }

    // A capital, and nothing but letters; or a particle.
    private static bool IsOfName(ReadOnlySpan<char> word, WordKinds kinds)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c) && c is not ('-' or '\'' or '’' or '.'))
            {
                return false;
            }
        }

        return (kinds & WordKinds.Honorific) == 0 && ((kinds & WordKinds.Particle) != 0 || (char.IsUpper(word[0]) && ((kinds & (WordKinds.GivenName | WordKinds.FamilyName)) != 0 || (kinds & Others) == 0)));
    }

    // "Jean-Pierre" is known by its first part.
    private static WordKinds KindsOf(ReadOnlySpan<char> word) =>
        WordLexicon.Of(word) is var kinds && kinds == WordKinds.None && word.IndexOf('-') is > 0 and var hyphen ? WordLexicon.Of(word[..hyphen]) & (WordKinds.GivenName | WordKinds.FamilyName) : kinds;
}

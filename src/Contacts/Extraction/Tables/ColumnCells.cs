using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>What the cells of one column are together.</summary>
internal sealed class ColumnCells
{
    private const int LongText = 5;
    private const int MostOfAName = 5;
    private int _lower;
    private int _long;
    private int _own;

    /// <summary>How many say something.</summary>
    public int Count { get; private set; }

    /// <summary>How many are of each sort.</summary>
    public int[] Sorts { get; } = new int[Enum.GetValues<CellSort>().Length];

    /// <summary>How many are one word, with particles before it at the most; how many are two words and more, as a whole name is.</summary>
    public int Single { get; private set; }

    /// <summary>See <see cref="Single"/>.</summary>
    public int Several { get; private set; }

    /// <summary>How many begin with a first name, end with one, and end with a surname.</summary>
    public int Given { get; private set; }

    /// <summary>See <see cref="Given"/>.</summary>
    public int GivenLast { get; private set; }

    /// <summary>See <see cref="Given"/>.</summary>
    public int Family { get; private set; }

    /// <summary>How many say what somebody does, what kind of firm, where, "Mrs", and which department.</summary>
    public int Titles { get; private set; }

    /// <summary>See <see cref="Titles"/>.</summary>
    public int Firms { get; private set; }

    /// <summary>See <see cref="Titles"/>.</summary>
    public int Places { get; private set; }

    /// <summary>See <see cref="Titles"/>.</summary>
    public int Honorifics { get; private set; }

    /// <summary>See <see cref="Titles"/>.</summary>
    public int Departments { get; private set; }

    /// <summary>Whether nearly all are of a sort.</summary>
    public bool Are(CellSort sort) => Sorts[(int)sort] * 10 >= Count * 9 && Count > 0;

    /// <summary>Whether hardly any has many words.</summary>
    public bool AreShort => _long * 10 <= Count;

    /// <summary>Whether nearly all are remarks: small letters, or many words.</summary>
    public bool AreRemarks => (_lower + _long) * 10 >= Count * 8;

    /// <summary>Whether nearly all have a capital and a word that is in no dictionary.</summary>
    public bool AreCalled => _own * 10 >= Count * 8 && _lower == 0;

    /// <summary>Adds a cell.</summary>
    public void Add(ReadOnlySpan<char> cell)
    {
        var sort = CellSorts.Of(cell);
        if (sort == CellSort.Void)
        {
            return;
        }

        Count++;
        Sorts[(int)sort]++;
        if (sort != CellSort.Words)
        {
            return;
        }

        var (words, particles, all, first, last, isHonorific, own) = (0, 0, WordKinds.None, WordKinds.None, WordKinds.None, true, false);
        foreach (var range in cell.SplitAny(" ,/()"))
        {
            if (cell[range] is not { IsEmpty: false } word)
            {
                continue;
            }

            var kinds = KindsOf(word);
            words++;
            particles += (kinds & WordKinds.Particle) != 0 ? 1 : 0;
            first = words == 1 ? kinds : first;
            (all, last) = (all | kinds, kinds);
            isHonorific &= (kinds & WordKinds.Honorific) != 0;
            own |= char.IsUpper(word[0]) && (kinds & (WordKinds.Common | WordKinds.Function | WordKinds.Title | WordKinds.TitleHead | WordKinds.Department | WordKinds.GivenName)) == 0;
        }

        Single += words - particles <= 1 ? 1 : 0;
        Several += words is > 1 and <= MostOfAName ? 1 : 0;
        Given += (first & WordKinds.GivenName) != 0 ? 1 : 0;
        GivenLast += (last & WordKinds.GivenName) != 0 ? 1 : 0;
        Family += (last & WordKinds.FamilyName) != 0 ? 1 : 0;
        Titles += (all & WordKinds.TitleHead) != 0 ? 1 : 0;
        Firms += (all & (WordKinds.LegalForm | WordKinds.CompanyWord)) != 0 ? 1 : 0;
        Places += (first & (WordKinds.Place | WordKinds.Country)) != 0 ? 1 : 0;
        Honorifics += isHonorific ? 1 : 0;
        Departments += (all & WordKinds.Department) != 0 ? 1 : 0;
        _lower += char.IsLower(cell[0]) ? 1 : 0;
        _long += words > LongText ? 1 : 0;
        _own += own ? 1 : 0;
    }

    // "Jean-Pierre" is known by its first part.
    private static WordKinds KindsOf(ReadOnlySpan<char> word) =>
        WordLexicon.Of(word) is var kinds && kinds == WordKinds.None && word.IndexOf('-') is > 0 and var hyphen ? WordLexicon.Of(word[..hyphen]) & (WordKinds.GivenName | WordKinds.FamilyName) : kinds;
}

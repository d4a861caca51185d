using System.Runtime.CompilerServices;

namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>What the letters of a word tell, read in one pass: a pass for each would end where no processor foresees it.</summary>
internal struct WordLetters
{
    private const int Usual = 0x180;
    private const int Counts = 16;
    private const int BitsOfACount = 8;
    private const int LetterBits = 32;

    // Letters that fold to two, the signs of "chargé·e" and "Berater*in", and what must not be taken for a letter that is left out.
    private const ulong IsOther = 1ul << 63;

    // Letters and digits, which words are made of.
    private const ulong IsOfWord = 1ul << 62;

    // For each usual letter what it folds to, nought where it is left out, and a count of one for each thing that it is.
    private static readonly ulong[] Table = [.. Enumerable.Range(0, Usual).Select(static c => Of((char)c))];

    /// <summary>How long the folded word is.</summary>
    public int Length;

    /// <summary>The hash of the folded word.</summary>
    public uint Hash;

    /// <summary>The set of its letters.</summary>
    public uint Set;

    private ulong _counts;

    /// <summary>How many capitals, small letters, digits, and letters the word has as it is written.</summary>
    public readonly (int Upper, int Lower, int Digits, int All) Written => ((byte)_counts, (byte)(_counts >> BitsOfACount), (byte)(_counts >> (2 * BitsOfACount)), (byte)(_counts >> (3 * BitsOfACount)));

    /// <summary>Whether no letter needs more than was read.</summary>
    public bool IsUsual;

    /// <summary>Reads the usual letters and digits that a text begins with as a word.</summary>
    /// <param name="text">The text, no longer than there is room.</param>
    /// <param name="folded">Where the folded word is written.</param>
    /// <param name="letters">What they tell; nothing of those that are not usual is in it.</param>
    /// <returns>How many they are.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Read(ReadOnlySpan<char> text, Span<char> folded, out WordLetters letters)
    {
        ReadOnlySpan<ulong> table = Table;
        folded = folded[..text.Length];
        var (hash, set, counts, all, length) = (WordHash.Offset, 0u, 0ul, 0ul, 0);
        for (; length < text.Length && text[length] < table.Length; length++)
        {
            var told = table[text[length]];
            if ((told & IsOfWord) == 0)
            {
                break;
            }

            var letter = (char)told;
            folded[length] = letter;
            hash = unchecked((hash ^ letter) * WordHash.Prime);
            set |= 1u << (letter % LetterBits);
            counts += told >> Counts;
            all |= told;
        }

        letters = new WordLetters { Length = length, Hash = hash, Set = set, _counts = counts, IsUsual = (all & IsOther) == 0 };
        return length;
    }

    /// <summary>Folds a word of usual letters; of others, or where there is no room, nothing is told.</summary>
    public static bool TryRead(ReadOnlySpan<char> word, Span<char> folded, out WordLetters letters)
    {
        var (hash, set, counts, all, length) = (WordHash.Offset, 0u, 0ul, 0ul, 0);
        letters = default;
        if (word.Length > folded.Length)
        {
            return false;
        }

        foreach (var c in word)
        {
            if (c >= Usual)
            {
                return false;
            }

            var told = Table[c];
            var letter = (char)told;
            folded[length] = letter;
            var kept = letter == '\0' ? 0 : 1;
            length += kept;
            hash = letter == '\0' ? hash : unchecked((hash ^ letter) * WordHash.Prime);
            set |= (uint)kept << (letter % LetterBits);
            counts += told >> Counts;
            all |= told;
        }

        letters = new WordLetters { Length = length, Hash = hash, Set = set, _counts = counts, IsUsual = (all & IsOther) == 0 };
        return letters.IsUsual;
    }

    private static ulong Of(char c)
    {
        Span<char> folded = stackalloc char[2];
        var length = WordHash.Fold([c], folded);
        var told = ((ulong)(char.IsUpper(c) ? 1 : 0) << Counts) | ((ulong)(char.IsLower(c) ? 1 : 0) << (Counts + BitsOfACount))
            | ((ulong)(char.IsDigit(c) ? 1 : 0) << (Counts + (2 * BitsOfACount))) | ((ulong)(char.IsLetter(c) ? 1 : 0) << (Counts + (3 * BitsOfACount)));
        told |= char.IsLetterOrDigit(c) ? IsOfWord : 0;
        return length > 1 || c is '\0' or '·' or '*' or ':' ? IsOther | (told & IsOfWord) : told | (length == 0 ? '\0' : folded[0]);
    }
}

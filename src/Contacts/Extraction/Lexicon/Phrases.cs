using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>Lists of phrases that are looked for in a folded text all at once.</summary>
/// <remarks>
/// Nearly every place of a text begins no phrase, and eight kilobytes of bits by the hash of its next four letters tell so: they stay beside
/// the processor, where an automaton of all phrases (a megabyte and more) does not, and no letter waits for the one before. Nothing is allocated.
/// </remarks>
internal sealed class Phrases
{
    private const int Letters = 4;
    private const int More = 6;
    private const int Compared = 8;
    private const int WordsOfBits = 11;
    private const int Groups = 12;
    private const int BitsOfALetter = 8;
    private const int LettersOfAByte = 256;

    // How many places are noted before they are looked at: a bit for each.
    private const int AtOnce = 64;

    // For the hash of each four letters that a phrase begins with two bits of one word.
    private readonly uint[] _begins = new uint[1 << WordsOfBits];

    // A bit for the hash of each six letters that a phrase begins with, and of all that a shorter one has.
    private readonly uint[] _goesOn = new uint[1 << WordsOfBits];

    // What the phrases begin with, in the order of those hashes, and the phrases themselves; and for the upper bits of a hash the first of them.
    private readonly Beginning[] _beginnings;
    private readonly Phrase[] _phrases;
    private readonly ushort[] _firsts = new ushort[(1 << Groups) + 1];

    /// <param name="lists">The phrases of each list, of three folded letters up to U+00FF and more; of two they cost much room. One of three that ends in a letter is a word: no letter or digit follows. For <see cref="In(ReadOnlySpan{char})"/> no more than 64 lists.</param>
    public Phrases(params IReadOnlyList<IReadOnlyList<string>> lists)
    {
        var phrases = new List<(Beginning Beginning, Phrase Phrase)>();
        for (var list = 0; list < lists.Count; list++)
        {
            foreach (var phrase in lists[list].Distinct())
            {
                // What begins where another phrase of its list does says nothing more.
                if (!lists[list].Any(other => other.Length < phrase.Length && !IsWord(other) && phrase.StartsWith(other, StringComparison.Ordinal)))
                {
                    Add(phrases, new Phrase(phrase, (byte)list));
                }
            }
        }

        phrases.Sort(static (a, b) => a.Beginning.Hash.CompareTo(b.Beginning.Hash));
        _beginnings = [.. phrases.Select(static phrase => phrase.Beginning)];
        _phrases = [.. phrases.Select(static phrase => phrase.Phrase)];
        foreach (var beginning in _beginnings)
        {
            _begins[WordOf(beginning.Hash)] |= (1u << FirstBitOf(beginning.Hash)) | (1u << SecondBitOf(beginning.Hash));
            _firsts[GroupOf(beginning.Hash) + 1]++;
            var all = HashOfMore(beginning.Known);
            _goesOn[all / 32] |= 1u << (int)(all % 32);
        }

        for (var i = 1; i < _firsts.Length; i++)
        {
            _firsts[i] += _firsts[i - 1];
        }
    }

    /// <summary>A bit for each list of which a phrase stands in the text.</summary>
    public ulong In(ReadOnlySpan<char> folded)
    {
        var bits = 0ul;
        In(folded, [folded.Length], new Span<ulong>(ref bits));
        return bits;
    }

    /// <summary>Adds for each line a bit for each list of which a phrase stands in it.</summary>
    /// <param name="folded">The lines, a nought behind each.</param>
    /// <param name="ends">Where they end.</param>
    /// <param name="bits">The bits of each.</param>
    public void In(ReadOnlySpan<char> folded, ReadOnlySpan<int> ends, Span<ulong> bits)
    {
        var line = 0;
        for (var from = 0; from < folded.Length; from += AtOnce)
        {
            for (var places = Note(folded[from..]); places != 0; places &= places - 1)
            {
                var at = from + BitOperations.TrailingZeroCount(places);
                var letters = LettersOf(folded[at..]);
                var (i, end) = GoesOn(letters) ? GroupOf(letters) : default;
                for (; i < end; i++)
                {
                    if (_beginnings[i].Is(letters) && folded[at..].StartsWith(_phrases[i].Written))
                    {
                        while (ends[line] <= at)
                        {
                            line++;
                        }

                        bits[line] |= 1ul << _phrases[i].List;
                    }
                }
            }
        }
    }

    /// <summary>Adds for each list at how many places one of its phrases begins.</summary>
    public void Count(ReadOnlySpan<char> folded, Span<int> counts)
    {
        for (var from = 0; from < folded.Length; from += AtOnce)
        {
            for (var places = Note(folded[from..]); places != 0; places &= places - 1)
            {
                var at = from + BitOperations.TrailingZeroCount(places);
                var letters = LettersOf(folded[at..]);
                var (i, end) = GoesOn(letters) ? GroupOf(letters) : default;
                for (; i < end; i++)
                {
                    if (_beginnings[i].Is(letters) && folded[at..].StartsWith(_phrases[i].Written))
                    {
                        counts[_phrases[i].List]++;
                    }
                }
            }
        }
    }

    // A bit for each of the next places where a phrase may begin. No branch depends on a letter: none is foreseen wrongly.
    // A loop of its own: so its variables stay in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong Note(ReadOnlySpan<char> folded)
    {
        ReadOnlySpan<uint> begins = _begins.AsSpan(0, 1 << WordsOfBits);
        var letters = BeginOf(LettersOf(folded)) >> BitsOfALetter;
        var next = folded[Math.Min(Letters - 1, folded.Length)..Math.Min(Letters - 1 + AtOnce, folded.Length)];
        var places = 0ul;
        for (var i = 0; i < next.Length; i++)
        {
            letters = (letters << BitsOfALetter) | (byte)next[i];
            places = (places >> 1) | ((ulong)Begins(begins, letters) << (AtOnce - 1));
        }

        if (next.Length == AtOnce)
        {
            return places;
        }

        // Behind the end stand noughts; a phrase has three letters or more.
        places = (places >> 1) | ((ulong)Begins(begins, letters << BitsOfALetter) << (AtOnce - 1));
        return places >> (AtOnce - 1 - next.Length);
    }

    // Odd where a phrase may begin with those letters.
    private static uint Begins(ReadOnlySpan<uint> begins, uint letters)
    {
        var hash = HashOf(letters);
        var bits = begins[WordOf(hash) & ((1 << WordsOfBits) - 1)];
        return (bits >> FirstBitOf(hash)) & (bits >> SecondBitOf(hash));
    }

    // The first eight letters of a text, a byte for each; noughts behind its end.
    private static ulong LettersOf(ReadOnlySpan<char> folded)
    {
        if (folded.Length >= Compared)
        {
            var eight = Vector128.Create(MemoryMarshal.Cast<char, ushort>(folded));
            return BinaryPrimitives.ReverseEndianness(Vector128.Narrow(eight, eight).AsUInt64().ToScalar());
        }

        var letters = 0ul;
        for (var i = 0; i < Compared; i++)
        {
            letters = (letters << BitsOfALetter) | (i < folded.Length ? (byte)folded[i] : 0u);
        }

        return letters;
    }

    private static uint BeginOf(ulong letters) => (uint)(letters >> (BitsOfALetter * (Compared - Letters)));

    private static uint HashOf(uint begin) => unchecked(begin * 0x9E3779B1);

    // The shifts of 32 bits are by the lowest five of what is given.
    private static int WordOf(uint hash) => (int)(hash >> (32 - WordsOfBits));

    private static int FirstBitOf(uint hash) => (int)(hash >> (27 - WordsOfBits));

    private static int SecondBitOf(uint hash) => (int)(hash >> (22 - WordsOfBits));

    private static int GroupOf(uint hash) => (int)(hash >> (32 - Groups));

    private static uint HashOfMore(ulong letters) => (uint)(unchecked(letters * 0x9E3779B97F4A7C15) >> (59 - WordsOfBits));

    // Of the places where a phrase may begin by four letters most are told by two more to begin none.
    private bool GoesOn(ulong letters)
    {
        var (more, few) = (HashOfMore(letters >> (BitsOfALetter * (Compared - More))), HashOfMore(letters >> (BitsOfALetter * (Compared - Letters))));
        return (((_goesOn[more / 32] >> (int)(more % 32)) | (_goesOn[few / 32] >> (int)(few % 32))) & 1) != 0;
    }

    // The first and the one behind the last of the phrases that may begin with some letters.
    private (int First, int End) GroupOf(ulong letters) => GroupOf(HashOf(BeginOf(letters))) is var group ? (_firsts[group], _firsts[group + 1]) : default;

    // A phrase of fewer letters begins with them and with everything that may follow.
    private static void Add(List<(Beginning Beginning, Phrase Phrase)> phrases, Phrase phrase)
    {
        var length = phrase.Written.Length;
        var free = 1u;
        for (var i = length; i < Letters; i++)
        {
            free *= LettersOfAByte;
        }

        var isWord = IsWord(phrase.Written);
        var mask = ulong.MaxValue << (BitsOfALetter * (Compared - Math.Clamp(length, Letters, Compared)));
        for (var rest = 0ul; rest < free; rest++)
        {
            if (!isWord || MayFollow.Contains((char)rest))
            {
                phrases.Add((new Beginning(LettersOf(phrase.Written) + (rest << (BitsOfALetter * (Compared - Letters))), mask), phrase));
            }
        }
    }

    // What stands behind a word: nought at the end of the text; of dashes, arrows and emoji the lower byte.
    private static readonly System.Buffers.SearchValues<char> MayFollow = System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 0x80).Select(static c => (char)c).Where(static c => !char.IsLetterOrDigit(c)), '\u0092', '«', '°', '·', '»', '×']);

    private static bool IsWord(string phrase) => phrase.Length == Letters - 1 && char.IsLetter(phrase[^1]);

    private readonly record struct Phrase(string Written, byte List);

    // A byte for each of eight letters, of which those count that the mask has.
    private readonly record struct Beginning(ulong First, ulong Mask)
    {
        public uint Hash => HashOf(BeginOf(First));

        // Six letters, or four where some of the six are not counted.
        public ulong Known => First >> (BitsOfALetter * (Compared - ((Mask >> (BitsOfALetter * (Compared - More)) & 1) != 0 ? More : Letters)));

        public bool Is(ulong letters) => ((letters ^ First) & Mask) == 0;
    }
}

using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>Lists of phrases that are looked for in a folded text all at once.</summary>
/// <remarks>
/// Nearly every place of a text begins no phrase, and sixteen kilobytes of bits by the hash of its next four letters tell so: they stay beside
/// the processor, where an automaton of all phrases (a megabyte and more) does not, and no letter waits for the one before. Nothing is allocated.
/// </remarks>
internal sealed class Phrases
{
    private const int Letters = 4;
    private const int Compared = 8;
    private const int Spread = 17;
    private const int BitsOfALetter = 8;
    private const int LettersOfAByte = 256;

    // How many places are noted before they are looked at.
    private const int AtOnce = 64;

    // A bit for each hash of four letters that a phrase begins with.
    private readonly uint[] _begins = new uint[(1 << Spread) / 32];

    // For each 32 of those bits how many are set before them: so a bit that is set has a number.
    private readonly ushort[] _before = new ushort[(1 << Spread) / 32];

    // The phrases by that hash, and for each bit that is set where its phrases begin.
    private readonly Phrase[] _phrases;
    private readonly int[] _firsts;

    /// <param name="lists">The phrases of each list, of three folded letters up to U+00FF and more; of two they cost much room. One of three that ends in a letter is a word: no letter or digit follows. For <see cref="In"/> no more than 64 lists.</param>
    public Phrases(params IReadOnlyList<IReadOnlyList<string>> lists)
    {
        var phrases = new List<Phrase>();
        for (var list = 0; list < lists.Count; list++)
        {
            foreach (var phrase in lists[list].Distinct())
            {
                // What begins where another phrase of its list does says nothing more.
                if (!lists[list].Any(other => other.Length < phrase.Length && !IsWord(other) && phrase.StartsWith(other, StringComparison.Ordinal)))
                {
                    Add(phrases, phrase, (byte)list);
                }
            }
        }

        _phrases = [.. phrases.OrderBy(static phrase => Hash(phrase.Begin))];
        foreach (var phrase in _phrases)
        {
            _begins[Hash(phrase.Begin) / 32] |= 1u << (int)(Hash(phrase.Begin) % 32);
        }

        for (var i = 1; i < _begins.Length; i++)
        {
            _before[i] = (ushort)(_before[i - 1] + BitOperations.PopCount(_begins[i - 1]));
        }

        _firsts = [.. Enumerable.Range(0, _phrases.Length).Where(i => i == 0 || Hash(_phrases[i].Begin) != Hash(_phrases[i - 1].Begin)), _phrases.Length];
    }

    /// <summary>A bit for each list of which a phrase stands in the text.</summary>
    public ulong In(ReadOnlySpan<char> folded)
    {
        var bits = 0ul;
        Span<int> places = stackalloc int[AtOnce];
        for (var from = 0; from < folded.Length;)
        {
            foreach (var at in places[..Note(folded, ref from, places)])
            {
                var rest = folded[at..];
                var letters = LettersOf(rest);
                foreach (ref readonly var phrase in Beginning(BeginOf(letters)))
                {
                    bits |= phrase.Begins(letters, rest) ? 1ul << phrase.List : 0;
                }
            }
        }

        return bits;
    }

    /// <summary>Adds for each list at how many places one of its phrases begins.</summary>
    public void Count(ReadOnlySpan<char> folded, Span<int> counts)
    {
        Span<int> places = stackalloc int[AtOnce];
        for (var from = 0; from < folded.Length;)
        {
            foreach (var at in places[..Note(folded, ref from, places)])
            {
                var rest = folded[at..];
                var letters = LettersOf(rest);
                foreach (ref readonly var phrase in Beginning(BeginOf(letters)))
                {
                    counts[phrase.List] += phrase.Begins(letters, rest) ? 1 : 0;
                }
            }
        }
    }

    // Notes the next places where a phrase may begin, and moves on behind them. No branch depends on a letter: none is foreseen wrongly.
    // A loop of its own: so its variables stay in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Note(ReadOnlySpan<char> folded, ref int from, Span<int> places)
    {
        var letters = BeginOf(LettersOf(folded[from..])) >> BitsOfALetter;
        ReadOnlySpan<uint> begins = _begins;
        var (at, count) = (from, 0);
        for (; at < folded.Length && count < places.Length; at++)
        {
            var last = at + Letters - 1;
            letters = (letters << BitsOfALetter) | ((uint)last < (uint)folded.Length ? (byte)folded[last] : 0u);
            var hash = Hash(letters);
            places[count] = at;
            count += (int)(begins[(int)(hash / 32)] >> (int)(hash % 32)) & 1;
        }

        from = at;
        return count;
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

    // The phrases of a hash whose bit is set.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<Phrase> Beginning(uint begin)
    {
        var hash = Hash(begin);
        var number = _before[hash / 32] + BitOperations.PopCount(_begins[hash / 32] & ((1u << (int)(hash % 32)) - 1));
        return _phrases.AsSpan(_firsts[number].._firsts[number + 1]);
    }

    private static uint Hash(uint begin) => unchecked(begin * 0x9E3779B1) >> (32 - Spread);

    // A phrase of fewer letters begins with them and with everything that may follow.
    private static void Add(List<Phrase> phrases, string phrase, byte list)
    {
        var free = 1u;
        for (var i = phrase.Length; i < Letters; i++)
        {
            free *= LettersOfAByte;
        }

        var isWord = IsWord(phrase);
        var mask = ulong.MaxValue << (BitsOfALetter * (Compared - Math.Clamp(phrase.Length, Letters, Compared)));
        for (var rest = 0ul; rest < free; rest++)
        {
            if (!isWord || MayFollow.Contains((char)rest))
            {
                phrases.Add(new Phrase(LettersOf(phrase) + (rest << (BitsOfALetter * (Compared - Letters))), mask, phrase, list));
            }
        }
    }

    // What stands behind a word: nought at the end of the text; of dashes, arrows and emoji the lower byte.
    private static readonly System.Buffers.SearchValues<char> MayFollow = System.Buffers.SearchValues.Create([.. Enumerable.Range(0, 0x80).Select(static c => (char)c).Where(static c => !char.IsLetterOrDigit(c)), '\u0092', '«', '°', '·', '»', '×']);

    private static bool IsWord(string phrase) => phrase.Length == Letters - 1 && char.IsLetter(phrase[^1]);

    // What it begins with: a byte for each of eight letters, of which those count that the mask has.
    private readonly record struct Phrase(ulong First, ulong Mask, string Written, byte List)
    {
        public uint Begin => BeginOf(First);

        public bool Begins(ulong letters, ReadOnlySpan<char> folded) => ((letters ^ First) & Mask) == 0 && folded.StartsWith(Written);
    }
}

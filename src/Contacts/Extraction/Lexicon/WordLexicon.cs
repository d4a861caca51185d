using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>What some 400,000 words are known as: names, places, titles, legal forms, ordinary words.</summary>
/// <remarks>
/// Hashes in order, compiled by <c>tests/Agent.Evaluation lexicon</c> and read as they are. The upper half of a hash is its bucket, the lower half
/// is kept. An unknown word is taken for a known one in fewer than one of 10,000 cases: the kinds of a word are hints, never conditions.
/// </remarks>
internal static class WordLexicon
{
    // The words of a language that most texts have, beside the processor: each with the kinds that it had when it was last looked up.
    private const int Remembered = 1 << 13;
    private const uint Known = 1u << 31;
    private static readonly ulong[] Last = GC.AllocateArray<ulong>(Remembered, pinned: true);
    private static readonly LexiconTable Table = LexiconTable.Open();

    /// <summary>How many words are known.</summary>
    public static int Count => Table.Halves.Length;

    /// <summary>The kinds of a word, without regard to case and accents.</summary>
    public static WordKinds Of(ReadOnlySpan<char> word) => word.Length > WordHash.Longest ? WordKinds.None : Of(WordHash.OfWord(word));

    /// <summary>The kinds of a word by its hash.</summary>
    public static WordKinds Of(uint hash)
    {
        if (!Remembers(hash, out var kinds))
        {
            kinds = Find(hash);
            Last[hash & (Remembered - 1)] = ((ulong)hash << 32) | Known | (uint)kinds;
        }

        return kinds;
    }

    /// <summary>Whether the kinds of a hash are remembered; none are told where they are not.</summary>
    public static bool Remembers(uint hash, out WordKinds kinds)
    {
        // Read and written whole, so that any thread may.
        var known = Last[hash & (Remembered - 1)];
        var isKnown = known >> 32 == hash && (known & Known) != 0;
        kinds = isKnown ? (WordKinds)((uint)known & ~Known) : WordKinds.None;
        return isKnown;
    }

    /// <summary>Asks for what the lexicon has of a hash that is not remembered, which is looked up soon.</summary>
    public static void FetchBucket(uint hash) => Table.Fetch((int)(Mix(hash) >> 16));

    /// <summary>Asks for what is remembered of a hash, which is looked up soon.</summary>
    public static unsafe void Fetch(uint hash)
    {
        if (Sse.IsSupported)
        {
            // The array is pinned.
            Sse.Prefetch0(Unsafe.AsPointer(ref Last[hash & (Remembered - 1)]));
        }
    }

    private static WordKinds Find(uint hash)
    {
        var mixed = Mix(hash);
        var starts = Table.Starts;
        var (first, end) = (starts[(int)(mixed >> 16)], starts[(int)(mixed >> 16) + 1]);
        var found = Table.Halves[first..end].IndexOf((ushort)mixed);
        return found < 0 ? WordKinds.None : (WordKinds)Table.Kinds[Table.Index[first + found]];
    }

    /// <summary>Writes a lexicon as it is read; the same words give the same bytes.</summary>
    public static void Write(IReadOnlyDictionary<uint, WordKinds> words, Stream file) =>
        LexiconTable.Write([.. words.Select(word => (Hash: Mix(word.Key), word.Value)).OrderBy(word => word.Hash)], file);

    // Spreads the hashes of short words over the buckets; no two hashes become one.
    private static uint Mix(uint hash)
    {
        hash = unchecked((hash ^ (hash >> 16)) * 0x85EBCA6B);
        hash = unchecked((hash ^ (hash >> 13)) * 0xC2B2AE35);
        return hash ^ (hash >> 16);
    }
}

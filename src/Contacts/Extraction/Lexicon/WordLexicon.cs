using System.Runtime.InteropServices;

namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>What some 400,000 words are known as: names, places, titles, legal forms, ordinary words.</summary>
/// <remarks>
/// Hashes in order, compiled by <c>tests/Agent.Evaluation lexicon</c> and read as they are. The upper half of a hash is its bucket, the
/// lower half is kept. An unknown word is taken for a known one in one of some 10,000 cases, which costs little: the kinds of a
/// word are hints, never conditions. The file: count of words, count of distinct kinds (int each), the distinct kinds, the first word of each bucket
/// and the end of the last, the lower half of each word's hash, the index of its kinds.
/// </remarks>
internal static class WordLexicon
{
    private const int Buckets = 1 << 16;
    private static readonly Table Words = Open();

    /// <summary>How many words are known.</summary>
    public static int Count => Words.Halves.Length;

    /// <summary>The kinds of a word, without regard to case and accents.</summary>
    public static WordKinds Of(ReadOnlySpan<char> word) => word.Length > WordHash.Longest ? WordKinds.None : Of(WordHash.OfWord(word));

    /// <summary>The kinds of a word by its hash.</summary>
    public static WordKinds Of(uint hash)
    {
        var mixed = Mix(hash);
        var (first, end) = (Words.Starts[mixed >> 16], Words.Starts[(mixed >> 16) + 1]);
        var found = Words.Halves.AsSpan(first, end - first).IndexOf((ushort)mixed);
        return found < 0 ? WordKinds.None : (WordKinds)Words.Kinds[Words.Index[first + found]];
    }

    /// <summary>Writes a lexicon as it is read; the same words give the same bytes.</summary>
    public static void Write(IReadOnlyDictionary<uint, WordKinds> words, Stream file)
    {
        var kinds = words.Values.Distinct().Order().Select(kind => (uint)kind).ToArray();
        var ordered = words.Select(word => (Hash: Mix(word.Key), word.Value)).OrderBy(word => word.Hash).ToArray();
        var starts = new int[Buckets + 1];
        foreach (var (hash, _) in ordered)
        {
            starts[(hash >> 16) + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        file.Write(MemoryMarshal.AsBytes<int>([ordered.Length, kinds.Length]));
        file.Write(MemoryMarshal.AsBytes(kinds.AsSpan()));
        file.Write(MemoryMarshal.AsBytes(starts.AsSpan()));
        file.Write(MemoryMarshal.AsBytes(Array.ConvertAll(ordered, word => (ushort)word.Hash).AsSpan()));
        file.Write(MemoryMarshal.AsBytes(Array.ConvertAll(ordered, word => (ushort)Array.BinarySearch(kinds, (uint)word.Value)).AsSpan()));
    }

    // Spreads the hashes of short words over the buckets; no two hashes become one.
    private static uint Mix(uint hash)
    {
        hash = unchecked((hash ^ (hash >> 16)) * 0x85EBCA6B);
        hash = unchecked((hash ^ (hash >> 13)) * 0xC2B2AE35);
        return hash ^ (hash >> 16);
    }

    private static Table Open()
    {
        using var resource = typeof(WordLexicon).Assembly.GetManifestResourceStream("Allo.Contacts.lexicon.bin")!;
        Span<int> head = stackalloc int[2];
        resource.ReadExactly(MemoryMarshal.AsBytes(head));
        var table = new Table(new uint[head[1]], new int[Buckets + 1], GC.AllocateUninitializedArray<ushort>(head[0]), GC.AllocateUninitializedArray<ushort>(head[0]));
        resource.ReadExactly(MemoryMarshal.AsBytes(table.Kinds.AsSpan()));
        resource.ReadExactly(MemoryMarshal.AsBytes(table.Starts.AsSpan()));
        resource.ReadExactly(MemoryMarshal.AsBytes(table.Halves.AsSpan()));
        resource.ReadExactly(MemoryMarshal.AsBytes(table.Index.AsSpan()));
        return table;
    }

    private sealed record Table(uint[] Kinds, int[] Starts, ushort[] Halves, ushort[] Index);
}

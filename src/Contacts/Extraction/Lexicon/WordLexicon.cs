using System.Runtime.InteropServices;

namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>What some 150,000 words are known as: names, places, titles, legal forms, ordinary words.</summary>
/// <remarks>
/// An open-addressed table of hashes, compiled by <c>tests/Agent.Evaluation lexicon</c> and read as it is. An unknown word
/// is taken for a known one in one of some 30,000 cases, which costs nothing: the kinds of a word are hints, never conditions.
/// The file: count of slots, count of kinds (int each), the distinct kinds, the hash of each slot, the index of its kinds.
/// </remarks>
internal static class WordLexicon
{
    private static readonly Table Words = Open();

    /// <summary>The kinds of a word, without regard to case and accents.</summary>
    public static WordKinds Of(ReadOnlySpan<char> word) => word.Length > WordHash.Longest ? WordKinds.None : Of(WordHash.OfWord(word));

    /// <summary>The kinds of a word by its hash.</summary>
    public static WordKinds Of(uint hash)
    {
        for (var slot = SlotOf(hash, Words.Hashes.Length); ; slot = (slot + 1) & (Words.Hashes.Length - 1))
        {
            if (Words.Index[slot] == 0)
            {
                return WordKinds.None;
            }

            if (Words.Hashes[slot] == hash)
            {
                return (WordKinds)Words.Kinds[Words.Index[slot] - 1];
            }
        }
    }

    /// <summary>Writes a lexicon as it is read; the same words give the same bytes.</summary>
    public static void Write(IReadOnlyDictionary<uint, WordKinds> words, Stream file)
    {
        var slots = 1;
        while (slots < words.Count * 3 / 2)
        {
            slots *= 2;
        }

        var kinds = words.Values.Distinct().Order().Select(kind => (uint)kind).ToArray();
        var (hashes, index) = (new uint[slots], new ushort[slots]);
        foreach (var (hash, kind) in words.OrderBy(word => word.Key))
        {
            var slot = SlotOf(hash, slots);
            while (index[slot] != 0)
            {
                slot = (slot + 1) & (slots - 1);
            }

            (hashes[slot], index[slot]) = (hash, (ushort)(Array.BinarySearch(kinds, (uint)kind) + 1));
        }

        file.Write(MemoryMarshal.AsBytes<int>([slots, kinds.Length]));
        file.Write(MemoryMarshal.AsBytes(kinds.AsSpan()));
        file.Write(MemoryMarshal.AsBytes(hashes.AsSpan()));
        file.Write(MemoryMarshal.AsBytes(index.AsSpan()));
    }

    private static int SlotOf(uint hash, int slots) => (int)(unchecked(hash * 0x9E3779B1) >> 8) & (slots - 1);

    private static Table Open()
    {
        using var resource = typeof(WordLexicon).Assembly.GetManifestResourceStream("Allo.Contacts.lexicon.bin")!;
        Span<int> head = stackalloc int[2];
        resource.ReadExactly(MemoryMarshal.AsBytes(head));
        var table = new Table(new uint[head[1]], new uint[head[0]], new ushort[head[0]]);
        resource.ReadExactly(MemoryMarshal.AsBytes(table.Kinds.AsSpan()));
        resource.ReadExactly(MemoryMarshal.AsBytes(table.Hashes.AsSpan()));
        resource.ReadExactly(MemoryMarshal.AsBytes(table.Index.AsSpan()));
        return table;
    }

    private sealed record Table(uint[] Kinds, uint[] Hashes, ushort[] Index);
}

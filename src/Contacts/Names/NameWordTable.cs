namespace Allo.Contacts.Names;

/// <summary>The kinds of folded words by their hashes of 64 bits, each beside its kinds: a look into memory where a dictionary of strings takes four.</summary>
/// <remarks>Of two words one hash has been seen nowhere; the table would not be made of such.</remarks>
internal sealed class NameWordTable
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;
    private const int Spread = 32;
    private const uint BitsOfAWord = 64;
    private const int Bits = 16;
    private readonly Entry[] _entries;

    // A bit for the upper bits of each hash: most words of names are none of the table, and eight kilobytes that stay near the processor say so.
    private readonly ulong[] _some = new ulong[(1 << Bits) / BitsOfAWord];

    /// <param name="known">The words with their kinds.</param>
    public NameWordTable(Dictionary<string, NameKinds> known)
    {
        _entries = new Entry[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)known.Count * 2)];
        foreach (var (word, kinds) in known)
        {
            var hash = Hash(word);
            _some[Upper(hash) / BitsOfAWord] |= 1ul << (int)(Upper(hash) % BitsOfAWord);
            ref var entry = ref _entries[PlaceOf(hash)];
            entry = entry.Hash == 0 ? new Entry(hash, kinds) : throw new InvalidOperationException($"\"{word}\" has the hash of another word.");
        }
    }

    /// <summary>The kinds of a word; null where it is none of the table.</summary>
    public NameKinds? Of(ReadOnlySpan<char> folded)
    {
        var hash = Hash(folded);
        if ((_some[Upper(hash) / BitsOfAWord] >> (int)(Upper(hash) % BitsOfAWord) & 1) == 0)
        {
            return null;
        }

        ref readonly var entry = ref _entries[PlaceOf(hash)];
        return entry.Hash == hash ? entry.Kinds : null;
    }

    // Where the hash stands, or the free place where it would.
    private int PlaceOf(ulong hash)
    {
        var place = (int)(hash >> Spread) & (_entries.Length - 1);
        while (_entries[place].Hash != 0 && _entries[place].Hash != hash)
        {
            place = (place + 1) & (_entries.Length - 1);
        }

        return place;
    }

    private static uint Upper(ulong hash) => (uint)(hash >> (64 - Bits));

    private static ulong Hash(ReadOnlySpan<char> folded)
    {
        var hash = Offset;
        foreach (var c in folded)
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        return hash == 0 ? Offset : hash;
    }

    private readonly record struct Entry(ulong Hash, NameKinds Kinds);
}

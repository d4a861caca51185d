using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>The compiled lexicon where it lies in the assembly: nothing is copied, and a page of it is read when a word asks for it.</summary>
/// <remarks>
/// The file: count of words, count of distinct kinds (int each), the distinct kinds, the first word of each bucket and the end of the last,
/// the lower half of each word's hash, the index of its kinds. A resource of an assembly that is never unloaded does not move.
/// </remarks>
internal sealed unsafe class LexiconTable
{
    /// <summary>How many buckets there are: one for each upper half of a hash.</summary>
    public const int Buckets = 1 << 16;

    private readonly byte* _file;
    private readonly int _words;
    private readonly int _kinds;

    private LexiconTable(byte* file, long length)
    {
        _file = file;
        _words = ((int*)file)[0];
        _kinds = ((int*)file)[1];
        if (length != 8 + (4L * _kinds) + (4L * (Buckets + 1)) + (4L * _words))
        {
            throw new InvalidDataException("lexicon.bin is not the lexicon that this program reads.");
        }
    }

    /// <summary>The distinct kinds.</summary>
    public ReadOnlySpan<uint> Kinds => new(_file + 8, _kinds);

    /// <summary>The first word of each bucket.</summary>
    public ReadOnlySpan<int> Starts => new(_file + 8 + (4 * _kinds), Buckets + 1);

    /// <summary>The lower half of each word's hash.</summary>
    public ReadOnlySpan<ushort> Halves => new(_file + 8 + (4 * _kinds) + (4 * (Buckets + 1)), _words);

    /// <summary>For each word the index of its kinds.</summary>
    public ReadOnlySpan<ushort> Index => new(_file + 8 + (4 * _kinds) + (4 * (Buckets + 1)) + (2 * _words), _words);

    /// <summary>Asks for the words of a bucket, which are looked at soon.</summary>
    public void Fetch(int bucket)
    {
        if (Sse.IsSupported)
        {
            var first = Starts[bucket];
            var halves = _file + 8 + (4 * _kinds) + (4 * (Buckets + 1)) + (2 * first);
            Sse.Prefetch0(halves);
            Sse.Prefetch0(halves + (2 * _words));
        }
    }

    /// <summary>The lexicon of this assembly.</summary>
    public static LexiconTable Open()
    {
        using var resource = (UnmanagedMemoryStream)typeof(LexiconTable).Assembly.GetManifestResourceStream("Allo.Contacts.lexicon.bin")!;
        return new LexiconTable(resource.PositionPointer, resource.Length);
    }

    /// <summary>Writes a lexicon as it is read; the same words give the same bytes.</summary>
    /// <param name="words">The words in the order of their hashes.</param>
    /// <param name="file">Where it is written.</param>
    public static void Write(IReadOnlyList<(uint Hash, WordKinds Kinds)> words, Stream file)
    {
        var kinds = words.Select(word => (uint)word.Kinds).Distinct().Order().ToArray();
        var starts = new int[Buckets + 1];
        foreach (var (hash, _) in words)
        {
            starts[(hash >> 16) + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        file.Write(MemoryMarshal.AsBytes<int>([words.Count, kinds.Length]));
        file.Write(MemoryMarshal.AsBytes(kinds.AsSpan()));
        file.Write(MemoryMarshal.AsBytes(starts.AsSpan()));
        file.Write(MemoryMarshal.AsBytes(words.Select(word => (ushort)word.Hash).ToArray().AsSpan()));
        file.Write(MemoryMarshal.AsBytes(words.Select(word => (ushort)Array.BinarySearch(kinds, (uint)word.Kinds)).ToArray().AsSpan()));
    }
}

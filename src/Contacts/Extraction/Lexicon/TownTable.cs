using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using System.Text;

namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>The compiled towns where they lie in the assembly: nothing is read before a text without other evidence asks.</summary>
/// <remarks>
/// The file: count of towns, count of countries (int each), the codes of the countries (two bytes each, filled up to four), the first town of each bucket
/// and the end of the last, the hash of each town, its country and its marks (a byte each). The same towns give the same bytes.
/// </remarks>
internal static unsafe class TownTable
{
    private const int Bits = 12;
    private const int Buckets = 1 << Bits;
    private const byte WordMark = 1;
    private const byte LargeMark = 2;
    private const byte SurnameMark = 4;
    private const int Spread = 19;
    private static readonly byte* File = Open();

    // Two bits for the upper part of each hash: most words are no town, and thirteen of fourteen of them are told so without a look into the file.
    private static readonly uint[] Marks = Mark();
    private static readonly string[] Codes = [.. Enumerable.Range(0, Countries).Select(static i => Encoding.ASCII.GetString(File + 8 + (2 * i), 2))];

    private static int Towns => ((int*)File)[0];

    private static int Countries => ((int*)File)[1];

    // Where each bucket begins, and where the last one ends.
    private static int* Starts => (int*)(File + Head);

    private static uint* Hashes => (uint*)(Starts + Buckets + 1);

    // The country and the marks of each.
    private static byte* Told => (byte*)(Hashes + Towns);

    private static int Head => 8 + Filled(Countries);

    /// <summary>The town of a name by the hash of its words, or null.</summary>
    public static Town? Of(uint hash)
    {
        hash = Mix(hash);
        return MayBe(hash) ? Find(hash) : null;
    }

    /// <summary>Asks for what the file has of a hash, if it may be a town's: it is looked up soon.</summary>
    public static void FetchTown(uint hash)
    {
        hash = Mix(hash);
        if (Sse.IsSupported && MayBe(hash))
        {
            var first = Starts[hash >> (32 - Bits)];
            Sse.Prefetch0(Hashes + first);
            Sse.Prefetch0(Told + (2 * first));
        }
    }

    /// <summary>Asks for the bit of a hash, which is looked up soon.</summary>
    public static void Fetch(uint hash)
    {
        if (Sse.IsSupported)
        {
            // The array is pinned.
            Sse.Prefetch0(Unsafe.AsPointer(ref Marks[Mix(hash) >> (32 - Spread + 5)]));
        }
    }

    private static bool MayBe(uint mixed) => (~Marks[mixed >> (32 - Spread + 5)] & BitsOf(mixed)) == 0;

    private static Town? Find(uint hash)
    {
        var bucket = hash >> (32 - Bits);
        var (first, end) = (Starts[bucket], Starts[bucket + 1]);
        var found = new ReadOnlySpan<uint>(Hashes + first, end - first).IndexOf(hash);
        if (found < 0)
        {
            return null;
        }

        var told = Told + (2 * (first + found));
        return new Town(Codes[told[0]], (told[1] & WordMark) != 0, (told[1] & SurnameMark) != 0, (told[1] & LargeMark) != 0);
    }

    /// <summary>Writes towns as they are read, by the hash of their words.</summary>
    public static void Write(IReadOnlyDictionary<uint, Town> towns, Stream file)
    {
        var sorted = towns.Select(static town => (Hash: Mix(town.Key), town.Value)).OrderBy(static town => town.Hash).ToArray();
        var codes = towns.Values.Select(static town => town.Region).Distinct().Order(StringComparer.Ordinal).ToArray();
        var starts = new int[Buckets + 1];
        foreach (var (hash, _) in sorted)
        {
            starts[(int)(hash >> (32 - Bits)) + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        file.Write(MemoryMarshal.AsBytes<int>([sorted.Length, codes.Length]));
        file.Write(Encoding.ASCII.GetBytes(string.Concat(codes).PadRight(Filled(codes.Length))));
        file.Write(MemoryMarshal.AsBytes(starts.AsSpan()));
        file.Write(MemoryMarshal.AsBytes(sorted.Select(static town => town.Hash).ToArray().AsSpan()));
        foreach (var (_, town) in sorted)
        {
            file.WriteByte((byte)Array.BinarySearch(codes, town.Region, StringComparer.Ordinal));
            file.WriteByte((byte)((town.IsWord ? WordMark : 0) | (town.IsLarge ? LargeMark : 0) | (town.IsSurname ? SurnameMark : 0)));
        }
    }

    private static uint[] Mark()
    {
        var marks = GC.AllocateArray<uint>(1 << (Spread - 5), pinned: true);
        foreach (var hash in new ReadOnlySpan<uint>(Hashes, Towns))
        {
            marks[hash >> (32 - Spread + 5)] |= BitsOf(hash);
        }

        return marks;
    }

    // By what is below the part that tells where they stand.
    private static uint BitsOf(uint hash) => (1u << (int)((hash >> (32 - Spread)) & 31)) | (1u << (int)((hash >> (27 - Spread)) & 31));

    private static int Filled(int codes) => ((2 * codes) + 3) / 4 * 4;

    // A resource of an assembly that is never unloaded does not move.
    private static byte* Open()
    {
        using var resource = (UnmanagedMemoryStream)typeof(TownTable).Assembly.GetManifestResourceStream("Allo.Contacts.towns.bin")!;
        var file = resource.PositionPointer;
        var (towns, countries) = resource.Length < 8 ? (0, 0) : (((int*)file)[0], ((int*)file)[1]);
        return resource.Length == 8 + Filled(countries) + (4 * (Buckets + 1)) + (6L * towns) ? file : throw new InvalidDataException("towns.bin is not the file that this program reads.");
    }

    // Spreads the hashes over the buckets; no two hashes become one.
    private static uint Mix(uint hash)
    {
        hash = unchecked((hash ^ (hash >> 16)) * 0x85EBCA6B);
        hash = unchecked((hash ^ (hash >> 13)) * 0xC2B2AE35);
        return hash ^ (hash >> 16);
    }
}

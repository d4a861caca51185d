using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>Where the letters of a text stand, a bit for each: then words cost a step each, and none waits for how long the one before was.</summary>
internal readonly ref struct LetterMap
{
    private const int Block = 64;
    private const int Step = 16;
    private readonly ReadOnlySpan<ulong> _letters;
    private readonly ReadOnlySpan<ulong> _capitals;

    /// <param name="text">The text.</param>
    /// <param name="room">As much room as <see cref="RoomFor"/> tells.</param>
    public LetterMap(ReadOnlySpan<char> text, Span<ulong> room)
    {
        var blocks = room.Length / 2;
        var letters = room[..blocks];
        var capitals = room[blocks..];
        Span<char> last = stackalloc char[Block];
        var isWord = false;
        for (var block = 0; block < blocks; block++)
        {
            scoped var rest = text[(block * Block)..];
            if (rest.Length < Block)
            {
                last.Clear();
                rest.CopyTo(last);
                rest = last;
            }

            var foreign = Plain(MemoryMarshal.Cast<char, ushort>(rest), out letters[block], out capitals[block]);
            for (; foreign != 0; foreign &= foreign - 1)
            {
                var at = BitOperations.TrailingZeroCount(foreign);
                var c = rest[at];
                var behind = at == 0 ? isWord : (letters[block] >> (at - 1) & 1) != 0;
                letters[block] |= char.IsLetter(c) || (behind && c is >= '\u0300' and <= '\u036f') ? 1ul << at : 0;
                capitals[block] |= char.IsUpper(c) ? 1ul << at : 0;
            }

            isWord = letters[block] >> (Block - 1) != 0;
        }

        _letters = letters;
        _capitals = capitals;
    }

    /// <summary>The room that a text takes.</summary>
    public static int RoomFor(int length) => 2 * ((length / Block) + 1);

    /// <summary>Whether any letter is a capital.</summary>
    public bool HasCapitals => _capitals.ContainsAnyExcept(0ul);

    /// <summary>Where the next word begins, at a place or behind it; below nought where none does.</summary>
    /// <param name="from">The place.</param>
    /// <param name="capital">Whether it must begin with a capital.</param>
    public int Next(int from, bool capital)
    {
        var mask = ulong.MaxValue << (from % Block);
        for (var block = from / Block; block < _letters.Length; block++)
        {
            var before = block > 0 ? _letters[block - 1] >> (Block - 1) : 0;
            var starts = _letters[block] & ~((_letters[block] << 1) | before) & mask & (capital ? _capitals[block] : ulong.MaxValue);
            if (starts != 0)
            {
                return (block * Block) + BitOperations.TrailingZeroCount(starts);
            }

            mask = ulong.MaxValue;
        }

        return -1;
    }

    /// <summary>Where the word ends that begins at a place: marks that combine with its letters are a part of it.</summary>
    public int End(int start)
    {
        var others = ~_letters[start / Block] & (ulong.MaxValue << (start % Block));
        var block = start / Block;
        while (others == 0 && block + 1 < _letters.Length)
        {
            others = ~_letters[++block];
        }

        return (block * Block) + BitOperations.TrailingZeroCount(others);
    }

    // The letters without accents of a block; which of all are foreign to them.
    private static ulong Plain(ReadOnlySpan<ushort> block, out ulong letters, out ulong capitals)
    {
        (letters, capitals, var foreign) = (0, 0, 0ul);
        for (var i = 0; i < Block; i += Step)
        {
            var here = Vector256.Create(block[i..]);
            letters |= (ulong)Vector256.LessThan((here | Vector256.Create<ushort>(' ')) - Vector256.Create<ushort>('a'), Vector256.Create<ushort>(26)).ExtractMostSignificantBits() << i;
            capitals |= (ulong)Vector256.LessThan(here - Vector256.Create<ushort>('A'), Vector256.Create<ushort>(26)).ExtractMostSignificantBits() << i;
            foreign |= (ulong)Vector256.GreaterThan(here, Vector256.Create<ushort>(0x7f)).ExtractMostSignificantBits() << i;
        }

        return foreign;
    }
}

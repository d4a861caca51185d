using System.Runtime.InteropServices;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>Numbers of which no vector lies across two lines of the cache; an array begins anywhere, and then nearly every vector does.</summary>
/// <remarks>What is pinned stays where it is found to be; where that is not worth its cost, it is an array as any other.</remarks>
internal sealed class AlignedFloats
{
    private const int CacheLine = 64;
    private readonly float[] _array;
    private readonly int _first;

    /// <param name="length">How many there are.</param>
    /// <param name="lasts">Whether they are used so often that pinning is worth it.</param>
    public AlignedFloats(int length, bool lasts)
    {
        _array = GC.AllocateArray<float>(length + (CacheLine / sizeof(float)), pinned: lasts);
        _first = lasts ? (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(_array, 0) & (CacheLine - 1)) / sizeof(float) : 0;
        Length = length;
    }

    /// <summary>How many there are.</summary>
    public int Length { get; }

    /// <summary>The numbers.</summary>
    public Span<float> Span => _array.AsSpan(_first, Length);
}

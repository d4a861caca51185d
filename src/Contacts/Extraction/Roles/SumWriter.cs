using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>Adds up the weights of the usual features, and notes the rows of all others.</summary>
/// <remarks>
/// Where the rows of a feature begin the compiler knows, since the order of features never changes: a feature costs a look and a sum.
/// Nothing is called, for the sum stays in a register only as long as nothing is.
/// </remarks>
/// <param name="model">The weights.</param>
/// <param name="template">What the features are of.</param>
/// <param name="others">Where the rows of the others are noted.</param>
internal ref struct SumWriter(RoleModel model, FeatureTemplate template, Span<int> others) : IFeatureWriter
{
    private readonly ref sbyte _usual = ref MemoryMarshal.GetReference(model.Usual.Of(template));
    private readonly Span<int> _others = others;
    private readonly int _mask = model.Rows - 1;
    private Vector256<short> _sum;
    private int _next;
    private int _count;

    /// <summary>The sum of the usual ones.</summary>
    public readonly Sum Sum => new(_sum);

    /// <summary>How many others there are.</summary>
    public readonly int Count => _count;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Begin() => _next = 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int feature, int values, int value)
    {
        if ((uint)(value + 1) <= (uint)values)
        {
            _sum += Row(_next + 1 + value);
        }
        else
        {
            _others[_count++] = RowWriter.RowOf(template, feature, value, _mask);
        }

        _next += values + 1;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddPair(int feature, int values, int shift, int width, int high, int low)
    {
        if ((uint)high < (uint)values && low >> width == 0)
        {
            _sum += Row(_next + (high << width) + low);
        }
        else
        {
            _others[_count++] = RowWriter.RowOf(template, feature, (high << shift) | low, _mask);
        }

        _next += values << width;
    }

    /// <inheritdoc/>
    // Four at a time, and behind the last a row of noughts: how many they are no processor foresees.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddBits(int feature, uint bits)
    {
        do
        {
            var second = bits & (bits - 1);
            var third = second & (second - 1);
            var fourth = third & (third - 1);
            _sum += RowOfBit(bits) + RowOfBit(second) + (RowOfBit(third) + RowOfBit(fourth));
            bits = fourth & (fourth - 1);
        }
        while (bits != 0);

        _next += UsualRows.Bits + 1;
    }

    /// <summary>Leaves them to <see cref="KindSums"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void AddKinds(int feature, uint kinds)
    {
    }

    /// <summary>Leaves them to <see cref="KindSums"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void AddKinds(int feature, uint kinds, int with)
    {
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Skip(int values, int pairs) => _next += values + 1 + pairs;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddWord(int feature, uint value) => _others[_count++] = RowWriter.RowOf(template, feature, (int)value, _mask);

    // Of the lowest bit; where none is, that is the one behind all.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Vector256<short> RowOfBit(uint bits) => Row(_next + BitOperations.TrailingZeroCount(bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly Vector256<short> Row(int row) => Sum.Of(Vector128.LoadUnsafe(ref _usual, (nuint)(uint)row * RoleModel.Width)).Roles;
}

using System.Numerics;
using System.Runtime.CompilerServices;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>Notes features as the rows that they have in a model.</summary>
/// <param name="rows">Where they are written.</param>
/// <param name="mask">One less than there are rows in the model, a power of two.</param>
/// <param name="template">What the features are of.</param>
internal ref struct RowWriter(Span<int> rows, int mask, FeatureTemplate template) : IFeatureWriter
{
    private readonly Span<int> _rows = rows;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The row of a feature with a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RowOf(FeatureTemplate template, int feature, int value, int mask) =>
        (int)Mixed(KeyOf(template, feature, value)) & mask;

    /// <summary>A feature with a value, before its bits are mixed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint KeyOf(FeatureTemplate template, int feature, int value) => unchecked((((uint)template + (uint)feature) * 0x9E3779B1) ^ ((uint)value * 0x85EBCA6B));

    /// <summary>A key with its bits mixed: the lowest are a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mixed(uint key)
    {
        key ^= key >> 15;
        key = unchecked(key * 0x2C1B3C6D);
        return key ^ (key >> 13);
    }

    /// <summary>Keys with their bits mixed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector<uint> Mixed(Vector<uint> keys)
    {
        keys ^= keys >>> 15;
        keys *= 0x2C1B3C6Du;
        return keys ^ (keys >>> 13);
    }

    /// <inheritdoc/>
    public readonly void Begin()
    {
    }

    /// <inheritdoc/>
    public void Add(int feature, int values, int value) => _rows[Count++] = RowOf(template, feature, value, mask);

    /// <inheritdoc/>
    public readonly void Skip(int values, int pairs)
    {
    }

    /// <inheritdoc/>
    public void AddPair(int feature, int values, int shift, int width, int high, int low) => Add(feature, values, (high << shift) | low);

    /// <inheritdoc/>
    public void AddBits(int feature, uint bits) => AddKinds(feature, bits, 0);

    /// <inheritdoc/>
    public void AddKinds(int feature, uint kinds) => AddKinds(feature, kinds, 0);

    /// <inheritdoc/>
    public void AddKinds(int feature, uint kinds, int with)
    {
        for (; kinds != 0; kinds &= kinds - 1)
        {
            Add(feature, 1, UsualRows.OfBit(BitOperations.TrailingZeroCount(kinds), with));
        }
    }

    /// <inheritdoc/>
    public void AddWord(int feature, uint value) => Add(feature, 0, (int)value);
}

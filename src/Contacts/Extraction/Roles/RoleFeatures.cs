using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>What speaks for the role of a token, as rows of the model.</summary>
/// <remarks>Those of its line and of its segment are the same for all their tokens and are asked for once.</remarks>
internal static class RoleFeatures
{
    /// <summary>More rows than any of the three writes.</summary>
    public const int Most = 160;

    private const WordKinds Telling = WordKinds.GivenName | WordKinds.FamilyName | WordKinds.Place | WordKinds.Title | WordKinds.TitleHead | WordKinds.LegalForm | WordKinds.Street
        | WordKinds.Department | WordKinds.CompanyWord | WordKinds.Country | WordKinds.Honorific | WordKinds.Function | WordKinds.Common;

    /// <summary>The rows of a line.</summary>
    public static int OfLine(Layout layout, int index, Span<int> rows, int mask)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        ref readonly var line = ref lines[index];
        var writer = new RowWriter(rows, mask, 0x1000);
        var setting = layout.Settings[index];
        var count = Bucket(line.Count);
        var before = index > 0 ? lines[index - 1].Sort : 0;
        var after = index + 1 < lines.Length ? lines[index + 1].Sort : 0;
        var size = Bucket(lines.Length);
        writer.Add(1, count);
        writer.Add(2, line.Kinds);
        writer.Add(3, Math.Min(index, 6));
        writer.Add(4, Math.Min(lines.Length - index, 8));
        writer.Add(5, line.Sort);
        writer.Add(6, (before << 4) | line.Sort);
        writer.Add(7, (line.Sort << 4) | after);
        writer.Add(8, (before << 8) | (line.Sort << 4) | after);
        writer.Add(9, (Math.Min((int)setting.Since, 8) << 4) | line.Sort);
        writer.Add(18, (setting.Place << 4) | line.Sort);
        writer.Add(19, (setting.Place << 6) | line.Kinds);
        writer.Add(20, setting.Place | (line.IsProse ? 1 << 10 : 0) | (count << 11));
        writer.Add(10, (size << 4) | count);
        writer.Add(11, (int)line.Before - (int)Gap.Line + (index == 0 ? 4 : 0) + (index + 1 < lines.Length && lines[index + 1].Before == Gap.Blank ? 8 : 0));
        writer.Add(12, (line.Capitals == line.Count ? 2 : line.Capitalised == line.Count ? 1 : 0) | (count << 2));
        writer.Add(13, index > 0 ? lines[index - 1].Kinds : -1);
        writer.Add(14, index + 1 < lines.Length ? lines[index + 1].Kinds : -1);
        writer.Add(15, (int)line.Agrees);
        writer.Add(16, (Math.Min(index, 3) << 4) | line.Sort);
        writer.AddBits(17, (uint)line.Words);
        return writer.Mixed();
    }

    /// <summary>The rows of a segment.</summary>
    public static int OfSegment(Layout layout, int index, Span<int> rows, int mask, out int general)
    {
        var segments = CollectionsMarshal.AsSpan(layout.Segments);
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        ref readonly var segment = ref segments[index];
        var writer = new RowWriter(rows, mask, 0x2000);
        var count = Bucket(segment.Count);
        var after = index + 1 < segments.Length ? (int)segments[index + 1].Before : 15;
        writer.Add(1, ((int)segment.Before << 4) | after);
        writer.Add(2, (count << 3) | Math.Min(segment.Place, 4));
        writer.Add(3, (count << 4) | (int)segment.Agrees);
        writer.Add(4, (segment.Capitals == segment.Count ? 2 : segment.Capitalised == segment.Count ? 1 : 0) | (count << 2));
        writer.Add(5, Math.Min(segment.Digits, 3) | (count << 2));
        writer.AddBits(6, (uint)segment.Words);
        writer.AddBits(7, (uint)(tokens[segment.First].Words & Telling));
        writer.AddBits(8, (uint)(tokens[segment.End - 1].Words & Telling));
        writer.Add(9, segment.Sort | ((int)segment.Before << 4));
        if (index > 0)
        {
            writer.Add(10, segments[index - 1].Sort | (segment.Sort << 4));
            writer.Add(11, segments[index - 1].Kinds | ((int)segment.Before << 8));
        }

        if (index + 1 < segments.Length)
        {
            writer.Add(12, segments[index + 1].Sort | (segment.Sort << 4));
            writer.Add(13, segments[index + 1].Kinds | (after << 8));
        }

        general = writer.Count;
        writer.Add(14, (int)tokens[segment.First].Hash);
        writer.Add(15, (int)tokens[segment.End - 1].Hash);
        if (segment.Before == Gap.Colon && segment.First > 0)
        {
            writer.Add(16, (int)tokens[segment.First - 1].Hash);
        }

        return writer.Mixed();
    }

    /// <summary>The rows of a token.</summary>
    public static int OfToken(Layout layout, int index, Span<int> rows, int mask, out int general)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        ref readonly var token = ref tokens[index];
        ref readonly var segment = ref CollectionsMarshal.AsSpan(layout.Segments)[token.Segment];
        ref readonly var line = ref CollectionsMarshal.AsSpan(layout.Lines)[token.Line];
        var none = default(Token);
        ref readonly var before = ref index > 0 ? ref tokens[index - 1] : ref none;
        ref readonly var after = ref index + 1 < tokens.Length ? ref tokens[index + 1] : ref none;
        var gapAfter = index + 1 < tokens.Length ? (int)after.Before : 15;
        var writer = new RowWriter(rows, mask, 0x3000);
        writer.Add(1, (int)token.Kind);
        writer.Add(2, (int)token.Shape);
        writer.Add(3, ((int)token.Before << 4) | (int)token.Shape);
        writer.Add(4, ((int)token.Before << 4) | gapAfter);
        writer.Add(5, ((int)before.Shape << 8) | ((int)token.Shape << 4) | (int)after.Shape);
        writer.Add(6, (int)token.Agrees);
        writer.Add(7, ((int)before.Agrees << 8) | (int)token.Before);
        writer.Add(8, ((int)after.Agrees << 8) | gapAfter);
        writer.Add(9, (Math.Min(index - segment.First, 4) << 3) | Math.Min(segment.End - index, 5));
        writer.Add(10, (Math.Min(index - line.First, 6) << 4) | line.Sort);
        writer.Add(11, ((int)before.Kind << 4) | (int)after.Kind | ((int)token.Before << 8));
        writer.Add(12, ((int)token.Agrees << 4) | (int)token.Shape);
        writer.Add(13, (int)(token.Words & Telling) == 0 ? (int)token.Shape : -1);
        writer.Add(14, ((int)token.Kind << 8) | (line.Sort << 4) | Bucket(line.Count));
        var setting = layout.Settings[token.Line];
        writer.Add(15, (setting.Place << 3) | (int)token.Kind);
        writer.Add(16, (setting.Closing << 4) | (int)token.Shape | (line.IsProse ? 1 << 8 : 0) | (setting.Rule << 9));
        writer.AddBits(27, (uint)(token.Words & (WordKinds.GivenName | WordKinds.FamilyName | WordKinds.Title | WordKinds.CompanyWord)), setting.Closing | (line.IsProse ? 4 : 0) | (Math.Min((int)setting.ProseAbove, 1) << 3));
        writer.AddBits(20, (uint)token.Words);
        writer.AddBits(21, (uint)(before.Words & Telling));
        writer.AddBits(22, (uint)(after.Words & Telling));
        writer.AddBits(23, (uint)(token.Words & Telling), (int)token.Shape);
        writer.AddBits(24, (uint)(token.Words & Telling), Math.Min(token.Line, 3));
        if (index > 1)
        {
            writer.AddBits(25, (uint)(tokens[index - 2].Words & (WordKinds.TitleHead | WordKinds.GivenName | WordKinds.Street | WordKinds.LegalForm)));
        }

        if (index + 2 < tokens.Length)
        {
            writer.AddBits(26, (uint)(tokens[index + 2].Words & (WordKinds.TitleHead | WordKinds.FamilyName | WordKinds.Street | WordKinds.LegalForm | WordKinds.Place)));
        }

        general = writer.Count;
        writer.Add(30, (int)token.Hash);
        writer.Add(31, (int)before.Hash);
        writer.Add(32, (int)after.Hash);
        writer.Add(33, (int)token.Ending3);
        writer.Add(34, (int)token.Ending4);
        writer.Add(35, (int)token.Beginning3);
        writer.Add(36, (int)(before.Hash ^ (token.Hash * 31)));
        return writer.Mixed();
    }

    private static int Bucket(int count) => count switch { <= 6 => count, <= 9 => 7, <= 14 => 8, <= 24 => 9, <= 49 => 10, _ => 11 };

    private ref struct RowWriter(Span<int> rows, int mask, int template)
    {
        private readonly Span<int> _rows = rows;
        private readonly int _mask = mask;

        public int Count { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(int feature, int value) => _rows[Count++] = unchecked((int)(((template + feature) * 0x9E3779B1) ^ ((uint)value * 0x85EBCA6B)));

        // Spreads what was added over the rows, many at a time.
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly int Mixed()
        {
            var i = 0;
            for (; i < Count && i + Vector512<uint>.Count <= _rows.Length; i += Vector512<uint>.Count)
            {
                var hash = Vector512.LoadUnsafe(ref MemoryMarshal.GetReference(_rows), (nuint)i).AsUInt32();
                hash ^= hash >> 15;
                hash *= 0x2C1B3C6Du;
                hash ^= hash >> 13;
                (hash.AsInt32() & Vector512.Create(_mask)).StoreUnsafe(ref MemoryMarshal.GetReference(_rows), (nuint)i);
            }

            for (; i < Count; i++)
            {
                var hash = (uint)_rows[i];
                hash ^= hash >> 15;
                hash = unchecked(hash * 0x2C1B3C6D);
                hash ^= hash >> 13;
                _rows[i] = (int)hash & _mask;
            }

            return Count;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void AddBits(int feature, uint bits, int with = 0)
        {
            for (; bits != 0; bits &= bits - 1)
            {
                Add(feature, BitOperations.TrailingZeroCount(bits) | (with << 6));
            }
        }
    }
}

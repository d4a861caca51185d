using System.Numerics;
using System.Runtime.InteropServices;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>The rows of the words of some tokens, asked for before they are added up: they lie all over the model, most of it away from the processor.</summary>
/// <remarks>They are asked for token by token, some tokens ahead: of hundreds that are asked for at once many do not come.</remarks>
internal sealed class WordRows
{
    /// <summary>Tokens whose rows are told at once.</summary>
    public const int Ahead = 32;

    /// <summary>How many tokens before they are added up the rows of one are asked for.</summary>
    public const int Near = 3;

    private int _first;
    private int _end;
    private readonly int[] _rows = new int[Ahead * RoleFeatures.WordsOfToken];

    /// <summary>Tells the rows of a token and of those behind it, and asks for the nearest.</summary>
    public void Fetch(Layout layout, int first, RoleModel model)
    {
        _first = first;
        _end = Math.Min(first + Ahead, layout.Tokens.Count);
        var keys = new KeyWriter(FeatureTemplate.Token, _rows);
        for (var i = first; i < _end; i++)
        {
            RoleFeatures.TokenWords(layout, i, ref keys);
        }

        Mix(_rows.AsSpan(0, (_end - first) * RoleFeatures.WordsOfToken), model.Rows - 1);
        for (var i = first; i < Math.Min(first + Near, _end); i++)
        {
            Fetch(i, model);
        }
    }

    /// <summary>Asks for the rows of a token, if they are told.</summary>
    public void FetchNear(int index, RoleModel model)
    {
        if (index < _end)
        {
            Fetch(index, model);
        }
    }

    private void Fetch(int index, RoleModel model)
    {
        foreach (var row in Of(index))
        {
            model.Fetch(row);
        }
    }

    /// <summary>Asks for the rows of the words of the segments of a token and of those behind it; they are known once the tokens are gathered.</summary>
    public static void FetchSegments(Layout layout, int first, RoleModel model)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        if (first >= tokens.Length)
        {
            return;
        }

        Span<int> rows = stackalloc int[Ahead * RoleFeatures.WordsOfSegment];
        var keys = new KeyWriter(FeatureTemplate.Segment, rows);
        var last = tokens[Math.Min(first + Ahead, tokens.Length) - 1].Segment;
        for (var i = tokens[first].Segment; i <= last; i++)
        {
            RoleFeatures.SegmentWords(layout, i, ref keys);
        }

        rows = rows[..keys.Count];
        Mix(rows, model.Rows - 1);
        foreach (var row in rows)
        {
            model.Fetch(row);
        }
    }

    /// <summary>Whether a token is the first of those last told.</summary>
    public bool Has(int first) => first == _first;

    /// <summary>The rows of a token, of those last told.</summary>
    public ReadOnlySpan<int> Of(int index) => _rows.AsSpan(index % Ahead * RoleFeatures.WordsOfToken, RoleFeatures.WordsOfToken);

    // As many at once as there is room for in a register.
    private static void Mix(Span<int> keys, int mask)
    {
        var whole = MemoryMarshal.Cast<int, Vector<uint>>(keys);
        foreach (ref var some in whole)
        {
            some = RowWriter.Mixed(some) & new Vector<uint>((uint)mask);
        }

        for (var i = whole.Length * Vector<uint>.Count; i < keys.Length; i++)
        {
            keys[i] = (int)RowWriter.Mixed((uint)keys[i]) & mask;
        }
    }

    // Notes what the rows are made of.
    private ref struct KeyWriter(FeatureTemplate template, Span<int> keys) : IWordWriter
    {
        private readonly Span<int> _keys = keys;
        private int _count;

        public readonly int Count => _count;

        public void AddWord(int feature, uint value) => _keys[_count++] = (int)RowWriter.KeyOf(template, feature, (int)value);
    }
}

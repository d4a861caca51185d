using System.Numerics;
using System.Runtime.InteropServices;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>The rows of the words of some tokens, asked for before they are added up: they lie all over the model, most of it away from the processor.</summary>
internal sealed class WordRows
{
    /// <summary>Tokens whose words are asked for at once: their rows stay in the nearest cache.</summary>
    public const int Ahead = 32;

    private int _first;
    private int _end;
    private readonly int[] _rows = new int[Ahead * RoleFeatures.WordsOfToken];

    /// <summary>Asks for the rows of a token and of those behind it.</summary>
    public void Fetch(Layout layout, int first, RoleModel model)
    {
        Begin(first);
        FetchTo(layout, layout.Tokens.Count, model);
    }

    /// <summary>Begins with a token, of which nothing is asked for yet.</summary>
    public void Begin(int first) => (_first, _end) = (first, first);

    /// <summary>Asks for the rows of the tokens before another that were not asked for yet; the words behind them are known.</summary>
    public void FetchTo(Layout layout, int end, RoleModel model)
    {
        end = Math.Min(end, _first + Ahead);
        if (end <= _end)
        {
            return;
        }

        var rows = _rows.AsSpan((_end - _first) * RoleFeatures.WordsOfToken, (end - _end) * RoleFeatures.WordsOfToken);
        var keys = new KeyWriter(FeatureTemplate.Token, rows);
        for (var i = _end; i < end; i++)
        {
            RoleFeatures.TokenWords(layout, i, ref keys);
        }

        Fetch(rows, model);
        _end = end;
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

        Fetch(rows[..keys.Count], model);
    }

    private static void Fetch(Span<int> rows, RoleModel model)
    {
        Mix(rows, model.Rows - 1);
        foreach (var row in rows)
        {
            model.Fetch(row);
        }
    }

    /// <summary>Whether a token is the first of those last asked for.</summary>
    public bool Has(int first) => first == _first;

    /// <summary>The rows of a token, of those last asked for.</summary>
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

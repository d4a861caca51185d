using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>A text as tokens in segments in lines.</summary>
internal sealed class Layout
{
    /// <summary>The tokens in order.</summary>
    public List<Token> Tokens { get; } = [];

    /// <summary>The lines that have tokens.</summary>
    public List<Stretch> Lines { get; } = [];

    /// <summary>The parts of lines between separators.</summary>
    public List<Stretch> Segments { get; } = [];

    /// <summary>Where in the mail each line stands.</summary>
    public List<Setting> Settings { get; } = [];

    private static readonly System.Buffers.SearchValues<char> Dashes = System.Buffers.SearchValues.Create("-_=*–—~#");
    private const int MostKept = 4096;
    private const int Long = 1 << 15;

    // With the space behind it; a megabyte of spaces has no words.
    private const int LettersOfAWord = 6;

    // Some words are several tokens.
    private const int FewMore = 16;
    private const int LongestPhrase = 5;

    // What the known phrases begin with.
    private const WordKinds Opening = WordKinds.Function | WordKinds.Common | WordKinds.Closing | WordKinds.Greeting;

    // A bit for each gap between segments.
    private const int Parting = (1 << (int)Gap.Colon) | (1 << (int)Gap.Comma) | (1 << (int)Gap.Dash) | (1 << (int)Gap.Slash) | (1 << (int)Gap.Wide) | (1 << (int)Gap.Bar) | (1 << (int)Gap.Bracket);
    [ThreadStatic]
    private static Layout? _spare;
    private readonly Repeats _repeats = new();
    private int _rule = -1;

    /// <summary>The rows of the words of its tokens.</summary>
    public WordRows Words { get; } = new();

    /// <summary>Reads the lines of a text.</summary>
    public static Layout Of(string text, List<TextLine> lines, List<Mention> found, string? from)
    {
        var layout = _spare ?? new Layout();
        _spare = null;
        if (text.Length > Long)
        {
            layout.MakeRoom(text, lines);
        }

        var mentions = CollectionsMarshal.AsSpan(found);
        var next = 0;
        var rule = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            rule = IsRule(text, lines[i].Span) ? layout.Tokens.Count : rule;
            Tokenizer.Add(text, lines[i].Span, i, mentions, ref next, layout.Tokens);
        }

        layout._rule = rule;
        Tokenizer.LookUp(text, CollectionsMarshal.AsSpan(layout.Tokens));
        Agreements.Mark(text, mentions, from, layout.Tokens, layout._repeats);
        layout.Gather();
        return layout;
    }

    // Lists that grow by doubling would leave as much again to the garbage collector, which carries all that was found about.
    private void MakeRoom(string text, List<TextLine> lines)
    {
        var words = lines.Count;
        foreach (var line in lines)
        {
            words += text.AsSpan(line.Span.Start, line.Span.Length).Count(' ');
        }

        Tokens.EnsureCapacity(Math.Min(words + (words / FewMore), text.Length / LettersOfAWord));
        Lines.EnsureCapacity(lines.Count);
        Segments.EnsureCapacity(lines.Count);
        Settings.EnsureCapacity(lines.Count);
    }

    /// <summary>Gives the room back, for the next text on this thread.</summary>
    public void Return()
    {
        if (Tokens.Capacity <= MostKept * 2)
        {
            Tokens.Clear();
            _spare = this;
        }
    }

    /// <summary>Gathers the tokens into segments and lines.</summary>
    public void Gather()
    {
        Lines.Clear();
        Segments.Clear();
        Settings.Clear();
        Words.Fetch(this, 0, RoleModel.Shipped);
        var tokens = CollectionsMarshal.AsSpan(Tokens);
        for (var first = 0; first < tokens.Length;)
        {
            first = GatherLine(tokens, first);
        }

        WordRows.FetchSegments(this, 0, RoleModel.Shipped);
        Setting.Fill(CollectionsMarshal.AsSpan(Lines), _rule < 0 || _rule >= tokens.Length ? -1 : tokens[_rule].Line, Settings);
    }

    // Tells where the line ends.
    private int GatherLine(Span<Token> tokens, int first)
    {
        var textLine = tokens[first].Line;
        ref var line = ref Begin(Lines, tokens, first);
        var (end, place) = (first, 0);
        while (end < tokens.Length && tokens[end].Line == textLine)
        {
            end = GatherSegment(tokens, end, place++, ref line);
        }

        line.Close(end);
        return end;
    }

    private int GatherSegment(Span<Token> tokens, int first, int place, ref Stretch line)
    {
        var end = EndOfSegment(tokens, first);
        ref var segment = ref Begin(Segments, tokens, first);
        segment.Place = place;
        segment.Hold(tokens[first..end], Lines.Count - 1, Segments.Count - 1);
        Phrase(tokens, ref segment, end);
        segment.Close(end);
        line.Add(segment);
        return end;
    }

    // Where it stays: it is large.
    private static ref Stretch Begin(List<Stretch> stretches, ReadOnlySpan<Token> tokens, int first)
    {
        CollectionsMarshal.SetCount(stretches, stretches.Count + 1);
        ref var stretch = ref CollectionsMarshal.AsSpan(stretches)[^1];
        stretch = default;
        (stretch.First, stretch.Before) = (first, tokens[first].Before);
        return ref stretch;
    }

    // Words stand in others than what was found by its grammar.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int EndOfSegment(ReadOnlySpan<Token> tokens, int first)
    {
        var line = tokens[first].Line;
        var isWord = tokens[first].Kind == TokenKind.Word;
        var end = first + 1;
        while (end < tokens.Length && tokens[end].Line == line && ((Parting >> (int)tokens[end].Before) & 1) == 0 && (tokens[end].Kind == TokenKind.Word) == isWord)
        {
            end++;
        }

        return end;
    }

    /// <summary>The index of the first token that begins at a place or behind it; their count where none does.</summary>
    public int IndexAt(int start)
    {
        var tokens = CollectionsMarshal.AsSpan(Tokens);
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The index of the line of that token; -1 where none is.</summary>
    public int LineAt(int start) => IndexAt(start) is var token && token < Tokens.Count ? Tokens[token].Line : -1;

    // "Bien à vous" closes a mail though none of its words does.
    private static void Phrase(ReadOnlySpan<Token> tokens, ref Stretch segment, int end)
    {
        var first = segment.First;
        if (segment.Count is < 2 or > LongestPhrase || segment.Count != end - first || (tokens[first].Words & Opening) == 0)
        {
            return;
        }

        var hash = tokens[first].Hash;
        for (var i = first + 1; i < end; i++)
        {
            hash = WordHash.Join(hash, tokens[i].Hash);
        }

        segment.Words |= WordLexicon.Of(hash);
    }

    // "-- " (RFC 3676) and rows of dashes part a signature from what is above.
    private static bool IsRule(string text, TextSpan line) =>
        line.Length > 1 && !char.IsLetter(text[line.Start]) && text.AsSpan(line.Start, line.Length).Trim() is { Length: > 1 } dashes && dashes.IndexOfAnyExcept(Dashes) < 0;
}

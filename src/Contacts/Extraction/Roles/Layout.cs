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

    /// <summary>How many lines ago a closing stood, for each line; 0 where none stands before.</summary>
    public List<int> SinceClosing { get; } = [];

    /// <summary>Reads the lines of a text.</summary>
    public static Layout Of(string text, List<TextLine> lines, IReadOnlyList<Mention> found, string? from)
    {
        var layout = new Layout();
        var next = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            Tokenizer.Add(text, lines[i].Span, i, found, ref next, layout.Tokens);
        }

        Agreements.Mark(text, found, from, layout.Tokens);
        layout.Gather();
        return layout;
    }

    /// <summary>Gathers the tokens into segments and lines.</summary>
    public void Gather()
    {
        Lines.Clear();
        Segments.Clear();
        SinceClosing.Clear();
        var tokens = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Tokens);
        var (line, segment) = (default(Stretch), default(Stretch));
        var textLine = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            var starts = token.Line != textLine;
            if (starts || token.Before is Gap.Colon or Gap.Comma or Gap.Dash or Gap.Slash or Gap.Wide or Gap.Bar or Gap.Bracket || (i > 0 && (token.Kind != TokenKind.Word) != (tokens[i - 1].Kind != TokenKind.Word)))
            {
                Close(ref segment, i, Segments);
                segment = new Stretch { First = i, Before = token.Before, Place = starts ? 0 : segment.Place + 1 };
            }

            if (starts)
            {
                CloseLine(ref line, i);
                line = new Stretch { First = i, Before = token.Before };
                textLine = token.Line;
            }

            token.Line = Lines.Count;
            token.Segment = Segments.Count;
            line.Add(token);
            segment.Add(token);
        }

        Close(ref segment, tokens.Length, Segments);
        CloseLine(ref line, tokens.Length);
    }

    private static void Close(ref Stretch stretch, int end, List<Stretch> stretches)
    {
        if (end > stretch.First)
        {
            stretch.End = end;
            stretches.Add(stretch);
        }
    }

    private void CloseLine(ref Stretch line, int end)
    {
        if (end > line.First)
        {
            var since = Lines.Count == 0 ? 0 : Lines[^1].Sort == 2 ? 1 : SinceClosing[^1] == 0 ? 0 : SinceClosing[^1] + 1;
            SinceClosing.Add(since);
            Close(ref line, end, Lines);
        }
    }
}

namespace Allo.Contacts.Extraction;

/// <summary>A part of a line between separators, free of numbers and addresses already found.</summary>
/// <param name="Span">Where it stands, without white space and separators at its ends.</param>
/// <param name="Line">The line's index.</param>
internal readonly record struct Piece(TextSpan Span, int Line)
{
    /// <summary>Cuts a line at strong separators and at what was found already.</summary>
    public static void Cut(string text, TextSpan line, int index, IReadOnlyDictionary<int, Mention> found, List<Piece> pieces)
    {
        var start = line.Start;
        for (var i = line.Start; i <= line.End; i++)
        {
            var mention = i < line.End ? found.GetValueOrDefault(i) : null;
            if (i == line.End || mention is not null || IsSeparator(text, line, i))
            {
                Add(text, start, i, index, pieces);
                start = mention is not null ? Math.Min(line.End, mention.Span.End) : i + 1;
                i = Math.Max(i, start - 1);
            }
        }
    }

    private static void Add(string text, int start, int end, int index, List<Piece> pieces)
    {
        while (start < end && IsEdge(text[start]))
        {
            start++;
        }

        while (end > start && (IsEdge(text[end - 1]) || text[end - 1] == '('))
        {
            end--;
        }

        if (end - start is > 1 and < 200)
        {
            pieces.Add(new Piece(new TextSpan(start, end), index));
        }
    }

    private static bool IsEdge(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or ';' or ':' or '|' or '•' or '·' or '*' or '-' or '–' or '—' or '_' or '/' or '"' or '<' or '>' or '\u200e' or '\u200f';

    private static bool IsSeparator(string text, TextSpan line, int i) => text[i] switch
    {
        '|' or '•' or '·' or '\t' or '*' or '─' or '●' or '◆' or '★' or ';' => true,
        '-' or '–' or '—' or '/' => i > line.Start && i + 1 < line.End && text[i - 1] == ' ' && text[i + 1] == ' ',
        ' ' => i + 2 < line.End && text[i + 1] == ' ' && text[i + 2] == ' ',
        _ => false,
    };
}

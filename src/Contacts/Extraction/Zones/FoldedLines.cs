namespace Allo.Contacts.Extraction.Zones;

/// <summary>The lines of a text, folded, and what the phrases in each say: those of many lines are looked for at once.</summary>
/// <param name="text">The text.</param>
/// <param name="lines">Its lines; one that changes is folded anew.</param>
/// <param name="letters">Room for <see cref="MostLetters"/>.</param>
/// <param name="folded">Room for <see cref="MostLines"/>.</param>
internal ref struct FoldedLines(string text, List<TextSpan> lines, Span<char> letters, Span<FoldedLines.Line> folded)
{
    /// <summary>How many letters of lines are folded at once.</summary>
    public const int MostLetters = 1024;

    /// <summary>How many lines are folded at once.</summary>
    public const int MostLines = 32;

    private readonly Span<char> _letters = letters;
    private readonly Span<Line> _folded = folded;
    private int _first;
    private int _end;

    /// <summary>The beginning of a line, folded.</summary>
    /// <param name="index">The line.</param>
    /// <param name="marks">Its marks.</param>
    /// <param name="said">What it may say of the values in it or beside it.</param>
    public ReadOnlySpan<char> Of(int index, out LineMarks marks, out Cues said)
    {
        if (index < _first || index >= _end || _folded[index - _first].Span != lines[index])
        {
            Fold(index);
        }

        var at = index - _first;
        var line = _letters[(at == 0 ? 0 : _folded[at - 1].End + 1).._folded[at].End];
        marks = LineMark.Of(line, _folded[at].Known, out said);
        return line;
    }

    // Folds a line and as many behind it as there is room for, a nought behind each.
    private void Fold(int first)
    {
        Span<int> ends = stackalloc int[MostLines];
        Span<ulong> known = stackalloc ulong[MostLines];
        var (count, length) = (0, 0);
        for (; count < MostLines && first + count < lines.Count && Math.Min(lines[first + count].Length, FoldedLine.Most) < MostLetters - length; count++)
        {
            ends[count] = length + FoldedLine.Of(text, lines[first + count], _letters[length..]).Length;
            length = ends[count] + 1;
            _letters[length - 1] = '\0';
        }

        LineMark.Find(_letters[..length], ends[..count], known[..count]);
        for (var i = 0; i < count; i++)
        {
            _folded[i] = new Line(lines[first + i], ends[i], known[i]);
        }

        (_first, _end) = (first, first + count);
    }

    /// <summary>A folded line.</summary>
    /// <param name="Span">Where it stands in the text.</param>
    /// <param name="End">Where it ends among the letters.</param>
    /// <param name="Known">The phrases in it, as <see cref="LineMark.Find"/> notes them.</param>
    internal readonly record struct Line(TextSpan Span, int End, ulong Known);
}

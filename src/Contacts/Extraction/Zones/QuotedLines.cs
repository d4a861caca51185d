namespace Allo.Contacts.Extraction.Zones;

/// <summary>The lines of a text that begin with the mark of a quote, "&gt;".</summary>
/// <param name="text">The text.</param>
/// <param name="lines">Its lines; those that are read without their marks begin behind them.</param>
internal struct QuotedLines(string text, List<TextSpan> lines)
{
    private const int Unknown = -2;
    private int _last = lines.Count;

    // The last line that is not blank, and the last such without a mark.
    private int _lastWritten = Unknown;
    private int _lastPlain = Unknown;

    /// <summary>Whether a line is one.</summary>
    public readonly bool Is(int line) => text.AsSpan(lines[line].Start, lines[line].Length).TrimStart() is ['>', ..];

    /// <summary>The last of them; -1 where there is none.</summary>
    public int Last()
    {
        for (; _last == lines.Count || (_last >= 0 && !Is(_last)); _last--)
        {
        }

        return _last;
    }

    /// <summary>Whether every line from one on is one: somebody pasted a part of a quote, or forwards one; then the marks mean nothing.</summary>
    public bool AreAll(int from)
    {
        if (_lastWritten == Unknown)
        {
            FindLast();
        }

        return _lastPlain < from && _lastWritten >= from;
    }

    /// <summary>Leaves the marks out of the lines from one on.</summary>
    public void Unmark(int from)
    {
        _lastWritten = Unknown;
        for (var i = from; i < lines.Count; i++)
        {
            var (start, end) = (lines[i].Start, lines[i].End);
            while (start < end && text[start] is '>' or ' ')
            {
                start++;
            }

            lines[i] = new TextSpan(start, end);
        }
    }

    private void FindLast()
    {
        (_lastWritten, _lastPlain) = (-1, -1);
        for (var i = lines.Count - 1; i >= 0 && _lastPlain < 0; i--)
        {
            var line = text.AsSpan(lines[i].Start, lines[i].Length).TrimStart();
            _lastWritten = _lastWritten < 0 && !line.IsEmpty ? i : _lastWritten;
            _lastPlain = !line.IsEmpty && line[0] != '>' ? i : -1;
        }
    }

    /// <summary>Whether "-- " stands there, by which programs part the signature, below answers between the quotes.</summary>
    public readonly bool IsSignature(int line)
    {
        while (line < lines.Count && HeaderLine.IsBlank(text, lines[line]))
        {
            line++;
        }

        return line < lines.Count && text.AsSpan(lines[line].Start, lines[line].Length).TrimEnd() is "--";
    }
}

namespace Allo.Contacts.Extraction.Tables;

/// <summary>Cuts a row into its cells.</summary>
internal static class RowCutter
{
    private const int Most = 60;
    private const string Decoration = " \t*_`\u00a0";

    /// <summary>The cells of a row that begins there, marks and quotes around them left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="row">The row's first line.</param>
    /// <param name="last">How far a quoted cell may go on, RFC 4180: in such a cell a line may end.</param>
    /// <param name="separator">What parts the cells.</param>
    /// <param name="cells">Where they are put.</param>
    /// <returns>Where the row ends.</returns>
    public static int Cut(string text, TextSpan row, int last, Separator separator, List<TextSpan> cells)
    {
        cells.Clear();
        var (at, end, quotes) = (row.Start, row.End, separator is Separator.Comma or Separator.Semicolon or Separator.Tab);
        if (separator is Separator.Bar or Separator.Spaces)
        {
            (at, end) = Bordered(text, row, separator);
        }

        while (at <= end && cells.Count < Most)
        {
            var start = quotes ? SkipBlanks(text, at, end, separator) : at;
            if (quotes && start < end && text[start] == '"')
            {
                if (Closing(text, start + 1, Math.Max(last, end), separator) is > 0 and var quote)
                {
                    cells.Add(Trimmed(text, start + 1, quote));
                    end = Math.Max(end, quote + 1 < end ? end : LineEnd(text, quote, Math.Max(last, end)));
                    at = Math.Min(end, NextSeparator(text, quote + 1, end, separator)) + 1;
                    continue;
                }

                quotes = false; // a quote that nobody closes is a letter, and so is every other one of the row
            }

            var next = NextSeparator(text, at, end, separator);
            cells.Add(Trimmed(text, at, next));
            at = next + 1;
            while (separator == Separator.Spaces && at < end && text[at] == ' ')
            {
                at++;
            }
        }

        return end;
    }

    // A row of Markdown has a bar at each end, a row of columns may be indented.
    private static (int Start, int End) Bordered(string text, TextSpan row, Separator separator)
    {
        var (start, end) = (row.Start, row.End);
        while (start < end && text[start] is ' ' or '\t')
        {
            start++;
        }

        while (end > start && text[end - 1] is ' ' or '\t' or '\r')
        {
            end--;
        }

        start += separator == Separator.Bar && start < end && IsBar(text[start]) ? 1 : 0;
        end -= separator == Separator.Bar && end > start && IsBar(text[end - 1]) && !(end - 1 > start && text[end - 2] == '\\') ? 1 : 0;
        return (start, end);
    }

    private static int NextSeparator(string text, int from, int end, Separator separator)
    {
        for (var i = from; i < end; i++)
        {
            var found = separator switch
            {
                Separator.Tab => text[i] == '\t',
                Separator.Bar => IsBar(text[i]) && !(i > from && text[i - 1] == '\\'),
                Separator.Semicolon => text[i] == ';',
                Separator.Comma => text[i] == ',',
                Separator.Slash => text[i] == '/' && i > from && text[i - 1] == ' ' && (i + 1 == end || text[i + 1] == ' '),
                _ => text[i] == ' ' && i + 1 < end && text[i + 1] == ' ',
            };
            if (found)
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsBar(char c) => c is '|' or '│' or '┃' or '¦';

    // The quote that closes a cell: another follows it not, but the row's end or a separator.
    private static int Closing(string text, int from, int last, Separator separator)
    {
        for (var i = from; i < last; i++)
        {
            if (text[i] != '"')
            {
                continue;
            }

            if (i + 1 < last && text[i + 1] == '"')
            {
                i++;
                continue;
            }

            var next = i + 1;
            while (next < last && text[next] == ' ')
            {
                next++;
            }

            return next >= last || text[next] is '\r' or '\n' || NextSeparator(text, next, next + 1, separator) == next ? i : -1;
        }

        return -1;
    }

    private static int LineEnd(string text, int from, int last) => text.AsSpan(from, last - from).IndexOfAny('\r', '\n') is var end and >= 0 ? from + end : last;

    private static int SkipBlanks(string text, int at, int end, Separator separator)
    {
        while (at < end && (text[at] == ' ' || (text[at] == '\t' && separator != Separator.Tab)))
        {
            at++;
        }

        return at;
    }

    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && (Decoration.Contains(text[start], StringComparison.Ordinal) || char.IsWhiteSpace(text[start])))
        {
            start++;
        }

        while (end > start && (Decoration.Contains(text[end - 1], StringComparison.Ordinal) || char.IsWhiteSpace(text[end - 1])))
        {
            end--;
        }

        return new TextSpan(start, end);
    }
}

namespace Allo.Contacts.Mail;

/// <summary>Writes what a reader of HTML sees as lines: white space collapsed, cells parted by a tab.</summary>
/// <param name="html">The markup.</param>
/// <param name="text">Where to write.</param>
/// <param name="mark">What stands before each line: nothing, or the mark of a quote.</param>
internal sealed class HtmlLines(string html, ReadableText text, string mark)
{
    private const int LongestIntroduction = 400;
    private const int MostBlank = 400;

    private int _lineStart = text.Length;
    private int _lines;
    private int _rowLine;
    private int _space = -1;

    /// <summary>The length of the text so far, to find what a link has added.</summary>
    public int Length => text.Length;

    /// <summary>Whether nothing stands on the line yet.</summary>
    public bool IsLineStart => text.Length == _lineStart;

    /// <summary>The text written.</summary>
    public ReadableText Written => text;

    /// <summary>Writes a piece of the markup that is text.</summary>
    public void Write(int start, int end, bool asWritten)
    {
        for (var i = start; i < end;)
        {
            if (html[i] == '&' && HtmlEntity.Read(html, i, end, out var length) is { } symbol)
            {
                Put(symbol, i, i + length);
                i += length;
            }
            else if (html[i] is ' ' or '\t' or '\r' or '\n' or '\f')
            {
                Space(i++, asWritten);
            }
            else if (IsInvisible(html[i]))
            {
                i++;
            }
            else
            {
                var stop = i + 1;
                while (stop < end && html[stop] is not ('&' or ' ' or '\t' or '\r' or '\n' or '\f') && !IsInvisible(html[stop]))
                {
                    stop++;
                }

                Begin();
                text.Copy(i, stop);
                i = stop;
            }
        }
    }

    /// <summary>Writes text that stands for a span of the markup.</summary>
    public void Put(string symbol, int start, int end)
    {
        if (symbol is "\u00a0" or " " or "\u2007" or "\u202f")
        {
            Begin();
            text.Put(" ", start, end);
        }
        else if (symbol is "\n" or "\t" or "\r")
        {
            Space(start, asWritten: false);
        }
        else if (symbol.Length > 1 || !IsInvisible(symbol[0]))
        {
            Begin();
            text.Put(symbol, start, end);
        }
    }

    /// <summary>Ends the line, an empty one too.</summary>
    public void Break()
    {
        text.Insert("\n");
        (_lineStart, _space) = (text.Length, -1);
        _lines++;
    }

    /// <summary>Ends the line where something stands on it.</summary>
    public void EndLine()
    {
        if (!IsLineStart)
        {
            Break();
        }
    }

    /// <summary>Begins a row of a table.</summary>
    public void Row()
    {
        EndLine();
        _rowLine = _lines;
    }

    /// <summary>Parts a cell from the one before: by a tab where both stand on one line, else by its end.</summary>
    public void Cell()
    {
        if (!IsLineStart && _rowLine == _lines)
        {
            text.Insert("\t");
            _space = -1;
        }
        else
        {
            EndLine();
        }
    }

    /// <summary>Writes a text in the place of all from a place on; the line ends where it did.</summary>
    public void Replace(int at, string by)
    {
        var ended = IsLineStart;
        text.PutOriginal(by, text.Cut(at));
        (_lineStart, _space) = (Math.Min(_lineStart, at), -1);
        if (ended)
        {
            Break();
        }
    }

    /// <summary>Takes the last line that is not empty back, where it is one that introduces a quote.</summary>
    public void TakeBackIntroduction()
    {
        var end = EndOfWords();
        var start = end;
        while (start > 0 && end - start < LongestIntroduction && text[start - 1] != '\n')
        {
            start--;
        }

        if (end > start && text[end - 1] is ':' or '：' && (start == 0 || text[start - 1] == '\n') && text.From(start).Any(char.IsAsciiDigit))
        {
            text.Cut(start);
            (_lineStart, _space) = (text.Length, -1);
        }
    }

    /// <summary>Whether the last thing written is a colon: what follows is introduced by it.</summary>
    public bool EndsInColon() => EndOfWords() is > 0 and var end && text[end - 1] == ':';

    // Where the last word ends; a page of empty lines introduces nothing, and is not gone through again for each of a hundred thousand quotes.
    private int EndOfWords()
    {
        var end = text.Length;
        while (end > 0 && text.Length - end < MostBlank && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private void Space(int at, bool asWritten)
    {
        if (asWritten && html[at] is '\n')
        {
            Break();
        }
        else if (!IsLineStart && _space < 0)
        {
            _space = at;
        }
    }

    private void Begin()
    {
        if (IsLineStart)
        {
            text.Insert(mark);
        }
        else if (_space >= 0 && html[_space] == ' ')
        {
            text.Copy(_space, _space + 1);
        }
        else if (_space >= 0)
        {
            text.Put(" ", _space, _space + 1);
        }

        _space = -1;
    }

    private static bool IsInvisible(char c) => c is '\0' or '\u00ad' or '\u034f' or '\u200b' or '\u2060' or '\ufeff';
}

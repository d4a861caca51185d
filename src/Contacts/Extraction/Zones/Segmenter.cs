namespace Allo.Contacts.Extraction.Zones;

/// <summary>Tells which lines are the author's that is meant, and which are quoted, legal or of the mail program.</summary>
/// <remarks>The newest author is meant; in a forward whoever wrote what is handed on.</remarks>
internal sealed class Segmenter
{
    private const int ReachableDigits = 7;
    private const int LinesOfAnAside = 4;
    private const int LinesAboveAForward = 14;
    private readonly string _text;
    private readonly List<TextSpan> _spans;
    private readonly List<TextLine> _lines = [];
    private bool _forwarded;
    private bool _any;
    private int _lastQuoted;
    private int _invitation = -1;

    private Segmenter(string text)
    {
        _text = text;
        _spans = Split(text);
        _lastQuoted = _spans.Count;
    }

    /// <summary>The lines with their zones; what stands above a forward is left out.</summary>
    public static Segments Segment(string text)
    {
        var segmenter = new Segmenter(text);
        Transcript.Strip(text, segmenter._spans);
        if (segmenter.IsQuotedWhole(0))
        {
            segmenter.Unquote(0);
        }

        segmenter.Run();
        return new Segments(segmenter._lines, segmenter._forwarded);
    }

    /// <summary>A text's lines.</summary>
    /// <param name="Lines">The lines with their zones.</param>
    /// <param name="IsHandedOn">Whether somebody hands on what somebody else wrote, who is meant.</param>
    internal readonly record struct Segments(List<TextLine> Lines, bool IsHandedOn);

    private void Run()
    {
        Span<char> room = stackalloc char[FoldedLine.Most];
        for (var i = 0; i < _spans.Count; i++)
        {
            var folded = FoldedLine.Of(_text, _spans[i], room);
            if (folded.IsEmpty)
            {
                continue;
            }

            var marks = LineMark.Of(folded);
            if (QuoteMark.IsForward(folded, marks))
            {
                if (QuoteMark.IsLotus(folded) && IsSigned())
                {
                    return;
                }

                Forward(i);
                continue;
            }

            if (folded.Contains(':') && HeaderLine.BlockAt(_text, _spans, i, folded) is var length and > 0)
            {
                if (!Head(ref i, length))
                {
                    return;
                }

                continue;
            }

            var wrote = QuoteMark.WroteAt(_text, _spans, i, folded);
            if (wrote > 0 && IsAnsweredBelow(i + wrote))
            {
                i = LastQuoted();
                continue;
            }

            if (_any && (QuoteMark.IsOlder(folded, marks) || IsDated(i) || wrote > 0))
            {
                if (!QuoteMark.IsOlder(folded, marks) || !IsAside(AuthorBelow(i)))
                {
                    return;
                }

                Forward(i);
                continue;
            }

            if (!QuoteMark.IsOlder(folded, marks))
            {
                Add(i, folded, marks);
            }
        }
    }

    private void Add(int i, ReadOnlySpan<char> folded, LineMarks marks)
    {
        _invitation = Invitation.GoesOn(_invitation, folded, marks, i);
        var ignored = folded[0] == '>' || _invitation >= 0 || AttachmentLine.Is(folded) || (folded.Length > 9 && (marks & LineMarks.Boilerplate) != 0);
        _lines.Add(new TextLine(_spans[i], ignored ? Zone.Ignored : Zone.Own));
        _any |= !ignored;
    }

    // Whoever forwards is not meant: what stands above goes, what follows counts.
    private void Forward(int at)
    {
        _lines.Clear();
        (_forwarded, _any) = (true, false);
        if (at + 1 < _spans.Count && IsQuotedWhole(at + 1))
        {
            Unquote(at + 1);
        }
    }

    // The first head, of the mail itself or below a forward, names who is meant; any other begins an older mail.
    private bool Head(ref int i, int length)
    {
        if (_any && !IsAside(AuthorOf(i, length)))
        {
            return false;
        }

        _forwarded |= _any;
        _lines.RemoveAll(line => _any);
        Span<char> room = stackalloc char[FoldedLine.Most];
        for (var end = i + length; i < end; i++)
        {
            var from = HeaderLine.KindOf(FoldedLine.Of(_text, _spans[i], room)) == HeaderKind.From;
            _lines.Add(from ? new TextLine(Behind(':', _spans[i]), Zone.From) : new TextLine(_spans[i], Zone.Header));
        }

        i--;
        _any = false;
        return true;
    }

    // The label of a line is no part of what it tells: "De : Xavier Laine".
    private TextSpan Behind(char sign, TextSpan line) => new(line.Start + 1 + _text.AsSpan(line.Start, line.Length).IndexOf(sign), line.End);

    // "Jane Doe" and "03/14/2001 09:12 AM" above "To: …" begin an older mail in Lotus Notes.
    private bool IsDated(int i)
    {
        var line = _text.AsSpan(_spans[i].Start, Math.Min(_spans[i].Length, 80)).Trim();
        var clock = line.EndsWith(" AM", StringComparison.OrdinalIgnoreCase) || line.EndsWith(" PM", StringComparison.OrdinalIgnoreCase);
        if (!clock || line.IndexOf(':') < 0 || line.IndexOfAny('/', '-') < 0 || !char.IsAsciiDigit(line[^4]))
        {
            return false;
        }

        Span<char> room = stackalloc char[FoldedLine.Most];
        for (var next = i + 1; next < _spans.Count && next < i + 4; next++)
        {
            if (HeaderLine.KindOf(FoldedLine.Of(_text, _spans[next], room)) == HeaderKind.To)
            {
                while (_lines.Count > 0 && _lines[^1].Span.Start >= _spans[Math.Max(0, i - 2)].Start && !HeaderLine.IsBlank(_text, _lines[^1].Span))
                {
                    _lines.RemoveAt(_lines.Count - 1);
                }

                return true;
            }
        }

        return false;
    }

    // A word or two above, by somebody who does not answer the author but tells a third person to look at the mail.
    private bool IsAside(string author)
    {
        Span<char> room = stackalloc char[FoldedLine.Most];
        var own = _lines.FindAll(line => line.Zone == Zone.Own);
        if (_forwarded || own.Count > LinesAboveAForward)
        {
            return false;
        }

        for (var i = 0; i < Math.Min(own.Count, LinesOfAnAside); i++)
        {
            var folded = FoldedLine.Of(_text, own[i].Span, room);
            if (i == 0 && Greeting.IsOf(folded, author))
            {
                return false;
            }

            if (QuoteMark.IsAside(folded))
            {
                return true;
            }
        }

        return false;
    }

    // The From line of a head, folded.
    private string AuthorOf(int at, int length)
    {
        Span<char> room = stackalloc char[FoldedLine.Most];
        for (var i = at; i < Math.Min(at + length, _spans.Count); i++)
        {
            var folded = FoldedLine.Of(_text, _spans[i], room);
            if (HeaderLine.KindOf(folded) == HeaderKind.From)
            {
                return folded[(folded.IndexOf(':') + 1)..].ToString();
            }
        }

        return string.Empty;
    }

    private string AuthorBelow(int at) => AuthorOf(at + 1, LinesOfAnAside);

    // Marks stand before the lines of the quote, and the answer below the last of them: then the signature does, too, unless it came before.
    private bool IsAnsweredBelow(int quote)
    {
        while (quote < _spans.Count && HeaderLine.IsBlank(_text, _spans[quote]))
        {
            quote++;
        }

        if (quote == _spans.Count || !IsQuoted(quote) || IsSigned())
        {
            return false;
        }

        var last = LastQuoted();
        return last + 2 < _spans.Count && HeaderLine.IsBlank(_text, _spans[last + 1]) && !_text.AsSpan(_spans[last + 1].End).IsWhiteSpace();
    }

    private bool IsQuoted(int line) => _text.AsSpan(_spans[line].Start, _spans[line].Length).TrimStart() is ['>', ..];

    private int LastQuoted()
    {
        for (; _lastQuoted == _spans.Count || (_lastQuoted >= 0 && !IsQuoted(_lastQuoted)); _lastQuoted--)
        {
        }

        return _lastQuoted;
    }

    private bool IsSigned() => _lines.Exists(line => line.Zone == Zone.Own && IsReachable(line.Span));

    private bool IsReachable(TextSpan span)
    {
        var digits = 0;
        foreach (var c in _text.AsSpan(span.Start, Math.Min(span.Length, FoldedLine.Most)))
        {
            digits += char.IsAsciiDigit(c) ? 1 : c == '@' ? ReachableDigits : 0;
        }

        return digits >= ReachableDigits;
    }

    // Somebody pasted a part of a quote, or forwards one: then the marks before its lines mean nothing.
    private bool IsQuotedWhole(int from)
    {
        var any = false;
        for (var i = from; i < _spans.Count; i++)
        {
            var line = _text.AsSpan(_spans[i].Start, _spans[i].Length).TrimStart();
            if (!line.IsEmpty && line[0] != '>')
            {
                return false;
            }

            any |= !line.IsEmpty;
        }

        return any;
    }

    private void Unquote(int from)
    {
        for (var i = from; i < _spans.Count; i++)
        {
            var (start, end) = (_spans[i].Start, _spans[i].End);
            while (start < end && _text[start] is '>' or ' ')
            {
                start++;
            }

            _spans[i] = new TextSpan(start, end);
        }
    }

    /// <summary>The text's lines, whatever ends them.</summary>
    private static List<TextSpan> Split(string text)
    {
        var spans = new List<TextSpan>();
        for (var start = 0; start <= text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var end = length < 0 ? text.Length : start + length;
            spans.Add(new TextSpan(start, end));
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return spans;
    }
}

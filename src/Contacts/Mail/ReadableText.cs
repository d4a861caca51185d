using System.Text;

namespace Allo.Contacts.Mail;

/// <summary>A readable text in the making, with where each piece of it came from.</summary>
/// <param name="given">The text that pieces are copied from.</param>
/// <param name="origin">Where that text itself came from; null where it is the original.</param>
internal sealed class ReadableText(string given, TextMap? origin = null)
{
    private readonly StringBuilder _text = new();
    private readonly List<TextMap.Run> _runs = [];
    private int _copied = -1;

    /// <summary>The length so far.</summary>
    public int Length => _text.Length;

    /// <summary>The character at a place.</summary>
    public char this[int index] => _text[index];

    /// <summary>Adds a piece of the given text as it stands.</summary>
    public void Copy(int start, int end)
    {
        if (end <= start)
        {
            return;
        }

        var at = _text.Length;
        _text.Append(given, start, end - start);
        if (origin is null)
        {
            Add(at, end - start, new TextSpan(start, end));
            return;
        }

        foreach (var (length, from) in origin.Pieces(new TextSpan(start, end)))
        {
            Add(at, length, from);
            at += length;
        }
    }

    /// <summary>Adds text that stands for a span of the given one.</summary>
    public void Put(ReadOnlySpan<char> text, int start, int end)
    {
        var span = new TextSpan(start, end);
        PutOriginal(text, origin?.ToOriginal(span) ?? span);
    }

    /// <summary>Adds text that stands for a span of the original.</summary>
    public void PutOriginal(ReadOnlySpan<char> text, TextSpan from)
    {
        if (!text.IsEmpty)
        {
            _runs.Add(new TextMap.Run(_text.Length, from.Start, from.End));
            _text.Append(text);
            _copied = -1;
        }
    }

    /// <summary>Adds text that stands nowhere: a separator, a mark.</summary>
    public void Insert(ReadOnlySpan<char> text)
    {
        var point = _runs.Count == 0 ? 0 : _runs[^1].End;
        PutOriginal(text, new TextSpan(point, point));
    }

    /// <summary>Adds all of another text.</summary>
    public void Append(ReadableText other)
    {
        foreach (var run in other._runs)
        {
            _runs.Add(run with { At = run.At + _text.Length });
        }

        _text.Append(other._text);
        _copied = -1;
    }

    /// <summary>An empty text of the same source, to be added later.</summary>
    public ReadableText Beside() => new(given, origin);

    /// <summary>Takes back all from a place on.</summary>
    /// <returns>Where what was taken back stands in the original.</returns>
    public TextSpan Cut(int at)
    {
        var taken = Map().ToOriginal(new TextSpan(at, _text.Length));
        var kept = _runs.FindLastIndex(run => run.At < at);
        var end = kept < 0 ? at : kept + 1 < _runs.Count ? _runs[kept + 1].At : _text.Length;
        _runs.RemoveRange(kept + 1, _runs.Count - kept - 1);
        if (kept >= 0 && end - _runs[kept].At == _runs[kept].End - _runs[kept].Start)
        {
            _runs[kept] = _runs[kept] with { End = _runs[kept].End - (end - at) };
        }

        (_text.Length, _copied) = (at, -1);
        return taken;
    }

    /// <summary>What was written from a place on.</summary>
    public string From(int at) => _text.ToString(at, _text.Length - at);

    /// <summary>The map of what was written so far.</summary>
    public TextMap Map() => new(_runs, _text.Length);

    /// <summary>What was written so far.</summary>
    public override string ToString() => _text.ToString();

    // A copy that goes on where the last one ended, here and there, is one run with it.
    private void Add(int at, int length, TextSpan from)
    {
        if (_copied == at && length == from.Length && _runs[^1].End == from.Start)
        {
            _runs[^1] = _runs[^1] with { End = from.End };
        }
        else
        {
            _runs.Add(new TextMap.Run(at, from.Start, from.End));
        }

        _copied = length == from.Length ? at + length : -1;
    }
}

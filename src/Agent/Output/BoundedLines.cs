using System.Text;

namespace Allo.Contacts.Agent.Output;

/// <summary>The lines of an input that may never end one; what a line has beyond the limit is read and dropped.</summary>
/// <remarks>A line ends at <c>\n</c>, with a <c>\r</c> before it or without, as in JSON lines.</remarks>
internal sealed class BoundedLines(TextReader input, int most)
{
    private readonly char[] _block = new char[1 << 16];
    private readonly StringBuilder _line = new();
    private int _at;
    private int _end;

    /// <summary>Whether a whole line may still have to be waited for.</summary>
    public bool IsDrained => _block.AsSpan(_at, _end - _at).IndexOf('\n') < 0;

    /// <summary>The next line; null at the end.</summary>
    public async ValueTask<Line?> ReadAsync(CancellationToken cancellationToken)
    {
        _line.Clear();
        var (begun, tooLong) = (false, false);
        while (_at < _end || await FillAsync(cancellationToken))
        {
            begun = true;
            var rest = _block.AsMemory(_at, _end - _at);
            var length = rest.Span.IndexOf('\n') is var end and >= 0 ? end : rest.Length;
            tooLong |= _line.Length + length > most;
            _line.Append(tooLong ? default : rest[..length]);
            _at += Math.Min(length + 1, rest.Length);
            if (length < rest.Length)
            {
                break;
            }
        }

        return begun ? new Line(tooLong ? null : Text()) : null;
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        // Standard input heeds no token: on an idle pipe the wait would not end.
        (_at, _end) = (0, await input.ReadAsync(_block, cancellationToken).AsTask().WaitAsync(cancellationToken));
        return _end > 0;
    }

    private string Text() => _line.ToString(0, _line.Length > 0 && _line[^1] == '\r' ? _line.Length - 1 : _line.Length);

    /// <summary>A line.</summary>
    /// <param name="Text">What it says; null where it is too long.</param>
    internal readonly record struct Line(string? Text);
}

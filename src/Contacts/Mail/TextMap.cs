namespace Allo.Contacts.Mail;

/// <summary>Tells for each piece of a readable text where it stands in the text as given.</summary>
/// <remarks>
/// A run as long as its origin is a copy and maps unit by unit; any other (<c>&amp;amp;</c>, <c>=C3=A9</c>, a quantum of
/// base64) stands for its origin as a whole; one whose origin is empty was put in by the reader and stands for nothing.
/// </remarks>
internal sealed class TextMap(List<TextMap.Run> runs, int length)
{
    /// <summary>A stretch of the readable text from <paramref name="At"/> to the next run, and what it stands for.</summary>
    internal readonly record struct Run(int At, int Start, int End);

    /// <summary>The length of the readable text.</summary>
    public int Length => length;

    /// <summary>The map of a slice that was copied as it is.</summary>
    public static TextMap Slice(TextSpan origin) => new([new Run(0, origin.Start, origin.End)], origin.Length);

    /// <summary>The smallest span that holds the origins of all that the readable span touches.</summary>
    public TextSpan ToOriginal(TextSpan span)
    {
        var (start, end, point) = (int.MaxValue, -1, -1);
        var until = Math.Max(span.End, span.Start + 1);
        for (var i = IndexOf(span.Start); i < runs.Count && runs[i].At < until; i++)
        {
            var origin = OriginOf(i, span);
            point = point < 0 ? origin.Start : point;
            if (origin.Length > 0)
            {
                (start, end) = (Math.Min(start, origin.Start), Math.Max(end, origin.End));
            }
        }

        return end < 0 ? new TextSpan(Math.Max(point, 0), Math.Max(point, 0)) : new TextSpan(start, end);
    }

    /// <summary>The runs that a span touches, cut to it, in order.</summary>
    public IEnumerable<(int Length, TextSpan Origin)> Pieces(TextSpan span)
    {
        for (var i = IndexOf(span.Start); i < runs.Count && runs[i].At < span.End; i++)
        {
            yield return (Math.Min(EndOf(i), span.End) - Math.Max(runs[i].At, span.Start), OriginOf(i, span));
        }
    }

    private int EndOf(int index) => index + 1 < runs.Count ? runs[index + 1].At : length;

    private TextSpan OriginOf(int index, TextSpan span)
    {
        var run = runs[index];
        if (EndOf(index) - run.At != run.End - run.Start)
        {
            return new TextSpan(run.Start, run.End);
        }

        var start = Math.Clamp(span.Start - run.At, 0, run.End - run.Start);
        return new TextSpan(run.Start + start, run.Start + Math.Clamp(span.End - run.At, start, run.End - run.Start));
    }

    private int IndexOf(int at)
    {
        var (low, high) = (0, runs.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = runs[middle].At <= at ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}

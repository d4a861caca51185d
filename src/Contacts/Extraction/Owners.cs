using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction;

/// <summary>Tells whose a mention is, where a text has several people.</summary>
/// <remarks>The name on its line; else the one name of its block between blank lines; else the last name above; else the first.</remarks>
internal sealed class Owners
{
    private readonly List<TextLine> _lines;
    private readonly int _people;
    private readonly List<(TextSpan Span, int Person, int Line)> _names = [];
    private readonly int[] _block;

    public Owners(string text, List<TextLine> lines, List<NameRecognizer.Found> names, Cast cast)
    {
        (_lines, _people, _block) = (lines, cast.Names.Count, new int[lines.Count]);
        if (_people < 2)
        {
            return;
        }

        for (var i = 1; i < lines.Count; i++)
        {
            _block[i] = _block[i - 1] + (text.AsSpan(lines[i - 1].Span.End, lines[i].Span.Start - lines[i - 1].Span.End).Count('\n') > 1 ? 1 : 0);
        }

        for (var i = 0; i < names.Count; i++)
        {
            _names.Add((names[i].Span, cast.Of(i), LineOf(names[i].Span.Start)));
        }

        _names.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
    }

    /// <summary>The index of the person.</summary>
    public int Of(TextSpan span)
    {
        if (_people < 2)
        {
            return 0;
        }

        var line = LineOf(span.Start);
        var above = LastBefore(span.Start);
        if (above >= 0 && _names[above].Line == line)
        {
            return _names[above].Person;
        }

        if (above + 1 < _names.Count && _names[above + 1].Line == line)
        {
            return _names[above + 1].Person;
        }

        return OfBlock(line, above) ?? _names[Math.Max(above, 0)].Person;
    }

    private int? OfBlock(int line, int above)
    {
        var before = above >= 0 && _block[_names[above].Line] == _block[line];
        var after = above + 1 < _names.Count && _block[_names[above + 1].Line] == _block[line];
        return before ? _names[above].Person : after ? _names[above + 1].Person : null;
    }

    private int LineOf(int at)
    {
        var (low, high) = (0, _lines.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _lines[middle].Span.Start <= at ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private int LastBefore(int at)
    {
        var (low, high) = (-1, _names.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = _names[middle].Span.Start <= at ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}

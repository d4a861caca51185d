using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>Finds a form whose labels stand above their values, and takes it out of the lines: "First Name" above "Kaitlyn", "Where do you work?" above "Tolland Mills".</summary>
/// <remarks>It is read as a table of one row. Labels with a colon are left to the model, which has seen many.</remarks>
internal sealed class FormFinder
{
    private const int FewestLines = 8;
    private const int FewestFields = 4;
    private const int MostFields = 40;
    private const int LongestLabel = 32;
    private readonly string _text;
    private readonly List<TextLine> _lines;
    private readonly List<(TextSpan Label, TextSpan Value, Column Column)> _fields = [];

    private FormFinder(string text, List<TextLine> lines) => (_text, _lines) = (text, lines);

    /// <summary>Adds the form as a table; its lines are no longer among the lines.</summary>
    public static void Take(string text, List<TextLine> lines, List<Table> tables)
    {
        if (tables.Count > 0 || lines.Count is < FewestLines or > MostFields * 2)
        {
            return;
        }

        var finder = new FormFinder(text, lines);
        finder.ReadAlternating();
        if (finder.IsForm())
        {
            tables.Add(finder.TakeForm());
        }
    }

    private Table TakeForm()
    {
        Column[] columns = [.. _fields.Select(static field => field.Column)];
        TableHead.Settle(columns);
        _lines.RemoveAll(line => _fields.Exists(field => line.Span.Overlaps(field.Value) || line.Span.Overlaps(field.Label)));
        return new Table([.. _fields.Select(field => field.Label.Of(_text))], columns, [[.. _fields.Select(static field => field.Value)]]);
    }

    // A name, and how to reach whoever bears it.
    private bool IsForm() =>
        _fields.Count >= FewestFields
        && _fields.Exists(static field => field.Column is Column.Name or Column.WholeName or Column.Given or Column.Contact)
        && _fields.Exists(static field => field.Column is Column.Phone or Column.Email);

    private void ReadAlternating()
    {
        for (var i = 0; i + 1 < _lines.Count; i++)
        {
            if (LabelOf(_lines[i].Span) is var column and not Column.Unknown && LabelOf(_lines[i + 1].Span) == Column.Unknown)
            {
                var last = column == Column.Street && i + 2 < _lines.Count && LabelOf(_lines[i + 2].Span) == Column.Unknown && IsPlace(_lines[i + 2].Span) ? i + 2 : i + 1;
                Add(_lines[i].Span, new TextSpan(_lines[i + 1].Span.Start, _lines[last].Span.End), column);
                i = last;
            }
            else if (_fields.Count > 0 && QuestionLabel.Is(_text.AsSpan(_lines[i].Span.Start, _lines[i].Span.Length)))
            {
                Add(_lines[i].Span, _lines[i + 1].Span, Column.Other); // "How did you hear about us?"
                i++;
            }
        }
    }

    // "9920 Lievegem" below the street.
    private bool IsPlace(TextSpan line) => _text.AsSpan(line.Start, line.Length).ContainsAnyInRange('0', '9') && !_text.AsSpan(line.Start, line.Length).ContainsAny('@', '?');

    private Column LabelOf(TextSpan line)
    {
        var label = _text.AsSpan(line.Start, line.Length).TrimEnd(" :*");
        return QuestionLabel.Is(label) ? QuestionLabel.Of(label)
            : label.Length is > 1 and <= LongestLabel && !label.ContainsAnyInRange('0', '9') && !label.ContainsAny(':', '@', '|') ? ColumnNames.Of(label) : Column.Unknown;
    }

    private void Add(TextSpan label, TextSpan value, Column column)
    {
        // "Contact Info" above "Jane's Profile" is a heading above another.
        if (value.Length > 0 && !(column == Column.Contact && NotMeant.IsPossession(_text, value)))
        {
            _fields.Add((label, Trimmed(value), column));
        }
    }

    // Values are often set in below their labels.
    private TextSpan Trimmed(TextSpan value)
    {
        var indent = _text.AsSpan(value.Start, value.Length).IndexOfAnyExcept(' ', '\t');
        return indent > 0 ? value with { Start = value.Start + indent } : value;
    }
}

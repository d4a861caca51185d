using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>Finds a form whose lines say what they hold: "Prénom : Jeanne" above "Nom : Dupont"; and one whose lines go on with what others have, "Fonction | responsable des achats | kinésithérapeute".</summary>
/// <remarks>
/// It is read as a table of which each line is a column. With a colon only where a line has the first name and another the last:
/// what is but labelled like a signature, "Name: Jane Doe", is left to the model, which has seen many.
/// </remarks>
internal sealed class LabelledForm
{
    private const int FewestFields = 3;
    private const int MostLines = 80;
    private const int LongestLabel = 40;
    private const string Decoration = " \t*_-•·>»›|■●◆▼□○◇・";
    private const char Open = '【';
    private const char Closed = '】';

    // What whoever fills in a form wants.
    private static readonly Words Messages = new("""
        betreff nachricht ihre_nachricht anliegen mitteilung kommentar frage anfrage message votre_message objet sujet commentaire demande votre_demande question subject your_message comment comments enquiry inquiry request
        asunto mensaje comentario comentarios consulta oggetto messaggio richiesta commenti assunto mensagem pedido onderwerp bericht uw_bericht opmerking opmerkingen vraag emne besked ämne meddelande temat wiadomość
        """);

    // Names are so labelled in languages that the model has not learned.
    private static readonly Words Foreign = new("navn fulde_navn fullt_navn namn imie_i_nazwisko imię_i_nazwisko nazwisko jmeno jméno jmeno_a_prijmeni nimi ονοματεπωνυμο 氏名 お名前 名前 ご氏名 ご芳名 お客様名 担当者 ご担当者 担当者名 ご担当者名 姓名 联系人 聯絡人 이름 성명 성함 담당자 담당자명");
    private static readonly SearchValues<char> Marks = SearchValues.Create(Decoration);
    private static readonly SearchValues<char> PartingSigns = SearchValues.Create("\t|:=：");
    private const Signs SignsOfALabel = Signs.Separator | Signs.Colon | Signs.Equal | Signs.Bracket | Signs.Gap;
    private readonly string _text;
    private readonly List<TextLine> _lines;
    private readonly List<Field> _fields = [];

    private LabelledForm(string text, List<TextLine> lines) => (_text, _lines) = (text, lines);

    /// <summary>Adds such forms as tables; their lines are no longer among the lines.</summary>
    public static void Take(string text, List<TextLine> lines, List<Table> tables)
    {
        if (tables.Count == 0 && lines.Count is >= FewestFields and <= MostLines && AnyNames(text, lines))
        {
            TakeForms(text, lines, tables);
        }
    }

    private static void TakeForms(string text, List<TextLine> lines, List<Table> tables)
    {
        var form = new LabelledForm(text, lines);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Zone == Zone.Own && form.Read(i) is { } field)
            {
                // The next person's.
                if (field.Column is Column.Given or Column.Family or Column.WholeName or Column.FamilyFirst or Column.Name && form._fields.Exists(other => other.Column == field.Column))
                {
                    form.Close(tables);
                }

                form._fields.Add(field);
            }
            else if (lines[i].Zone == Zone.Own && form._fields.Count > 0 && !form.IsLabel(lines[i].Span) && !form.TakesUp(lines[i].Span))
            {
                form.Close(tables);
            }
        }

        form.Close(tables);
        if (tables.Count > 0)
        {
            lines.RemoveAll(line => form.IsMessage(line.Span) || tables.Exists(table => table.Rows.Exists(row => Array.Exists(row, cell => cell.Length > 0 && line.Span.Overlaps(cell)))));
        }
    }

    // Whether any line is labelled as a name, and enough are labelled: hardly any text has one.
    private static bool AnyNames(string text, List<TextLine> lines)
    {
        if (CountMarked(lines) < FewestFields)
        {
            return false;
        }

        var labelled = 0;
        foreach (var line in lines)
        {
            if ((line.Signs & SignsOfALabel) == 0)
            {
                continue;
            }

            // A row of Markdown begins with a bar: what parts its label from its value stands behind it.
            var written = text.AsSpan(line.Span.Start, Math.Min(line.Span.Length, LongestLabel * 2));
            labelled += written is [Open, ..] || (written is ['|', ..] ? written[1..] : written) is var label && EndOfLabel(label) > 0 ? 1 : 0;
        }

        if (labelled < FewestFields)
        {
            return false;
        }

        foreach (var line in lines)
        {
            if ((line.Signs & SignsOfALabel) != 0 && LabelOf(text.AsSpan(line.Span.Start, line.Span.Length), out _, out _) is >= Column.Name and <= Column.Contact)
            {
                return true;
            }
        }

        return false;
    }

    private static int CountMarked(List<TextLine> lines)
    {
        var count = 0;
        foreach (var line in lines)
        {
            count += (line.Signs & SignsOfALabel) != 0 ? 1 : 0;
        }

        return count;
    }

    // What a line is labelled as, where the label begins and how long it is.
    private static Column LabelOf(ReadOnlySpan<char> line, out int begin, out int length)
    {
        begin = line.IndexOfAnyExcept(Marks);
        if (begin >= 0 && line[begin] == Open)
        {
            length = line[++begin..].IndexOf(Closed); // "【お名前】早乙女 千尋"
            return length is < 1 or > LongestLabel ? Column.Unknown : ColumnNames.Of(line.Slice(begin, length));
        }

        length = begin < 0 ? -1 : EndOfLabel(line[begin..Math.Min(line.Length, begin + LongestLabel + 1)]);
        if (length <= 1)
        {
            return Column.Unknown;
        }

        var label = Label(line.Slice(begin, length));
        return label.Equals("customer", StringComparison.OrdinalIgnoreCase) ? (IsFamilyFirst(line[(begin + length + 1)..].Trim()) ? Column.WholeName : Column.Unknown) : ColumnNames.Of(label);
    }

    // "Parry-van Dyk, Rosalie": a customer may be a firm, too.
    private static bool IsFamilyFirst(ReadOnlySpan<char> value) => value.IndexOf(", ") is > 1 and var comma && !value.ContainsAnyInRange('0', '9') && (WordLexicon.Of(value[(comma + 2)..]) & WordKinds.CommonGivenName) != 0;

    // What parts a label from its value is a sign, or a gap: "first_name      Mireille-Ann".
    private static int EndOfLabel(ReadOnlySpan<char> line) =>
        line.IndexOfAny(PartingSigns) is var sign && line.IndexOf("  ") is >= 0 and var gap && line[gap..].TrimStart(' ') is not ([] or ['|' or ':' or '=' or '：', ..]) ? (sign < 0 ? gap : Math.Min(sign, gap)) : sign;

    // A line that is a label and what it is said of; null where it is none.
    private Field? Read(int line)
    {
        var span = _lines[line].Span;
        var written = _text.AsSpan(span.Start, span.Length);
        if (LabelOf(written, out var begin, out var sign) is var column && column == Column.Unknown)
        {
            return null;
        }

        var (at, values) = (begin + sign, new List<TextSpan>());
        var mark = written[at];
        while (at < written.Length)
        {
            var rest = written[(at + 1)..];
            var length = mark is '|' or '\t' && rest.IndexOf(mark) is >= 0 and var next ? next : rest.Length;
            values.Add(Trimmed(new TextSpan(span.Start + at + 1, span.Start + at + 1 + length)));
            at += length + 1;
        }

        return new Field(column, _text.Substring(span.Start + begin, sign).Trim(), values, mark);
    }

    // "Family name / Nom de famille", "**First name**"
    private static ReadOnlySpan<char> Label(ReadOnlySpan<char> written)
    {
        var label = written.Trim(Decoration);
        return label.IndexOf('/') is > 1 and var slash && ColumnNames.Of(label) == Column.Unknown ? label[..slash].Trim() : label;
    }

    // "Organisme :" that is left empty, and "Customer no.: 1011849" that says nothing of a contact.
    private bool IsLabel(TextSpan line) => _text.AsSpan(line.Start, Math.Min(line.Length, LongestLabel)) is var label && (label.IndexOfAny(':', '=', '：') > 1 || (label is [Open, ..] && label[^1] != Closed) || (_fields is [.., { Mark: ' ' }] && label.IndexOf("  ") > 1));

    // "771 42 Ludvika" below "Adress: Verkstadsgatan 9" belongs to that field.
    private bool TakesUp(TextSpan line)
    {
        var values = _fields[^1].Values;
        var isPlace = _fields[^1].Column == Column.Street && values is [{ Length: > 0 }] && IsTown(_text.AsSpan(line.Start, line.Length).Trim()) && _text.AsSpan(values[0].End, line.Start - values[0].End).Count('\n') == 1;
        if (isPlace)
        {
            values[0] = values[0] with { End = Trimmed(line).End };
        }

        return isPlace;
    }

    // A postcode of four or five digits, and a name behind it.
    private static bool IsTown(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExceptInRange('0', '9') is 3 && line.Length > 6 && line[3] == ' ' && char.IsAsciiDigit(line[4]) && char.IsAsciiDigit(line[5]) ? 6 : line.IndexOfAnyExceptInRange('0', '9');
        return end is >= 4 and <= 6 && line.Length is > 8 and <= LongestLabel && line[end] == ' ' && char.IsLetter(line[end + 1]) && !line[end..].ContainsAnyInRange('0', '9');
    }

    // "Betreff: Ersatzteile": nobody's name, and its numbers are others'.
    private bool IsMessage(TextSpan line)
    {
        var label = _text.AsSpan(line.Start, Math.Min(line.Length, LongestLabel)).TrimStart(Decoration);
        return (label.IndexOf(':') is > 1 and var colon ? colon : label.IndexOf("  ")) is > 1 and var end && Messages.Has(label[..end].TrimEnd());
    }

    private TextSpan Trimmed(TextSpan span)
    {
        while (span.Length > 0 && (char.IsWhiteSpace(_text[span.Start]) || _text[span.Start] is '*' or '_' or '：'))
        {
            span = span with { Start = span.Start + 1 };
        }

        while (span.Length > 0 && (char.IsWhiteSpace(_text[span.End - 1]) || _text[span.End - 1] is '*' or '_'))
        {
            span = span with { End = span.End - 1 };
        }

        // "真壁 伊織 様"
        return span.Length > 3 && _text[span.End - 1] is '様' or '殿' or '님' && char.IsWhiteSpace(_text[span.End - 2]) ? Trimmed(span with { End = span.End - 1 }) : span;
    }

    private void Close(List<Table> tables)
    {
        _fields.RemoveAll(static field => field.Values.TrueForAll(static value => value.Length == 0));
        if (IsForm())
        {
            Column[] columns = [.. _fields.Select(static field => field.Column)];
            TableHead.Settle(columns);
            var people = _fields.Max(static field => field.Values.Count);
            tables.Add(new Table([.. _fields.Select(static field => field.Label)], columns, [.. Enumerable.Range(0, people).Select(row => _fields.Select(field => row < field.Values.Count ? field.Values[row] : default).ToArray())]));
        }

        _fields.Clear();
    }

    private bool IsForm()
    {
        bool Has(Column column) => _fields.Exists(field => field.Column == column);
        var isParted = Has(Column.FamilyFirst) || ((Has(Column.Given) || Has(Column.Initials) || Has(Column.Name)) && (Has(Column.Family) || (Has(Column.Given) && Has(Column.Name))));
        var isTable = _fields.TrueForAll(field => field.Mark is '|' or '\t' or '=' or Closed || (field.Mark == ' ' && IsNamedByComma())) && (isParted || Has(Column.WholeName) || Has(Column.Name) || Has(Column.Contact));
        var isForeign = _fields.Exists(static field => Foreign.Has(field.Label));
        return _fields.Count >= FewestFields && (isParted || isTable || isForeign) && (Has(Column.Phone) || Has(Column.Email));
    }

    // "Parry-van Dyk, Rosalie"
    private bool IsNamedByComma() => _fields.Exists(field => field.Column == Column.WholeName && _text.AsSpan(field.Values[0].Start, field.Values[0].Length).Contains(", ", StringComparison.Ordinal));

    /// <summary>A line of a form.</summary>
    /// <param name="Column">What its label says.</param>
    /// <param name="Label">The label as written.</param>
    /// <param name="Values">What stands behind it: more than one where the lines go on for several people.</param>
    /// <param name="Mark">What parts the label from it.</param>
    private sealed record Field(Column Column, string Label, List<TextSpan> Values, char Mark);
}

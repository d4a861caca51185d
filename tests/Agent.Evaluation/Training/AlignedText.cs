using Allo.Contacts.Evaluation.Data;
using Allo.Contacts.Extraction;

namespace Allo.Contacts.Evaluation.Training;

/// <summary>Finds in a written text where the values of its people stand, so that it can be learned from like a labelled one.</summary>
internal sealed class AlignedText
{
    private const int MostBetweenNames = 24;
    private const int MostBetweenParts = 60;
    private readonly WrittenText _text;
    private readonly ContactExtractor.Reading _reading;
    private readonly List<GoldSpan> _gold = [];

    private AlignedText(WrittenText text)
    {
        _text = text;
        _reading = ContactExtractor.Read(text.Text, new ExtractionOptions { From = text.From, Region = text.Region });
    }

    /// <summary>The text with spans; null where a value does not stand in it as it is, or where it is no plain text.</summary>
    public static LabelledText? Of(WrittenText text)
    {
        if (text.Format is not (null or "text") || text.Kind is "eml" or "html" or "vcard")
        {
            return null;
        }

        var aligned = new AlignedText(text);
        for (var i = 0; i < text.People.Count; i++)
        {
            if (!aligned.Add(text.People[i], i))
            {
                return null;
            }
        }

        var gold = aligned._gold.DistinctBy(static span => span.Span.Start).OrderBy(static span => span.Span.Start).ToList();
        return new LabelledText(text.Id, text.Text, gold, text.From);
    }

    private bool Add(WrittenPerson person, int index)
    {
        foreach (var mention in _reading.Found)
        {
            var own = mention.Field switch
            {
                ContactField.Number => person.Numbers?.Contains(mention.Value) == true,
                ContactField.Email => person.Emails?.Contains(mention.Value) == true,
                ContactField.Website => person.Website is { } site && mention.Value.Trim('/').Equals(site.Trim('/'), StringComparison.OrdinalIgnoreCase),
                _ => false,
            };
            if (own)
            {
                _gold.Add(new GoldSpan(mention.Field == ContactField.Number ? GoldField.Phone : mention.Field == ContactField.Email ? GoldField.Email : GoldField.Website, "own", mention.Span, index));
            }
        }

        return AddName(person, index) && AddAll(person.JobTitle, GoldField.JobTitle, index) && AddAll(person.Company, GoldField.Company, index) && AddAddress(person.Address, index);
    }

    // Both names near each other, in either order; or the only one.
    private bool AddName(WrittenPerson person, int index)
    {
        var (given, family) = (Places(person.Name), Places(person.LastName));
        if (person.Name is null || person.LastName is null)
        {
            _gold.AddRange(given.Concat(family).Select(span => new GoldSpan(GoldField.Name, "name", span, index)));
            return given.Count + family.Count > 0 || (person.Name is null && person.LastName is null);
        }

        var any = false;
        foreach (var first in given)
        {
            // The nearest: in "Ets Bargoin, M. Alain Bargoin" the firm is called so, too.
            var near = family.Where(last => Distance(first, last) is >= 0 and <= MostBetweenNames && (last.Start >= first.End ? IsOneLine(first.End, last.Start) : IsOneLine(last.End, first.Start)))
                .OrderBy(last => Distance(first, last)).Select(static last => (TextSpan?)last).FirstOrDefault();
            if (near is { } last)
            {
                any = true;
                _gold.Add(new GoldSpan(GoldField.Name, "name", first, index));
                _gold.Add(new GoldSpan(GoldField.Name, "last_name", last, index));
            }
            else if (IsAlone(first))
            {
                _gold.Add(new GoldSpan(GoldField.Name, "name", first, index));
            }
        }

        return any;
    }

    private static int Distance(TextSpan first, TextSpan second) => second.Start >= first.End ? second.Start - first.End : first.Start - second.End;

    private bool AddAll(string? value, GoldField field, int index)
    {
        var places = Places(value);
        _gold.AddRange(places.Select(span => new GoldSpan(field, "value", span, index)));
        return value is null || places.Count > 0;
    }

    // Its parts one behind the other, whatever stands between them.
    private bool AddAddress(string? address, int index)
    {
        var end = 0;
        foreach (var part in address?.Split(", ") ?? [])
        {
            var at = _text.Text.IndexOf(part, end, StringComparison.OrdinalIgnoreCase);
            if (at < 0 || (end > 0 && at - end > MostBetweenParts))
            {
                return false;
            }

            _gold.Add(new GoldSpan(GoldField.Address, "address", new TextSpan(at, at + part.Length), index));
            end = at + part.Length;
        }

        return true;
    }

    private bool IsOneLine(int start, int end) => _text.Text.AsSpan(start, end - start).IndexOfAny("@|;") < 0 && _text.Text.AsSpan(start, end - start).Count('\n') <= 1;

    private bool IsAlone(TextSpan span)
    {
        var start = _text.Text.LastIndexOf('\n', Math.Max(0, span.Start - 1)) + 1;
        var end = _text.Text.IndexOf('\n', span.End) is >= 0 and var line ? line : _text.Text.Length;
        return _text.Text.AsSpan(start, end - start).Trim(" -,.!").Length == span.Length;
    }

    // Everywhere in the text as words of their own, but in addresses.
    private List<TextSpan> Places(string? value)
    {
        List<TextSpan> places = [];
        for (var at = value is null ? -1 : _text.Text.IndexOf(value, StringComparison.OrdinalIgnoreCase); at >= 0; at = _text.Text.IndexOf(value!, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var span = new TextSpan(at, at + value!.Length);
            var isWord = (at == 0 || !char.IsLetterOrDigit(_text.Text[at - 1])) && (span.End == _text.Text.Length || !char.IsLetterOrDigit(_text.Text[span.End]));
            if (isWord && !_reading.Found.Exists(mention => mention.Field is ContactField.Email or ContactField.Website && mention.Span.Overlaps(span)))
            {
                places.Add(span);
            }
        }

        return places;
    }
}

using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Senders;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells whose a mention is, where a text has several people.</summary>
/// <remarks>The name on its line; else the one an address is made of, or a first name right before it; else, below names side by side, the name of its column; else the one name of its block between blank lines; else the last name above; else the first.</remarks>
internal sealed class Owners
{
    private const int MostWhoShare = 3;
    private const int LongestCall = 120;
    private const int ShortestCall = 3;
    private const int MostCalled = 20;
    private const int MostInRows = 200;
    private const int MostShared = 100;
    private readonly string _text;
    private readonly List<TextLine> _lines;
    private readonly Cast _cast;
    private readonly int _people;
    private readonly List<(TextSpan Span, int Person, int Line)> _names;
    private readonly int[] _block;
    private readonly List<Mention> _found;
    private readonly bool _areRows;
    private readonly bool _areHeaded;

    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="names">The names in it.</param>
    /// <param name="cast">Whose names they are, of two people at least.</param>
    /// <param name="found">What belongs to somebody.</param>
    public Owners(string text, List<TextLine> lines, List<NameRecognizer.Found> names, Cast cast, List<Mention> found)
    {
        (_text, _lines, _cast, _people) = (text, lines, cast, cast.Names.Count);
        (_block, _found, _names) = (new int[lines.Count], [.. found.OrderBy(static mention => mention.Span.Start)], []);
        for (var i = 1; i < lines.Count; i++)
        {
            _block[i] = _block[i - 1] + (text.AsSpan(lines[i - 1].Span.End, lines[i].Span.Start - lines[i - 1].Span.End).Count('\n') > 1 ? 1 : 0);
        }

        for (var i = 0; i < names.Count; i++)
        {
            _names.Add((names[i].Span, cast.Of(i), LineOf(names[i].Span.Start)));
        }

        _names.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        _areRows = AreRows();
        _areHeaded = names.Count <= MostInRows && HeadedEntries.Are(_names, _found, LineOf, _block);
        IsShared = _people <= MostWhoShare && found.Count <= MostShared && names.Count <= MostShared && cast.Names.TrueForAll(static name => name is { Given: not null, Family: not null }) && IsAbove(found);
    }

    /// <summary>Whether the people stand together above everything that is told of them: what is then told once is told of all.</summary>
    public bool IsShared { get; }

    /// <summary>Whether a mention, the only one of its field or beside the company, stands apart from every name, above the first or below the last: a letterhead of all.</summary>
    public bool IsCommon(Mention mention) => (_people <= MostWhoShare || IsHeading(mention)) && IsApart(mention);

    /// <summary>Whether a company is that of everybody: the only one there is, above the first of few people or said to be of both.</summary>
    public bool IsOfEverybody(Mention mention) => mention.Field == ContactField.Company && _people <= MostCalled && IsOnly(mention)
        && (mention.Span.Start < _names[0].Span.Start || ForBoth.IsWhere(_text, mention.Span));

    /// <summary>Whether a title is the line right below the one line on which all are named, whatever the firm's line says of it: "Cogérants".</summary>
    public bool IsTitleBelow(Mention mention) =>
        mention.Field == ContactField.JobTitle && _people > 1 && LineOf(mention.Span.Start) is var line && _names[0].Line == _names[^1].Line && line == _names[0].Line + 1
        && _block[line] == _block[_names[0].Line] && OnLine(line).Length == 1;

    private bool IsOnly(Mention mention) => !_found.Exists(other => other.Field == mention.Field && other != mention);

    /// <summary>Whether its line says that a number or an address is of both: "WhatsApp da clínica (para ambos): (24) 99214-6075".</summary>
    public bool IsSaidOfAll(Mention mention) =>
        mention.Field is ContactField.Number or ContactField.Email && _people <= MostWhoShare && ForBoth.Is(_text, _lines[LineOf(mention.Span.Start)].Span);

    /// <summary>Whether a number is called the switchboard above a list whose people each stand on a line of their own: then it is of all of them.</summary>
    public bool IsSwitchboard(Mention mention)
    {
        if (_people > MostInRows || mention.Field != ContactField.Number || mention.Span.Start > _names[0].Span.Start || LineOf(mention.Span.Start) is var line && (line >= _names[0].Line || !Switchboard.Is(_text, _lines[line].Span, mention.Span)))
        {
            return false;
        }

        for (var i = 1; i < _names.Count; i++)
        {
            if (_names[i].Person != _names[i - 1].Person && _names[i].Line == _names[i - 1].Line)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The people in the rows right below a company that stands on a line of its own: "Tolland Construction" above " - Mark Foreman – …" and " - Joy Carpenter – …".</summary>
    public IReadOnlyList<int> RowsBelow(Mention mention)
    {
        List<int> rows = [];
        var line = LineOf(mention.Span.Start);
        var above = LastBefore(mention.Span.Start);
        if (_people > MostInRows || OnLine(line).Length > 1 || (above >= 0 && _names[above].Line == line))
        {
            return rows;
        }

        var next = above + 1;
        for (var at = line + 1; next < _names.Count && _names[next].Line == at && _block[at] == _block[line]; at++)
        {
            rows.Add(_names[next].Person);
            while (next < _names.Count && _names[next].Line == at)
            {
                next++;
            }
        }

        return rows.Count > 1 ? rows : [];
    }

    // "Dovecote Veterinary Group" and its site above the rows of a list; "So finden Sie uns" and an address below them, the firm above.
    private bool IsHeading(Mention mention) => (mention.Field is ContactField.Company or ContactField.Website or ContactField.Address && mention.Span.Start < _names[0].Span.Start) || IsOfHeading(mention)
        || (mention.Field is ContactField.Website or ContactField.Address && _found.Count <= MostShared && _found.Exists(firm => firm.Field == ContactField.Company && firm.Span.Start < _names[0].Span.Start && _block[LineOf(firm.Span.Start)] != _block[_names[0].Line]));

    // "Centralino 011 …" below the firm and its address, where each row has a number of its own.
    private bool IsOfHeading(Mention mention) =>
        mention.Field == ContactField.Number && _areRows && mention.Span.Start < _names[0].Span.Start && _found.Count <= MostShared && _names.Count <= MostShared && LineOf(mention.Span.Start) is var line && _block[line] != _block[_names[0].Line]
        && _found.Exists(firm => firm.Field == ContactField.Company && _block[LineOf(firm.Span.Start)] == _block[line]) && _found.Exists(place => place.Field is ContactField.Address or ContactField.Website && _block[LineOf(place.Span.Start)] == _block[line]);

    private bool IsApart(Mention mention)
    {
        var line = LineOf(mention.Span.Start);
        if (_found.Count > MostShared || _names.Count > MostShared || !_found.TrueForAll(other => other.Field != mention.Field || other == mention || IsOfLetterhead(mention, other, line)))
        {
            return false;
        }

        return (mention.Span.Start < _names[0].Span.Start || mention.Span.Start > _names[^1].Span.Start)
            && _names.TrueForAll(name => _areRows ? name.Line != line : _block[name.Line] != _block[line]);
    }

    // Below the people with their own numbers those of the company, in its block: "Standard : 02 35 …".
    private bool IsOfLetterhead(Mention mention, Mention other, int line) =>
        IsOfHeading(mention) ? LineOf(other.Span.Start) is var row && (_block[row] == _block[line] || _names.Exists(name => name.Line == row)) : mention.Field == ContactField.Number && _found.Count <= MostCalled && !_areRows
        && _found.Exists(firm => firm.Field is ContactField.Company or ContactField.Address && _block[LineOf(firm.Span.Start)] == _block[line])
        && LineOf(other.Span.Start) is var at && (_block[at] == _block[line] || _names.Exists(name => _block[name.Line] == _block[at]));

    // The names stand on one line or on lines one right below the other.
    private bool AreRows()
    {
        for (var i = 1; i < _names.Count; i++)
        {
            if (_names[i].Line - _names[i - 1].Line > 1 || _block[_names[i].Line] != _block[_names[0].Line])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a mention stands on the line of a name, or in its column, or behind a first name.</summary>
    public bool IsBeside(Mention mention) => _names.Exists(name => name.Line == LineOf(mention.Span.Start)) || Column(mention, LineOf(mention.Span.Start)) is not null || Called(mention.Span, LineOf(mention.Span.Start)) is not null;

    private bool IsAbove(List<Mention> found)
    {
        var last = 0;
        var seen = new HashSet<int>();
        foreach (var (span, person, _) in _names)
        {
            last = seen.Add(person) ? span.End : last;
        }

        // What stands on the line of a name is of that one, where the names stand one below the other.
        var line = LineOf(last);
        var together = line - _names[0].Line == _people - 1 && _block[line] == _block[_names[0].Line] && found.Exists(mention => mention.Field is ContactField.Company && LineOf(mention.Span.Start) > line)
            && found.TrueForAll(mention => mention.Field is not ContactField.Company || LineOf(mention.Span.Start) > line);
        return found.TrueForAll(mention => mention.Field is ContactField.JobTitle || LineOf(mention.Span.Start) is var at && (at >= line || (together && at >= _names[0].Line)));
    }

    // "Coen Brandsma | Winnifred Kartosen" and below it "06 83 24 90 17 | 06 20 45 71 36".
    private int? Column(Mention mention, int line)
    {
        var above = LastBefore(mention.Span.Start);
        if (above < 1 || _names[above].Line != _names[above - 1].Line || (above > 1 && _names[above - 2].Line == _names[above].Line))
        {
            return null;
        }

        var (before, count) = (0, 0);
        foreach (var other in OnLine(line))
        {
            before += other.Field == mention.Field && other.Span.Start < mention.Span.Start ? 1 : 0;
            count += other.Field == mention.Field ? 1 : 0;
            if (count > 2)
            {
                return null;
            }
        }

        return count == 2 ? _names[above - 1 + before].Person : null;
    }

    /// <summary>The index of the person.</summary>
    public int Of(Mention mention)
    {
        var span = mention.Span;
        var line = LineOf(span.Start);
        var above = LastBefore(span.Start);
        if (above >= 0 && _names[above].Line == line)
        {
            return _names[above].Person;
        }

        if (_areHeaded && mention.Field == ContactField.Company && above + 1 < _names.Count && _names[above + 1].Line == line + 1)
        {
            return _names[above + 1].Person;
        }

        if ((Bearer(mention) ?? Called(span, line)) is { } called)
        {
            return called;
        }

        if (above + 1 < _names.Count && _names[above + 1].Line == line)
        {
            return _names[above + 1].Person;
        }

        return Column(mention, line) ?? OfBlock(line, above) ?? _names[Math.Max(above, 0)].Person;
    }

    // "gwen.llewellyn@…" below Gwen Llewellyn and Huw Pritchard: the only one whose name the address is made of.
    private int? Bearer(Mention mention)
    {
        if (mention.Field != ContactField.Email || _people > MostCalled)
        {
            return null;
        }

        var bearers = Enumerable.Range(0, _people).Where(person => _cast.Names[person] is { Given: not null, Family: not null } name && SenderAddress.Agrees(mention.Value, name)).Take(2).ToList();
        return bearers is [var only] ? only : bearers.Count == 0 && _names.Count > 0 && _names[^1].Line < LineOf(mention.Span.Start) ? CalledBy(mention.Value) : null;
    }

    // "montse@…" of Montserrat Ferrer, where no other first name begins so.
    private int? CalledBy(string address)
    {
        var local = Words.Fold(address[..Math.Max(0, address.IndexOf('@', StringComparison.Ordinal))]);
        if (local.Length < ShortestCall || RoleMailbox.Is(address))
        {
            return null;
        }

        var called = Enumerable.Range(0, _people).Where(person => _cast.Names[person].Given is { } given && Words.Fold(given).StartsWith(local, StringComparison.Ordinal)).Take(2).ToList();
        return called is [var only] ? only : null;
    }

    // "Camille 06 28 47 10 95 ~ Antonin 06 28 47 11 03" below both whole names.
    private int? Called(TextSpan span, int line)
    {
        if (_people > MostCalled)
        {
            return null;
        }

        var start = Math.Min(span.Start, Math.Max(_lines[line].Span.Start, span.Start - LongestCall));
        var before = _text.AsSpan(start, span.Start - start);
        int? called = null;
        foreach (var range in before.SplitAny(" :,~-–|()/\t"))
        {
            var word = before[range];
            for (var (i, bearers) = (0, 0); i < _people && word.Length > 1; i++)
            {
                if (word.Equals(_cast.Names[i].Given, StringComparison.OrdinalIgnoreCase))
                {
                    called = bearers++ == 0 ? i : null;
                }
            }
        }

        for (var i = 0; i < _people && called is null; i++)
        {
            // "Anne-Sophie : +33 6 …"
            called = _cast.Names[i].Given is { Length: > 1 } given && given.Contains('-', StringComparison.Ordinal) && before.TrimEnd(" :,~–|()/\t").EndsWith(given, StringComparison.OrdinalIgnoreCase) ? i : null;
        }

        return called;
    }

    private ReadOnlySpan<Mention> OnLine(int line) => CollectionsMarshal.AsSpan(_found)[FirstFrom(_lines[line].Span.Start)..FirstFrom(_lines[line].Span.End)];

    // The index of the first mention that begins at a place or behind it.
    private int FirstFrom(int start)
    {
        var (low, high) = (0, _found.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _found[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
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

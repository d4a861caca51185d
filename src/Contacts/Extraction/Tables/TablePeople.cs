using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>Makes people of the rows of tables: what a column says outright is parsed, not guessed.</summary>
internal sealed class TablePeople(string text, List<Mention> found, LikelyRegions region)
{
    private const double Sure = 0.97;
    private const double Likely = 0.9;
    private const int FewestRows = 2;
    private const int LongestVacant = 40;
    private const int FewestOfPostcode = 4;
    private const int MostOfPostcode = 6;
    private static readonly Words Denials = new("pas aucun no none kein keine sin senza sem geen");
    private readonly List<Candidate> _people = [];
    private Mention? _heading;
    private bool _isFamilyFirst;
    private readonly List<Mention> _row = [];
    private readonly List<string> _locals = [];

    /// <summary>The people of the tables.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tables">Its tables.</param>
    /// <param name="found">What was found by its grammar, in order.</param>
    /// <param name="region">The countries to try for numbers without one.</param>
    public static IReadOnlyList<Candidate> Read(string text, List<Table> tables, List<Mention> found, LikelyRegions region)
    {
        var people = new TablePeople(text, found, region);
        people._people.EnsureCapacity(tables.Sum(static table => table.Rows.Count));
        foreach (var table in tables)
        {
            people._heading = table.Has(Column.Company) || table.Rows.Count < FewestRows ? null : TableHeading.CompanyAbove(text, Begin(table.Rows[0]), table.Headings, people.DomainOf(table));
            people._isFamilyFirst = table.Has(Column.FamilyFirst) || NameOrder.IsFamilyFirst(text, table);
            foreach (var row in table.Rows)
            {
                people.Add(table, row);
            }
        }

        return people._people;
    }

    // Where the first cell begins that is not missing.
    private static int Begin(TextSpan[] row) => row.Where(static cell => cell.Length > 0).Select(static cell => cell.Start).DefaultIfEmpty().Min();

    // Of all addresses in the rows; null where they are of several.
    private string? DomainOf(Table table)
    {
        string? domain = null;
        ReadOnlySpan<char> host = default;
        var end = table.Rows[^1].Max(static cell => cell.End);
        for (var at = FirstFrom(Begin(table.Rows[0])); at < found.Count && found[at].Span.Start < end; at++)
        {
            if (found[at].Field != ContactField.Email || HostOf(found[at]).SequenceEqual(host))
            {
                continue;
            }

            host = HostOf(found[at]);
            if (DomainLabel.Of(found[at]) is { } label)
            {
                if (domain is not null && domain != label)
                {
                    return null;
                }

                domain = label;
            }
        }

        return domain;
    }

    private static ReadOnlySpan<char> HostOf(Mention email) => email.Value.AsSpan(email.Value.IndexOf('@', StringComparison.Ordinal) + 1);

    private void Add(Table table, TextSpan[] row)
    {
        if (IsVacant(table, row))
        {
            return;
        }

        _row.Clear();
        for (var i = 0; i < row.Length; i++)
        {
            if (row[i].Length > 0)
            {
                AddReachable(table, i, row[i]);
                AddWritten(table, i, row[i]);
            }
        }

        AddAddress(table, row);
        var reachable = _row.Exists(mention => mention.Field is ContactField.Number or ContactField.Email);
        var others = _row.Count;
        AddName(table, row, others > 0);
        if (reachable || _row.Count > others)
        {
            _row.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
            if (_heading is { } company)
            {
                _row.Add(company with { Person = _people.Count }); // behind what is the person's alone
            }

            _people.Add(new Candidate(ContactValues.OfFirsts(_row), _row.ToArray()));
        }
    }

    private void AddReachable(Table table, int i, TextSpan cell)
    {
        var column = table.Columns[i];
        var numbers = false;
        for (var at = IsDenied(cell) ? found.Count : FirstFrom(cell.Start); at < found.Count && found[at].Span.Start < cell.End; at++)
        {
            var mention = found[at];
            var said = (column, mention.Field) switch
            {
                (Column.Phone or Column.Contact or Column.Fax or Column.Email, ContactField.Number or ContactField.Fax) => true,
                (Column.Phone or Column.Contact or Column.Email or Column.Website, ContactField.Email) => true,
                (Column.Unknown, ContactField.Email) => !table.Has(Column.Email),
                (Column.Unknown, ContactField.Number) => mention.Text.StartsWith('+') || !table.Has(Column.Phone),
                (Column.Website or Column.Contact, ContactField.Website or ContactField.Social) => true,
                _ => false,
            };
            if (said && mention.Span.End <= cell.End)
            {
                numbers |= mention.Field is ContactField.Number or ContactField.Fax;
                mention = column == Column.Fax && mention.Field == ContactField.Number ? mention with { Field = ContactField.Fax } : mention;
                mention.Evidence = table.Joined(mention.Evidence, i); // it stands in no other cell
                mention.Person = _people.Count;
                _row.Add(mention);
            }
        }

        if (!numbers && column is Column.Phone or Column.Fax && Assigned(cell.Of(text)) is { } number)
        {
            _row.Add(Mentioned(column == Column.Fax ? ContactField.Fax : ContactField.Number, cell, number.E164, table, i) with { Parsed = number });
        }
    }

    // "pas de tél., passer par la régie 02 41 88 20 56"
    private bool IsDenied(TextSpan cell)
    {
        var said = text.AsSpan(cell.Start, cell.Length).Trim();
        return said.IndexOfAny(' ', ',') is > 0 and var end && Denials.Has(said[..end]);
    }

    // "611907342" is what a spreadsheet makes of 0611907342.
    private PhoneNumber? Assigned(string cell)
    {
        foreach (var country in region.Value.Regions.Take(3))
        {
            if (cell.Length < 40 && PhoneNumber.ParseAssigned(cell, country) is { } number)
            {
                return number;
            }
        }

        return null;
    }

    private void AddWritten(Table table, int i, TextSpan cell)
    {
        if (table.Columns[i] is Column.Title or Column.Company && CellText.Of(text, cell) is { } written && written.Any(char.IsLetter) && !(table.Columns[i] == Column.Title && (IsHonorific(written) || AskedWork.Is(table.Headings[i], written))))
        {
            _row.Add(Mentioned(table.Columns[i] == Column.Title ? ContactField.JobTitle : ContactField.Company, cell, written, table, i));
        }
        else if (table.Columns[i] == Column.Website && !IsRead(cell) && WebAddress.Parse(cell.Of(text)).Value is { } site)
        {
            _row.Add(Mentioned(site.IsSocialProfile ? ContactField.Social : ContactField.Website, cell, site.Url, table, i) with { Parsed = site });
        }
    }

    private bool IsRead(TextSpan cell) => _row.Exists(mention => mention.Span.Overlaps(cell));

    /// <summary>Whether words are what stands before a name, "Dr.", "Mrs", "Dr. med. vet.", which "Titel" and "Title" mean, too; "Vet" alone is what somebody is.</summary>
    public static bool IsHonorific(string written)
    {
        var words = written.Length < 20 ? written[..(written.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket ? bracket : written.Length)].Split(' ') : [];
        return words.Any(static word => (NameWords.Of(word) & NameKinds.Honorific) != 0) && words.All(static word => (NameWords.Of(word) & (NameKinds.Honorific | NameKinds.TitleTail)) != 0);
    }

    private void AddAddress(Table table, TextSpan[] row)
    {
        if (!Array.Exists(table.Columns, static column => column is Column.Street or Column.Postcode or Column.Place))
        {
            return;
        }

        List<string> parts = [];
        var (start, end, first, whole) = (int.MaxValue, 0, -1, false);
        var (street, town) = (false, false);
        for (var i = 0; i < row.Length; i++)
        {
            // "Rechnungsadresse: …" below the street and the town.
            if (table.Columns[i] == Column.Street && street && town && row[i].Length > 0)
            {
                break;
            }

            if (table.Columns[i] is Column.Street or Column.Postcode or Column.Place && CellText.OfLines(text, row[i]) is { } part)
            {
                parts.Add(part);
                (start, end, first) = (Math.Min(start, row[i].Start), Math.Max(end, row[i].End), first < 0 ? i : first);
                (street, town) = (street || table.Columns[i] == Column.Street, town || table.Columns[i] != Column.Street || (part.Contains(',', StringComparison.Ordinal) && part.AsSpan().ContainsAnyInRange('0', '9')));
                whole |= table.Columns[i] == Column.Place ? BeginsWithPostcode(part) : part.AsSpan().ContainsAnyInRange('0', '9');
            }
        }

        if (whole)
        {
            _row.Add(Mentioned(ContactField.Address, new TextSpan(start, end), string.Join(", ", parts), table, first));
        }
    }

    // "29730 Guilvinec" below "Ville"
    private static bool BeginsWithPostcode(string place) =>
        place.AsSpan().IndexOfAnyExceptInRange('0', '9') is >= FewestOfPostcode and <= MostOfPostcode and var digits && place[digits] is ' ' or '-' && digits + 1 < place.Length && char.IsLetter(place[digits + 1])
        && !(digits == FewestOfPostcode && (place.StartsWith("19", StringComparison.Ordinal) || place.StartsWith("20", StringComparison.Ordinal))); // "2024 Édition"

    private void AddName(Table table, TextSpan[] row, bool said)
    {
        var (given, family) = (Array.IndexOf(table.Columns, Column.Given), Array.IndexOf(table.Columns, Column.Family));
        given = given < 0 || IsEmpty(row[given]) ? Math.Max(given, Array.IndexOf(table.Columns, Column.Initials)) : given;
        var whole = Array.FindIndex(table.Columns, column => column is Column.WholeName or Column.FamilyFirst);
        var parts = given >= 0 && family >= 0 && !IsEmpty(row[given]) && !IsEmpty(row[family]);
        if (parts)
        {
            AddPart(ContactField.Name, row[given], table, given);
            AddPart(ContactField.LastName, row[family], table, family);
            AddToFamily(table, row);
            return;
        }

        foreach (var i in (ReadOnlySpan<int>)[whole, family, given])
        {
            if (i >= 0 && !IsEmpty(row[i]))
            {
                // A part alone may be the whole: "Jane Doe" in the column of first names.
                AddWhole(table, i, row[i], said);
                return;
            }
        }
    }

    // "van der" of a column before "Smid", "Münchmeyer" of one behind "Catrileo".
    private void AddToFamily(Table table, TextSpan[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (table.Columns[i] is Column.Particle or Column.SecondFamily && !IsEmpty(row[i]) && row[i].Of(text).Trim() is var written && _row[^1] is var family && AddsTo(family.Value, written, table.Columns[i]))
            {
                var span = new TextSpan(Math.Min(family.Span.Start, row[i].Start), Math.Max(family.Span.End, row[i].End));
                _row[^1] = family with { Span = span, Text = span.Of(text), Value = table.Columns[i] == Column.Particle ? $"{(written.AsSpan().ContainsAnyInRange('a', 'z') ? written : written.ToLowerInvariant())} {family.Value}" : $"{family.Value} {NameCase.Proper(written, isFamily: true)}" };
            }
        }
    }

    // Neither what is there already nor "no tiene".
    private static bool AddsTo(string family, string written, Column column) =>
        !family.Contains(written, StringComparison.OrdinalIgnoreCase) && (column == Column.Particle || (written.Length > 2 && char.IsUpper(written[0]) && !Denials.Has(written.Split(' ')[0])));

    // "(vacante)", "N. N. (zurzeit unbesetzt)"
    private bool IsVacant(Table table, TextSpan[] row)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (table.Columns[i] is Column.Name or Column.WholeName or Column.FamilyFirst or Column.Given or Column.Family or Column.Contact && row[i].Length > 0 && row[i].Length < LongestVacant)
            {
                var cell = text.AsSpan(row[i].Start, row[i].Length);
                foreach (var word in cell.SplitAny(" ().,/[]"))
                {
                    if (Vacancy.IsSaid(cell[word]))
                    {
                        return true;
                    }
                }

                return cell.TrimStart(" (").StartsWith("N. N.", StringComparison.OrdinalIgnoreCase) || cell is "N.N." or "NN" or "N. N";
            }
        }

        return false;
    }

    private bool IsEmpty(TextSpan cell) => CellText.IsVoid(text.AsSpan(cell.Start, cell.Length));

    private void AddPart(ContactField field, TextSpan cell, Table table, int i)
    {
        cell = field == ContactField.Name ? CallingName(cell) : cell;
        var whole = cell.Of(text);
        var words = Array.FindAll(NameParts.Of(whole).Tokens, static token => token.Role is NameRole.Given or NameRole.Family or NameRole.Word);
        var span = words.Length == 0 ? cell : new TextSpan(cell.Start + words[0].Span.Start, cell.Start + words[^1].Span.End);
        var written = words.Length switch
        {
            0 => whole,
            1 => span == cell ? whole : span.Of(text),
            _ => string.Join(' ', words.Select(word => word.Span.Of(whole))),
        };
        // "tom Brook" in a column of its own is meant so.
        var proper = field == ContactField.LastName && char.IsLower(written, 0) && written.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space && char.IsUpper(written, space + 1) && !written.AsSpan(space + 2).ContainsAnyInRange('A', 'Z') ? written : NameCase.Proper(written, field == ContactField.LastName);
        proper = field == ContactField.LastName && char.IsLower(proper, 0) && region.Value.Regions is [var likeliest, ..] ? ParticleCase.Of(proper, written, likeliest) : proper;
        _row.Add(Mentioned(field, span, proper, table, i));
    }

    // "A.W. (Wietske)": the Dutch are called by what stands in brackets behind their initials.
    private TextSpan CallingName(TextSpan cell)
    {
        var written = cell.Of(text).TrimEnd();
        var open = written.IndexOf('(', StringComparison.Ordinal);
        return open > 0 && written[^1] == ')' && open + 2 < written.Length && NameMatch.IsInitials(written[..open].TrimEnd()) && region.Value.Regions is ["NL" or "BE", ..] ? new TextSpan(cell.Start + open + 1, cell.Start + written.Length - 1) : cell;
    }

    private void AddWhole(Table table, int i, TextSpan cell, bool said)
    {
        if (table.Columns[i] is Column.Given or Column.Family && !text.AsSpan(cell.Start, cell.Length).Contains(' '))
        {
            AddPart(table.Columns[i] == Column.Given ? ContactField.Name : ContactField.LastName, cell, table, i);
            return;
        }

        ReadLocals();
        var name = NameRecognizer.One(text, cell, Likely, _locals, region, _isFamilyFirst);

        // "Équipe projet" in a row of its own is a heading.
        if (name is null || (!said && !IsKnown(name.Name)))
        {
            return;
        }

        if (name.Given.Length > 0)
        {
            _row.Add(Mentioned(ContactField.Name, name.Given, name.Name.Given!, table, i));
        }

        if (name.Family.Length > 0)
        {
            _row.Add(Mentioned(ContactField.LastName, name.Family, name.Name.Family!, table, i));
        }
    }

    private void ReadLocals()
    {
        _locals.Clear();
        foreach (var mention in _row)
        {
            if (mention.Field == ContactField.Email)
            {
                _locals.Add(mention.Value[..mention.Value.IndexOf('@', StringComparison.Ordinal)]);
            }
        }
    }

    private static bool IsKnown(PersonName name) => name.Given is { } given && (WordLexicon.Of(given.Split(' ', '-')[0]) & WordKinds.GivenName) != 0;

    // Most cells are kept as they are written: one string then.
    private Mention Mentioned(ContactField field, TextSpan span, string value, Table table, int i) =>
        new(field, span, text.AsSpan(span.Start, span.Length).SequenceEqual(value) ? value : span.Of(text), value, Sure, table.Said(i), _people.Count);

    private int FirstFrom(int at)
    {
        var (low, high) = (0, found.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = found[middle].Span.Start < at ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

using Allo.Contacts.Extraction.Recognizers;

namespace Allo.Contacts.Extraction.People;

/// <summary>The people that a text's names are of: "Lloyd" above "CHARBONNEAU Lloyd" is one and the same.</summary>
internal sealed class Cast
{
    private const int Around = 40;

    private readonly int[] _person;
    private readonly List<NameMatch> _folded = [];
    private readonly Dictionary<PersonName, int> _known = [];

    public Cast(List<NameRecognizer.Found> names)
    {
        _person = new int[names.Count];
        Array.Fill(_person, -1);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Name is { Given: not null, Family: not null } name)
            {
                _person[i] = Join(name);
            }
        }

        for (var i = 0; i < names.Count; i++)
        {
            _person[i] = _person[i] >= 0 ? _person[i] : Join(names[i].Name);
        }

        Order(names);
    }

    /// <summary>The names of the people, the fullest that stands in the text.</summary>
    public List<PersonName> Names { get; private set; } = [];

    /// <summary>Whether names, of which there is one at least, are all one and the same.</summary>
    public static bool IsOne(List<NameRecognizer.Found> names)
    {
        for (var i = 1; i < names.Count; i++)
        {
            if (names[i].Name != names[0].Name)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether all are the name of one, by which they may sign: "Fabienne" below "De : Fabienne Ducloux".</summary>
    public static bool IsOneCalled(List<NameRecognizer.Found> names) =>
        names.TrueForAll(name => name.Name == names[0].Name || (name.Name is { Family: null, Given: not null } called && called.Given == names[0].Name.Given));

    /// <summary>The person of a name by its index.</summary>
    public int Of(int name) => _person[name];

    // Whole names come first while they are joined; then people stand where they are first named in full, or at all: "Winnie, meet Tarquin Holloway. Tarquin, meet Winnie Achieng."
    private void Order(List<NameRecognizer.Found> names)
    {
        var first = new int[Names.Count];
        Array.Fill(first, int.MaxValue);
        for (var i = names.Count - 1; i >= 0; i--)
        {
            var whole = names[i].Name is { Given: not null, Family: not null };
            first[_person[i]] = whole || Names[_person[i]] is not { Given: not null, Family: not null } ? i : first[_person[i]];
        }

        var order = Enumerable.Range(0, first.Length).OrderBy(person => first[person]).ToArray();
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            place[order[i]] = i;
        }

        Names = [.. order.Select(person => Names[person])];
        for (var i = 0; i < _person.Length; i++)
        {
            _person[i] = place[_person[i]];
        }
    }

    // The name is of the one known person that it fits; of none or of several, it is a person of its own.
    private int Join(PersonName name)
    {
        if (_known.TryGetValue(name, out var person))
        {
            return person;
        }

        var (match, folded) = (-1, new NameMatch(name));
        for (var i = Math.Max(0, Names.Count - Around); i < Names.Count; i++)
        {
            if (_folded[i].Fits(folded))
            {
                match = match == -1 ? i : -2;
            }
        }

        if (match < 0)
        {
            match = Names.Count;
            Names.Add(name);
            _folded.Add(folded);
        }
        else if (NameMatch.Fuller(Names[match], name) is var fuller && fuller != Names[match])
        {
            Names[match] = fuller;
            _folded[match] = new NameMatch(fuller);
        }

        return _known[name] = match;
    }
}

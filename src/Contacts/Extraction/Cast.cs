using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;

namespace Allo.Contacts.Extraction;

/// <summary>The people that a text's names are of: "Lloyd" above "CHARBONNEAU Lloyd" is one and the same.</summary>
internal sealed class Cast
{
    private const int Around = 40;
    private readonly int[] _person;

    public Cast(List<NameRecognizer.Found> names)
    {
        _person = new int[names.Count];
        Array.Fill(_person, -1);
        var whole = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i].Name is { Given: not null, Family: not null } name)
            {
                var key = Words.Fold(name.ToString());
                if (!whole.TryGetValue(key, out var person))
                {
                    whole[key] = person = Names.Count;
                    Names.Add(name);
                }

                _person[i] = person;
            }
        }

        for (var i = 0; i < names.Count; i++)
        {
            _person[i] = _person[i] >= 0 ? _person[i] : Partly(names[i].Name);
        }
    }

    /// <summary>The names of the people, the fullest that stands in the text.</summary>
    public List<PersonName> Names { get; } = [];

    /// <summary>The person of a name by its index.</summary>
    public int Of(int name) => _person[name];

    // A first or last name alone is of the one who bears it; of nobody yet known, it is a person of its own.
    private int Partly(PersonName name)
    {
        var match = -1;
        for (var i = Math.Max(0, Names.Count - Around); i < Names.Count; i++)
        {
            if (IsPart(name, Names[i]))
            {
                match = match < 0 ? i : -2;
            }
        }

        if (match >= 0)
        {
            return match;
        }

        Names.Add(name);
        return Names.Count - 1;
    }

    private static bool IsPart(PersonName part, PersonName whole)
    {
        if (part.Given is not null && part.Family is not null)
        {
            return false;
        }

        var word = Words.Fold(part.Given ?? part.Family!);
        var (given, family) = (Words.Fold(whole.Given ?? string.Empty), Words.Fold(whole.Family ?? string.Empty));
        return word == given || word == family || given.StartsWith(word + " ", StringComparison.Ordinal) || given.StartsWith(word + "-", StringComparison.Ordinal)
            || IsNickname(word, given);
    }

    // "Nath" for Nathalie: the same beginning.
    private static bool IsNickname(string word, string given) => word.Length >= 3 && given.Length > word.Length && given.StartsWith(word, StringComparison.Ordinal);
}

using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.People;

/// <summary>A name folded, to tell whether two as written are of one person: "P. van Leeuwen" and "Petra van Leeuwen-Storm".</summary>
internal sealed class NameMatch(PersonName name)
{
    private const int ShortestNickname = 3;
    private readonly string _given = Words.Fold(name.Given ?? string.Empty);
    private readonly string[] _family = Words.Fold(name.Family ?? string.Empty).Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries);

    private bool IsWhole => _given.Length > 0 && _family.Length > 0;

    private string Only => _given.Length > 0 ? _given : string.Join(' ', _family);

    /// <summary>Whether two names fit: of the family names one has all words of the other, and the given names do not differ. A name alone is of whoever bears it.</summary>
    public bool Fits(NameMatch other) =>
        IsWhole && other.IsWhole ? (IsWithin(_family, other._family) || IsWithin(other._family, _family)) && IsSameGiven(_given, other._given)
        : other.IsWhole ? IsPart(Only, other)
        : IsWhole ? IsPart(other.Only, this)
        : Only == other.Only;

    /// <summary>The name of both that says more: no initials where the given name stands, and both surnames.</summary>
    public static PersonName Fuller(PersonName known, PersonName name)
    {
        var given = known.Given is null || (name.Given is not null && !IsInitials(name.Given) && (IsInitials(known.Given) || name.Given.Length > known.Given.Length)) ? name.Given : known.Given;
        var family = known.Family is null || (name.Family is not null && (name.Family.Length > known.Family.Length || IsWrittenBetter(name.Family, known.Family))) ? name.Family : known.Family;
        return PersonName.Of(known.Family == name.Family ? given : WithoutInitialOf(given, family), family)!;
    }

    // "Inês F. de Vasconcelos" is Inês Figueiredo de Vasconcelos.
    private static string? WithoutInitialOf(string? given, string? family) =>
        given is [.., ' ', var initial, '.'] && family is { Length: > 2 } && family[0] == initial && family.Contains(' ', StringComparison.Ordinal) ? given[..^3] : given;

    // "MacAskill" for what "MACASKILL" was made of, "Müller" for "Muller".
    private static bool IsWrittenBetter(string family, string known) =>
        family.Length == known.Length && Signs(family) > Signs(known) && Words.Fold(family) == Words.Fold(known);

    private static int Signs(string family) => family.Count(static c => char.IsUpper(c) || c > '\x7f');

    private static bool IsPart(string word, NameMatch whole) =>
        word == string.Join(' ', whole._family) || IsBeginning(word, whole._given) || IsNickname(word, whole._given) || IsInitialsOf(word, whole);

    // "JD" for Jane Doe.
    private static bool IsInitialsOf(string word, NameMatch whole) =>
        word.Length is 2 or 3 && word[0] == whole._given[0] && whole._family.Any(family => family[0] == word[^1]);

    private static bool IsWithin(string[] words, string[] others)
    {
        foreach (var word in words)
        {
            if (!others.Contains(word))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSameGiven(string a, string b) => a.Length <= b.Length ? IsShorter(a, b) : IsShorter(b, a);

    private static bool IsShorter(string a, string b) => IsBeginning(a, b) || (a[0] == b[0] && (IsInitials(a) || IsInitials(b))) || IsNickname(a, b);

    private static bool IsBeginning(string word, string given) => given.StartsWith(word, StringComparison.Ordinal) && (given.Length == word.Length || given[word.Length] is ' ' or '-');

    /// <summary>Whether a given name is but initials: "J.", "P.A.M.", "J.-P."</summary>
    public static bool IsInitials(string given) => given.Length == 1 || (given.Length > 1 && given[1] == '.' && Array.TrueForAll(given.Split('.', '-', ' '), static part => part.Length <= 1));

    // "Nath" for Nathalie, "Lupe" for Guadalupe: the same beginning, or of four letters the same end.
    private static bool IsNickname(string word, string given) => word.Length >= ShortestNickname && given.Length > word.Length
        && (given.StartsWith(word, StringComparison.Ordinal) || (word.Length > ShortestNickname && given.EndsWith(word, StringComparison.Ordinal)));
}

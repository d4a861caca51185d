using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>The whole name of an author by the From header, where the text has a part of it, a nickname, or none.</summary>
internal static class SenderName
{
    private const int Longest = 80;
    private const WordKinds OfFirms = WordKinds.LegalForm | WordKinds.CompanyWord | WordKinds.Industry | WordKinds.Department;

    /// <summary>The name with what the header adds, a first name for initials, too; the name itself where it is whole, or the header shows nobody.</summary>
    public static PersonName? Of(PersonName? name, string? from) =>
        from is null ? name
        : name is not { Given: { } given, Family: not null } ? Shown(from, name?.Given ?? name?.Family) ?? name
        : Shown(from) is { } named && IsGivenOf(name, named) ? named
        : name.Family is [var initial, '.'] && Shown(from) is { Family: { } family } whole && whole.Given == given && family[0] == initial ? whole // "Sandrine K." of Sandrine Kowalczyk
        : NameMatch.IsInitials(given) && Shown(from) is { Given: not null } shown && new NameMatch(name).Fits(new NameMatch(shown)) ? NameMatch.Fuller(name, shown) : name;

    /// <summary>The name with what a head of the quoted history shows before the author's address.</summary>
    public static PersonName Full(PersonName name, string shown, string address) =>
        name is { Given: not null, Family: not null } && Shown($"{shown} <{address}>") is { } both && IsGivenOf(name, both) ? both
        : name is { Given: { } initials, Family: not null } ? NameMatch.IsInitials(initials) && Shown($"{shown} <{address}>") is { } named && new NameMatch(name).Fits(new NameMatch(named)) ? NameMatch.Fuller(name, named) : name
        : Shown($"{shown} <{address}>", name.Given) is not { } whole ? name
        : new NameMatch(name).Fits(new NameMatch(whole)) ? whole
        : name.Given is { } given && IsInitialOf(whole.Given!, given) ? PersonName.Of(given, whole.Family)!
        : name;

    // "Mai Linh" below a mail is no surname: "Nguyen-Hartl, Mai Linh <…>".
    private static bool IsGivenOf(PersonName signed, PersonName shown) =>
        shown is { Given: { } given, Family: { } family } && given.Contains(' ', StringComparison.Ordinal) && Words.Fold(given) == Words.Fold($"{signed.Given} {signed.Family}")
        && WordLexicon.Of(signed.Family) is var kinds && ((kinds & WordKinds.CommonGivenName) != 0 || (kinds & (WordKinds.GivenName | WordKinds.FamilyName)) == WordKinds.GivenName) && Array.TrueForAll(family.Split(' '), static word => (WordLexicon.Of(word) & OfFirms) == 0);

    // "Jolanda" and "J. de Graaf <jolanda.degraaf@…>"
    private static bool IsInitialOf(string initials, string given) => NameMatch.IsInitials(initials) && Words.Fold(initials)[0] == Words.Fold(given)[0];

    /// <summary>Whether the header shows somebody else, who sends what another signs: no word of one name is of the other, and the address is not made of it.</summary>
    public static bool IsAnothers(PersonName? name, string from, EmailAddress address) =>
        name is { Given: not null, Family: not null } && Shown(from) is { } shown && !SenderAddress.Agrees(address.Value, name)
        && !Parts(name).Intersect(Parts(shown)).Any();

    /// <summary>Whether the header shows that very name: of several who are named it is this one's.</summary>
    public static bool IsShown(PersonName? name, string? from) =>
        from is not null && name is { Given: not null, Family: not null } && Shown(from) is { } shown && Parts(name).SequenceEqual(Parts(shown));

    private static string[] Parts(PersonName name) => Words.Fold($"{name.Given} {name.Family}").Split([' ', '-', '\'', '.'], StringSplitOptions.RemoveEmptyEntries);

    private static PersonName? Shown(string from, string? given = null)
    {
        var end = from.AsSpan().IndexOfAny("<([|");
        var shown = (end < 0 ? from : from[..end]).Trim(' ', '"', '\'');
        shown = Mail.RelayedName.LengthIn(shown) is > 0 and var length ? shown[..length] : shown;
        if (shown.Length > Longest || shown.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        // "Acme Support" is nobody: a first name that is known, or a word of the address, makes a person.
        var at = from.IndexOf('@', Math.Max(0, end));
        var local = Words.Fold(end < 0 || at < 0 ? string.Empty : from[(from.AsSpan(0, at).LastIndexOfAny("<([| ") + 1)..at]);
        return !NotAName.IsOrganisation(shown) && NameParts.Of(shown, new NameHints([local])).ToName(shown) is { Given: not null, Family: not null } name
            && (IsGiven(name.Given) || name.Given == given || local == Words.Fold(name.Given) || local.Contains(string.Concat(Words.Fold(name.Family).Where(char.IsLetter)), StringComparison.Ordinal)) ? name : null;
    }

    private static bool IsGiven(string given) => (WordLexicon.Of(given.Split(' ', '-')[0]) & WordKinds.GivenName) != 0;
}

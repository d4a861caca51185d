using Allo.Contacts.Names;

namespace Allo.Contacts;

/// <summary>A person's name as the CRM keeps it: given name and family name, of which at least one is there.</summary>
public sealed record PersonName
{
    private const int Longest = 400;

    private PersonName(string? given, string? family) => (Given, Family) = (given, family);

    /// <summary>The first name as given, compound ones and initials kept; null if unknown.</summary>
    public string? Given { get; }

    /// <summary>The last name with its particles; null if unknown.</summary>
    public string? Family { get; }

    /// <summary>The name of the two parts, or null where both are blank.</summary>
    public static PersonName? Of(string? given, string? family)
    {
        var (g, f) = (Blank(given), Blank(family));
        return g is null && f is null ? null : new PersonName(g, f);

        static string? Blank(string? part) => string.IsNullOrWhiteSpace(part) ? null : part.Trim();
    }

    /// <summary>Takes a name apart that is written in one: "Dr. María José de la Cruz Ortiz", "DUPONT Marie", "Smith, John M., Jr.", 山田太郎.</summary>
    /// <remarks>
    /// Titles, degrees, pronouns, generations and nicknames are left out; all capitals and all lower case become proper case.
    /// A single word is a given name if it is known as one, else a family name.
    /// </remarks>
    public static ParseResult<PersonName> Parse(string? text)
    {
        var trimmed = (text ?? string.Empty).AsSpan().Trim();
        if (trimmed.Length > Longest)
        {
            return ParseResult<PersonName>.Failed($"A name has at most {Longest} characters.", Longest);
        }

        return NameParts.Of(trimmed).ToName(trimmed) is { } name
            ? ParseResult<PersonName>.Of(name)
            : ParseResult<PersonName>.Failed("A name has at least one word that is no title, number or address.");
    }

    /// <summary>The name as it is written: given name first, the family name first in Chinese, Japanese and Korean script.</summary>
    public override string ToString() => (Given, Family) switch
    {
        (null, _) => Family!,
        (_, null) => Given,
        _ when NameForms.IsEastAsian(Family[0]) && !EastAsianName.IsKatakana(Family) => $"{Family} {Given}",
        _ => $"{Given} {Family}",
    };
}

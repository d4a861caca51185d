namespace Allo.Contacts.Names;

/// <summary>Puts the first particle of a family name that was all capitals as its country writes it: "Da Silva" and "Van Hoecke" in France, where Portugal and the Netherlands write it small; "De Santis" in Italy.</summary>
internal static class ParticleCase
{
    private static readonly string[] Foreign = ["da ", "das ", "dos ", "do ", "van ", "von ", "del ", "di "];

    /// <summary>The name; as it is where it was not all capitals, or the region has no such habit.</summary>
    /// <param name="name">The whole name in proper case.</param>
    /// <param name="written">The family name as it was written.</param>
    /// <param name="region">The country that the text tells of; null if unknown.</param>
    public static PersonName Of(PersonName name, ReadOnlySpan<char> written, string? region) =>
        name.Family is { } family && Of(family, written, region) is var raised && raised != family ? PersonName.Of(name.Given, raised)! : name;

    /// <summary>The family name likewise.</summary>
    /// <param name="family">The family name in proper case.</param>
    /// <param name="written">The same as it was written.</param>
    /// <param name="region">The country that the text tells of; null if unknown.</param>
    public static string Of(string family, ReadOnlySpan<char> written, string? region) =>
        (region is "IT" || (region is "FR" or "fr" or "BE" && IsForeign(family))) && char.IsLower(family[0]) && !written.ContainsAnyInRange('a', 'z') ? string.Concat(char.ToUpperInvariant(family[0]).ToString(), family.AsSpan(1)) : family;

    // "de Almeida" is Portuguese, "de Kerguelen" is not.
    private static bool IsForeign(string family) =>
        Array.Exists(Foreign, particle => family.StartsWith(particle, StringComparison.Ordinal))
        || (family.StartsWith("de ", StringComparison.Ordinal) && (NameWords.Of(family.AsSpan(3)) & (NameKinds.Iberian | NameKinds.French)) == NameKinds.Iberian);
}

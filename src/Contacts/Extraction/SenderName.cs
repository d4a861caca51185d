using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction;

/// <summary>The whole name of an author who signs with a first or last name only, by the From header.</summary>
internal static class SenderName
{
    private const int Longest = 80;

    /// <summary>The name with the part that the header adds; the name itself where the header tells of somebody else, or nothing more.</summary>
    public static PersonName Full(PersonName name, string? from)
    {
        if (from is null || (name.Given is not null && name.Family is not null))
        {
            return name;
        }

        var end = from.AsSpan().IndexOfAny('<', '(', '[');
        var shown = (end < 0 ? from : from[..end]).Trim(' ', '"', '\'');
        return shown.Length <= Longest && !shown.Contains('@', StringComparison.Ordinal)
            && NameParts.Of(shown).ToName(shown) is { Given: not null, Family: not null } whole
            && (Begins(whole.Given, name.Given) || Begins(whole.Family, name.Family)) ? whole : name;
    }

    // "Tom" for "Tom", "Jean" for "Jean-Paul", "Nath" for "Nathalie".
    private static bool Begins(string whole, string? part) => part is { Length: > 1 } && Words.Fold(whole).StartsWith(Words.Fold(part), StringComparison.Ordinal);
}

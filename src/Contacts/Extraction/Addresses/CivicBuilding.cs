using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Addresses;

/// <summary>Tells the name of a building that offices and associations share: above a street it is where they are, and nobody's employer.</summary>
internal static class CivicBuilding
{
    private const int Longest = 48;
    private const int Shortest = 7;
    private static readonly string[] Names =
    [
        "hotel de ville", "hotel du departement", "hotel de region", "hotel de la region", "hotel de la metropole", "hotel d'agglomeration", "hotel communautaire", "hotel de police", "maison des associations", "maison de la vie associative", "maison du departement", "maison de la region", "maison des sports", "maison des syndicats",
        "cite administrative", "centre administratif", "palais de justice", "bourse du travail", "pepiniere d'entreprises", "espace entreprises", "town hall", "city hall", "county hall", "county buildings", "civic centre", "civic offices", "guildhall", "rathaus", "kreishaus", "landratsamt", "casa consistorial", "casa da cultura", "palazzo comunale", "palazzo municipale", "pacos do concelho", "gemeentehuis", "stadhuis",
    ];

    // Most lines begin with none of the words that those do.
    private static readonly Words Beginnings = new(string.Join(' ', Names.Select(static name => name.Split(' ')[0])));

    /// <summary>Whether a line is one, or begins with one before where in it somebody is: "Hôtel de ville, 2e étage".</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.Length is < Shortest or > Longest)
        {
            return false;
        }

        Span<char> room = stackalloc char[Longest];
        var folded = Words.Fold(line, room[..line.Length]);
        if (!Beginnings.Has(folded[..(folded.IndexOfAny(' ', ',') is >= 0 and var end ? end : folded.Length)]))
        {
            return false;
        }

        foreach (var name in Names)
        {
            if (folded.StartsWith(name, StringComparison.Ordinal) && (folded.Length == name.Length || folded[name.Length] == ','))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells a text whose postcodes and numbers are all as mainland France has them: "12 rue de la Paix, 75011 Paris" or "… CEDEX", and ten digits in pairs or in a row.</summary>
internal static class FrenchSigns
{
    private const string Cedex = "cedex";
    private const int MostWords = 5;
    private const int LongestWord = 24;
    private const int Postcode = 5;

    // Who else writes ten digits so and may stand beside a French address. Without accents they are looked for many letters at once.
    private static readonly SearchValues<string> Elsewhere = SearchValues.Create(
        [
            "maroc", "morocco", "casabl", "rabat", "marrak", "tanger", "agadir", "oujda", "sarlau", "sarl au", "alger", "ivoire", "ivory", "abidjan", "bouak", "cotonou",
            "cocody", "yamoussoukro", "constantine", "annaba", "blida", "belgi", "brux", "brussel", "suisse", "schweiz", "swiss", "monaco", "luxemb",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Streets = SearchValues.Create([" rue ", " avenue ", " boulevard ", " chemin ", " impasse ", " quai "], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether nothing in a text is of another country; it has a postcode of five digits before a town, and none of four.</summary>
    public static bool AreAll(ReadOnlySpan<char> text) => FrenchPairs.AreAll(text) && AreTowns(text) && !text.ContainsAny(Elsewhere);

    private static bool HasCedex(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf(Cedex, StringComparison.OrdinalIgnoreCase);
        var end = at + Cedex.Length;
        return at > 0 && !char.IsLetter(text[at - 1]) && (end == text.Length || !char.IsLetter(text[end]));
    }

    // Whether each town behind a postcode of five digits is French or unknown; where none is known, a street is French or "CEDEX" stands there.
    private static bool AreTowns(ReadOnlySpan<char> text)
    {
        var any = false;
        for (var at = 0; text[at..].IndexOfAnyInRange('0', '9') is var next and >= 0;)
        {
            var (start, end) = (at + next, at + next);
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                end++;
            }

            if (end - start == Postcode && end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1]))
            {
                if (RegionOf(text[(end + 1)..]) is var region && region is not (null or "FR"))
                {
                    return false;
                }

                any |= region is not null;
            }

            at = end;
        }

        return any || text.ContainsAny(Streets) || HasCedex(text);
    }

    // The country of the town of most words that a text begins with; null where none is known.
    private static string? RegionOf(ReadOnlySpan<char> text)
    {
        string? region = null;
        var (at, hash) = (0, 0u);
        for (var words = 0; words < MostWords && at < text.Length && char.IsLetter(text[at]); words++)
        {
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            var word = WordHash.OfWord(text[at..Math.Min(end, at + LongestWord)]);
            hash = words == 0 ? word : WordHash.Join(hash, word);
            region = TownTable.Of(hash)?.Region ?? region;
            at = end < text.Length && text[end] is ' ' or '-' or '\'' or '’' ? end + 1 : text.Length;
        }

        return region;
    }
}

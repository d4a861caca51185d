using System.Buffers;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells a text of mainland France by what hardly anybody else writes: "CEDEX" behind a postcode, ten digits in pairs, or in a row beside a French street whose postcode has five.</summary>
internal static class FrenchSigns
{
    private const string Cedex = "cedex";

    // Who writes ten digits in pairs, too: Morocco, Algeria, Ivory Coast, Benin, and at times Belgium. Without accents they are looked for many letters at once.
    private static readonly SearchValues<string> Elsewhere = SearchValues.Create(
        [
            "maroc", "morocco", "casabl", "rabat", "marrak", "tanger", "agadir", "oujda", "sarlau", "sarl au", "alger", "ivoire", "ivory", "abidjan", "bouak", "cotonou", "belgi", "brux", "brussel", "liege", "namur", "gsm", "sprl",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Accented = ["Algérie", "ALGÉRIE", "Bénin", "Liège"];

    private static readonly SearchValues<string> Streets = SearchValues.Create(["rue ", "avenue ", "boulevard ", "chemin ", "place ", "route ", "quai ", "impasse ", "cours "], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether any stands in a text, and no place where it would tell little.</summary>
    /// <param name="text">The text.</param>
    /// <param name="hasFive">Whether a town stands behind a postcode of five digits, and none behind one of four.</param>
    public static bool AreIn(ReadOnlySpan<char> text, bool hasFive) =>
        text.Contains(Cedex, StringComparison.OrdinalIgnoreCase) || ((FrenchPairs.AreIn(text) || (hasFive && FrenchPairs.AreInRow(text) && text.ContainsAny(Streets))) && !IsElsewhere(text));

    private static bool IsElsewhere(ReadOnlySpan<char> text)
    {
        foreach (var place in Accented)
        {
            if (text.Contains(place, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return text.ContainsAny(Elsewhere);
    }
}

using System.Buffers;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells a text of mainland France by what hardly anybody else writes: "CEDEX" behind a postcode, ten digits in pairs.</summary>
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

    /// <summary>Whether any stands in a text, and no place where it would tell little.</summary>
    public static bool AreIn(ReadOnlySpan<char> text) =>
        text.Contains(Cedex, StringComparison.OrdinalIgnoreCase) || (FrenchPairs.AreIn(text) && !IsElsewhere(text));

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

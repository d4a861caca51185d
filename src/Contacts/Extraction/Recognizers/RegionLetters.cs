using System.Buffers;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells the language of a text without telling words by the letters of its names: "Jürgen Brückner", "Íñigo Muñoz".</summary>
internal static class RegionLetters
{
    private const int Most = 400;

    private static readonly SearchValues<char> Nordic = SearchValues.Create("øØæÆ");

    // The letters of each language, and the country that stands for it; what several have is in none.
    private static readonly (string Country, SearchValues<char> Letters)[] Languages =
    [
        ("DE", SearchValues.Create("äüßÄÜ")),
        ("ES", SearchValues.Create("ñÑ")),
        ("PT", SearchValues.Create("ãõÃÕ")),
        ("FR", SearchValues.Create("êëœîÊËŒÎ")),
        ("IT", SearchValues.Create("òìùÒÌÙ")),
        ("PL", SearchValues.Create("łąęśżźńŁŚŻŹ")),
        ("CZ", SearchValues.Create("řěůŘĚ")),
        ("TR", SearchValues.Create("ğışĞİŞ")),
        ("NO", SearchValues.Create("øØ")),
    ];

    /// <summary>The country; null where the text has letters of no language or of several.</summary>
    public static string? CountryOf(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Most)];
        if (!text.ContainsAny(Nordic) && IsSaidIn(text))
        {
            return "SE";
        }

        string? country = null;
        foreach (var (candidate, letters) in text.ContainsAnyInRange('\u00c0', '\u017f') ? Languages : [])
        {
            if (text.ContainsAny(letters))
            {
                if (country is not null)
                {
                    return null;
                }

                country = candidate;
            }
        }

        return country;
    }

    // "på", "från": a word and no name; of the others that have them ø and æ tell.
    private static bool IsSaidIn(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('å'); at >= 0; at = text[(at + 1)..].IndexOf('å') is var next and >= 0 ? at + 1 + next : -1)
        {
            var start = at;
            while (start > 0 && char.IsLetter(text[start - 1]))
            {
                start--;
            }

            if (char.IsLower(text[start]) && (start == 0 || text[start - 1] is ' ' or '\n' or ','))
            {
                return true;
            }
        }

        return false;
    }
}

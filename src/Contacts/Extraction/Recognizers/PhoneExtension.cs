namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Reads the extension behind a number in the words of several languages: "poste 2231", "Nst. 37", "ramal 12", "ext 4".</summary>
internal static class PhoneExtension
{
    private const int LongestGap = 4;
    private const int LongestWord = 12;
    private const int MostDigits = 6;

    private static readonly Lexicon.Words Labels = new("ext extn extension x poste p durchwahl dw nst nebenstelle apparat app klappe kl int interno interior intern interne tst toestel ramal r anexo anx extension xt extensao ankn anknytning lok local wew vnitrni linka dahili доб дод εσωτ 内線 内线 分机");

    /// <summary>The extension behind a place and where it ends; null where there is none.</summary>
    public static (string Digits, int End)? Behind(string text, TextSpan line, int at)
    {
        var i = at;
        while (i < line.End && i < at + LongestGap && text[i] is ' ' or ',' or '(' or '/' or '-' or '–' or '\u00a0' or ';')
        {
            i++;
        }

        var word = i;
        while (i < line.End && i < word + LongestWord && char.IsLetter(text[i]))
        {
            i++;
        }

        if (i == word || !Labels.Has(text.AsSpan(word, i - word)))
        {
            return null;
        }

        var gap = i;
        while (i < line.End && i < gap + LongestGap && text[i] is ' ' or '.' or ':' or '-' or '#' or '\u00a0')
        {
            i++;
        }

        var first = i;
        while (i < line.End && char.IsAsciiDigit(text[i]))
        {
            i++;
        }

        // "P. 06 12 34 56 78" is a number of its own.
        var isAlone = i == line.End || !(char.IsLetter(text[i]) || (text[i] is ' ' or '.' or '-' or '/' && i + 1 < line.End && char.IsAsciiDigit(text[i + 1])));
        return i - first is > 0 and <= MostDigits && isAlone && (i - word > 2 || i - first < MostDigits) ? (text[first..i], i) : null;
    }
}

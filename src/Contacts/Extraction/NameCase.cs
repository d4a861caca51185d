using System.Text;

namespace Allo.Contacts.Extraction;

/// <summary>Puts a name that is all capitals or all lower case right; a mixed one stays as written.</summary>
internal static class NameCase
{
    public static string Proper(string name)
    {
        var wellFormed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)); // a lone surrogate cannot be normalised
        var joined = string.Join(' ', wellFormed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Normalize(NormalizationForm.FormC);
        return string.Join(' ', joined.Split(' ').Select(Word));
    }

    private static string Word(string word)
    {
        var letters = word.Where(char.IsLetter).ToList();
        if (letters.Count < 2 || (letters.Any(char.IsUpper) && letters.Any(char.IsLower)))
        {
            return word;
        }

        if (letters.TrueForAll(char.IsLower) && Lexicon.Lexicon.Particles.Has(word))
        {
            return word;
        }

        if (Lexicon.Lexicon.Particles.Has(word) && word.Length <= 3)
        {
            return word.ToLowerInvariant();
        }

        var proper = new StringBuilder(word.ToLowerInvariant());
        for (var i = 0; i < proper.Length; i++)
        {
            if (i == 0 || proper[i - 1] is '-' or '\'' or '’' or '.' || (i == 2 && proper.Length > 4 && proper[0] == 'M' && proper[1] == 'c'))
            {
                proper[i] = char.ToUpperInvariant(proper[i]);
            }
        }

        return proper.ToString();
    }
}

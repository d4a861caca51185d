namespace Allo.Contacts.Names;

/// <summary>Given names of Chinese and of Korean in Latin letters.</summary>
internal static class Pinyin
{
    private const int LongestSyllable = 6;
    private static readonly string[] Initials = ["zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y", "w", ""];

    private static readonly string[] Finals =
    [
        "iang", "iong", "uang", "ang", "eng", "ing", "ong", "ian", "iao", "uai", "uan", "ai", "ei", "ao", "ou", "an", "en", "in", "un", "ia", "ie", "iu", "ua", "uo", "ui", "ue", "a", "o", "e", "i", "u",
    ];

    /// <summary>Two syllables as in "Xiaoming", or two with a hyphen as in "Min-su".</summary>
    public static bool IsGivenName(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOf('-');
        if (hyphen > 0)
        {
            return word.Length <= 14 && hyphen + 1 < word.Length && (char.IsLower(word[hyphen + 1]) || NameWords.Of(word) == NameKinds.None);
        }

        Span<char> lower = stackalloc char[32];
        return word.Length is > 3 and <= 12 && NameWords.Fold(word, lower) is var length && AreSyllables(lower[..length], 2);
    }

    /// <summary>One syllable, as each word of "Wei Ling".</summary>
    public static bool IsSyllable(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[32];
        return word.Length is > 1 and <= LongestSyllable && NameWords.Fold(word, lower) is var length && AreSyllables(lower[..length], 1);
    }

    /// <summary>"Min-su", "Sang-woo": Western double names have two capitals.</summary>
    public static bool IsHyphenated(ReadOnlySpan<char> word) => word.IndexOf('-') is var hyphen and > 0 && hyphen + 1 < word.Length && char.IsLower(word[hyphen + 1]);

    private static bool AreSyllables(ReadOnlySpan<char> rest, int count)
    {
        if (count == 0 || rest.IsEmpty)
        {
            return count == 0 && rest.IsEmpty;
        }

        foreach (var initial in Initials)
        {
            if (!rest.StartsWith(initial))
            {
                continue;
            }

            foreach (var final in Finals)
            {
                if (rest[initial.Length..].StartsWith(final) && AreSyllables(rest[(initial.Length + final.Length)..], count - 1))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

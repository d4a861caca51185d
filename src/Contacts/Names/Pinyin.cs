using System.Collections.Frozen;

namespace Allo.Contacts.Names;

/// <summary>Given names of Chinese and of Korean in Latin letters.</summary>
internal static class Pinyin
{
    private const int LongestSyllable = 6;

    // As they are written in Hong Kong, Malaysia and Singapore.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Southern = Set("siew hoon yew choon swee geok kah kok boon hock huat soon keat kiat leong loong wah kwok yuk yuet yee kwan kwong hoi hoe hwee kheng khim peck pek sook suan teck tuck thiam tiong wai chee chuan chye eng gek guek joo kam keng lay lian liew mooi nam poh poi seng siok soo tian yoke yoong ka ki kit lok mui oi sau shuk sze tsz wing yat ying");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Surnames = Set("ong goh teo sim neo koh toh seah chua yeo low foo quek tay ang soh heng loh loke tong chong chin chia chew chai mok pang poon siu tam tang thong wee woo yap yau");

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

    /// <summary>"Wei", "Ling", "Siew": one syllable of a Chinese given name.</summary>
    public static bool IsSyllable(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestSyllable * 2];
        return word.Length is > 1 and <= LongestSyllable && NameWords.Fold(word, lower) is var length && (AreSyllables(lower[..length], 1) || Southern.Contains(lower[..length]));
    }

    /// <summary>A surname of the south, which is no word of the lists: "Ong", "Goh".</summary>
    public static bool IsSurname(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestSyllable * 2];
        return word.Length <= LongestSyllable && Surnames.Contains(lower[..NameWords.Fold(word, lower)]);
    }

    /// <summary>"Min-su", "Sang-woo": Western double names have two capitals.</summary>
    public static bool IsHyphenated(ReadOnlySpan<char> word) => word.IndexOf('-') is var hyphen and > 0 && hyphen + 1 < word.Length && char.IsLower(word[hyphen + 1]);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

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

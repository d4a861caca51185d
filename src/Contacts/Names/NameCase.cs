using System.Buffers;

namespace Allo.Contacts.Names;

/// <summary>Puts a name that is all capitals or all lower case right; a word in both stays as written.</summary>
/// <remarks>
/// Particles of family names become small ("van der Berg", "de la Tour") but for those that their languages write with a
/// capital ("Le Gall", "El Khoury", "Di Stefano", "Ben Ali"). A particle that was written small or with one capital stays.
/// </remarks>
internal static class NameCase
{
    private const int LongestElision = 8;
    private const string Scottish = " macdonald macleod mackenzie macgregor macarthur maclean macmillan macpherson macintyre macinnes macfarlane mackinnon maclaren macneil macnamara macqueen macrae macaulay macdougall macintosh mackay maclachlan macbride maccarthy macdermott macallister macleish macalister macdonnell macgowan ";

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyéè");

    private static readonly string[] Small = ["de", "da", "do", "dos", "das", "du", "des", "del", "van", "von", "der", "den", "ter", "ten", "te", "het", "'t", "zu", "zum", "zur", "vom", "af", "av", "bin", "ibn", "bint", "y", "e", "i", "wa", "und", "an", "am", "auf", "in", "op", "v.", "v.d."];

    private static readonly string[] SmallBehindOne = ["la", "le", "les", "los", "las", "el"];

    /// <summary>A given or family name in the case that it is written in.</summary>
    /// <param name="name">The name.</param>
    /// <param name="isFamily">Whether it is a family name.</param>
    /// <param name="isTurkish">Whether a capital I has no dot.</param>
    public static string Proper(string name, bool isFamily, bool isTurkish = false)
    {
        if (name.Length == 0 || NameForms.IsPlain(name) || !(NeedsCase(name) || HasRaised(name)))
        {
            return name;
        }

        var words = name.Split(' ');
        var mixed = HasUpper(name);
        var beginsSmall = mixed && char.IsLower(name[0]); // "de LA TAILLE"
        for (var i = 0; i < words.Length; i++)
        {
            // "María del Carmen", "Yann le Gall": small beside capitals is meant.
            if (NeedsCase(words[i]) && !(mixed && IsSmallParticle(words[i])))
            {
                words[i] = Word(words, i, isFamily, beginsSmall, isTurkish);
            }
            else if (Raised(words[i]) is > 0 and var prefix)
            {
                words[i] = words[i][..prefix] + Capitalised(words[i][prefix..], words[i][prefix..].ToLowerInvariant(), isFamily: true, isTurkish);
            }
        }

        return string.Join(' ', words);
    }

    private static bool HasUpper(string name)
    {
        foreach (var c in name)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasRaised(string name)
    {
        foreach (var range in name.AsSpan().Split(' '))
        {
            if (Raised(name.AsSpan()[range]) > 0)
            {
                return true;
            }
        }

        return false;
    }

    // How long the beginning of "McCOY", "MacDONALD" and "DiMARCO" is that capitals are written with; nought where the word is none such.
    private static int Raised(ReadOnlySpan<char> word)
    {
        // "d'ESTRAMONT"
        if (word.Length > 4 && word[0] is 'd' or 'l' && word[1] is '\'' or '’')
        {
            return IsCapitals(word[2..]) ? 2 : 0;
        }

        var prefix = 1;
        while (prefix < word.Length && char.IsLower(word[prefix]))
        {
            prefix++;
        }

        if (prefix is 1 or > 4 || word.Length - prefix < 3 || !char.IsUpper(word[0]))
        {
            return 0;
        }

        return IsCapitals(word[prefix..]) ? prefix : 0;
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c) && c is not ('-' or '\'' or '’'))
            {
                return false;
            }
        }

        return char.IsUpper(word[0]);
    }

    private static string Word(string[] words, int i, bool isFamily, bool beginsSmall, bool isTurkish)
    {
        var lower = words[i].ToLowerInvariant();
        if (i < words.Length - 1 && (isFamily || i > 0) && !(lower == "de" && IsItalian(words[i + 1])) && !(lower == "te" && IsMaori(words[i + 1])) && (Small.Contains(lower) || (i > 0 && !beginsSmall && Small.Contains(words[i - 1]) && SmallBehindOne.Contains(lower))))
        {
            return lower;
        }

        var proper = Capitalised(words[i], lower, isFamily, isTurkish);
        // "JANSEN-DE WIT"
        var hyphen = lower.LastIndexOf('-');
        return hyphen > 0 && i < words.Length - 1 && isFamily && Small.Contains(lower[(hyphen + 1)..]) ? proper[..(hyphen + 1)] + lower[(hyphen + 1)..] : proper;
    }

    // "De Luca": Italian writes it with a capital.
    private static bool IsItalian(string word) => (NameWords.Of(word) & (NameKinds.Italian | NameKinds.French | NameKinds.Iberian)) == NameKinds.Italian;

    // "Te Rangi", where the Dutch write "te Riele": syllables that end in a vowel, of the few consonants that the language has.
    private static bool IsMaori(string word)
    {
        var open = true;
        for (var i = 0; i < word.Length; i++)
        {
            var c = char.ToLowerInvariant(word[i]);
            var vowel = "aeiouāēīōū".Contains(c);
            var pair = i > 0 && !open && ((c == 'g' && word[i - 1] is 'N' or 'n') || (c == 'h' && word[i - 1] is 'W' or 'w'));
            if (!vowel && !pair && (!open || !"hkmnprtw".Contains(c)))
            {
                return false;
            }

            open = vowel;
        }

        return open;
    }

    private static bool IsSmallParticle(string word) =>
        char.IsLower(word[0]) && (Small.Contains(word) || (NameWords.Of(word) & NameKinds.Particle) != 0);

    // Some word that is not mixed: two letters or more, all of one case; an initial is right in capitals alone.
    private static bool NeedsCase(string name)
    {
        foreach (var range in name.AsSpan().Split(' '))
        {
            var (upper, lower) = (0, 0);
            foreach (var c in name.AsSpan()[range])
            {
                upper += char.IsUpper(c) ? 1 : 0;
                lower += char.IsLower(c) && c is not (>= 'ა' and <= 'ჿ') ? 1 : 0; // Georgian begins no name with a capital
            }

            if ((upper == 0 && lower > 0) || (lower == 0 && upper > 1))
            {
                return true;
            }
        }

        return false;
    }

    private static string Capitalised(string word, string lower, bool isFamily, bool isTurkish)
    {
        // "WB", "JP": initials that nobody dotted; "DK" is no "Dk".
        if (!isFamily && word.Length == 2 && char.IsUpper(word[0]) && !lower.AsSpan().ContainsAny(Vowels))
        {
            return word;
        }

        var proper = lower.ToCharArray();
        isTurkish |= word.Contains('İ', StringComparison.Ordinal) || word.Contains('Ğ', StringComparison.Ordinal);
        for (var i = 0; i < proper.Length; i++)
        {
            if (i == 0 || Begins(proper, i) || IsBehindMac(lower, i, isFamily))
            {
                proper[i] = char.ToUpperInvariant(proper[i]);
            }
            else if (isTurkish && word[i] is 'I' or 'İ')
            {
                proper[i] = word[i] == 'I' ? 'ı' : 'i';
            }
        }

        return WithDutchAndGreek(proper, lower);
    }

    // "IJsbrand", and the sigma that closes a word.
    private static string WithDutchAndGreek(char[] proper, string lower)
    {
        if (lower.StartsWith("ij", StringComparison.Ordinal) && lower.Length > 3)
        {
            proper[1] = 'J';
        }

        if (proper.Length > 1 && proper[^1] == 'σ')
        {
            proper[^1] = 'ς';
        }

        return new string(proper);
    }

    private static bool Begins(ReadOnlySpan<char> word, int i) => word[i - 1] switch
    {
        '-' or '.' or '‐' or '‑' or '/' => true,
        // "D'Angelo", "O’Brien", "L'Heureux", "Dell'Acqua", but "Nur'aini".
        '\'' or '’' => i - FirstOf(word, i) is var at && (at == 2 || (at is 4 or 5 && word.Length > 6 && char.ToLowerInvariant(word[0]) is 'd' or 's')),
        _ => false,
    };

    // Where the half of a double name begins.
    private static int FirstOf(ReadOnlySpan<char> word, int i)
    {
        // Farther back no elision begins.
        var least = Math.Max(0, i - LongestElision);
        while (i > least && word[i - 1] is not ('-' or '‐' or '‑'))
        {
            i--;
        }

        return i;
    }

    private static bool IsBehindMac(string lower, int i, bool isFamily) =>
        (i == 2 && lower.Length > 4 && lower.StartsWith("mc", StringComparison.Ordinal)) || (i == 3 && isFamily && lower.StartsWith("mac", StringComparison.Ordinal) && Scottish.Contains($" {lower} ", StringComparison.Ordinal));
}

using System.Globalization;
using System.Text;

namespace Allo.Contacts.Names;

/// <summary>What the library knows of words in names, without regard to case, accents and dots.</summary>
internal static class NameWords
{
    private const int Longest = 48;
    private const int Usual = 0x180;

    // What a letter folds to that is left out, and one that folds to two or is looked up on its own.
    private const char Left = '\uffff';
    private const char Unusual = '\ufffe';
    private static readonly char[] Folded = FoldUsual();
    private static readonly NameWordTable Known = new(Load());

    /// <summary>The kinds of a word; of a double one, "Anne-Marie", what its halves have in common.</summary>
    public static NameKinds Of(ReadOnlySpan<char> word)
    {
        if (word is "Ó" or "ó" or "Ò" or "Ní" or "NÍ" or "ní" or "Uí" or "UÍ")
        {
            return NameKinds.Particle; // without its accent "Ni" is a Chinese surname, "O" an initial
        }

        Span<char> buffer = stackalloc char[Longest * 2];
        if (word.Length > Longest)
        {
            return NameKinds.None;
        }

        ReadOnlySpan<char> folded = buffer[..Fold(word, buffer)];
        if (Known.Of(folded) is { } kinds)
        {
            return kinds;
        }

        var hyphen = folded.IndexOf('-');
        if (hyphen > 0 && folded[..hyphen] is "dipl" or "diplom" or "dr")
        {
            return NameKinds.Honorific; // "Dipl.-Ing.", "Dr.-Ing."
        }

        return hyphen > 0 && hyphen < folded.Length - 1 ? OfHalves(folded[..hyphen], folded[(hyphen + 1)..]) : NameKinds.None;
    }

    /// <summary>The word as it is looked up; never longer than twice the word.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        ReadOnlySpan<char> usual = Folded;
        var length = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var letter = c < usual.Length ? usual[c] : Unusual;
            if (letter == Unusual)
            {
                return length + FoldRest(word[i..], folded[length..]);
            }

            folded[length] = letter;
            length += letter == Left ? 0 : 1;
        }

        return length;
    }

    // Apart, so that the loop of the usual letters calls nothing and keeps its variables in registers.
    private static int FoldRest(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            var letter = c < Usual ? Folded[c] : Unusual;
            if (letter is not (Unusual or Left))
            {
                folded[length++] = letter;
            }
            else if (letter == Unusual && !char.IsSurrogate(c) && c < '\ufffe')
            {
                length += FoldLetter(c, folded[length..]);
            }
        }

        return length;
    }

    private static int FoldLetter(char c, Span<char> folded)
    {
        var plain = c switch
        {
            '’' or '‘' or '`' or '´' => '\'',
            '‐' or '‑' or '–' => '-',
            'ø' or 'Ø' or 'œ' or 'Œ' => 'o',
            'ł' or 'Ł' => 'l',
            'đ' or 'Đ' => 'd',
            'ı' or 'İ' => 'i',
            'ß' => 's',
            _ => '\0',
        };
        if (plain != '\0')
        {
            folded[0] = plain;
            folded[1] = plain;
            return c == 'ß' ? 2 : 1;
        }

        Span<char> parts = stackalloc char[8];
        if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || !new ReadOnlySpan<char>(in c).TryNormalize(parts, out _, NormalizationForm.FormD))
        {
            return 0;
        }

        folded[0] = char.ToLowerInvariant(parts[0]);
        return 1;
    }

    private static char[] FoldUsual()
    {
        var letters = new char[Usual];
        Span<char> folded = stackalloc char[2];
        for (var c = '\0'; c < letters.Length; c++)
        {
            letters[c] = c == '.' ? Left : c <= '\x7f' ? char.ToLowerInvariant(c) : FoldLetter(c, folded) switch { 0 => Left, 1 => folded[0], _ => Unusual };
        }

        return letters;
    }

    private static NameKinds OfHalves(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var (one, other) = (Known.Of(first) ?? NameKinds.None, Known.Of(second) ?? NameKinds.None);
        if ((one & other & (NameKinds.Degree | NameKinds.LooseDegree)) != 0 || (one & NameKinds.Degree) != 0)
        {
            return NameKinds.Degree;
        }

        if (((one | other) & NameKinds.EastAsian) != 0)
        {
            return NameKinds.None; // "Wang-Chien" and "Min-su" are given names
        }

        if ((other & (NameKinds.Particle | NameKinds.Given)) == NameKinds.Particle && second.Length > 1)
        {
            return NameKinds.Family | NameKinds.Linked | (one & NameKinds.Languages);
        }

        const NameKinds Names = NameKinds.Given | NameKinds.Family | NameKinds.Languages;
        var family = (one & NameKinds.Given) == 0 && (one & NameKinds.Family) != 0;
        return other == 0 ? one & Names & ~(family ? NameKinds.Given : NameKinds.Family) : one == 0 ? other & (NameKinds.Family | NameKinds.Languages) : one & other & Names;
    }

    private static Dictionary<string, NameKinds> Load()
    {
        var known = new Dictionary<string, NameKinds>(4096, StringComparer.Ordinal);
        Span<char> folded = stackalloc char[Longest * 2];
        foreach (var (kinds, words) in (IEnumerable<(NameKinds, string)>)[.. NameTitles.Lists, .. NameGivenWords.Lists, .. NameFamilyWords.Lists])
        {
            foreach (var range in words.AsSpan().SplitAny(' ', '\n', '\r'))
            {
                var key = folded[..Fold(words.AsSpan()[range], folded)].ToString();
                if (key.Length > 0)
                {
                    known[key] = known.GetValueOrDefault(key) | kinds;
                }
            }
        }

        return known;
    }
}

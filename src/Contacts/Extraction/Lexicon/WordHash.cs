using System.Globalization;
using System.Text;

namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>Hashes of folded words: FNV-1a, the same on every machine.</summary>
internal static class WordHash
{
    private const uint Offset = 2166136261;
    private const uint Prime = 16777619;
    private static readonly char[] Folded = Table();

    /// <summary>The longest word that is told from others by more than its beginning.</summary>
    public const int Longest = 64;

    /// <summary>The hash of a word, without regard to case and accents.</summary>
    public static uint OfWord(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Longest];
        return Of(folded[..Fold(word, folded)]);
    }

    /// <summary>Writes a word in lower case without accents and without full stops; digits become 0.</summary>
    /// <returns>How many characters were written; no more than there is room for.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (length == folded.Length)
            {
                break;
            }

            var letter = Letter(c);
            if (letter != '.')
            {
                folded[length++] = char.IsAsciiDigit(letter) ? '0' : letter;
            }
        }

        return length;
    }

    /// <summary>A character in lower case without its accent.</summary>
    public static char Letter(char c) => c < Folded.Length ? Folded[c] : c is '’' or '‘' ? '\'' : char.ToLowerInvariant(c);

    /// <summary>The hash of folded letters.</summary>
    public static uint Of(ReadOnlySpan<char> letters)
    {
        var hash = Offset;
        foreach (var c in letters)
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        return hash;
    }

    private static char[] Table()
    {
        var table = new char[0x250];
        for (var i = 0; i < table.Length; i++)
        {
            var c = (char)i;
            var letter = c.ToString().Normalize(NormalizationForm.FormD).FirstOrDefault(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark, c);
            table[i] = c == '’' ? '\'' : char.ToLowerInvariant(letter);
        }

        return table;
    }
}

namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>Hashes of folded words: FNV-1a, the same on every machine.</summary>
internal static class WordHash
{
    /// <summary>What a hash begins with, and what it is multiplied with at each letter.</summary>
    public const uint Offset = 2166136261, Prime = 16777619;

    /// <summary>The longest word that is told from others by more than its beginning.</summary>
    public const int Longest = 64;

    // The letters of most texts, each without its accent.
    private const int Usual = 0x180;
    private static readonly char[] Plain = [.. Enumerable.Range(0, Usual).Select(static c => Bare((char)c))];

    /// <summary>The hash of a word, without regard to case and accents.</summary>
    public static uint OfWord(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[Longest];
        return WordLetters.TryRead(word, folded, out var letters) ? letters.Hash : Of(folded[..Fold(word, folded)]);
    }

    /// <summary>Writes a word in lower case without accents and without full stops, "œ" as oe and "ß" as ss; digits become 0.</summary>
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

            if (c < 0x80)
            {
                folded[length] = (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : char.IsAsciiDigit(c) ? '0' : c;
                length += c == '.' ? 0 : 1;
            }
            else if (!IsCombining(c))
            {
                length = Add(c, folded, length);
            }
        }

        return length;
    }

    /// <summary>A character in lower case without its accent.</summary>
    public static char Letter(char c)
    {
        return c < Usual ? Plain[c] : Bare(c);
    }

    private static char Bare(char c)
    {
        if (c < 0x80)
        {
            return (uint)(c - 'A') <= 'Z' - 'A' ? (char)(c | 0x20) : c;
        }

        var plain = LatinLetters.Plain(c);
        return char.IsAsciiLetterLower(plain) ? plain : c is '’' or '‘' or 'ʼ' ? '\'' : char.ToLowerInvariant(c);
    }

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

    /// <summary>The hash of three folded letters.</summary>
    public static uint Of(char first, char second, char third) => With(With(With(Offset, first), second), third);

    /// <summary>The hash of letters with another behind them.</summary>
    public static uint With(uint hash, char letter) => unchecked((hash ^ letter) * Prime);

    /// <summary>The hash of a phrase by those of its words before and of its next word.</summary>
    public static uint Join(uint phrase, uint word) => unchecked((phrase * 31) ^ word);

    // "e" with a mark behind it is the same letter as "é".
    private static bool IsCombining(char c) => c is >= '\u0300' and <= '\u036f';

    private static int Add(char c, Span<char> folded, int length)
    {
        var plain = LatinLetters.Plain(c);
        if (char.IsAsciiLetterUpper(plain))
        {
            var pair = LatinLetters.Pair(plain);
            folded[length++] = pair[0];
            if (length < folded.Length)
            {
                folded[length++] = pair[1];
            }

            return length;
        }

        folded[length] = plain != '?' ? plain : c switch
        {
            '’' or '‘' or 'ʼ' => '\'',
            '‐' or '‑' => '-',
            _ => char.ToLowerInvariant(c),
        };
        return length + 1;
    }
}

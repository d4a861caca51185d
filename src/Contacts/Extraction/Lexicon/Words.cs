using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>A set of words, looked up without regard to case and accents.</summary>
internal sealed class Words
{
    private const int Longest = 64;
    private const int Usual = 0x180;
    private const char Unusual = '\0';

    // From here on no letter folds to one below, but for the accented ones of Latin and Greek between.
    private const char Foreign = '\u0370';
    private const char Accented = '\u1e00';
    private const char Signs = '\u2000';
    private const int LettersApart = 32;
    private static readonly char[] Folded = [.. Enumerable.Range(0, Usual).Select(static c => c > 0 && FoldAny(((char)c).ToString()) is [var folded] ? folded : Unusual)];
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    // For each first letter a bit for each length and, above them, for each last letter: most words that are asked for are none of the list, and one look says so.
    private readonly Letters _letters;
    private readonly bool _hasForeign;

    /// <param name="list">The words, parted by white space; an underscore is a space within one.</param>
    public Words(string list)
    {
        _words = list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Fold(word.Replace('_', ' '))).ToFrozenSet(StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in _words)
        {
            _letters[word[0] % LettersApart] |= Bit(word.Length) | BitOfLast(word[^1]);
            _hasForeign |= word[0] >= Foreign;
        }
    }

    public IEnumerable<string> All => _words;

    /// <summary>Whether the list has a word; apart, for very many rules ask, and most of what is near them is not run.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public bool Has(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest || (word[0] is (>= Foreign and < Accented) or >= Signs and not '’' && !_hasForeign))
        {
            return false;
        }

        // Usual letters fold one by one: the word stays as long as it is.
        var (first, last) = (word[0] < Usual ? Folded[word[0]] : Unusual, word[^1] < Usual ? Folded[word[^1]] : Unusual);
        if (first != Unusual && last != Unusual)
        {
            var bits = Bit(word.Length) | BitOfLast(last);
            if ((_letters[first % LettersApart] & bits) != bits && AreUsual(word))
            {
                return false;
            }
        }

        return IsListed(word);
    }

    // Apart, for the room would cost all the words that are none of the list.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsListed(ReadOnlySpan<char> word)
    {
        Span<char> room = stackalloc char[Longest];
        return _lookup.Contains(Fold(word, room));
    }

    // Most words are short: then a call costs more than they do.
    private static bool AreUsual(ReadOnlySpan<char> word)
    {
        var all = 0;
        foreach (var c in word)
        {
            all |= c;
        }

        return all < Usual || !word.ContainsAnyExceptInRange('\0', (char)(Usual - 1));
    }

    // The last is of all that are longer.
    private static ulong Bit(int length) => 1ul << Math.Min(length - 1, LettersApart - 1);

    private static ulong BitOfLast(char last) => 1ul << (LettersApart + (last % LettersApart));

    /// <summary>Lower case, accents off, apostrophes straight: "L'Été" and "l’ete" are one.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        // Letters without marks behind them fold one by one.
        foreach (var c in text)
        {
            if (c >= Usual || Folded[c] == Unusual)
            {
                return FoldAny(text);
            }
        }

        return string.Create(text.Length, text, static (folded, text) =>
        {
            for (var i = 0; i < folded.Length; i++)
            {
                folded[i] = Folded[text[i]];
            }
        });
    }

    /// <summary>The same without a string where the letters are usual ones.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">As much room as the text takes.</param>
    public static ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, Span<char> room)
    {
        ReadOnlySpan<char> usual = Folded;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var folded = c < usual.Length ? usual[c] : Unusual;
            if (folded == Unusual)
            {
                return Fold(text.ToString());
            }

            room[i] = folded;
        }

        return room[..text.Length];
    }

    private static string FoldAny(string text)
    {
        var folded = new StringBuilder(text.Length);
        var wellFormed = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)); // a lone surrogate cannot be normalised
        foreach (var c in wellFormed.Replace('\ufffe', ' ').Replace('\uffff', ' ').Normalize(NormalizationForm.FormD)) // nor can what is no character
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(c switch { '’' => '\'', 'ı' => 'i', >= 'Ａ' and <= 'Ｚ' or >= 'ａ' and <= 'ｚ' => LatinLetters.Plain(c), _ => char.ToLowerInvariant(c) });
            }
        }

        return folded.ToString();
    }

    [InlineArray(LettersApart)]
    private struct Letters
    {
        private ulong _first;
    }
}

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
    private static readonly char[] Folded = [.. Enumerable.Range(0, Usual).Select(static c => c > 0 && FoldAny(((char)c).ToString()) is [var folded] ? folded : Unusual)];
    private readonly FrozenSet<string> _words;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    // What the words begin with and how long they are, of letters up to U+007F: most words that are asked for are none of the list, and one of the two says so.
    private readonly bool[] _beginnings = new bool[0x80];
    private readonly ulong _lengths;

    /// <param name="list">The words, parted by white space; an underscore is a space within one.</param>
    public Words(string list)
    {
        _words = list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => Fold(word.Replace('_', ' '))).ToFrozenSet(StringComparer.Ordinal);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var word in _words)
        {
            _beginnings[word[0] & 0x7f] |= word[0] < 0x80;
            _lengths |= 1ul << (word.Length - 1);
        }
    }

    public IEnumerable<string> All => _words;

    [SkipLocalsInit]
    public bool Has(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > Longest || (word[0] < 0x80 && !_beginnings[char.ToLowerInvariant(word[0])]))
        {
            return false;
        }

        if (Ascii.IsValid(word) && ((_lengths >> (word.Length - 1)) & 1) == 0)
        {
            return false;
        }

        Span<char> room = stackalloc char[Longest];
        return _lookup.Contains(Fold(word, room));
    }

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
        foreach (var c in wellFormed.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(c switch { '’' => '\'', 'ı' => 'i', _ => char.ToLowerInvariant(c) });
            }
        }

        return folded.ToString();
    }
}

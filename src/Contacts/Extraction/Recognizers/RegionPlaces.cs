using System.Runtime.CompilerServices;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells countries by the towns that a text names: "Schladming" is in Austria, "Naivasha" in Kenya.</summary>
/// <remarks>
/// Where it stands tells a town from a surname: right beside a postcode, behind "in" or "à", in brackets or between two signs it counts more than
/// any word with a capital. A name that is a word or a name of people, too, counts beside a postcode only.
/// </remarks>
internal static class RegionPlaces
{
    private const int BesidePostcode = 7;
    private const int AtPlace = 6;
    private const int Anywhere = 3;
    private const int LargeAnywhere = 4;
    private const int Another = 2;
    private const int MostWords = 5;
    private const int Shortest = 3;
    private const int ShortestInLower = 6;
    private const int LongestWord = 24;

    // How many words are noted before they are looked up.
    private const int AtOnce = 32;

    // The words that a town stands behind; not "von", behind which anybody's name stands.
    private static readonly Words Before = new("in à a au en aus uit te near from at bei nach ab em di im ind vers zu ex");

    // Those of them behind which nobody is named: "in Hermosillo".
    private static readonly Words Within = new("in à en te em nach near im");

    /// <summary>Adds the votes of the towns that the text names.</summary>
    /// <param name="text">The text, or its first thousands of letters.</param>
    /// <param name="language">Its language: "Marmi Etna" of an Italian is no Etna of Pennsylvania.</param>
    /// <param name="votes">What speaks for countries so far.</param>
    public static void Vote(ReadOnlySpan<char> text, RegionLanguage language, RegionVotes votes)
    {
        // Of some thousand letters: a kilobyte.
        var letters = new LetterMap(text, stackalloc ulong[LetterMap.RoomFor(text.Length)]);
        var places = default(Places);
        var lower = !letters.HasCapitals;
        var behind = 0;
        Span<Word> words = stackalloc Word[AtOnce];
        for (var from = 0; from >= 0;)
        {
            var noted = words[..Note(text, letters, !lower, ref from, words)];
            foreach (ref readonly var word in noted)
            {
                TownTable.FetchTown(word.Hash);
            }

            foreach (ref readonly var word in noted)
            {
                if (word.Start >= behind && Longest(text, letters, word) is { } found)
                {
                    places.Add(found.Town.Region, Weight(text, word.Start, found, language.Fits(found.Town.Region), lower));
                    behind = found.End;
                }
            }
        }

        places.AddTo(votes);
    }

    // Notes the next words with which a town may begin, and moves on behind them, below nought at the end. What is known of them is on its way before it is looked at.
    private static int Note(ReadOnlySpan<char> text, LetterMap letters, bool capital, ref int from, Span<Word> words)
    {
        var count = 0;
        for (from = letters.Next(from, capital); from >= 0 && count < words.Length; from = letters.Next(from, capital))
        {
            var (start, end) = (from, letters.End(from));
            if (end - start is >= 2 and <= LongestWord && !IsOfAddress(text, start, end))
            {
                words[count++] = new Word(start, end, WordHash.OfWord(text[start..end]));
                TownTable.Fetch(words[count - 1].Hash);
            }

            from = end;
        }

        return count;
    }

    // The town of most words that begins at a word.
    private static (Town Town, int End)? Longest(ReadOnlySpan<char> text, LetterMap letters, Word word)
    {
        var (start, end, hash) = word;
        var (longest, words, capitals) = (default((Town, int)?), 1, true);
        while (true)
        {
            if (capitals && end - start >= Shortest && TownTable.Of(hash) is { } town && (end == text.Length || !char.IsAsciiDigit(text[end])))
            {
                longest = (town, end);
            }

            var next = end < text.Length && text[end] == '.' ? end + 1 : end;
            next += next < text.Length && text[next] is ' ' or '-' or '\'' or '’' or '\u00a0' ? 1 : 0;
            if (next == end || next >= text.Length || !char.IsLetter(text[next]) || words++ == MostWords)
            {
                return longest;
            }

            end = letters.End(next);
            capitals = end - next > 1;
            hash = WordHash.Join(hash, WordHash.OfWord(text[next..Math.Min(end, next + LongestWord)]));
        }
    }

    private static int Weight(ReadOnlySpan<char> text, int start, (Town Town, int End) found, bool fits, bool lower)
    {
        if (PostcodeBeside(text, start, found.End) is > 0 and var digits)
        {
            return RegionLanguage.MayHavePostcode(found.Town.Region, digits) ? BesidePostcode : 0;
        }

        if (found.Town.IsWord)
        {
            var isSaid = IsBehindWord(text, start, Within) ? found.Town.IsSurname || (fits && found.Town.IsLarge) : found.Town.IsSurname && fits && found.Town.IsLarge && IsBehindWord(text, start, Before);
            return isSaid && !lower ? LargeAnywhere : 0;
        }

        var stands = IsBetweenSigns(text, start, found.End) || IsBehindWord(text, start, Before);
        return stands ? AtPlace : !fits ? 0 : !lower ? found.Town.IsLarge ? LargeAnywhere : Anywhere : found.Town.IsLarge && found.End - start >= ShortestInLower ? Anywhere : 0;
    }

    // "8970 Schladming", "L-4123 Esch-sur-Alzette"; "Kochi 682016". How many digits it has; 0 where there is none.
    private static int PostcodeBeside(ReadOnlySpan<char> text, int start, int end)
    {
        var digit = start > 0 && text[start - 1] is ' ' or '\u00a0' ? start - 1 : 0;
        var digits = 0;
        for (; digit > 0 && char.IsAsciiDigit(text[digit - 1]) && digits < 7; digit--)
        {
            digits++;
        }

        if (digits is 4 or 5 && (digit == 0 || text[digit - 1] is not ('.' or '/')))
        {
            return digit < 2 || text[digit - 1] != ' ' || !char.IsAsciiDigit(text[digit - 2]) || digits == 5 ? digits : 0;
        }

        digits = 0;
        for (var i = end + 1; i < text.Length && end < text.Length && text[end] is ' ' or '-' && char.IsAsciiDigit(text[i]) && digits < 7; i++)
        {
            digits++;
        }

        return digits is 4 or 6 ? digits : 0;
    }

    // "(Ciney)", ", Naivasha.", "~ regina sk ~", a line of its own.
    private static bool IsBetweenSigns(ReadOnlySpan<char> text, int start, int end)
    {
        var before = start - 1;
        while (before >= 0 && text[before] is ' ' or '\u00a0')
        {
            before--;
        }

        var behind = end;
        while (behind < text.Length && text[behind] is ' ' or '\u00a0')
        {
            behind++;
        }

        return (before < 0 || IsSign(text[before])) && (behind == text.Length || IsSign(text[behind]) || text[behind] == '.');
    }

    private static bool IsSign(char c) => c is ',' or '(' or ')' or '|' or '\n' or '\r' or '\t' or ';' or '–' or '—' or '•' or '·' or '/' or '~' or '-' or '[' or ']' or ':' or '*' or '+';

    private static bool IsBehindWord(ReadOnlySpan<char> text, int start, Words words)
    {
        if (start < 2 || text[start - 1] != ' ')
        {
            return false;
        }

        var from = start - 1;
        while (from > 0 && char.IsLetter(text[from - 1]) && start - from < LongestWord)
        {
            from--;
        }

        return words.Has(text[from..(start - 1)]);
    }

    // "jane@schladming.at", "www.tirol.at".
    private static bool IsOfAddress(ReadOnlySpan<char> text, int start, int end) =>
        (start > 0 && (text[start - 1] is '@' or '_' or '.' || char.IsAsciiDigit(text[start - 1]))) || (end < text.Length && (text[end] is '@' or '_' || (text[end] == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]))));

    private readonly record struct Word(int Start, int End, uint Hash);

    // The best place of each country; a further one adds a little.
    private struct Places
    {
        private const int Most = 8;
        private Best _best;
        private int _count;

        public void Add(string region, int weight)
        {
            if (weight == 0)
            {
                return;
            }

            var i = 0;
            while (i < _count && _best[i].Region != region)
            {
                i++;
            }

            if (i < _count)
            {
                _best[i] = (region, Math.Max(weight, _best[i].Weight), _best[i].Again + 1);
            }
            else if (_count < Most)
            {
                _best[_count++] = (region, weight, 0);
            }
        }

        public void AddTo(RegionVotes votes)
        {
            for (var i = 0; i < _count; i++)
            {
                votes.Add(_best[i].Region, _best[i].Weight + (_best[i].Again > 0 ? Another : 0));
            }
        }

        [InlineArray(Most)]
        private struct Best
        {
            private (string Region, int Weight, int Again) _first;
        }
    }
}

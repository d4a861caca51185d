using System.Buffers;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Reads numbers whose digits are letters: "1-800-FLOWERS", with four letters "(520) 885-POOL", and those of other countries "0800-FIETSEN", "1800 FLORAL".</summary>
internal static class VanityNumber
{
    private const int Whole = 10;
    private const int Area = 3;
    private const int Word = 4;
    private const int LongestBefore = 16;
    private const int MostLetters = 9;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("AEIOUY");
    private static readonly Lexicon.Words Amounts = new("hours hour heures uhr uur horas metres meters metre meter metri euros euro dollars pounds shares pieces items");
    private static readonly string[] OneIsNoPostcode = ["AU", "IE", "SG", "MY", "PH", "IN", "TH"];
    private static readonly string[] Prefixes = ["800", "888", "877", "866", "855", "844", "833"];

    /// <summary>What a number has whose digits are letters.</summary>
    public static readonly Evidence OfLetters = new("letters for digits", 2);

    /// <summary>Adds the vanity numbers of a line.</summary>
    public static void Find(string text, TextSpan line, LikelyRegions evidence, List<Mention> found)
    {
        FindLocal(text, line, found);
        FindNational(text, line, evidence, found);
        if (!HasPrefix(text.AsSpan(line.Start, line.Length)))
        {
            return;
        }

        foreach (var prefix in Prefixes)
        {
            // "Suite 800 · 1-800-FLOWERS"
            for (var at = text.IndexOf(prefix, line.Start, line.Length, StringComparison.Ordinal); at >= 0; at = text.IndexOf(prefix, at + prefix.Length, line.End - at - prefix.Length, StringComparison.Ordinal))
            {
                if (Start(text, line, at) is >= 0 and var start && MayGoOn(text, line, start, at + prefix.Length) && Letters(text, line, at + prefix.Length) is var end && end > 0)
                {
                    Add(text, new TextSpan(start, end), found);
                    break;
                }
            }
        }
    }

    // "0800-FIETSEN", "| 1800 FLORAL |": what begins so in the country of the text, with a hyphen or in a part of the line of its own; no amount is a number, and no postcode: "1800 VILVOORDE".
    private static void FindNational(string text, TextSpan line, LikelyRegions evidence, List<Mention> found)
    {
        for (var at = Zeros(text, line.Start, line.End); at >= 0;)
        {
            var end = at + 3;
            while (end < line.End && char.IsAsciiLetterUpper(text[end]))
            {
                end++;
            }

            if (at - 2 >= line.Start && IsWord(text, line, at, end) && evidence.Value.Regions is [not ("US" or "CA") and var region, ..] && (text[at - 2] == '0' || OneIsNoPostcode.Contains(region)))
            {
                AddNational(text, new TextSpan(at - 2, end), region, found);
            }

            at = Zeros(text, end, line.End);
        }
    }

    // Two digits, two noughts, and behind a sign a word.
    private static bool IsWord(string text, TextSpan line, int zeros, int end)
    {
        var (start, word) = (zeros - 2, end - zeros - 3);
        var parted = text[zeros + 2] == '-' || (text[zeros + 2] == ' ' && StandsAlone(text, line, start, end));
        return word is >= Word and <= MostLetters && parted && text[start] is '0' or '1' && char.IsAsciiDigit(text[start + 1]) && (start == line.Start || !(char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '+' or '-'))
            && (end == line.End || !char.IsLetterOrDigit(text[end])) && text.AsSpan(end - word, word).ContainsAny(Vowels) && !Amounts.Has(text.AsSpan(end - word, word));
    }

    private static bool StandsAlone(string text, TextSpan line, int start, int end) =>
        text.AsSpan(line.Start, start - line.Start).TrimEnd(' ') is [] or [.., '|' or '•' or '·' or ',' or ';' or '/' or '–' or '(']
        && text.AsSpan(end, line.End - end).TrimStart(' ') is [] or ['|' or '•' or '·' or ',' or ';' or '/' or '–' or ')' or '.', ..];

    // "0800 FLOWERS": people say a whole word, of which the last letters may be too many.
    private static void AddNational(string text, TextSpan whole, string region, List<Mention> found)
    {
        for (var end = whole.End; end >= whole.Start + 5 + Word; end--)
        {
            if (PhoneNumber.ParseAssigned(text[whole.Start..end], region) is { } number)
            {
                found.Add(new Mention(ContactField.Number, whole, whole.Of(text), number.E164, 0.9, [OfLetters], null));
                return;
            }
        }
    }

    private static int Zeros(string text, int from, int end) => from + 5 < end && text.AsSpan(from, end - from).IndexOf("00") is var at and >= 0 && from + at + 6 < end ? from + at : -1;

    // Capitals behind a digit and a hyphen, with an area code before: "520-885-POOL", "1-305-99-PLUMB", "212-MATTRES".
    private static void FindLocal(string text, TextSpan line, List<Mention> found)
    {
        for (var at = Hyphen(text, line.Start + Area, line.End); at >= 0; at = Hyphen(text, at + 1, line.End))
        {
            if (at + Word >= line.End || !char.IsAsciiDigit(text[at - 1]) || !char.IsAsciiLetterUpper(text[at + 1]))
            {
                continue;
            }

            var (start, digits) = Digits(text, line, at);
            var (end, letters) = (at + 1, 0);
            while (end < line.End && (char.IsAsciiLetterUpper(text[end]) || (text[end] == '-' && end + 1 < line.End && char.IsAsciiLetterUpper(text[end + 1]))))
            {
                letters += text[end++] == '-' ? 0 : 1; // "337-LEAK-FIX"
            }

            var isWhole = digits + letters is Whole && letters >= Word && (end == line.End || !char.IsLetterOrDigit(text[end])) && text.AsSpan(at, end - at).ContainsAny(Vowels); // a word
            if (isWhole && !IsTollFree(text.AsSpan(start, at - start)) && !PhoneLabel.Before(text, line, start, found).IsRegister)
            {
                Add(text, new TextSpan(start, end), found);
            }
        }
    }

    private static int Hyphen(string text, int from, int end) => from < end && text.AsSpan(from, end - from).IndexOf('-') is var at and >= 0 ? from + at : -1;

    private static bool IsTollFree(ReadOnlySpan<char> number) => Array.Exists(Prefixes, number.ToString().Contains);

    // Backwards from the hyphen: where the number begins, and its digits without the one before long-distance numbers.
    private static (int Start, int Digits) Digits(string text, TextSpan line, int at)
    {
        var (start, digits, first) = (at, 0, at);
        for (var i = at - 1; i >= line.Start && at - i <= LongestBefore && (char.IsAsciiDigit(text[i]) || text[i] is '-' or ' ' or '.' or '(' or ')' or '+'); i--)
        {
            digits += char.IsAsciiDigit(text[i]) ? 1 : 0;
            (start, first) = char.IsAsciiDigit(text[i]) || text[i] is '(' or '+' ? (i, char.IsAsciiDigit(text[i]) ? i : first) : (start, first);
        }

        var isLong = digits > Area && text[first] == '1';
        return start > line.Start && char.IsLetterOrDigit(text[start - 1]) ? (start, 0) : (start, isLong ? digits - 1 : digits);
    }

    // An eight and the same digit twice.
    private static bool HasPrefix(ReadOnlySpan<char> line)
    {
        for (var at = line.IndexOf('8'); at >= 0 && at + 2 < line.Length; at = line[(at + 1)..].IndexOf('8') is var next and >= 0 ? at + 1 + next : -1)
        {
            if (line[at + 1] == line[at + 2])
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(string text, TextSpan span, List<Mention> found)
    {
        if (PhoneNumber.ParseAssigned(span.Of(text), "US") is { } number)
        {
            found.Add(new Mention(ContactField.Number, span, span.Of(text), number.E164, 0.9, [OfLetters], null));
        }
    }

    // "1-", "+1 (" before the prefix belongs to the number; -1 where it goes on before: "68005 COLMAR" is a town.
    private static int Start(string text, TextSpan line, int at)
    {
        var start = at;
        while (start > line.Start && at - start < 5 && text[start - 1] is '1' or '+' or '-' or '(' or ' ' or '.')
        {
            start--;
        }

        while (start < at && text[start] is ' ' or '-' or '.')
        {
            start++;
        }

        return start > line.Start && char.IsLetterOrDigit(text[start - 1]) ? -1 : start;
    }

    // "80000 AMIENS": behind the area no American number has a 0 or a 1; "+800" is a calling code.
    private static bool MayGoOn(string text, TextSpan line, int start, int from)
    {
        var behind = text.AsSpan(from, line.End - from).TrimStart("- ).");
        return text.AsSpan(start, from - start).Contains('+') || behind is not ['0' or '1', ..];
    }

    // Seven letters or digits, three letters in a row at least; -1 where there are none.
    private static int Letters(string text, TextSpan line, int from)
    {
        var (count, row, longest) = (0, 0, 0);
        for (var i = from; i < line.End; i++)
        {
            var letter = char.IsAsciiLetterUpper(text[i]);
            if (!letter && !char.IsAsciiDigit(text[i]))
            {
                if (text[i] is '-' or ' ' or ')' or '.' && i - from < 10)
                {
                    row = 0;
                    continue;
                }

                break;
            }

            row = letter ? row + 1 : 0;
            longest = Math.Max(longest, row);
            if (++count == 7 && longest >= 3)
            {
                var end = i + 1;
                while (end < line.End && char.IsAsciiLetterUpper(text[end]))
                {
                    end++;
                }

                return end;
            }
        }

        return -1;
    }
}

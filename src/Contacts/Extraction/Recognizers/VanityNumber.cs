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
    private static readonly string[] OneIsNoPostcode = ["AU", "IE", "SG", "MY", "PH", "IN", "TH"];
    private static readonly string[] Prefixes = ["800", "888", "877", "866", "855", "844", "833"];

    /// <summary>Adds the vanity numbers of a line.</summary>
    public static void Find(string text, TextSpan line, Lazy<RegionEvidence> evidence, List<Mention> found)
    {
        FindLocal(text, line, found);
        FindNational(text, line, evidence, found);
        if (!HasPrefix(text.AsSpan(line.Start, line.Length)))
        {
            return;
        }

        foreach (var prefix in Prefixes)
        {
            var at = text.IndexOf(prefix, line.Start, line.Length, StringComparison.Ordinal);
            if (at >= 0 && Start(text, line, at) is >= 0 and var start && Letters(text, line, at + prefix.Length) is var end && end > 0)
            {
                Add(text, new TextSpan(start, end), found);
            }
        }
    }

    // "0800-FIETSEN", "1300 PLUMBER": what begins so in the country of the text; no postcode does, as "1800 VILVOORDE" would, where a number of four digits begins with a one.
    private static void FindNational(string text, TextSpan line, Lazy<RegionEvidence> evidence, List<Mention> found)
    {
        for (var at = Zeros(text, line.Start, line.End); at >= 0; at = Zeros(text, at + 2, line.End))
        {
            var (start, end) = (at, at + 3);
            while (start > line.Start && char.IsAsciiDigit(text[start - 1]))
            {
                start--;
            }

            while (end < line.End && char.IsAsciiLetterUpper(text[end]))
            {
                end++;
            }

            var word = end - at - 3;
            if (word is < Word or > MostLetters || text[at + 2] is not (' ' or '-' or '.') || (end < line.End && char.IsLetterOrDigit(text[end])) || !text.AsSpan(end - word, word).ContainsAny(Vowels)
                || at + 2 - start is not 4 || (start > line.Start && text[start - 1] == '+') || text[start] is not ('0' or '1') || evidence.Value.Regions is not [var region, ..] || region is "US" or "CA" || (text[start] == '1' && !OneIsNoPostcode.Contains(region)))
            {
                continue;
            }

            // "0800 FLOWERS": people say a whole word, of which the last letters may be too many.
            for (var letters = word; letters >= Word; letters--)
            {
                var span = new TextSpan(start, end - word + letters);
                if (PhoneNumber.ParseAssigned(span.Of(text), region) is { } number)
                {
                    span = new TextSpan(start, end);
                    found.Add(new Mention(ContactField.Number, span, span.Of(text), number.E164, 0.9, [new Evidence("letters for digits", 2)], null));
                    break;
                }
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
            var end = at + 1;
            while (end < line.End && char.IsAsciiLetterUpper(text[end]))
            {
                end++;
            }

            var isWhole = digits + end - at - 1 is Whole && end - at - 1 >= Word && (end == line.End || !char.IsLetterOrDigit(text[end])) && text.AsSpan(at, end - at).ContainsAny(Vowels); // a word
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
            found.Add(new Mention(ContactField.Number, span, span.Of(text), number.E164, 0.9, [new Evidence("letters for digits", 2)], null));
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

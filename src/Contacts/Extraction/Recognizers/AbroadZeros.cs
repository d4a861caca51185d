using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Reads numbers that begin with "00" and a country's code, "0061 2 9374 4000", in countries, too, from which "0011" or a carrier is dialled before other countries.</summary>
internal static class AbroadZeros
{
    private const int Fewest = 10;
    private const int Most = 17;
    private const int Longest = 26;

    /// <summary>The number that begins at a place of a text where one may: a line, behind a sign, or what says that it is one; an order's and an account's may begin so, too.</summary>
    public static PhoneNumber? At(string text, int at)
    {
        var before = text.AsSpan(0, at).TrimEnd(" \u00a0");
        if (!before.IsEmpty && before[^1] is not ('\n' or '\r' or '|' or '•' or '·' or '–' or '—' or '(') && !((at > before.Length || before[^1] is ':' or '.') && IsLabel(before.TrimEnd(":. "))))
        {
            return null;
        }

        var end = at;
        while (end < text.Length && end < at + Longest && (char.IsAsciiDigit(text[end]) || text[end] is ' ' or '.' or '-' or '(' or ')' or '/' or '\u00a0'))
        {
            end++;
        }

        return Of(text.AsSpan(at..end));
    }

    private static bool IsLabel(ReadOnlySpan<char> before) =>
        before[(before.LastIndexOfAny(" \n\r|(") + 1)..] is { Length: 1 or > 2 } word && char.IsLetter(word[^1]) && (WordLexicon.Of(word) & (WordKinds.PhoneLabel | WordKinds.FaxLabel)) != 0;

    /// <summary>The number that a cluster of digits is as a whole; null where it is none that is given out.</summary>
    public static PhoneNumber? Of(ReadOnlySpan<char> cluster)
    {
        if (cluster is not ['0', '0', >= '1' and <= '9' or ' ' or '.' or '-', ..])
        {
            return null;
        }

        Span<char> number = stackalloc char[Most];
        var length = 1;
        number[0] = '+';
        foreach (var c in cluster[2..])
        {
            if (char.IsAsciiDigit(c))
            {
                if (length == Most)
                {
                    return null;
                }

                number[length++] = c;
            }
        }

        return length >= Fewest && number[1] != '0' ? PhoneNumber.ParseAssigned(number[..length].ToString(), "ZZ") : null;
    }
}

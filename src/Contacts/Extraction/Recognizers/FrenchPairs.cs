namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells numbers as mainland France writes them, ten digits in pairs or in a row: "01 42 68 53 01", "06.12.34.56.78", "0612345678".</summary>
internal static class FrenchPairs
{
    private const int Length = 14;
    private const int Digits = 10;

    // No number has fewer: postcodes, houses, "CS 12548".
    private const int Fewest = 6;

    /// <summary>Whether the first digits behind a nought that stand in pairs in a text are such a number, and none of the overseas.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        for (var from = 0; from + Length <= text.Length && text[from..].IndexOf('0') is var next and >= 0; from += next + 1)
        {
            var number = text[(from + next)..];
            if ((from + next == 0 || !char.IsLetterOrDigit(text[from + next - 1])) && IsPairs(number))
            {
                return !IsOverseas(number[1], number[3], number[4]);
            }
        }

        return false;
    }

    /// <summary>Whether every group of digits of a text that is long enough for a number is such a one, and at least one is; those that tell their country do not count.</summary>
    public static bool AreAll(ReadOnlySpan<char> text)
    {
        var any = false;
        for (var at = 0; text[at..].IndexOfAnyInRange('0', '9') is var next and >= 0;)
        {
            at += next;
            var isNational = at == 0 || text[at - 1] != '+';
            if (isNational && IsPairs(text[at..]))
            {
                if (IsOverseas(text[at + 1], text[at + 3], text[at + 4]))
                {
                    return false;
                }

                (any, at) = (true, at + Length);
                continue;
            }

            var (end, digits) = EndOf(text, at);
            if (isNational && digits >= Fewest)
            {
                if (digits != Digits || end - at != Digits || text[at] != '0' || text[at + 1] == '0' || IsOverseas(text[at + 1], text[at + 2], text[at + 3]))
                {
                    return false;
                }

                any = true;
            }

            at = end;
        }

        return any;
    }

    // Digits with at most one sign between them.
    private static (int End, int Digits) EndOf(ReadOnlySpan<char> text, int at)
    {
        var (end, digits) = (at, 0);
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (end + 1 < text.Length && text[end] is ' ' or '.' or '-' or '/' or '\u00a0' or '(' or ')' && char.IsAsciiDigit(text[end + 1]))))
        {
            digits += char.IsAsciiDigit(text[end]) ? 1 : 0;
            end++;
        }

        return (end, digits);
    }

    private static bool IsPairs(ReadOnlySpan<char> number)
    {
        if (number.Length < Length || number[0] != '0' || number[1] == '0' || (number.Length > Length && char.IsAsciiDigit(number[Length])))
        {
            return false;
        }

        for (var i = 0; i < Length; i++)
        {
            if (i % 3 == 2 ? number[i] != number[2] || number[i] is not (' ' or '.' or '\u00a0') : !char.IsAsciiDigit(number[i]))
            {
                return false;
            }
        }

        return true;
    }

    // "05 90", "06 92", "02 62": Guadeloupe, Réunion and the others, whose countries the rest of the text tells.
    private static bool IsOverseas(char second, char third, char fourth) => (second, third) switch
    {
        ('5', '9') => true,
        ('6', '9') => fourth is not ('5' or '8' or '9'),
        ('6', '3') => fourth == '9',
        ('2', '6') => fourth is '2' or '3' or '9',
        _ => false,
    };
}

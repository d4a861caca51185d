namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells numbers as mainland France writes them, ten digits in pairs: "01 42 68 53 01", "06.12.34.56.78".</summary>
internal static class FrenchPairs
{
    private const int Length = 14;
    private const int Digits = 10;

    /// <summary>Whether the first digits behind a nought that stand so in a text are such a number, and none of the overseas.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        for (var from = 0; from + Length <= text.Length && text[from..].IndexOf('0') is var next and >= 0; from += next + 1)
        {
            var number = text[(from + next)..];
            if (number.Length >= Length && (from + next == 0 || !char.IsLetterOrDigit(text[from + next - 1])) && ArePairs(number[..Length]) && (number.Length == Length || !char.IsAsciiDigit(number[Length])))
            {
                return !IsOverseas(number[1], number[3], number[4]);
            }
        }

        return false;
    }

    /// <summary>Whether ten digits stand in a text one behind the other of which the first is a nought, and none of the overseas.</summary>
    public static bool AreInRow(ReadOnlySpan<char> text)
    {
        for (var from = 0; from + Digits <= text.Length && text[from..].IndexOf('0') is var next and >= 0;)
        {
            var number = text[(from + next)..];
            var length = number.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : number.Length;
            if (length == Digits && number[1] != '0' && (from + next == 0 || !(char.IsLetterOrDigit(text[from + next - 1]) || text[from + next - 1] is '+' or '.' or '-')))
            {
                return !IsOverseas(number[1], number[2], number[3]);
            }

            from += next + length;
        }

        return false;
    }

    private static bool ArePairs(ReadOnlySpan<char> number)
    {
        for (var i = 0; i < Length; i++)
        {
            if (i % 3 == 2 ? number[i] != number[2] || number[i] is not (' ' or '.' or '\u00a0') : !char.IsAsciiDigit(number[i]))
            {
                return false;
            }
        }

        return number[1] != '0';
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

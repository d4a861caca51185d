namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells numbers as mainland France writes them, ten digits in pairs: "01 42 68 53 01", "06.12.34.56.78".</summary>
internal static class FrenchPairs
{
    private const int Length = 14;

    /// <summary>Whether the first digits behind a nought that stand so in a text are such a number, and none of the overseas.</summary>
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        for (var from = 0; from + Length <= text.Length && text[from..].IndexOf('0') is var next and >= 0; from += next + 1)
        {
            var number = text[(from + next)..];
            if (number.Length >= Length && (from + next == 0 || !char.IsLetterOrDigit(text[from + next - 1])) && ArePairs(number[..Length]) && (number.Length == Length || !char.IsAsciiDigit(number[Length])))
            {
                return !IsOverseas(number);
            }
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
    private static bool IsOverseas(ReadOnlySpan<char> number) => (number[3] is '9' && number[1] is '5' or '6') || (number[3] is '6' && number[1] is '2') || (number[3] is '3' && number[1] is '6' or '2');
}

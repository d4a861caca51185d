namespace Allo.Contacts.Extraction.Roles;

/// <summary>How words are written.</summary>
internal static class Shapes
{
    // Of letters alone, and no more than one of them a capital beside small ones: by whether it has small letters, has capitals, begins with one. Which it is no processor foresees.
    private static ReadOnlySpan<Shape> Usual => [Shape.Uncased, Shape.Lower, Shape.Capitals, Shape.Mixed, Shape.Uncased, Shape.Lower, Shape.Capitals, Shape.Capitalised];

    /// <summary>The shape of a word.</summary>
    public static Shape Of(ReadOnlySpan<char> word)
    {
        var (upper, lower, digits, letters) = (0, 0, 0, 0);
        foreach (var c in word)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            letters += char.IsLetter(c) ? 1 : 0;
        }

        return Of(word, (upper, lower, digits, letters));
    }

    /// <summary>The shape of a word by how many capitals, small letters, digits, and letters it has.</summary>
    public static Shape Of(ReadOnlySpan<char> word, (int Upper, int Lower, int Digits, int All) written)
    {
        var (upper, lower, digits, letters) = written;
        if ((digits == 0) & ((upper < 2) | (lower == 0)) & (upper + lower > 0) & (letters > 1))
        {
            return Usual[(lower > 0 ? 1 : 0) | (upper > 0 ? 2 : 0) | (char.IsUpper(word[0]) ? 4 : 0)];
        }

        return digits > 0 ? OfDigits(digits, letters)
            : letters == 0 ? Shape.Sign
            : upper + lower == 0 ? Shape.Uncased
            : lower == 0 ? letters == 1 ? word.Length > 1 ? Shape.Initial : Shape.OneCapital : Shape.Capitals
            : upper == 0 ? Shape.Lower
            : upper == 1 && char.IsUpper(word[0]) ? Shape.Capitalised
            : upper == 2 && char.IsUpper(word[0]) && word.IndexOfAny("-'’.") > 0 ? Shape.Capitalised
            : Shape.Mixed;
    }

    private static Shape OfDigits(int digits, int letters) =>
        letters > 0 ? Shape.DigitsAndLetters
        : digits switch
        {
            1 => Shape.Digit1,
            2 => Shape.Digits2,
            3 => Shape.Digits3,
            4 => Shape.Digits4,
            5 => Shape.Digits5,
            _ => Shape.DigitsMore,
        };
}

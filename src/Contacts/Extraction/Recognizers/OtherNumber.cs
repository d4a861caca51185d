namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells whether another number stands near one: what may be a number of theirs and may be none is kept where it is the only one.</summary>
internal static class OtherNumber
{
    private const int Near = 2000;
    private const int Fewest = 9;
    private const int Most = 15;

    /// <summary>Whether one does, before the number or behind it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the number begins.</param>
    /// <param name="end">Where it ends, or a part of it.</param>
    public static bool IsNear(string text, int start, int end)
    {
        while (end < text.Length && IsOfNumber(text[end]))
        {
            end++;
        }

        return IsIn(text.AsSpan(end, Math.Min(Near, text.Length - end))) || IsIn(text.AsSpan(Math.Max(0, start - Near)..start));
    }

    private static bool IsIn(ReadOnlySpan<char> text)
    {
        var digits = 0;
        for (var i = text.IndexOfAnyInRange('0', '9'); i >= 0 && i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                digits++;
            }
            else if (!IsOfNumber(text[i]))
            {
                if (digits is >= Fewest and <= Most)
                {
                    return true;
                }

                digits = 0;
            }
        }

        return digits is >= Fewest and <= Most;
    }

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c is ' ' or '.' or '-' or '/' or '(' or ')' or '\u00a0' or '\u202f';
}

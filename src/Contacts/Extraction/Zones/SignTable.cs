using System.Runtime.CompilerServices;

namespace Allo.Contacts.Extraction.Zones;

/// <summary>Tells the signs of characters.</summary>
internal static class SignTable
{
    private const int Usual = 0x100;
    private const int HourToDigit = 15;
    private const int DigitToClock = 16;
    private static readonly Signs[] Table = [.. Enumerable.Range(0, Usual).Select(static c => OfUsual((char)c))];

    /// <summary>How long the line is with which a text begins, and its signs.</summary>
    // A loop of its own, and without a call: so its variables stay in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int LengthOfLine(ReadOnlySpan<char> text, out Signs signs)
    {
        ReadOnlySpan<Signs> usual = Table;
        var (length, all, last) = (0, Signs.None, Signs.None);
        for (; length < text.Length; length++)
        {
            var c = text[length];
            var sign = c < usual.Length ? usual[c] : OfOther(c);
            if (sign == Signs.End)
            {
                break;
            }

            all |= sign | TwoSpaces(sign, last) | MinutesBehind(last, sign);
            last = sign;
        }

        signs = all;
        return length;
    }

    // Without a branch, which the spaces of a text would make hard to foresee.
    private static Signs TwoSpaces(Signs one, Signs other) => (Signs)((int)(one & other & Signs.Space) << 1);

    // The bit of an hour is moved to that of a digit, and what both have to that of a time.
    private static Signs MinutesBehind(Signs hour, Signs digit) => (Signs)((((int)(hour & Signs.Hour) >> HourToDigit) & (int)(digit & Signs.Digit)) << DigitToClock);

    private static Signs OfUsual(char c) => c switch
    {
        '\n' or '\r' => Signs.End,
        '@' => Signs.At,
        ':' => Signs.Colon | Signs.Hour,
        'h' => Signs.Hour,
        '-' => Signs.Dash,
        '/' => Signs.Slash,
        '<' or '>' => Signs.Angle,
        '"' => Signs.Quote,
        '\t' or ';' or '|' or '¦' => Signs.Separator,
        ',' => Signs.Comma,
        ' ' => Signs.Space,
        '=' => Signs.Equal,
        '?' => Signs.Question,
        _ => char.IsAsciiDigit(c) ? Signs.Digit : Signs.None,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Signs OfOther(char c) => c switch
    {
        '：' => Signs.Colon,
        '│' or '┃' => Signs.Separator,
        '–' => Signs.LongDash,
        '【' => Signs.Bracket,
        _ => Signs.None,
    };
}

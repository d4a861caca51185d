using System.Runtime.CompilerServices;

namespace Allo.Contacts.Extraction.Zones;

/// <summary>Tells the signs of characters.</summary>
internal static class SignTable
{
    private const int Usual = 0x100;

    // Above the signs of a character stand those that tell something right behind it.
    private const int Behind = 16;
    private static readonly uint[] Table = [.. Enumerable.Range(0, Usual).Select(static c => (uint)OfUsual((char)c) | ((uint)ToldBehind((char)c) << Behind))];

    /// <summary>How long the line is with which a text begins, and its signs.</summary>
    // A loop of its own, and without a call: so its variables stay in registers.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int LengthOfLine(ReadOnlySpan<char> text, out Signs signs)
    {
        ReadOnlySpan<uint> usual = Table;
        var (length, all, told, last) = (0, 0u, 0u, 0u);
        for (; length < text.Length; length++)
        {
            var c = text[length];
            var sign = c < usual.Length ? usual[c] : (uint)OfOther(c);
            if (sign == (uint)Signs.End)
            {
                break;
            }

            all |= sign;

            // Without a branch, which the spaces of a text would make hard to foresee.
            told |= (last >> Behind) & sign;
            last = sign;
        }

        signs = (Signs)((all & ushort.MaxValue) | (told << Behind));
        return length;
    }

    // Two spaces together, and minutes.
    private static Signs ToldBehind(char c) => c switch
    {
        ' ' => Signs.Space,
        ':' or 'h' => Signs.Digit,
        _ => Signs.None,
    };

    private static Signs OfUsual(char c) => c switch
    {
        '\n' or '\r' => Signs.End,
        '@' => Signs.At,
        ':' => Signs.Colon,
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

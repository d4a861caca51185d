using System.Runtime.CompilerServices;

namespace Allo.Contacts.Extraction.Zones;

/// <summary>Tells the signs of characters.</summary>
internal static class SignTable
{
    private const int Usual = 0x100;
    private static readonly Signs[] Table = [.. Enumerable.Range(0, Usual).Select(static c => OfUsual((char)c))];

    /// <summary>The sign of a character.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Signs Of(char c) => c < Table.Length ? Table[c] : OfOther(c);

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

    private static Signs OfOther(char c) => c switch
    {
        '：' => Signs.Colon,
        '│' or '┃' => Signs.Separator,
        '–' => Signs.LongDash,
        '【' => Signs.Bracket,
        _ => Signs.None,
    };
}

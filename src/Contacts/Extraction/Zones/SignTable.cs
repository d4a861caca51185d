namespace Allo.Contacts.Extraction.Zones;

/// <summary>Tells the signs of characters.</summary>
internal static class SignTable
{
    private const int Usual = 0x80;
    private static readonly Signs[] Table = [.. Enumerable.Range(0, Usual).Select(static c => OfUsual((char)c))];

    /// <summary>The signs of a line.</summary>
    public static Signs Of(ReadOnlySpan<char> line)
    {
        var signs = Signs.None;
        var last = '\0';
        foreach (var c in line)
        {
            signs |= Of(c) | (c == ' ' && last == ' ' ? Signs.Gap : Signs.None);
            last = c;
        }

        return signs;
    }

    private static Signs Of(char c) => c < Usual ? Table[c] : c == '：' ? Signs.Other | Signs.Colon : Signs.Other;

    private static Signs OfUsual(char c) => c switch
    {
        '@' => Signs.At,
        ':' => Signs.Colon,
        '-' or '=' or '_' => Signs.Dash,
        '/' => Signs.Slash,
        '<' or '>' => Signs.Angle,
        '"' => Signs.Quote,
        '\t' or ';' or ',' or '|' => Signs.Separator,
        _ => char.IsAsciiDigit(c) ? Signs.Digit : Signs.None,
    };
}

using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Allo.Contacts.Mail;

/// <summary>Reads character references: <c>&amp;eacute;</c>, <c>&amp;#233;</c>, <c>&amp;#xE9;</c>.</summary>
internal static class HtmlEntity
{
    private const int LongestName = 32;
    private const int LongestLegacyName = 6;

    /// <summary>What a reference stands for, or null where there is none.</summary>
    /// <param name="html">The markup.</param>
    /// <param name="at">Where the ampersand stands.</param>
    /// <param name="end">Where the text ends.</param>
    /// <param name="length">How long the reference is.</param>
    public static string? Read(string html, int at, int end, out int length)
    {
        length = 0;
        return at + 2 >= end ? null
            : html[at + 1] == '#' ? ReadNumber(html, at, end, out length)
            : ReadName(html, at, end, out length);
    }

    /// <summary>A value of an attribute with its references undone.</summary>
    public static string Decode(string value)
    {
        if (!value.Contains('&', StringComparison.Ordinal))
        {
            return value;
        }

        var decoded = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '&' && Read(value, i, value.Length, out var length) is { } symbol && value[i + length - 1] == ';')
            {
                decoded.Append(symbol);
                i += length - 1;
            }
            else
            {
                decoded.Append(value[i]);
            }
        }

        return decoded.ToString();
    }

    private static string? ReadNumber(string html, int at, int end, out int length)
    {
        var hex = html[at + 2] is 'x' or 'X';
        var start = at + (hex ? 3 : 2);
        var i = start;
        while (i < end && i - start < 8 && (hex ? char.IsAsciiHexDigit(html[i]) : char.IsAsciiDigit(html[i])))
        {
            i++;
        }

        length = i - at + (i < end && html[i] == ';' ? 1 : 0);
        if (i == start || !int.TryParse(html.AsSpan(start, i - start), hex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code))
        {
            return null;
        }

        return HtmlEntityProvider.GetSymbolFromTable(code) is { Length: > 0 } symbol ? symbol
            : Rune.IsValid(code) ? new Rune(code).ToString()
            : "\ufffd";
    }

    private static string? ReadName(string html, int at, int end, out int length)
    {
        var i = at + 1;
        while (i < end && i - at <= LongestName && char.IsAsciiLetterOrDigit(html[i]))
        {
            i++;
        }

        length = i - at + 1;
        if (i < end && html[i] == ';' && HtmlEntityProvider.Resolver.GetSymbol(html.Substring(at + 1, i - at)) is { Length: > 0 } symbol)
        {
            return symbol;
        }

        for (var last = Math.Min(i, at + 1 + LongestLegacyName); last > at + 2; last--)
        {
            if (HtmlEntityProvider.Resolver.GetSymbol(html.Substring(at + 1, last - at - 1)) is { Length: > 0 } legacy)
            {
                length = last - at;
                return legacy;
            }
        }

        return null;
    }
}

namespace Allo.Contacts.Mail;

/// <summary>What an inline style says of whether and how text is seen.</summary>
/// <param name="Hides">Whether it is not seen at all.</param>
/// <param name="IsSizeless">Whether its letters have no size; null where it gives them none.</param>
/// <param name="IsBlock">Whether it stands on lines of its own.</param>
/// <param name="KeepsLines">Whether line ends are kept.</param>
internal readonly record struct HtmlStyle(bool Hides, bool? IsSizeless, bool IsBlock, bool KeepsLines)
{
    private const int Longest = 4000;

    /// <summary>Reads the value of a style attribute.</summary>
    public static HtmlStyle Of(string? style)
    {
        if (string.IsNullOrEmpty(style) || style.Length > Longest)
        {
            return default;
        }

        var tight = string.Concat(style.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        return new HtmlStyle(
            tight.Contains("display:none", StringComparison.Ordinal) || tight.Contains("visibility:hidden", StringComparison.Ordinal) || IsZero(tight, "max-height:") == true || IsZero(tight, "opacity:") == true,
            IsZero(tight, "font-size:"),
            tight.Contains("display:block", StringComparison.Ordinal),
            tight.Contains("white-space:pre", StringComparison.Ordinal));
    }

    // "0", "0px", "0.0pt", but not "0.8em".
    private static bool? IsZero(string style, string property)
    {
        var at = style.IndexOf(property, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var value = style.AsSpan(at + property.Length);
        var end = value.IndexOfAnyExcept("0.");
        var number = end < 0 ? value : value[..end];
        return number.Contains('0') && (end < 0 || !char.IsAsciiDigit(value[end]));
    }
}

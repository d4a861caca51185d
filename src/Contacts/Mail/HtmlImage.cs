namespace Allo.Contacts.Mail;

/// <summary>Tells whether the text of a picture is information: an address or a number, not the name of a logo.</summary>
internal static class HtmlImage
{
    private const int Longest = 300;
    private const int FewestDigits = 8;

    /// <summary>What the picture says, or null where it says nothing of a person.</summary>
    public static string? Says(string? alt)
    {
        if (alt is null || alt.Length > Longest)
        {
            return null;
        }

        var text = HtmlEntity.Decode(alt).ReplaceLineEndings(" ").Trim();
        return text.Contains('@', StringComparison.Ordinal) || text.Count(char.IsAsciiDigit) is >= FewestDigits and <= 20 || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? " " + text
            : null;
    }
}

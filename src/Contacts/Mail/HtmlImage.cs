using System.Text;

namespace Allo.Contacts.Mail;

/// <summary>Tells whether the text of a picture is information: an address, a number, or a company that only its logo names.</summary>
internal static class HtmlImage
{
    private const int Longest = 300;
    private const int FewestDigits = 8;
    private const int LongestName = 60;
    private const int ShortestWord = 5;
    private const int LongLabel = 8;
    private const int MostHosts = 40;
    private static readonly HashSet<string> Logos = new(["logo", "image", "img", "picture", "photo", "icon", "banner", "bild"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What the picture says, or null where it says nothing of a person.</summary>
    public static string? Says(string? alt) => Shown(alt) is { } text
        && (text.Contains('@', StringComparison.Ordinal) || text.Count(char.IsAsciiDigit) is >= FewestDigits and <= 20 || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) ? " " + text : null;

    /// <summary>The company that a logo names, where the domain of an address is called like it and nothing else there names it; else null.</summary>
    public static string? Company(string? alt, string html)
    {
        if (Shown(alt) is not { Length: <= LongestName } text)
        {
            return null;
        }

        var words = text.Trim('[', ']').Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(static word => !Logos.Contains(word)).ToArray();
        var name = string.Join(' ', words);
        return words.Length > 0 && char.IsUpper(name[0]) && (IsOnce(name, html) || IsOnce(name.Replace("&", "&amp;", StringComparison.Ordinal), html))
            && IsHost(html, Array.ConvertAll(words, static word => Letters(word)), Letters(name)) ? name : null;
    }

    private static bool IsOnce(string name, string html) =>
        html.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var first && html.IndexOf(name, first + 1, StringComparison.OrdinalIgnoreCase) < 0;

    private static string? Shown(string? alt) => alt is null || alt.Length > Longest ? null : HtmlEntity.Decode(alt).ReplaceLineEndings(" ").Trim();

    // "@copperlineins.com" for "Copperline Insurance Brokers", "@petitsgalets.fr" for "Les Petits Galets", "@hoogendoorndruk.nl" for "Drukkerij Hoogendoorn"; of any link a badge has, too.
    private static bool IsHost(string html, string[] words, string whole)
    {
        var at = -1;
        for (var i = 0; i < MostHosts && (at = html.AsSpan(at + 1).IndexOf('@') is >= 0 and var next ? at + 1 + next : -1) >= 0; i++)
        {
            var host = html.AsSpan(at + 1, Math.Min(LongestName, html.Length - at - 1));
            var label = host.IndexOfAny(".\"<> ") is > 0 and var end ? Letters(host[..end]) : string.Empty;
            if (label.Length > 0 && ((words[0].Length >= ShortestWord && label.StartsWith(words[0], StringComparison.Ordinal)) || (words.Length > 1 && words[1].Length >= LongLabel && (words.Length == 2 || words[2].Length == 0) && label.StartsWith(words[1], StringComparison.Ordinal)) || label == whole || (label.Length >= LongLabel && whole.EndsWith(label, StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }

    private static string Letters(ReadOnlySpan<char> word) => string.Concat(WellFormed.Of(word.ToString()).Normalize(NormalizationForm.FormD).Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}

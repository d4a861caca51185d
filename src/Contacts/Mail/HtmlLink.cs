using AngleSharp.Html.Parser.Tokens;

namespace Allo.Contacts.Mail;

/// <summary>A link, and what of its target is to be read where the words of the link do not say it.</summary>
/// <param name="Target">The target, wrappers undone.</param>
/// <param name="Start">Where the target stands in the markup.</param>
/// <param name="End">Where it ends.</param>
/// <param name="At">The length of the text at which the link's own words begin.</param>
internal sealed record HtmlLink(string Target, int Start, int End, int At)
{
    private const int FewestDigits = 6;
    private static readonly string[] SiteWords = ["website", "web site", "homepage", "site web", "site internet", "webseite", "sitio web", "sito web", "web", "www", "site", "notre site", "our website", "visit our website", "visit us"];

    /// <summary>The link that a tag opens.</summary>
    public static HtmlLink To(string html, HtmlTagToken tag, string href, int at)
    {
        var (start, end) = HtmlAttribute.SpanOf(html, tag, "href");
        return new HtmlLink(WrappedLink.Unwrap(HtmlEntity.Decode(href).Trim()), start, end, at);
    }

    /// <summary>Adds the target behind the words of the link, or in the place of a number without its country.</summary>
    public void Close(HtmlLines lines)
    {
        if (lines.Length < At)
        {
            return; // its words were taken back, with the introduction of a quote
        }

        // The mark of a quote that stands before them is none of the words.
        var words = lines.Written.From(At).Trim().TrimStart('>', ' ');
        if (Target.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            AddAddress(lines, words);
        }
        else if (Target.StartsWith("tel:", StringComparison.OrdinalIgnoreCase))
        {
            AddNumber(lines, words);
        }
        else if (WebAddress.Parse(Target).Value is { } site && Target.Contains("://", StringComparison.Ordinal))
        {
            AddSite(lines, words, site);
        }
    }

    private void AddAddress(HtmlLines lines, string words)
    {
        var query = Target.IndexOf('?', StringComparison.Ordinal);
        var address = Uri.UnescapeDataString(query < 0 ? Target[7..] : Target[7..query]).Trim();
        if (EmailAddress.Parse(address).Value is { } email && !words.Contains('@', StringComparison.Ordinal))
        {
            Add(lines, words, $"<{email}>");
        }
    }

    private void AddNumber(HtmlLines lines, string words)
    {
        var number = Uri.UnescapeDataString(Target[4..]).Trim();
        var digits = Digits(number);
        var seen = Digits(words);
        if (digits.Length is < FewestDigits or > 20 || number.Length > 40)
        {
            return;
        }

        if (seen.Length < FewestDigits)
        {
            Add(lines, words, number);
        }
        else if (number.StartsWith('+') && !words.Contains('+', StringComparison.Ordinal) && digits.EndsWith(seen.TrimStart('0'), StringComparison.Ordinal) && !words.Any(char.IsLetter))
        {
            // The link knows the country that the number as written leaves out.
            lines.Replace(At + lines.Written.From(At).IndexOf(words, StringComparison.Ordinal), number);
        }
    }

    // Links in sentences lead anywhere; a line, a cell or a picture of its own that leads to a host leads home.
    private void AddSite(HtmlLines lines, string words, WebAddress site)
    {
        var isWord = SiteWords.Contains(words.ToLowerInvariant());
        var isHome = site.Url.TrimEnd('/').EndsWith(site.Host, StringComparison.Ordinal) && !site.IsSocialProfile && StandsAlone(lines);
        if ((isWord || isHome) && !words.Contains('@', StringComparison.Ordinal) && !WebAddress.Parse(words).Success)
        {
            Add(lines, words, site.Url);
        }
    }

    private bool StandsAlone(HtmlLines lines)
    {
        var text = lines.Written;
        var before = At - 1;
        while (before >= 0 && text[before] is ' ' or '\u00a0')
        {
            before--;
        }

        return before < 0 || text[before] is '\n' or '\t' or '|' or '•' or '·' or ':' or '>' or '-' or '–';
    }

    private void Add(HtmlLines lines, string words, string target)
    {
        if (words.Length > 0 && !lines.IsLineStart)
        {
            lines.Written.Insert(" ");
        }

        lines.Put(target, Start, End);
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));
}

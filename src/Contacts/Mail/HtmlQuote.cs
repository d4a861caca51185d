using AngleSharp.Html.Parser.Tokens;

namespace Allo.Contacts.Mail;

/// <summary>Tells which elements hold an older message, by what mail programs write.</summary>
internal static class HtmlQuote
{
    private const int Ahead = 1500;
    private const int LettersAhead = 70;

    // Outlook puts x_ before the classes of others, Hotmail ecx, Yahoo a number: hence parts of names.
    private static readonly string[] Classes = ["gmail_quote", "gmail_attr", "moz-cite-prefix", "yahoo_quoted", "protonmail_quote", "tutanota_quote", "zmail_extra", "gmail_default_quote"];

    /// <summary>Whether the element that the tag opens is of an older message.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="html">The markup.</param>
    /// <param name="behind">Where the tag ends.</param>
    /// <param name="introduced">Whether the text before ends in a colon.</param>
    public static bool Is(HtmlTagToken tag, string html, int behind, bool introduced)
    {
        var name = tag.GetAttribute("class") ?? string.Empty;
        var quoted = Array.Exists(Classes, known => name.Contains(known, StringComparison.OrdinalIgnoreCase))
            || tag.GetAttribute("id") is "reply-intro"
            || (tag.Name == "blockquote" && (introduced || IsMarked(tag)));
        return quoted && !IsForward(html, behind);
    }

    // A blockquote without a border is how editors indent.
    private static bool IsMarked(HtmlTagToken tag) =>
        tag.GetAttribute("type") is { Length: > 0 }
        || tag.GetAttribute("cite") is { Length: > 0 }
        || (tag.GetAttribute("class") ?? string.Empty).Contains("quote", StringComparison.OrdinalIgnoreCase)
        || (tag.GetAttribute("style") ?? string.Empty).Contains("border-left", StringComparison.OrdinalIgnoreCase);

    // "Begin forwarded message:" opens a quote that is meant.
    private static bool IsForward(string html, int behind)
    {
        Span<char> seen = stackalloc char[LettersAhead];
        var (count, inTag) = (0, false);
        for (var i = behind; i < html.Length && i < behind + Ahead && count < LettersAhead; i++)
        {
            if (html[i] is '<' or '>')
            {
                inTag = html[i] == '<';
            }
            else if (!inTag && (count > 0 || !char.IsWhiteSpace(html[i])))
            {
                seen[count++] = html[i];
            }
        }

        return ForwardMark.Is(HtmlEntity.Decode(seen[..count].ToString()));
    }
}

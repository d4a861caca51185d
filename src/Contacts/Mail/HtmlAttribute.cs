using AngleSharp.Html.Parser.Tokens;

namespace Allo.Contacts.Mail;

/// <summary>Finds where the value of an attribute stands.</summary>
internal static class HtmlAttribute
{
    /// <summary>Where the value stands in the markup, without its quotation marks.</summary>
    public static (int Start, int End) SpanOf(string html, HtmlTagToken tag, string name)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name == name)
            {
                return SpanOf(html, Math.Clamp(attribute.Position.Position - 1, 0, html.Length));
            }
        }

        var at = Math.Clamp(tag.Position.Position - 1, 0, html.Length);
        return (at, at);
    }

    private static (int Start, int End) SpanOf(string html, int at)
    {
        var equals = html.IndexOf('=', at);
        var start = equals < 0 ? at : equals + 1;
        while (start < html.Length && char.IsWhiteSpace(html[start]))
        {
            start++;
        }

        var quote = start < html.Length && html[start] is '"' or '\'' ? html[start++] : '\0';
        var end = quote != '\0' ? html.IndexOf(quote, start) : html.AsSpan(start).IndexOfAny(" \t\r\n>") is var length and >= 0 ? start + length : html.Length;
        return (start, end < start ? html.Length : end);
    }
}

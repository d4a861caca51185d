using System.Buffers;

namespace Allo.Contacts.Mail;

/// <summary>Tells the form of a text from how it begins.</summary>
/// <remarks>
/// A guess that is wrong is worse than plain text: a thread with <c>From:</c> lines in it, or <c>&lt;jane@acme.com&gt;</c>,
/// stays text. Only the beginning is looked at, so that plain text costs nothing.
/// </remarks>
internal static class FormatRecognizer
{
    private const int Head = 2048;

    private static readonly SearchValues<string> Tags = SearchValues.Create(
        ["<br>", "<br/>", "<br />", "</div>", "</p>", "</td>", "</span>", "</a>", "</li>", "</table>"], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Openers =
    [
        "!doctype html", "html", "head", "body", "table", "tbody", "tr", "td", "div", "p", "span", "meta", "style", "font", "center", "blockquote", "section", "article", "h1", "h2", "h3", "ul", "ol", "li", "b", "strong", "i", "em", "u", "a", "img", "br", "hr", "pre", "title", "base",
    ];

    /// <summary>The form of the text.</summary>
    public static SourceFormat Recognize(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, Head)).TrimStart(" \t\r\n\ufeff");
        return head.StartsWith("BEGIN:VCARD", StringComparison.OrdinalIgnoreCase) ? SourceFormat.VCard
            : MailHeader.Begins(head) ? SourceFormat.Eml
            : IsHtml(head) ? SourceFormat.Html
            : SourceFormat.Text;
    }

    private static bool IsHtml(ReadOnlySpan<char> head)
    {
        while (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = head.IndexOf('>');
            head = end < 0 ? [] : head[(end + 1)..].TrimStart();
        }

        return head.Contains('<') && (Opens(head) || head.ContainsAny(Tags));
    }

    private static bool Opens(ReadOnlySpan<char> head)
    {
        if (head[0] != '<')
        {
            return false;
        }

        foreach (var opener in Openers)
        {
            if (head.Length > opener.Length + 1 && head[1..].StartsWith(opener, StringComparison.OrdinalIgnoreCase) && head[opener.Length + 1] is '>' or ' ' or '/' or '\r' or '\n' or '\t')
            {
                return true;
            }
        }

        return false;
    }
}

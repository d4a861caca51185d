using System.Text;
using MimeKit.Text;

namespace Allo.Contacts.Agent.Chat;

/// <summary>The text of a mail that is HTML alone, a line for each line that a reader sees.</summary>
internal static class HtmlText
{
    private static readonly HtmlTagId[] Lines = [HtmlTagId.Br, HtmlTagId.P, HtmlTagId.Div, HtmlTagId.TR, HtmlTagId.LI, HtmlTagId.H1, HtmlTagId.H2, HtmlTagId.H3, HtmlTagId.Table];

    public static string Of(string html)
    {
        using var reader = new StringReader(html);
        var tokens = new HtmlTokenizer(reader);
        var text = new StringBuilder();
        var hidden = HtmlTagId.Unknown;
        while (tokens.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken tag)
            {
                if (tag.Id is HtmlTagId.Style or HtmlTagId.Script or HtmlTagId.Head)
                {
                    hidden = tag.IsEndTag ? HtmlTagId.Unknown : tag.Id;
                }

                text.Append(Array.IndexOf(Lines, tag.Id) >= 0 ? "\n" : tag.Id == HtmlTagId.TD ? " " : "");
            }
            else if (token is HtmlDataToken data && token.Kind == HtmlTokenKind.Data && hidden == HtmlTagId.Unknown)
            {
                text.Append(data.Data.ReplaceLineEndings(" "));
            }
        }

        var lines = text.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join('\n', lines);
    }
}

using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Allo.Contacts.Mail;

/// <summary>Reads HTML as a person sees it in a mail program.</summary>
/// <remarks>
/// It works on AngleSharp's tokens rather than its tree: a token knows where it stands, and a hundred thousand nested
/// tags cost no more than as many in a row. What is quoted goes behind the newest text, marked as a quote.
/// </remarks>
internal sealed class HtmlReader
{
    private const int Longest = 8 * 1024 * 1024;
    private const int MostDepth = 400;
    private const int MostLookBack = 40;
    private const int MostLogos = 8;

    private readonly string _html;
    private readonly HtmlLines _newest;
    private readonly HtmlLines _quoted;
    private readonly List<HtmlElement> _open = [new(string.Empty)];
    private int _beyond;
    private int _logos;
    private string? _unread;

    private HtmlReader(string html, ReadableText text, ReadableText quoted)
    {
        _html = html;
        _newest = new HtmlLines(html, text, string.Empty);
        _quoted = new HtmlLines(html, quoted, "> ");
    }

    private HtmlElement Innermost => _open[^1];

    private HtmlLines Lines => LinesOf(Innermost);

    private HtmlLines LinesOf(HtmlElement element) => element.IsQuoted ? _quoted : _newest;

    /// <summary>Adds what a reader of the HTML sees.</summary>
    public static void Read(string html, ReadableText text)
    {
        html = html.Length > Longest ? html[..Longest] : html;
        var quoted = text.Beside();
        var reader = new HtmlReader(html, text, quoted);
        reader.ReadTokens();
        if (quoted.Length > 0)
        {
            reader._newest.EndLine();
            text.Append(quoted);
        }
    }

    private void ReadTokens()
    {
        using var source = new TextSource(_html);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { IsNotConsumingCharacterReferences = true, SkipComments = true };
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            var (start, end) = (Math.Clamp(token.Position.Position - 1, 0, _html.Length), Math.Clamp(tokens.InsertionPoint, 0, _html.Length));
            switch (token.Type)
            {
                case HtmlTokenType.StartTag when _unread is null:
                    Open((HtmlTagToken)token, start, end);
                    tokens.State = ModeIn(token.Name);
                    break;
                case HtmlTokenType.EndTag:
                    Close(token.Name);
                    break;
                case HtmlTokenType.Character when _unread is null && IsSeen:
                    Lines.Write(start, end, Innermost.IsAsWritten);
                    break;
            }
        }
    }

    private bool IsSeen => !Innermost.IsHidden && !Innermost.IsSizeless;

    private HtmlParseMode ModeIn(string name)
    {
        var mode = name switch
        {
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "script" => HtmlParseMode.Script,
            "title" or "textarea" => HtmlParseMode.RCData,
            _ => HtmlParseMode.PCData,
        };
        _unread = mode == HtmlParseMode.PCData ? null : name;
        return mode;
    }

    private void Open(HtmlTagToken tag, int start, int end)
    {
        if (HtmlElement.IsAddress(tag.Name))
        {
            if (IsSeen)
            {
                Lines.Write(start, end, asWritten: false);
            }

            return;
        }

        CloseImplied(tag.Name);
        var element = HtmlElement.Of(tag, Innermost);
        if (!element.IsQuoted && HtmlQuote.Is(tag, _html, end, tag.Name == "blockquote" && _newest.EndsInColon()))
        {
            _newest.EndLine();
            _newest.TakeBackIntroduction();
            element = element with { IsQuoted = true };
        }

        Lay(tag, element);
        if (HtmlElement.HasNoEnd(tag.Name) || tag.IsSelfClosing && tag.Name.Contains(':', StringComparison.Ordinal))
        {
            return;
        }

        if (_open.Count >= MostDepth)
        {
            _beyond++;
            return;
        }

        _open.Add(tag.Name == "a" && tag.GetAttribute("href") is { Length: > 0 } href ? element with { Link = HtmlLink.To(_html, tag, href, LinesOf(element).Length) } : element);
    }

    private void Lay(HtmlTagToken tag, HtmlElement element)
    {
        var lines = LinesOf(element);
        if (element.IsHidden)
        {
            return;
        }

        switch (tag.Name)
        {
            case "br":
                lines.Break();
                break;
            case "tr":
                lines.Row();
                break;
            case "td" or "th":
                lines.Cell();
                break;
            case "img" when HtmlImage.Says(tag.GetAttribute("alt")) is { } alt:
                var (start, end) = HtmlAttribute.SpanOf(_html, tag, "alt");
                lines.Put(alt, start, end);
                break;
            case "img" when !element.IsQuoted && Company(tag.GetAttribute("alt")) is { } company:
                var (from, to) = HtmlAttribute.SpanOf(_html, tag, "alt");
                lines.EndLine();
                lines.Put(company, from, to);
                lines.EndLine();
                break;
            default:
                if (element.IsBlock)
                {
                    lines.EndLine();
                }

                break;
        }
    }

    // Spacers have no text, or a space; they are no logos.
    private string? Company(string? alt) => !string.IsNullOrWhiteSpace(alt) && _logos++ < MostLogos ? HtmlImage.Company(alt, _html) : null;

    // A paragraph ends where the next begins, a cell where the next one does.
    private void CloseImplied(string name)
    {
        if (Innermost.Name == name && name is "p" or "li" or "td" or "th" or "tr" or "dt" or "dd" or "a" or "option")
        {
            Close(name);
        }
    }

    private void Close(string name)
    {
        _unread = name == _unread ? null : _unread;
        if (_beyond > 0)
        {
            _beyond--;
            return;
        }

        for (var i = _open.Count - 1; i > 0 && i > _open.Count - MostLookBack; i--)
        {
            if (_open[i].Name == name)
            {
                CloseFrom(i);
                return;
            }
        }
    }

    private void CloseFrom(int index)
    {
        for (var i = _open.Count - 1; i >= index; i--)
        {
            var (element, lines, seen) = (_open[i], Lines, IsSeen);
            if (seen && element.Link is { } link)
            {
                link.Close(lines);
            }

            if (!element.IsHidden && element.IsBlock)
            {
                lines.EndLine();
            }

            _open.RemoveAt(i);
        }
    }
}

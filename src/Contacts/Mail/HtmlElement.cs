using AngleSharp.Html.Parser.Tokens;

namespace Allo.Contacts.Mail;

/// <summary>An open element, as far as it matters to what a reader sees.</summary>
internal sealed record HtmlElement(string Name)
{
    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "tfoot", "thead", "tr", "ul",
    ];

    private static readonly HashSet<string> Void = ["area", "base", "basefont", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

    private static readonly HashSet<string> Unseen = ["datalist", "iframe", "map", "noembed", "noframes", "object", "script", "select", "style", "svg", "template", "textarea", "title", "xml"];

    /// <summary>Whether it and all in it is unseen.</summary>
    public bool IsHidden { get; private init; }

    /// <summary>Whether letters in it have no size; an element within may give them one.</summary>
    public bool IsSizeless { get; private init; }

    /// <summary>Whether it belongs to an older message.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Whether line ends in it are kept.</summary>
    public bool IsAsWritten { get; private init; }

    /// <summary>Whether it stands on lines of its own.</summary>
    public bool IsBlock { get; private init; }

    /// <summary>The link that it is, or null.</summary>
    public HtmlLink? Link { get; init; }

    /// <summary>Whether elements of the name have no end.</summary>
    public static bool HasNoEnd(string name) => Void.Contains(name);

    /// <summary>Whether a tag is none, but an address in angle brackets that nobody has escaped.</summary>
    public static bool IsAddress(string name) =>
        name.Contains('@', StringComparison.Ordinal) || name.StartsWith("http:", StringComparison.Ordinal) || name.StartsWith("https:", StringComparison.Ordinal) || name.StartsWith("www.", StringComparison.Ordinal);

    /// <summary>The element that a tag opens within another.</summary>
    public static HtmlElement Of(HtmlTagToken tag, HtmlElement parent)
    {
        var style = HtmlStyle.Of(tag.GetAttribute("style"));
        return new HtmlElement(tag.Name)
        {
            IsHidden = parent.IsHidden || Unseen.Contains(tag.Name) || style.Hides || Has(tag, "hidden"),
            IsSizeless = style.IsSizeless ?? parent.IsSizeless,
            IsQuoted = parent.IsQuoted,
            IsAsWritten = parent.IsAsWritten || tag.Name == "pre" || style.KeepsLines,
            IsBlock = Blocks.Contains(tag.Name) || style.IsBlock,
        };
    }

    private static bool Has(HtmlTagToken tag, string name)
    {
        foreach (var attribute in tag.Attributes)
        {
            if (attribute.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}

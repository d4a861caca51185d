using Allo.Contacts.Mail;
using Xunit;

namespace Allo.Contacts.Tests.Mail;

/// <summary>What a reader of HTML sees, and where it stands.</summary>
public sealed class HtmlTests
{
    [Theory]
    [InlineData("<div>Jane   Doe</div><div>CEO</div>", "Jane Doe\nCEO")]
    [InlineData("<p>Jane<br>CEO</p>", "Jane\nCEO")]
    [InlineData("<table><tr><td>T</td><td>+44</td></tr><tr><td>F</td><td>+45</td></tr></table>", "T\t+44\nF\t+45")]
    [InlineData("<table><tr><td>Jane<br>CEO</td><td>Acme</td></tr></table>", "Jane\nCEO\nAcme")]
    [InlineData("<p>a &amp; b &eacute;&#233;&#xe9;&nbsp;c &lt;d&gt; &nosuch; &copy</p>", "a & b ééé c <d> &nosuch; ©")]
    [InlineData("<style>p{}</style><script>if(a<b)x()</script><title>t</title><p>Jane", "Jane")]
    [InlineData("<p style='display: none'>preheader</p><p hidden>x</p><div style=\"font-size:0px\">y<b style=\"font-size:12px\">seen</b></div><p>Jane", "seen\nJane")]
    [InlineData("<p style='font-size:0.8em'>Jane</p>", "Jane")]
    [InlineData("<p><img alt='Acme logo'><img alt='call 020 7946 0958'>x</p>", "call 020 7946 0958x")]
    [InlineData("<p>Jane &lt;<a href='mailto:j@acme.com'>j@acme.com</a>&gt;</p>", "Jane <j@acme.com>")]
    [InlineData("<p><a href='mailto:jane@acme.com?subject=x'>Email me</a></p>", "Email me <jane@acme.com>")]
    [InlineData("<p><a href='tel:+442079460958'>Call</a></p>", "Call +442079460958")]
    [InlineData("<p>T <a href='tel:+442079460958'>020 7946 0958</a> x</p>", "T +442079460958 x")]
    [InlineData("<p><a href='https://www.acme.com/'>Website</a></p>", "Website https://www.acme.com/")]
    [InlineData("<p><a href='https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.acme.com%2F&amp;data=05'><img src=x></a></p>", "https://www.acme.com/")]
    [InlineData("<p>We use <a href='https://figma.com'>Figma</a> a lot</p>", "We use Figma a lot")]
    [InlineData("<div>Jane Doe <jane@acme.com></div>", "Jane Doe <jane@acme.com>")]
    [InlineData("<pre>a\n  b</pre>", "a\nb")]
    [InlineData("a<!--[if mso]>hidden<![endif]--><![if !mso]>b<![endif]>", "ab")]
    public void A_reader_sees(string html, string text) => Assert.Equal(text, SourceText.Of(html, SourceFormat.Html).Text.Trim());

    [Theory]
    [InlineData("<div>Hi</div><div class='gmail_quote'>On Monday, Bob &lt;b@x.com&gt; wrote:<blockquote>Old</blockquote></div><div>Jane</div>")]
    [InlineData("<div>Hi</div><div>26.06.2014, Bob &lt;b@x.com&gt;:</div><blockquote>Old b@x.com</blockquote><div>Jane</div>")]
    [InlineData("<div>Hi</div><div class='moz-cite-prefix'>On 26.06 Bob b@x.com wrote:</div><blockquote type='cite'>Old</blockquote><div>Jane</div>")]
    [InlineData("<div>Hi</div><div class='ydp1yahoo_quoted'>b@x.com Old</div><div>Jane</div>")]
    public void What_is_quoted_goes_behind_with_a_mark(string html)
    {
        var lines = SourceText.Of(html, SourceFormat.Html).Text.Trim().Split('\n');
        Assert.Equal(["Hi", "Jane"], lines[..2]);
        Assert.All(lines[2..], line => Assert.True(line.Length == 0 || line.StartsWith('>')));
    }

    [Theory]
    [InlineData("<a href='tel:+442079460958'>020 7946 0958</a>", "> +442079460958")]
    [InlineData("T <a href='tel:+442079460958'>020 7946 0958</a>", "> T +442079460958")]
    [InlineData("<a href='tel:+442079460958'><div>020 7946 0958</div></a>London", "> +442079460958\n> London")]
    [InlineData("<a href='tel:+442079460958'>(020) 7946 0958<br></a>Paris", "> +442079460958\n> Paris")]
    [InlineData("<a href='https://acme.com/uk'>Website</a>", "> Website https://acme.com/uk")]
    [InlineData("<a href='mailto:bob@old.com'>Bob<br></a>", "> Bob\n> <bob@old.com>")]
    [InlineData("<a href='mailto:bob@old.com'><div>Bob</div></a>", "> Bob\n> <bob@old.com>")]
    public void A_link_in_a_quote_keeps_the_mark(string link, string quoted) =>
        Assert.Equal("Hi\n" + quoted, SourceText.Of("<div>Hi</div><blockquote type='cite'>" + link + "</blockquote>", SourceFormat.Html).Text.Trim());

    [Theory]
    [InlineData("<p>A long text</p><a class='gmail_quote' href='https://acme.com'>x</a>", "A long text\n> x https://acme.com")]
    [InlineData("<p>A long text</p><a class='gmail_quote' href='mailto:bob@old.com'>Bob</a>", "A long text\n> Bob <bob@old.com>")]
    [InlineData("<p>On 3 June 2024 Bob <a href='https://acme.com'>wrote:<blockquote type='cite'>Old</blockquote></a>", "> Old")]
    [InlineData("<p>Hi<p>On 3 June 2024 Bob <a href='https://acme.com'>wrote:<blockquote type='cite'>Old</blockquote></a>", "Hi\n> Old")]
    public void A_link_may_begin_or_hold_a_quote(string html, string text) =>
        Assert.Equal(text, SourceText.Of(html, SourceFormat.Html).Text.Trim());

    [Theory]
    [InlineData("Begin forwarded message:")]
    [InlineData("Début du message transféré&nbsp;:")]
    [InlineData("---------- Message transf&eacute;r&eacute; ----------")]
    [InlineData("---------- Προωθημένο μήνυμα ----------")]
    [InlineData("-------- Пересылаемое сообщение --------")]
    [InlineData("---------- Vidarebefordrat meddelande ---------")]
    [InlineData("---------- Videresendt melding ---------")]
    [InlineData("---------- Wiadomość przekazana ---------")]
    [InlineData("---------- İletilen ileti ---------")]
    [InlineData("----- Forwarded by Bob Roe/ACME on 12/03/2024 -----")]
    public void A_forward_in_a_blockquote_is_no_quote(string mark)
    {
        var text = SourceText.Of("<div>FYI</div><blockquote type='cite'><div>" + mark + "</div><div>From: Jane Doe &lt;jane@acme.com&gt;</div></blockquote>", SourceFormat.Html).Text;
        Assert.DoesNotContain('>', text.Replace("<jane@acme.com>", string.Empty, StringComparison.Ordinal));
        Assert.StartsWith("FYI\n" + mark[..5], text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quote_that_only_names_a_forward_is_one() =>
        Assert.Equal("Hi\n> I have read the forwarded message now", SourceText.Of("<div>Hi</div><blockquote type='cite'>I have read the forwarded message now</blockquote>", SourceFormat.Html).Text.Trim());

    [Theory]
    [InlineData("<p>Hi</p><div style='display:none'><jane@acme.com></div>", "Hi")]
    [InlineData("<p>Hi</p><span style='font-size:0'>x <jane@acme.com></span>", "Hi")]
    public void An_address_that_nobody_has_escaped_is_hidden_with_the_rest(string html, string text) => Assert.Equal(text, SourceText.Of(html, SourceFormat.Html).Text.Trim());

    [Theory]
    [InlineData("<img src=x>")]
    [InlineData("<img src=x alt=''>")]
    [InlineData("<img src=x alt=' '>")]
    public void A_logo_is_read_behind_any_number_of_spacers(string spacer) =>
        Assert.Contains("Copperline Brokers", SourceText.Of(string.Concat(Enumerable.Repeat(spacer, 20)) + "<img alt='Copperline Brokers'><p>jane@copperline.com", SourceFormat.Html).Text, StringComparison.Ordinal);

    [Fact]
    public void A_span_leads_back_through_entities_and_tags()
    {
        const string Html = "<p>Ren&eacute;e <b>Doe</b>, 12&nbsp;rue X<br>75002 Paris &amp; <a href=\"mailto:renee@acme.fr\">mail</a></p>";
        var source = SourceText.Of(Html, SourceFormat.Html);
        Assert.Equal("Ren&eacute;e <b>Doe", Back(source, "Renée Doe"));
        Assert.Equal("12&nbsp;rue X<br>75002 Paris", Back(source, "12 rue X\n75002 Paris"));
        Assert.Equal("mailto:renee@acme.fr", Back(source, "renee@acme.fr"));
        Assert.Equal("Ren", Back(source, "Ren"));
    }

    private static string Back(SourceText source, string piece)
    {
        var at = source.Text.IndexOf(piece, StringComparison.Ordinal);
        Assert.True(at >= 0, source.Text);
        return source.ToOriginal(new TextSpan(at, at + piece.Length)).Of(source.Original);
    }
}

using System.Diagnostics;
using System.Text;
using Allo.Contacts.Extraction;
using Allo.Contacts.Mail;
using CsCheck;
using Xunit;

namespace Allo.Contacts.Tests.Mail;

/// <summary>What holds for every input, however broken.</summary>
public sealed class HostileMailTests
{
    private static readonly ContactExtractor Extractor = new();

    private static readonly string[] Seeds =
    [
        "MIME-Version: 1.0\nFrom: =?UTF-8?Q?Ren=C3=A9e?= Doe <renee@acme.fr>\nContent-Type: multipart/alternative; boundary=q\n\n--q\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nRen=C3=A9e Doe\nG=C3=A9rante\nT=C3=A9l : 01 42 68 53 00\n--q\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\nPGI+UmVuw6llIERvZTwvYj48YnI+KzMzIDEgNDIgNjggNTMgMDA=\n--q--\n",
        "<div>Hello</div><table><tr><td>Jane&nbsp;Doe<br>CEO</td><td><a href='mailto:jane@acme.com'>mail</a> <a href='tel:+442079460958'>020 7946 0958</a></td></tr></table><blockquote type=cite>old &amp; b@x.com</blockquote>",
        "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:D=C3=B6e;Jane\r\nitem1.TEL;WORK;VOICE:+44 20 7946 0958\r\nitem1.X-ABLabel:desk\r\nADR:;;1 Main St\\nFloor 2;Town;;12345;USA\r\nEMAIL;PREF:jane@\r\n acme.com\r\nEND:VCARD\r\n",
    ];

    private static readonly string[] Junk = ["<", ">", "&", "=", "\"", "\n", "\r\n", ";", ":", "\0", "\ud83d", "é", "<table>", "</td>", "<a href='mailto:x@y.com'>", "</a>", "--q", "=E9", "&#x110000;", "&#0;", "<blockquote>", "<blockquote type=cite>", "1:", "<br>", "<a href='tel:+442079460958'>", "<a class=gmail_quote href='https://acme.com'>", "BEGIN:VCARD\n", "END:VCARD\n", "<style>", "=\n", "\\", " ", "\t", "<!--"];

    private static readonly Gen<string> Mutated =
        from seed in Gen.Int[0, Seeds.Length - 1]
        from cuts in Gen.Select(Gen.Int[0, 600], Gen.Int[0, 20], Gen.Int[0, Junk.Length - 1]).Array[0, 6]
        select cuts.Aggregate(Seeds[seed], (text, cut) =>
        {
            var at = Math.Min(cut.Item1, text.Length);
            return text.Remove(at, Math.Min(cut.Item2, text.Length - at)).Insert(at, Junk[cut.Item3]);
        });

    [Fact]
    public void Whatever_the_input_it_never_throws_and_every_mention_is_the_text_of_its_span() => Mutated.Sample(
        text =>
        {
            foreach (var format in new SourceFormat?[] { null, SourceFormat.Eml, SourceFormat.Html, SourceFormat.VCard })
            {
                foreach (var mention in Extractor.Extract(text, new ExtractionOptions { Format = format }).Mentions)
                {
                    Assert.Equal(mention.Text, text[mention.Span.Start..mention.Span.End]);
                }
            }
        },
        iter: 3_000);

    [Fact]
    public void Every_piece_of_the_readable_text_leads_into_the_original() => Mutated.Sample(
        text =>
        {
            foreach (var format in Enum.GetValues<SourceFormat>())
            {
                var source = SourceText.Of(text, format);
                for (var at = 0; at < source.Text.Length; at++)
                {
                    var span = source.ToOriginal(new TextSpan(at, at + 1));
                    Assert.InRange(span.Start, 0, span.End);
                    Assert.InRange(span.End, 0, text.Length);
                }
            }
        },
        iter: 1_000);

    [Theory]
    [InlineData(SourceFormat.Html, "<div>", 100_000)]
    [InlineData(SourceFormat.Html, "<blockquote type=cite>a", 100_000)]
    [InlineData(SourceFormat.Html, "<table><tr><td>", 50_000)]
    [InlineData(SourceFormat.Html, "<a href='mailto:x@y.com'>x", 30_000)]
    [InlineData(SourceFormat.Html, "<a href='tel:+442079460958'>020 7946 0958</a>", 20_000)]
    [InlineData(SourceFormat.Html, "</div>", 100_000)]
    [InlineData(SourceFormat.Html, "&a", 300_000)]
    [InlineData(SourceFormat.Html, "<", 500_000)]
    [InlineData(SourceFormat.Html, "x:<blockquote>y</blockquote>", 30_000)]
    [InlineData(SourceFormat.Html, "<p>Jane 1:<p><blockquote>", 30_000)]
    [InlineData(SourceFormat.Html, "<a href='https://acme.com'>x</a> ", 100_000)]
    [InlineData(SourceFormat.Html, "<a href='tel:+442079460958'><b>020 7946 0958 ", 30_000)]
    [InlineData(SourceFormat.Html, "<blockquote type=cite><a href='tel:+442079460958'>1:", 30_000)]
    [InlineData(SourceFormat.Html, "<a class=gmail_quote href='https://acme.com'>x", 30_000)]
    [InlineData(SourceFormat.VCard, "BEGIN:VCARD\n", 60_000)]
    [InlineData(SourceFormat.VCard, "TEL;X=\"a:\n ", 80_000)]
    [InlineData(SourceFormat.VCard, "TEL\n ", 150_000)]
    [InlineData(SourceFormat.VCard, "BEGIN:VCARD\nN:a;b\n ", 40_000)]
    [InlineData(SourceFormat.VCard, "BEGIN:VCARD\nAGENT:", 40_000)]
    [InlineData(SourceFormat.VCard, "TEL;QUOTED-PRINTABLE:=\n", 40_000)]
    [InlineData(SourceFormat.Eml, "Subject: x\n", 90_000)]
    [InlineData(SourceFormat.Eml, "From: a@b.c,", 90_000)]
    [InlineData(SourceFormat.Eml, "Content-Type: multipart/mixed; boundary=a\n\n--a\n", 20_000)]
    [InlineData(SourceFormat.Eml, "Content-Type: message/rfc822\n\n", 30_000)]
    [InlineData(SourceFormat.Eml, "=?UTF-8?Q?=41?= ", 60_000)]
    public void A_bomb_is_read_in_bounded_time(SourceFormat format, string part, int times)
    {
        var text = new StringBuilder().Insert(0, part, times).ToString();
        var watch = Stopwatch.StartNew();
        Assert.NotNull(SourceText.Of(text, format));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    [Theory]
    [InlineData("<br>", "<blockquote>")]
    [InlineData("<br>", "<blockquote></blockquote>")]
    [InlineData("<br>", "<blockquote type=cite></blockquote>")]
    [InlineData("<br>", "<p>1:<blockquote></blockquote>")]
    [InlineData("<br>", "<p>On 3 June <a href='https://acme.com'>wrote:<blockquote>x</blockquote></a>")]
    [InlineData("&nbsp;", "<blockquote type=cite></blockquote>")]
    [InlineData("<a href='tel:+442079460958'>", "<b>020 7946 0958</b>")]
    [InlineData("<a href='tel:+442079460958'><b>", "020 7946 0958</b></a>")]
    [InlineData("<a href='mailto:x@y.com'><i>", "x</i></a>")]
    public void A_bomb_of_two_parts_is_read_in_bounded_time_in_every_order(string one, string other)
    {
        const int Half = 500_000;
        string[] halves = [Many(one, Half), Many(other, Half)];
        string[] orders = [halves[0] + halves[1], halves[1] + halves[0], Many(one + other, Half * 2), halves[0][..(Half / 2)] + halves[1] + halves[0][(Half / 2)..]];
        foreach (var html in orders)
        {
            foreach (var text in new[] { html, "MIME-Version: 1.0\nFrom: jane@acme.com\nContent-Type: text/html\n\n" + html })
            {
                var watch = Stopwatch.StartNew();
                Assert.NotNull(SourceText.Of(text, text == html ? SourceFormat.Html : SourceFormat.Eml));
                Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
            }
        }
    }

    [Theory]
    [InlineData("<a href='tel:+442079460958'><b>", "020 7946 0958 ", "</b></a>")]
    [InlineData("<a href='tel:+442079460958'><b>", "<br>", "</b></a>")]
    [InlineData("<a href='mailto:x@y.com'><b>", "x ", "</b></a>")]
    [InlineData("<blockquote type=cite><a href='https://acme.com'>", "Website ", "</a></blockquote>")]
    public void A_long_text_in_nested_links_is_read_in_bounded_time(string open, string part, string close)
    {
        var html = Many(open, 190 * open.Length) + "1" + Many(part, 1_000_000) + "2" + Many(close, 190 * close.Length);
        var watch = Stopwatch.StartNew();
        Assert.NotNull(SourceText.Of(html, SourceFormat.Html));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    private static string Many(string part, int length) => new StringBuilder().Insert(0, part, length / part.Length).ToString();
}

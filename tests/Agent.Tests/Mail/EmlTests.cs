using Allo.Contacts.Extraction.Zones;
using Allo.Contacts.Mail;
using Xunit;

namespace Allo.Contacts.Tests.Mail;

/// <summary>What is read of a mail, and where it stands.</summary>
public sealed class EmlTests
{
    private const string Head = "MIME-Version: 1.0\nFrom: Jane Doe <jane@acme.com>\nSubject: Offer\n";

    [Theory]
    [InlineData("Content-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\nRen=E9e D=\noe", "Renée Doe", "Ren=E9e D=\noe")]
    [InlineData("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nRen=C3=A9e", "é", "=C3=A9")]
    [InlineData("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nRen=E9e", "Renée", "Ren=E9e")]
    [InlineData("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nUmVuw6ll\nIERvZQ==\n", "Doe", "IERvZQ==\n")]
    [InlineData("Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: quoted-printable\n\n=E9=D7=C1=CE", "Иван", "=E9=D7=C1=CE")]
    [InlineData("Content-Type: text/plain; charset=\"utf-8\"\nContent-Transfer-Encoding: 8bit\n\nRenée", "Renée", "Renée")]
    [InlineData("Content-Type: text/plain; format=flowed\n\nThis line \ngoes on", "This line goes on", "This line \ngoes on")]
    [InlineData("Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<p>Ren=C3=A9e &amp; Co</p>", "Renée & Co", "Ren=C3=A9e &amp; Co")]
    [InlineData("\nno type at all", "no type at all", "no type at all")]
    public void A_part_is_decoded_and_leads_back(string rest, string piece, string original)
    {
        var source = SourceText.Of(Head + rest);
        Assert.Equal(SourceFormat.Eml, source.Format);
        Assert.Equal(original, Back(source, piece));
    }

    [Fact]
    public void The_plain_form_is_read_unless_it_says_nothing()
    {
        static string Mail(string plain) => Head + "Content-Type: multipart/alternative; boundary=q\n\n--q\nContent-Type: text/plain\n\n" + plain + "\n--q\nContent-Type: text/html\n\n<p>The HTML form of the text</p>\n--q--\n";
        Assert.Contains("plain form", SourceText.Of(Mail("The plain form of the same text")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("HTML", SourceText.Of(Mail("The plain form of the same text")).Text, StringComparison.Ordinal);
        Assert.Contains("HTML form", SourceText.Of(Mail(" ")).Text, StringComparison.Ordinal);
        Assert.Contains("HTML form", SourceText.Of(Mail("Your e-mail program does not show HTML messages.")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("From: Jane Doe <jane@acme.com>", "Jane Doe", "Jane Doe", "jane@acme.com")]
    [InlineData("From: \"Doe, Jane\" <jane@acme.com>", "Doe, Jane", "Doe, Jane", "jane@acme.com")]
    [InlineData("From: =?UTF-8?Q?Ren=C3=A9e?= Doe <jane@acme.com>", "Renée Doe", "=?UTF-8?Q?Ren=C3=A9e?= Doe", "jane@acme.com")]
    [InlineData("From: =?iso-8859-1?B?UmVu6WU=?=\n <jane@acme.com>", "Renée", "=?iso-8859-1?B?UmVu6WU=?=", "jane@acme.com")]
    [InlineData("From: jane@acme.com", null, "", "jane@acme.com")]
    [InlineData("From: Renée Doe <jane@acme.com>", "Renée Doe", "Renée Doe", "jane@acme.com")]
    [InlineData("From: Jane via List <list@x.org>\nX-Original-From: Jane Doe <jane@acme.com>", "Jane Doe", "Jane Doe", "jane@acme.com")]
    public void The_author_is_named_where_the_header_names_one(string header, string? name, string nameText, string address)
    {
        var source = SourceText.Of("MIME-Version: 1.0\n" + header + "\n\nHello");
        Assert.Equal(name, source.Author?.Name);
        Assert.Equal(nameText, source.Author?.NameSpan.Of(source.Original));
        Assert.Equal(address, source.Author?.AddressSpan.Of(source.Original));
        Assert.StartsWith("From: ", source.Text, StringComparison.Ordinal);
        Assert.Equal(address, Back(source, address));
    }

    [Fact]
    public void A_machine_s_address_is_nobody_s() =>
        Assert.Equal("Hello", SourceText.Of("MIME-Version: 1.0\nFrom: Acme <noreply@acme.com>\n\nHello").Text);

    [Fact]
    public void Of_a_mail_forwarded_as_an_attachment_the_author_is_meant()
    {
        var source = SourceText.Of("MIME-Version: 1.0\nFrom: Bob <bob@x.com>\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nSee attached. Bob, +44 20 7946 0958\n--q\nContent-Type: message/rfc822\n\nFrom: Jane Doe <jane@acme.com>\n\nHello from Jane\n--q--\n");
        Assert.Equal("jane@acme.com", source.Author?.Address);
        Assert.DoesNotContain("Bob", source.Text, StringComparison.Ordinal);
        Assert.Contains("Hello from Jane", source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_attached_mails_the_first_is_meant_whatever_the_second_has_attached()
    {
        const string Inner = "From: Carl Coe <carl@c.com>\nContent-Type: text/plain\n\nHello from Carl\n";
        const string Second = "From: Bea Boe <bea@b.com>\nContent-Type: multipart/mixed; boundary=r\n\n--r\n\nHello from Bea\n--r\nContent-Type: message/rfc822\n\n" + Inner + "--r--\n";
        var source = SourceText.Of("MIME-Version: 1.0\nFrom: Bob <bob@x.com>\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nSee attached.\n--q\nContent-Type: message/rfc822\n\nFrom: Ann Aoe <ann@a.com>\n\nHello from Ann\n--q\nContent-Type: message/rfc822\n\n" + Second + "--q--\n");
        Assert.Equal("ann@a.com", source.Author?.Address);
        Assert.Contains("Hello from Ann", source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_on_delivery_forwards_nothing() =>
        Assert.Equal("daemon@x.com", SourceText.Of("MIME-Version: 1.0\nFrom: daemon@x.com\nContent-Type: multipart/report; boundary=q\n\n--q\n\nfailed\n--q\nContent-Type: message/rfc822\n\nFrom: jane@acme.com\n\nHello\n--q--\n").Author?.Address);

    [Fact]
    public void Outlook_s_forward_gets_the_mark_that_only_its_subject_gives()
    {
        var source = SourceText.Of("MIME-Version: 1.0\nFrom: bob@x.com\nSubject: TR: Offre\n\nVoir ci-dessous\n\nDe : Jane Doe <jane@acme.com>\nEnvoyé : lundi 3 juin\nÀ : Bob\n\nBonjour");
        Assert.Contains("Forwarded message ----------\nDe : Jane", source.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fw:")]
    [InlineData("FWD:")]
    [InlineData("TR:")]
    [InlineData("WG:")]
    [InlineData("RV:")]
    [InlineData("I:")]
    [InlineData("ENC:")]
    [InlineData("Doorst:")]
    [InlineData("FW :")]
    [InlineData("TR :")]
    [InlineData("Fwd :")]
    [InlineData("WG :")]
    [InlineData("RV :")]
    public void Every_subject_of_a_forward_gives_the_mark(string subject)
    {
        var source = SourceText.Of("MIME-Version: 1.0\nFrom: bob@x.com\nSubject: " + subject + " Offer\n\nSee below\n\nFrom: Jane Doe <jane@acme.com>\nSent: Monday\n\nHello");
        Assert.Contains("Forwarded message ----------\nFrom: Jane", source.Text, StringComparison.Ordinal);
        Assert.True(HandingOn.IsSubject((subject + " Offer").ToLowerInvariant()));
    }

    [Theory]
    [InlineData("This message was forwarded by Bob")]
    [InlineData("Please read the forwarded message from Jane")]
    public void A_sentence_that_names_a_mark_is_none(string sentence) =>
        Assert.Contains("Forwarded message ----------\nFrom: Jane", SourceText.Of("MIME-Version: 1.0\nFrom: bob@x.com\nSubject: FW: Offer\n\n" + sentence + "\n\nFrom: Jane Doe <jane@acme.com>\nSent: Monday\n\nHello").Text, StringComparison.Ordinal);

    [Fact]
    public void An_attached_card_is_read()
    {
        var source = SourceText.Of(Head + "Content-Type: multipart/mixed; boundary=q\n\n--q\n\nHello\n--q\nContent-Type: text/x-vcard; name=j.vcf\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment\n\nQkVHSU46VkNBUkQKRk46SmFuZSBEb2UKRU5EOlZDQVJECg==\n--q--\n");
        Assert.Equal("Jane Doe", source.Cards.Single().Best("FN")?.Component(0).Text);
        Assert.DoesNotContain("VCARD", source.Text, StringComparison.Ordinal);
    }

    private static string Back(SourceText source, string piece)
    {
        var at = source.Text.LastIndexOf(piece, StringComparison.Ordinal);
        Assert.True(at >= 0, source.Text);
        return source.ToOriginal(new TextSpan(at, at + piece.Length)).Of(source.Original);
    }
}

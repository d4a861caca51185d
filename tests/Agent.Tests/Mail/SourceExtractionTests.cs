using Allo.Contacts.Extraction;
using Allo.Contacts.Mail;
using Xunit;

namespace Allo.Contacts.Tests.Mail;

/// <summary>The whole way: from what was pasted to people whose mentions stand in it.</summary>
public sealed class SourceExtractionTests
{
    private const string Html =
        "<html><head><style>p{margin:0}</style></head><body><p>Hello,</p><table><tr><td><img alt='logo'></td><td><b>Jane Doe</b><br>Sales Director<br>Tel: <a href=\"tel:+442079460958\">020 7946 0958</a><br><a href=\"mailto:jane.doe@acme.com\">Email</a></td></tr></table></body></html>";

    private static readonly ContactExtractor Extractor = new();

    [Fact]
    public void A_signature_in_HTML_is_a_person()
    {
        var result = Extractor.Extract(Html);
        var contact = result.People.Single().Contact;
        Assert.Equal(("Jane", "Doe"), (contact.Name?.Given, contact.Name?.Family));
        Assert.Equal("+442079460958", contact.Numbers.Single().E164);
        Assert.Equal("jane.doe@acme.com", contact.Emails.Single().Value);
        Assert.All(result.Mentions, mention => Assert.Equal(mention.Text, mention.Span.Of(Html)));
    }

    [Fact]
    public void The_author_s_address_and_name_count_when_only_the_header_has_them()
    {
        var contact = Extractor.Extract("MIME-Version: 1.0\nFrom: Jane Doe <x17@acme.com>\nTo: bob@x.com\nSubject: x\n\nPlease find the offer attached.\n").People.Single().Contact;
        Assert.Equal("x17@acme.com", contact.Emails.Single().Value);
        Assert.Equal(("Jane", "Doe"), (contact.Name?.Given, contact.Name?.Family));
    }

    [Fact]
    public void Nothing_of_the_quote_is_the_author_s()
    {
        var result = Extractor.Extract("MIME-Version: 1.0\nFrom: Jane Doe <jane.doe@acme.com>\nContent-Type: text/html\n\n<div>Thanks</div><div>Jane Doe<br>+44 20 7946 0958</div><div class=gmail_quote>On 3 June 2024, Bob Roe &lt;bob@old.com&gt; wrote:<blockquote>Bob Roe<br>+44 20 7946 0111</blockquote></div>");
        var contact = result.People.Single().Contact;
        Assert.Equal("+442079460958", contact.Numbers.Single().E164);
        Assert.Equal("jane.doe@acme.com", contact.Emails.Single().Value);
    }

    [Theory]
    [InlineData("<a href='tel:+442079460111'>020 7946 0111</a>")]
    [InlineData("<a href='mailto:bob@old.com'><div>Bob Roe</div></a><a href='tel:+442079460111'><div>020 7946 0111</div></a>")]
    public void Nor_is_a_number_that_a_link_of_the_quote_writes(string quoted)
    {
        var contact = Extractor.Extract("MIME-Version: 1.0\nFrom: Jane Doe <jane.doe@acme.com>\nContent-Type: text/html\n\n<div>Thanks</div><div>Jane Doe</div><div>On 3 June 2024, Bob Roe wrote:</div><blockquote type=cite>" + quoted + "</blockquote>").People.Single().Contact;
        Assert.Empty(contact.Numbers);
        Assert.Equal("jane.doe@acme.com", contact.Emails.Single().Value);
    }

    [Theory]
    [InlineData("---------- Forwarded message ----------")]
    [InlineData("---------- Message transféré ----------")]
    [InlineData("---------- Message transf&eacute;r&eacute; ----------")]
    [InlineData("---------- Προωθημένο μήνυμα ----------")]
    [InlineData("-------- Пересылаемое сообщение --------")]
    [InlineData("---------- Vidarebefordrat meddelande ---------")]
    [InlineData("---------- Videresendt melding ---------")]
    [InlineData("---------- Wiadomość przekazana ---------")]
    [InlineData("---------- İletilen ileti ---------")]
    public void Whoever_forwards_in_a_quote_is_not_meant(string mark)
    {
        var person = Extractor.Extract("MIME-Version: 1.0\nFrom: Bob Roe <bob@own.com>\nContent-Type: text/html\n\n<div>FYI</div><blockquote type=cite><div>" + mark + "</div><div>From: Jane Doe &lt;jane.doe@acme.com&gt;</div><div>Subject: Offer</div><div>Hello,</div><div>Jane Doe<br>+44 20 7946 0958</div><blockquote type=cite>Best,<br>Carl Coe<br>+44 20 7946 0222</blockquote></blockquote>").People.Single();
        Assert.Equal("jane.doe@acme.com", person.Contact.Emails.Single().Value);
        Assert.Equal("+442079460958", person.Contact.Numbers.Single().E164);
    }

    [Fact]
    public void The_sender_s_card_fills_what_the_text_leaves_open_and_another_s_is_one_more_person()
    {
        const string Mail = "MIME-Version: 1.0\nFrom: Jane Doe <jane@acme.com>\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nJane Doe\n+44 20 7946 0958\n--q\nContent-Type: text/vcard\n\nBEGIN:VCARD\nN:Doe;Jane\nEMAIL:jane@acme.com\nTITLE:CTO\nEND:VCARD\nBEGIN:VCARD\nN:Roe;Paul\nEMAIL:paul@acme.com\nEND:VCARD\n--q--\n";
        var people = Extractor.Extract(Mail).People;
        Assert.Equal(["Jane", "Paul"], people.Select(person => person.Contact.Name?.Given));
        Assert.Equal("CTO", people[0].Contact.JobTitle);
    }

    [Fact]
    public void A_form_that_is_told_is_not_guessed() =>
        Assert.Equal("jane@acme.com", Extractor.Extract("<b>Jane Doe</b> <i>jane@acme.com</i>", new ExtractionOptions { Format = SourceFormat.Html }).People.Single().Contact.Emails.Single().Value);
}

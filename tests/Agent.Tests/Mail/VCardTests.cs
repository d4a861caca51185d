using Allo.Contacts.Extraction;
using Allo.Contacts.Mail;
using Xunit;

namespace Allo.Contacts.Tests.Mail;

/// <summary>Cards as programs write them, and the people that they are.</summary>
public sealed class VCardTests
{
    [Theory]
    [InlineData("TEL;TYPE=CELL,work;PREF=1:+1", "TEL", "CELL WORK PREF")]
    [InlineData("TEL;CELL;PREF:+1", "TEL", "CELL PREF")]
    [InlineData("tel;type=cell;type=pref:+1", "TEL", "CELL PREF")]
    [InlineData("item1.TEL;TYPE=\"work,voice\":+1", "TEL", "WORK VOICE")]
    public void Types_are_read_in_every_version(string line, string name, string types)
    {
        var property = Card(line).Properties.Single();
        Assert.Equal((name, types), (property.Name, string.Join(' ', property.Types)));
    }

    [Theory]
    [InlineData("NOTE:a\\, b\\; c\\nd\\\\", "a, b; c\nd\\", "a\\, b\\; c\\nd\\\\")]
    [InlineData("TITLE:Vice \n President", "Vice President", "Vice \n President")]
    [InlineData("TITLE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:G=C3=A9=\nrant", "Gérant", "G=C3=A9=\nrant")]
    [InlineData("TITLE;CHARSET=WINDOWS-1252;QUOTED-PRINTABLE:G=E9rant", "Gérant", "G=E9rant")]
    [InlineData("TITLE;ENCODING=b:R8OpcmFudA==", "Gérant", "R8OpcmFudA==")]
    public void A_value_is_decoded_and_keeps_its_place(string line, string text, string original)
    {
        var source = SourceText.Of("BEGIN:VCARD\n" + line + "\nEND:VCARD");
        var value = source.Cards.Single().Properties.Single().Component(0);
        Assert.Equal(text, value.Text);
        Assert.Equal(original, value.Span.Of(source.Original));
    }

    [Theory]
    [InlineData("ADR;LABEL=\"Acme Ltd, 4th Floor, 12 Long Acre, Covent Garden, Lon\n don WC2E 9LP\":;;12 Long Acre;London;;WC2E 9LP;UK")]
    [InlineData("ADR;LABEL=\"Attn: Jane Doe, 4th Floor, 12 Long Acre, Covent Garden, Lon\r\n don: WC2E 9LP\":;;12 Long Acre;London;;WC2E 9LP;UK")]
    [InlineData("ADR;TYPE=work;LABEL=\"4th Floor\";X-LONG=abcdefghijklmnopqrstuv\r\n\twxyz:;;12 Long Acre;London;;WC2E 9LP;UK")]
    [InlineData("AD\n R:;;12 Long Acre;London;;WC2E 9LP;UK")]
    public void A_property_is_read_wherever_its_line_is_folded(string line)
    {
        var property = Card(line).Properties.Single();
        Assert.Equal("ADR", property.Name);
        Assert.Equal([string.Empty, string.Empty, "12 Long Acre", "London"], property.Values.Take(4).Select(value => value.Text));
        Assert.Contains("12 Long Acre", new ContactExtractor().Extract("BEGIN:VCARD\nFN:Jane Doe\n" + line + "\nEND:VCARD").People.Single().Contact.Address?.Line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folded_parameter_is_unfolded() =>
        Assert.Equal("Acme Ltd, London: WC2E 9LP", Card("ADR;LABEL=\"Acme Ltd, Lon\r\n\tdon: WC2E 9LP\":;;12 Long Acre;London").Properties.Single().Written);

    [Fact]
    public void Cards_without_their_end_and_cards_of_agents_are_told_apart()
    {
        Assert.Equal(2, VCards("BEGIN:VCARD\nFN:A\nBEGIN:VCARD\nFN:B").Count);
        var card = VCards("BEGIN:VCARD\nFN:A\nAGENT:\nBEGIN:VCARD\nFN:B\nEND:VCARD\nTITLE:T\nEND:VCARD").Single();
        Assert.Equal(["FN", "AGENT", "TITLE"], card.Properties.Select(property => property.Name));
    }

    [Fact]
    public void A_card_is_a_person()
    {
        const string Text = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:van der Berg;Anna;M.;Dr.;\r\nFN:Dr. Anna M. van der Berg\r\nORG:Acme\\, Inc.;Sales\r\nTITLE:CTO\r\nTEL;TYPE=WORK,FAX:+31 20 794 0001\r\nTEL;TYPE=CELL:+31 6 12345678\r\nTEL;TYPE=WORK,VOICE:020 794 0958\r\nTEL;TYPE=PAGER:+31 6 12345000\r\nEMAIL:Anna@Acme.com\r\nURL:https\\://linkedin.com/in/anna\r\nURL:www.acme.com\r\nADR;TYPE=WORK:;;Damrak 1;Amsterdam;;1012 LG;Netherlands\r\nEND:VCARD\r\n";
        var contact = new ContactExtractor().Extract(Text).People.Single().Contact;
        Assert.Equal(("Anna M.", "van der Berg"), (contact.Name?.Given, contact.Name?.Family));
        Assert.Equal(("Acme, Inc.", "CTO"), (contact.Company, contact.JobTitle));
        Assert.Equal(["+31612345678", "+31207940958"], contact.Numbers.Select(number => number.E164));
        Assert.Equal("anna@acme.com", contact.Emails.Single().Value);
        Assert.Equal("https://www.acme.com", contact.Website?.Url);
        Assert.Equal("Damrak 1, Amsterdam, 1012 LG, Netherlands", contact.Address?.Line);
        Assert.Contains(new ContactExtractor().Extract(Text).Mentions, mention => mention is { Field: ContactField.Fax, Value: "+31207940001" });
    }

    [Theory]
    [InlineData("FN:Jane Doe", "Jane", "Doe")]
    [InlineData("N:;Jane Doe;;;\nFN:Jane Doe", "Jane", "Doe")]
    [InlineData("N:DOE;JANE;Mary;;", "Jane", "Doe")]
    [InlineData("N:Doe;;;;", null, "Doe")]
    [InlineData("FN:Acme\nORG:Acme", null, null)]
    public void A_name_is_of_its_parts_or_of_what_is_shown(string lines, string? given, string? family)
    {
        var name = new ContactExtractor().Extract($"BEGIN:VCARD\n{lines}\nEMAIL:a@acme.com\nEND:VCARD").People.Single().Contact.Name;
        Assert.Equal((given, family), (name?.Given, name?.Family));
    }

    [Fact]
    public void Several_cards_are_several_people() =>
        Assert.Equal(["Jane", "Paul"], new ContactExtractor().Extract("BEGIN:VCARD\nN:Doe;Jane\nEND:VCARD\nBEGIN:VCARD\nN:Roe;Paul\nEND:VCARD").People.Select(person => person.Contact.Name?.Given));

    [Fact]
    public void A_number_with_neither_country_nor_region_is_that_of_the_hint() =>
        Assert.Equal("+33612345678", new ContactExtractor().Extract("BEGIN:VCARD\nN:Doe;Jane\nTEL:0612345678\nEND:VCARD", new ExtractionOptions { Region = "FR" }).People.Single().Contact.Numbers.Single().E164);

    private static VCard Card(string line) => VCards("BEGIN:VCARD\n" + line + "\nEND:VCARD").Single();

    private static IReadOnlyList<VCard> VCards(string text) => SourceText.Of(text).Cards;
}

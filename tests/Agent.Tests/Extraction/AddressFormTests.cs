using Allo.Contacts.Extraction;
using Xunit;

namespace Allo.Contacts.Tests.Extraction;

/// <summary>Addresses as people spell them, cameras read them and filters wrap them.</summary>
public sealed class AddressFormTests
{
    [Theory]
    [InlineData("ian@smith-sons . co . uk", "ian@smith-sons.co.uk")]
    [InlineData("roessler @ glas-bau.de", "roessler@glas-bau.de")]
    [InlineData("Mail: p.keller (ät) bau-keller (punkt) de", "p.keller@bau-keller.de")]
    [InlineData("scrivimi a mario punto rossi chiocciola studio-rossi punto it", "mario.rossi@studio-rossi.it")]
    [InlineData("mail: jan punt devries apenstaartje bakkerij punt nl. Tot snel", "jan.devries@bakkerij.nl")]
    [InlineData("jane_at_acme_dot_com", "jane@acme.com")]
    [InlineData("bob {at} acme {dot} org", "bob@acme.org")]
    [InlineData("luc point morin arobase toits tiret morin point fr. Il rappelle", "luc.morin@toits-morin.fr")]
    [InlineData("ana arroba uol ponto com ponto br. Condominio", "ana@uol.com.br")]
    [InlineData("b_toews [at] shaw [dot] ca. Bernadette", "b_toews@shaw.ca")]
    [InlineData("jane@acme. com", "jane@acme.com")]
    [InlineData("jane@acme.com. Or call", "jane@acme.com")]
    [InlineData("m (point) blanc (at) atelier (point) ch", "m.blanc@atelier.ch")]
    public void A_spelt_address_is_read(string text, string address) => Assert.Equal([address], Grammar.Values(text, ContactField.Email));

    [Theory]
    [InlineData("write me at the office. it is open")]
    [InlineData("meet me @ home. it is fine")]
    public void A_sentence_is_no_address(string text) => Assert.Empty(Grammar.Values(text, ContactField.Email));

    [Theory]
    [InlineData("www . kaiser-bau . de", "https://www.kaiser-bau.de")]
    [InlineData("Ann Lee\nalpwerk.tirol", "https://alpwerk.tirol")]
    [InlineData("Web: nord.swiss", "https://nord.swiss")]
    [InlineData("https://urldefense.com/v3/__https:/www.acme.fr__;!!abc", "https://www.acme.fr")]
    [InlineData("https://protect-eu.mimecast.com/s/abcd?domain=acme.fr", "https://acme.fr")]
    [InlineData("https://www.google.fr/url?q=https%3A%2F%2Facme.fr&sa=D", "https://acme.fr")]
    [InlineData("https://secure-web.cisco.com/1ab/https%3A%2F%2Fwww.acme.fr", "https://www.acme.fr")]
    public void A_site_is_found_and_unwrapped(string text, string site) => Assert.Equal([site], Grammar.Values(text, ContactField.Website));

    [Theory]
    [InlineData("see report.py and script.sh, St.Gallen")]
    [InlineData("https://calendly.com/jane/30min")]
    [InlineData("https://zoom.us/j/12345678901?pwd=abc")]
    [InlineData("https://teams.microsoft.com/l/meetup-join/19")]
    [InlineData("www.acme.fr/brochure.pdf")]
    [InlineData("https://forms.gle/abc")]
    [InlineData("we met at nord.swiss last week")]
    public void What_is_not_somebody_s_own_site_is_none(string text) => Assert.Empty(Grammar.Values(text, ContactField.Website));

    [Theory]
    [InlineData("a@b . ")]
    [InlineData("www . a . ")]
    [InlineData("x at [at] (dot) ")]
    [InlineData("1 one 2 two 3 three ")]
    [InlineData("BE 0712 A9A 9A9 1015 CJ 06-")]
    [InlineData("old (old no. 06 12 34 56 78 not in use ")]
    [InlineData("7.00–12.00 / +1 800 FLO x")]
    [InlineData("__;/v3/__http://urldefense.com/v3/__")]
    public void Repeated_a_thousand_times_a_text_is_read_at_once(string text)
    {
        var repeated = string.Concat(Enumerable.Repeat(text, 1000));
        var before = Environment.TickCount64;
        _ = new ContactExtractor().Extract(repeated);
        Assert.True(Environment.TickCount64 - before < 5000);
    }
}

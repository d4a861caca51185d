using Allo.Contacts.Extraction;
using Xunit;

namespace Allo.Contacts.Tests.Extraction;

/// <summary>Who is meant in chats, forwards, threads and shared signatures, and whose a value is.</summary>
public sealed class WhoIsMeantTests
{
    private static readonly ContactExtractor Extractor = new();

    [Theory]
    [InlineData("[10:01] Marta: wer macht den Einkauf bei Lindner Metallbau?\n[10:02] Jonas: Petra Lindner\n[10:02] Jonas: 0171 4403926\n[10:03] Marta: danke", "Petra", "Lindner", "+491714403926")]
    [InlineData("03/02/2025, 09:12 - Marc: t'as le numéro du plombier ?\n03/02/2025, 09:13 - Lucie: oui Bruno Castel\n03/02/2025, 09:13 - Lucie: 06 12 44 87 31", "Bruno", "Castel", "+33612448731")]
    [InlineData("Priya  10:02 AM\nnew lead\nPriya  10:02 AM\nHarold Simmons, Facilities Director at Oakfield Schools\nPriya  10:03 AM\n303-914-6628", "Harold", "Simmons", "+13039146628")]
    public void Speakers_of_a_chat_are_not_meant(string text, string given, string family, string number)
    {
        var person = Assert.Single(Extractor.Extract(text).People).Contact;
        Assert.Equal((given, family), (person.Name?.Given, person.Name?.Family));
        Assert.Equal([number], person.Numbers.Select(found => found.E164));
    }

    [Theory]
    [InlineData("Tom, this one's yours, please handle.\n\nHelen Marsh\nSales Manager\nmarsh@corru.example\n\nFrom: Peter Wolsey <p.wolsey@candles.example>\nSent: Friday, February 7, 2025 2:50 PM\nTo: Helen Marsh <marsh@corru.example>\nSubject: mailers\n\nHi Helen,\n\nplease call me.\n\nPeter Wolsey\nBuyer\nLakeshore Candles\n020 7946 0958", "Wolsey")]
    [InlineData("Hi Peter,\n\nsee below, all done.\n\nHelen Marsh\nSales Manager\n020 7946 0958\n\nFrom: Peter Wolsey <p.wolsey@candles.example>\nSent: Friday, February 7, 2025 2:50 PM\nTo: Helen Marsh <marsh@corru.example>\nSubject: mailers\n\nplease call me.\n\nPeter Wolsey\n020 7946 0123", "Marsh")]
    public void Who_speaks_to_a_third_person_hands_on_and_who_answers_the_author_does_not(string text, string family) =>
        Assert.Equal(family, Assert.Single(Extractor.Extract(text).People).Contact.Name?.Family);

    [Theory]
    [InlineData("Hallo Jürgen,\n\nkannst du das bitte übernehmen?", true)]
    [InlineData("Hola Javi,\n\n¿puedes llamarle tú?", true)]
    [InlineData("Olá Tiago,\n\npodes ligar a este senhor?", true)]
    [InlineData("Ha Bram, iets voor jou?", true)]
    [InlineData("À traiter svp", true)]
    [InlineData("Hi Owen,\n\ncould you send the drawings please?", false)]
    [InlineData("Guten Tag,\n\nich werde Ihre Anfrage an den Vertrieb weiterleiten.", false)]
    [InlineData("Bom dia,\n\nencaminho em anexo a fatura.", false)]
    [InlineData("Bonjour,\n\nje fais suivre à notre service technique.", false)]
    [InlineData("Buenos días:\n\nle reenvío la factura corregida.", false)]
    [InlineData("Goedemorgen,\n\nwe gaan het oppakken, dank.", false)]
    [InlineData("Hi Greg,\n\nsee what they say.", false)]
    public void Without_a_mark_the_greeting_and_the_words_tell_who_hands_on(string top, bool handsOn)
    {
        var text = $"{top}\n\nNora Fielding\nOffice Manager\n020 7946 0111\n\nFrom: Owen Trask <owen@trask.example>\nSent: Tuesday, 7 October 2025 10:18\nTo: Nora Fielding\nSubject: pumps\n\nOwen Trask\nSite Engineer\n020 7946 0222";
        Assert.Equal(handsOn ? "Trask" : "Fielding", Assert.Single(Extractor.Extract(text).People).Contact.Name?.Family);
    }

    [Theory]
    [InlineData("Works for us.\n\nAnna Brandt\nBuyer\n020 7946 0958\n\nOn Tue, 18 Feb 2025 at 18:36, Paul Ryan <paul@ryan.example> wrote:\n> Fine?\n> On Mon, 17 Feb 2025 at 11:02, Anna Brandt <\n> abrandt@coil.example> wrote:\n>> Quote please", "abrandt@coil.example")]
    [InlineData("Parfait.\n\nEmre Yıldırım\nChef de projet\n01 42 68 53 00\n\nDe : Claire Petit <claire@petit.example>\nEnvoyé : mercredi 13 mars 2024 20:18\nÀ : Yildirim Emre <ey@atelier.example>\nObjet : devis\n\nD'accord ?", "ey@atelier.example")]
    public void The_senders_address_counts_in_the_head_of_what_is_quoted(string text, string address) =>
        Assert.Equal([address], Assert.Single(Extractor.Extract(text).People).Contact.Emails.Select(email => email.Value));

    [Fact]
    public void The_From_header_completes_who_signs_with_a_nickname()
    {
        var person = Assert.Single(Extractor.Extract("yep happy to quote, text me on 0407 662 318\n\ncheers\nJezza", new ExtractionOptions { From = "\"Papadopoulos, Jeremy\" <jeremy@joinery.example>", Region = "AU" }).People).Contact;
        Assert.Equal(("Jeremy", "Papadopoulos"), (person.Name?.Given, person.Name?.Family));
        Assert.Equal(["jeremy@joinery.example"], person.Emails.Select(email => email.Value));
        Assert.Equal(["+61407662318"], person.Numbers.Select(number => number.E164));
    }

    [Fact]
    public void A_forwarders_From_header_is_not_the_authors()
    {
        var person = Assert.Single(Extractor.Extract("FYI\n\n---------- Forwarded message ---------\nFrom: Peter Wolsey <p.wolsey@candles.example>\nDate: Fri, Feb 7, 2025\nSubject: mailers\nTo: <sales@corru.example>\n\nplease call me.\n\nPeter Wolsey\n020 7946 0123", new ExtractionOptions { From = "Helen Marsh <marsh@corru.example>" }).People).Contact;
        Assert.Equal("Wolsey", person.Name?.Family);
        Assert.DoesNotContain(person.Emails, email => email.Value == "marsh@corru.example");
    }

    [Fact]
    public void Two_above_one_block_share_what_it_tells()
    {
        var people = Extractor.Extract("Anna Brandt, Tierärztin\nJonas Keller, Tierarzt\n\nPraxis am Markt\nDorfstr. 3\n24811 Owschlag\nTel. 04336 99 17 50\npraxis@tierpraxis.example").People;
        Assert.Equal(2, people.Count);
        Assert.All(people, person => Assert.Equal("+494336991750", Assert.Single(person.Contact.Numbers).E164));
        Assert.All(people, person => Assert.Equal("praxis@tierpraxis.example", Assert.Single(person.Contact.Emails).Value));
    }

    [Fact]
    public void Of_a_couple_both_have_the_family_name()
    {
        var people = Extractor.Extract("Martine & Luc Perrin\n12 rue des Lilas, 69003 Lyon\n04 72 77 61 08\nperrin@orange.fr").People;
        Assert.Equal([("Martine", "Perrin"), ("Luc", "Perrin")], people.Select(person => (person.Contact.Name!.Given!, person.Contact.Name.Family!)));
    }

    [Fact]
    public void Two_spellings_of_a_name_are_one_person()
    {
        var person = Assert.Single(Extractor.Extract("From: Ingrid Vahlen <ivahlen@seehaus.example>\nSent: Monday, 4 March 2024 08:12\nTo: office@other.example\nSubject: lamps\n\nplease call back.\n\nI. Vahlen\nHead of House\n020 7946 0958").People).Contact;
        Assert.Equal(("Ingrid", "Vahlen"), (person.Name?.Given, person.Name?.Family));
    }

    [Theory]
    [InlineData("Marie Dubois\nZA du Parc - 7 rue Denis Papin\n29500 Quimper", "ZA du Parc, 7 rue Denis Papin, 29500 Quimper")]
    [InlineData("Yuliana Gómez\nCra. 43A № 14 - 109, Medellín 050021, Colombia\nCel +57 310 448 2915", "Cra. 43A № 14 - 109, Medellín 050021, Colombia")]
    public void Parts_of_an_address_are_joined_by_commas(string text, string address) =>
        Assert.Equal(address, Assert.Single(Extractor.Extract(text).People).Contact.Address?.Line);

    [Fact]
    public void A_number_behind_somebody_elses_name_is_not_the_senders() =>
        Assert.Empty(Extractor.Extract("I am out until Wednesday. Please call Paul Ward at 713-853-0685 if you need help.", new ExtractionOptions { From = "Stephanie Miller <s.miller@energy.example>", Region = "US" }).People.SelectMany(person => person.Contact.Numbers));

    [Theory]
    [InlineData("WOODS, DAVID A", "David A", "Woods")]
    [InlineData("Anna (Nan) Brandt", "Anna", "Brandt")]
    public void A_text_that_is_a_name_is_a_person(string text, string given, string family) =>
        Assert.Equal((given, family), (Assert.Single(Extractor.Extract(text).People).Contact.Name?.Given, Extractor.Extract(text).People[0].Contact.Name?.Family));

    [Theory]
    [InlineData("Hello World")]
    [InlineData("Thanks Tom")]
    [InlineData("Will do")]
    [InlineData("Call Kim")]
    [InlineData("Call Tom Miller in Calgary.")]
    public void A_few_other_words_are_nobody(string text) => Assert.Empty(Extractor.Extract(text).People);
}

using Allo.Contacts.Extraction;
using Xunit;

namespace Allo.Contacts.Tests.Extraction;

/// <summary>The country of numbers that do not carry it.</summary>
public sealed class RegionEvidenceTests
{
    [Theory]
    [InlineData("Jan Kowalski\nZakład Stolarski Sp. z o.o.\nul. Długa 5, 80-831 Gdańsk\ntel. 601 234 567", "+48601234567")]
    [InlineData("Erik Lund\nLund Byg ApS\n20 12 34 56", "+4520123456")]
    [InlineData("Kovács Péter\nKovács Kft.\nTel.: 06 30 123 4567\nBudapest", "+36301234567")]
    [InlineData("Matti Virtanen\nVirtanen Oy\npuh. 040 123 4567\nHelsinki", "+358401234567")]
    [InlineData("Anna Svensson\nSvensson Bygg AB\n070-123 45 67\nGöteborg", "+46701234567")]
    [InlineData("Priya Sharma\nSharma Exports Pvt. Ltd.\nMumbai 400021\n98201 55830", "+919820155830")]
    [InlineData("Wei Tan\nTan Marine Pte. Ltd.\n9123 4567", "+6591234567")]
    [InlineData("Sean Murphy\nMurphy Plant Hire\nGalway\nM: 087 123 4567", "+353871234567")]
    [InlineData("Thabo Nkosi\nNkosi Plumbing (Pty) Ltd\n082 774 1936", "+27827741936")]
    [InlineData("Lucía Pérez\nPérez Hnos. S.R.L.\nAv. Corrientes 1234, C1043AAZ, CABA\n11 4784-3390", "+541147843390")]
    [InlineData("Carlos Ruiz\nRuiz y Asociados\nNIT 900.123.456-7\nCel. 310 448 2915", "+573104482915")]
    [InlineData("María Soto\nTransportes Soto SpA\nRUT 76.448.190-5\n9 8765 4321\nSantiago, Chile", "+56987654321")]
    [InlineData("José Hernández\nGrupo Hernández S.A. de C.V.\nTel. 55 1234 5678", "+525512345678")]
    [InlineData("João Silva\nSilva Transportes Ltda.\nCNPJ 12.345.678/0001-90\n11 98765-4321", "+5511987654321")]
    [InlineData("Rui Costa\nCosta, Lda.\n1200-123 Lisboa\n912 345 678", "+351912345678")]
    [InlineData("Marco Bianchi\nBianchi S.r.l.\nVia Roma 5, 20121 Milano\n02 1234567", "+39021234567")]
    [InlineData("Urs Meier\nMeier Söhne AG\nBahnhofstrasse 5\n8001 Zürich\n044 211 12 34", "+41442111234")]
    [InlineData("Franz Gruber\nGruber GmbH\nHauptplatz 3\n4020 Linz\n0664 1234567", "+436641234567")]
    [InlineData("Piet Jansen\nJansen BV\nKeizersgracht 12, 1015 CJ Amsterdam\n06-12345678", "+31612345678")]
    [InlineData("Luc Peeters\nPeeters BV\nStationsstraat 5\n9000 Gent\n0475 12 34 56", "+32475123456")]
    [InlineData("John Smith\nSmith & Sons\n12 High St, Leeds LS1 4AP\n0113 496 0999", "+441134960999")]
    [InlineData("Mary Jones\nJones Realty LLC\n(415) 555-2671", "+14155552671")]
    [InlineData("Tom Brown\nBrown Electrical Pty Ltd\nABN 12 345 678 901\n0412 345 678", "+61412345678")]
    [InlineData("Αντώνης Παπαδόπουλος\nΚιν.: 6937 214 580", "+306937214580")]
    [InlineData("田中一郎\n株式会社サンプル\n03-1234-5678", "+81312345678")]
    [InlineData("Іван Шевчук\nКиїв\n067 318 42 09", "+380673184209")]
    [InlineData("Hans Müller\nHauptstr. 5, 10115 Berlin\n030 1234567", "+49301234567")]
    [InlineData("Mohammed Alami\nCasablanca, Maroc\n06 61 23 45 67", "+212661234567")]
    [InlineData("Isabel Vidal\nCal Vidal, S.L.U.\n08002 Barcelona\n93 123 45 67", "+34931234567")]
    [InlineData("Peter O'Neill 212-555-0143 please call after lunch", "+12125550143")]
    [InlineData("Sophie Martin\n06 12 34 56 78", "+33612345678")]
    public void A_national_number_is_of_the_country_that_the_text_speaks_of(string text, string e164) =>
        Assert.Equal([e164], Grammar.Values(text, ContactField.Number));

    [Theory]
    [InlineData("Anna, 06 41 77 20 93", "NL", "+31641772093")]
    [InlineData("Anna, 06 41 77 20 93", "FR", "+33641772093")]
    [InlineData("Anna, 06 61 23 45 67", "MA", "+212661234567")]
    [InlineData("Anna, 022 918 40 17", "CH", "+41229184017")]
    public void The_hint_tells_where_the_text_does_not(string text, string region, string e164) =>
        Assert.Equal([e164], Grammar.Values(text, ContactField.Number, region));

    [Fact]
    public void The_sender_s_address_tells_the_country() =>
        Assert.Equal(["+41229184017"], Grammar.Values("à bientôt, 022 918 40 17", ContactField.Number, from: "Luc <luc@atelier.ch>"));

    [Theory]
    [InlineData("bonjour c'est samir de la menuiserie à tiznit, mon numéro 0661 29 44 03", "FR", "+212661294403")]
    [InlineData("Olfa Mzali, comptable, Zarzis, 98 412 706", "FR", "+21698412706")]
    [InlineData("Hallo, Toni Wieser aus Zell am See, bitte um Rückruf 06542 61840", "DE", "+43654261840")]
    [InlineData("Grace Wambui, Sales, Thika Dairies, Thika. 0721 418 733", "GB", "+254721418733")]
    [InlineData("hi its wiremu from the orchard in whakatane cell 027 412 7733", "AU", "+64274127733")]
    [InlineData("Hola, Aitor Lasa, de Talleres Lasa en Azpeitia, 943 41 28 77", "FR", "+34943412877")]
    [InlineData("Bonjour, Luc Hermant, plombier à Ciney, 083 21 22 45", "FR", "+3283212245")]
    [InlineData("Bonjour, Julie Perrin, fleuriste à Cavaillon, 04 90 71 28 33", "BE", "+33490712833")]
    public void What_the_text_says_counts_more_than_the_hint(string text, string region, string e164) =>
        Assert.Equal([e164], Grammar.Values(text, ContactField.Number, region));

    [Theory]
    [InlineData("Beat Amstutz\nSchreinerei Amstutz GmbH\nDorfplatz 2\n6060 Sarnen\n041 660 22 17", "+41416602217")]
    [InlineData("FIDUCIAIRE ROCHAT SA\nRUE DU LAC 3\n1800 VEVEY\n021 921 17 33", "+41219211733")]
    [InlineData("Hotel Post GmbH, Seestraße 41, 9220 Velden, 04274 51283", "+43427451283")]
    [InlineData("Tischlerei Moser\nFN 312764m\n07242 61840", "+43724261840")]
    [InlineData("Wir brauchen bis Freitag 1500 Schrauben. Gruß, Uwe Brandt, 05251 412877", "+495251412877")]
    [InlineData("Commande de 1200 Tuiles. Merci, Gilles Aubin 02 22 84 71 30", "+33222847130")]
    public void A_postcode_of_four_digits_is_neither_in_Germany_nor_in_France(string text, string e164) =>
        Assert.Equal([e164], Grammar.Values(text, ContactField.Number));

    [Theory]
    [InlineData("Atelier Clim SARL, 97232 Le Lamentin, 0596 51 28 40", "+596596512840")]
    [InlineData("Bonjour, Ketty de Soleil Piscines, c'est le 0690 41 28 37", "+590690412837")]
    [InlineData("Bonjour, Jean-Noël Hoarau, gérant, 06 92 81 47 22", "+262692814722")]
    [InlineData("Bonjour, le siège de Cayenne : 01 42 68 53 01, 97300 Cayenne", "+33142685301")]
    public void The_French_overseas_have_numbers_of_their_own(string text, string e164) =>
        Assert.Equal([e164], Grammar.Values(text, ContactField.Number));

    [Theory]
    [InlineData("Florence Paris\nArchitecte\n06 61 28 47 33", "+33661284733")]
    [InlineData("Austin Lourdes, Director, Boston Kitchens, 020 7946 0412", "+442079460412")]
    [InlineData("Thierry Namur, paysagiste à Quimper, 02 98 55 41 27", "+33298554127")]
    [InlineData("Cordialement, Hélène Berlin, 06 12 84 73 20", "+33612847320")]
    public void People_and_firms_that_are_called_after_towns_are_not_there(string text, string e164) =>
        Assert.Equal([e164], Grammar.Values(text, ContactField.Number));

    [Theory]
    [InlineData("my number is 057 412 7733, ask for Sam")]
    [InlineData("Please call 083 412 7733 for the keys")]
    public void A_number_that_two_countries_write_alike_is_of_none(string text) =>
        Assert.DoesNotContain(Grammar.Values(text, ContactField.Number), static value => value.StartsWith('+'));

    [Theory]
    [InlineData("Che, soy Nico de la imprenta de Avellaneda, celu 11 6482-3391, CUIT 30-71412867-3", "+5491164823391")]
    [InlineData("Agro Pampeana S.A., CUIT 30-71412867-3, tel. 11 4482-3391", "+541144823391")]
    public void An_Argentine_mobile_is_one_by_its_label(string text, string e164) =>
        Assert.Equal([e164], Grammar.Values(text, ContactField.Number));
}

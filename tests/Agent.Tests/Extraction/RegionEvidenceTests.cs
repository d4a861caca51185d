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
}

using Allo.Contacts.Extraction;
using Xunit;

namespace Allo.Contacts.Tests.Extraction;

/// <summary>Numbers as they are said, labelled, taken back and mistaken for.</summary>
public sealed class NumberFormTests
{
    [Theory]
    [InlineData("Marc Petit, zéro six, trente-deux, dix-huit, zéro sept, soixante-treize. Il rappelle demain", null, "+33632180773")]
    [InlineData("Anna: oh seven nine eight four, double two one, six oh three", null, "+447984221603")]
    [InlineData("his handphone is 8 triple two 4 zero nine 1", "SG", "+6582224091")]
    [InlineData("Rückruf auf null sechs zwei, neun eins neun, vier drei, zwo zwo. Nicht dringend", "CH", "+41629194322")]
    [InlineData("el numero es nueve nueve nueve, tres dieciocho, cuarenta y cinco, setenta y dos", "MX", "+529993184572")]
    [InlineData("zap setenta e um, nove, nove dois dois zero, quatro quatro um nove. O e-mail dele", "BR", "+5571992204419")]
    [InlineData("chiamami al tre quattro sette, ventidue, trentotto, uno, zero quattro", "IT", "+393472238104")]
    [InlineData("bel me op nul zes eenentwintig vierendertig zesenvijftig achtenzeventig", null, "+31621345678")]
    [InlineData("appelle le zéro un, quatre-vingt-douze, soixante-dix-huit, quatre-vingts, douze", null, "+33192788012")]
    [InlineData("o telemóvel é nove um dois, três quatro cinco, seis sete oito", null, "+351912345678")]
    public void A_spoken_number_is_read(string text, string? region, string e164) => Assert.Equal([e164], Grammar.Values(text, ContactField.Number, region));

    [Theory]
    [InlineData("Bürozeiten 7.00–12.00 / 13.15–17.00")]
    [InlineData("Open 08:00 - 12:00 / 13:30 - 18:00")]
    [InlineData("BE 0712.884.305\nGent")]
    [InlineData("nº de expedición 0048812976, Madrid")]
    [InlineData("Kontonr. 0412345678 Zürich 8001")]
    [InlineData("Linha digitável: 34191.79001 01043.510047 91020.150008 7 97530000118840 Curitiba")]
    [InlineData("Numéro de suivi : 0612345678, Paris")]
    [InlineData("Sendungsnummer: 0151 23456789, Berlin")]
    [InlineData("Fattura n. 0612345678, Roma")]
    [InlineData("Zaaknummer 0612345678, Utrecht")]
    [InlineData("RUC 20512345678, Lima")]
    [InlineData("NIF: 912345678, Lisboa")]
    [InlineData("we have one or two of the three or four things, five six people and seven dogs")]
    public void What_only_looks_like_a_number_is_none(string text) => Assert.Empty(Grammar.Values(text, ContactField.Number));

    [Theory]
    [InlineData("Paul: 06 12 34 56 78\nAh non pardon, 05 46 28 91 71", null, "+33546289171")]
    [InlineData("Anna Muster 0160 94472183\nne sorry zahlendreher!! 0160 94472138", null, "+4916094472138")]
    [InlineData("Hollis Boyd, director\n303-914-6627, hboyd@frcs.org\nDave: thx! is that cell?\nPriya: oh wait that's the reception lol. hers is 720-431-9057", "US", "+17204319057")]
    [InlineData("Ana: 612 345 678\nno espérame ese es el de su hermano\nel de ella: 698 765 432", "ES", "+34698765432")]
    [InlineData("Old no. 98201 55831 is not in use any more, new one 98201 55832. Mumbai, India", null, "+919820155832")]
    [InlineData("07 82 30 61 48 (je n'ai plus l'ancien 06 13 08 77 53)", null, "+33782306148")]
    [InlineData("neue Nummer: 0151 24077164. Die alte (0172 6618205) ist ab Freitag tot", null, "+4915124077164")]
    [InlineData("Ik heb een nieuw nummer, 06 41 77 20 94 (het oude nummer werkt niet meer)", null, "+31641772094")]
    [InlineData("El antiguo móvil 612 345 678 ya no funciona; ahora 698 765 432", null, "+34698765432")]
    [InlineData("O meu novo número é 912 345 678, o antigo 968 551 741 já não funciona", null, "+351912345678")]
    [InlineData("Il mio nuovo cellulare è 335 7120648 (il vecchio 347 1234567 non è più attivo)", null, "+393357120648")]
    [InlineData("12 Old Street, London EC1V 9BD, 020 7946 0958", null, "+442079460958")]
    [InlineData("Ann Lee\n+1 984 215 6631\n\nwe are no longer at the old office", null, "+19842156631")]
    [InlineData("Alter Markt 5, 50667 Köln, 0221 9128470", null, "+492219128470")]
    [InlineData("Rosa Gil, su móvil es 655 21 78 40\nperdona, 655 12 78 40\nel de Álvaro ya no vale", "ES", "+34655127840")]
    [InlineData("Marc Petit, appelez le 06 12 34 56 87 et non le 06 12 34 56 78", null, "+33612345687")]
    [InlineData("moet zijn 06 24 81 37 59, niet 06 24 81 73 59", null, "+31624813759")]
    [InlineData("Handy 0151 24077164 statt 0151 24071764", "DE", "+4915124077164")]
    public void What_is_taken_back_or_no_longer_good_does_not_count(string text, string? region, string e164) => Assert.Equal([e164], Grammar.Values(text, ContactField.Number, region));

    [Theory]
    [InlineData("call me on 087 241 6683, sorry, 6638 at the end, Dublin", "IE", "+353872416638")]
    [InlineData("06 12 34 56 78, non 87 à la fin", "FR", "+33612345687")]
    [InlineData("mi móvil 612 34 56 78, perdona, 87 al final", "ES", "+34612345687")]
    [InlineData("telemóvel 912 345 678, não, 687", "PT", "+351912345687")]
    [InlineData("cell 347 418 2267 scusa 2276 alla fine", "IT", "+393474182276")]
    [InlineData("06 24 81 37 59, sorry, 95 op het eind", "NL", "+31624813795")]
    [InlineData("Handy 0151 24077164, äh nein, 7146", "DE", "+4915124077146")]
    [InlineData("mobile 07942 310412, it ends in 421 not 412", "GB", "+447942310421")]
    [InlineData("mobile oh seven nine four two, three one oh, four one two. No, hang on, four two one. Thanks", "GB", "+447942310421")]
    [InlineData("zéro six, douze, trente-quatre, cinquante-six, soixante-dix-huit, pardon, quatre-vingt-sept à la fin", "FR", "+33612345687")]
    [InlineData("null drei null, fünf fünf fünf, sieben sieben acht acht, äh nein, sieben neun acht acht", "DE", "+49305557988")]
    [InlineData("[10:02] Nora Quinn: my number is 07942 310412\n[10:03] Tom: thanks\n[10:03] Nora Quinn: oops, 421 at the end", "GB", "+447942310421")]
    [InlineData("Nora: my mobile is 07942 310412\nNora: sorry 421", "GB", "+447942310421")]
    [InlineData("Tom: my mobile is 07942 310412\nNora: sorry 421", "GB", "+447942310412")]
    [InlineData("06 12 34 56 78 (et non 87). Merci", "FR", "+33612345678")]
    [InlineData("020 7946 0011, sorry I'm late, see you at 1930", "GB", "+442079460011")]
    [InlineData("07942 310412\nNo 12 High Street", "GB", "+447942310412")]
    [InlineData("020 7946 0011, sorry, 1930 works better", "GB", "+442079460011")]
    public void The_end_of_a_number_is_corrected_alone(string text, string region, string e164) => Assert.Equal([e164], Grammar.Values(text, ContactField.Number, region));

    [Theory]
    [InlineData("marc@petit.fr, mon nouveau : marc.petit@acme.fr, l'autre est fermé", "marc.petit@acme.fr")]
    [InlineData("escribe a p.gomez@acme.es o pedro@acme.es, la primera ya no la uso", "pedro@acme.es")]
    [InlineData("jan@oud.nl, nu jan@nieuw.nl, die andere is dood", "jan@nieuw.nl")]
    [InlineData("grace@old.com - that one is closed, use grace@new.com", "grace@new.com")]
    [InlineData("anna@alt.de oder anna@neu.de, die erste gibt es nicht mehr", "anna@neu.de")]
    [InlineData("grace@a.com, the other office is closed; tom@b.com", "grace@a.com tom@b.com")]
    public void The_address_that_is_gone_does_not_count(string text, string address) => Assert.Equal(address.Split(' '), Grammar.Values(text, ContactField.Email));

    [Theory]
    [InlineData("call (520) 885-POOL", "+15208857665")]
    [InlineData("1-305-99-PLUMB", "+13059975862")]
    [InlineData("01 42 68 53 01 + 06 12 34 56 78 +", "+33142685301 +33612345678")]
    [InlineData("+33 1 42 68 53 01 + 33 6 12 34 56 78", "+33142685301 +33612345678")]
    [InlineData("Order 520-885-POOL", "")]
    [InlineData("75 012-PARIS", "")]
    public void Letters_and_plus_signs_part_of_or_between_numbers_are_understood(string text, string e164) => Assert.Equal(e164.Split(' ', StringSplitOptions.RemoveEmptyEntries), Grammar.Values(text, ContactField.Number));

    [Theory]
    [InlineData("Te1 O81 57 48 2l3 Napoli", null, "+390815748213")]
    [InlineData("T. 514 875-4411 | Téléc. 514 875-4419, Montréal", null, "+15148754411")]
    [InlineData("Jane Doe, Account Manager 415 555 2671", null, "+14155552671")]
    [InlineData("Réf. 4711 - 01 42 68 53 01", null, "+33142685301")]
    [InlineData("044 55 1234 5678 México", null, "+525512345678")]
    [InlineData("Cel. 0 15 11 98765-4321 São Paulo", null, "+5511987654321")]
    [InlineData("Tel. (011) 15-5834-2208 Buenos Aires, Argentina", null, "+5491158342208")]
    [InlineData("(+225) 07 07 12 34 56", null, "+2250707123456")]
    [InlineData("Tel./Fax: 030 901820-98 Berlin", null, "+493090182098")]
    [InlineData("Call us: 1 (800) FLOWERS", null, "+18003569377")]
    [InlineData("FERREIRA;0142683519;lf@chromalys.fr\nHADDAD;0750664218;rh@chromalys.fr", null, "+33142683519 +33750664218")]
    public void Labels_prefixes_and_misread_letters_are_understood(string text, string? region, string e164) => Assert.Equal(e164.Split(' '), Grammar.Values(text, ContactField.Number, region));

    [Theory]
    [InlineData("Fax2mail: +27 86 552 1190", "+27865521190")]
    [InlineData("فاكس : +966 11 456 2019", "+966114562019")]
    [InlineData("Φαξ: +30 2310 798 103", "+302310798103")]
    [InlineData("Télécopie +33 1 42 68 53 02", "+33142685302")]
    [InlineData("Faxnr +31 20 626 14 74", "+31206261474")]
    public void A_fax_is_told_in_many_languages(string text, string e164) => Assert.Equal([e164], Grammar.Values(text, ContactField.Fax));

    [Theory]
    [InlineData("514 875-4410 poste 2231 Montréal", "2231")]
    [InlineData("Tel. +49 30 901820 Nst. 37", "37")]
    [InlineData("+55 11 3333-4444 ramal 12", "12")]
    [InlineData("+31 20 626 14 73 tst 12", "12")]
    [InlineData("+43 732 6911 DW 45", "45")]
    [InlineData("tel +39 0434 591 377 int. 19", "19")]
    [InlineData("+44 20 7946 0958 x12", "12")]
    [InlineData("+33 1 42 68 53 01 P. 06 12 34 56 78", null)]
    public void An_extension_is_kept_beside_the_number(string text, string? extension)
    {
        var mention = new ContactExtractor().Extract(text).Mentions.First(mention => mention.Field == ContactField.Number);
        Assert.Equal(extension is null ? [] : [$"extension {extension}"], mention.Evidence.Select(evidence => evidence.Name).Where(name => name.StartsWith("extension", StringComparison.Ordinal)));
        Assert.DoesNotContain("x", mention.Value);
    }

    [Theory]
    [InlineData("Portable : +33 6 12 34 56 78", "mobile")]
    [InlineData("Durchwahl +49 30 90182037", "direct")]
    [InlineData("Standard : +33 1 42 68 53 00", "office")]
    [InlineData("Fax +33 1 42 68 53 02", "fax")]
    public void What_the_text_says_of_a_number_is_told(string text, string kind) =>
        Assert.Contains(kind, new ContactExtractor().Extract(text).Mentions.Single().Evidence.Select(evidence => evidence.Name));
}

using System.Text;
using Allo.Contacts.Extraction;
using Xunit;

namespace Allo.Contacts.Tests.Extraction;

/// <summary>Lists whose first row names the columns: what a column says is not guessed.</summary>
public sealed class TableTests
{
    private static readonly ContactExtractor Extractor = new();

    [Theory]
    [InlineData(
        "Nom;Prénom;Société;Fonction;Portable;Fax;Courriel\nLE GOFF;Maëlle;Armor Granit;Métreuse;06 47 81 22 09;02 98 59 47 13;mlegoff@armor-granit.fr\nBelkacem;Sofia;;;;;sofia.belkacem@laposte.net",
        "Maëlle/Le Goff/Métreuse/Armor Granit/+33647812209/mlegoff@armor-granit.fr | Sofia/Belkacem////sofia.belkacem@laposte.net")]
    [InlineData(
        "Last name,First name,Company,Title,Phone,Email\r\nO'Malley,Grace,\"Clew Bay Shipping, Ltd.\",\"Fleet \"\"Queen\"\"\",+353 86 123 4567,grace@clewbay.ie\r\nRaman,Dr. Anita,Clew Bay Shipping,,,anita@clewbay.ie",
        "Grace/O'Malley/Fleet \"Queen\"/Clew Bay Shipping, Ltd./+353861234567/grace@clewbay.ie | Anita/Raman//Clew Bay Shipping//anita@clewbay.ie")]
    [InlineData(
        "Nachname\tVorname\tFirma\tFunktion\tHandy\tE-Mail\nvon Ahlen\tDr. Birte\tAhlen Pumpen GmbH\tProkuristin\t0171 4403926\tb.ahlen@ahlen-pumpen.de\nYılmaz\tCem\tAhlen Pumpen GmbH\t\t\tc.yilmaz@ahlen-pumpen.de",
        "Birte/von Ahlen/Prokuristin/Ahlen Pumpen GmbH/+491714403926/b.ahlen@ahlen-pumpen.de | Cem/Yılmaz//Ahlen Pumpen GmbH//c.yilmaz@ahlen-pumpen.de")]
    [InlineData(
        "Nombre | Apellidos | Empresa | Cargo | Móvil | Correo electrónico\nMª Pilar | Gómez de la Serna | Hormigones Duero S.L. | Compras | 622 19 08 74 | pgomez@hduero.es",
        "Mª Pilar/Gómez de la Serna/Compras/Hormigones Duero S.L./+34622190874/pgomez@hduero.es")]
    [InlineData(
        "| Nominativo | Azienda | Ruolo | Recapito |\n|---|:---:|---|---:|\n| **Ing. Dario Lo Cascio** | Vetreria Etna | Titolare | 347 114 8067 – dario@vetreriaetna.it |",
        "Dario/Lo Cascio/Titolare/Vetreria Etna/+393471148067/dario@vetreriaetna.it")]
    [InlineData(
        "Nome;Apelido;Empresa;Função;Telemóvel;E-mail\nInês;de Sousa Tavares;Cortiça Sul Lda;Gestora;912 345 678;ines@corticasul.pt",
        "Inês/de Sousa Tavares/Gestora/Cortiça Sul Lda/+351912345678/ines@corticasul.pt")]
    [InlineData(
        "naam;bedrijf;functie;mobiel;mail\n\"Berg, Joost van den\";Kassenbouw Westland;monteur;06 24 51 87 30;joost@kassenbouw.nl\n\"Ait Benhaddou, Samira\";Kassenbouw Westland;;;samira@kassenbouw.nl",
        "Joost/van den Berg/monteur/Kassenbouw Westland/+31624518730/joost@kassenbouw.nl | Samira/Ait Benhaddou//Kassenbouw Westland//samira@kassenbouw.nl")]
    [InlineData(
        "Name                 Company            Mobile            Email\nAoife Brennan        Liffey Kayaks      087 123 4567      aoife@liffeykayaks.ie\nTom Okoro                               087 765 4321      tom@liffeykayaks.ie",
        "Aoife/Brennan//Liffey Kayaks/+353871234567/aoife@liffeykayaks.ie | Tom/Okoro///+353877654321/tom@liffeykayaks.ie")]
    public void A_row_is_a_person_by_its_columns(string text, string people) => Assert.Equal(people, Shown(text));

    [Theory]
    [InlineData("Bonjour,\n\nvoici la liste des présents :\n\n{0}\n\nMerci et bonne journée,\nLuc", 2)]
    [InlineData("{0}\n\nTotal : 2 personnes, dont 1 excusée", 2)]
    [InlineData("{0}\n;;;\n-;-;-;-\nBodin;Claire;06 47 81 22 10", 3)]
    [InlineData("{0}\nBodin;Claire;06 47 81 22 10;claire@bodin-bois.fr;à rappeler;x", 3)]
    [InlineData("{0}\nNom;Prénom;Mobile;E-mail\nBodin;Claire;;claire@bodin-bois.fr", 3)]
    [InlineData("{0}\nBodin;Claire;\"06 47", 3)]
    public void What_stands_around_a_table_and_rows_that_do_not_fit_break_nothing(string around, int count)
    {
        var text = around.Replace("{0}", "Nom;Prénom;Mobile;E-mail\nRoux;Jeanne;06 12 34 56 78;jeanne@roux-bois.fr\nMorel;Paul;n/a;paul@roux-bois.fr", StringComparison.Ordinal);
        var people = Extractor.Extract(text).People;
        Assert.Equal(count, people.Count);
        Assert.Equal(("Jeanne", "Roux", "+33612345678"), (people[0].Contact.Name?.Given, people[0].Contact.Name?.Family, people[0].Contact.Numbers.Single().E164));
        Assert.Equal(("Paul", "Morel", 0), (people[1].Contact.Name?.Given, people[1].Contact.Name?.Family, people[1].Contact.Numbers.Count));
    }

    [Fact]
    public void A_fax_a_website_and_an_address_have_their_columns()
    {
        const string Text = "Ansprechpartner;Straße;PLZ;Ort;Telefon;Fax;Webseite;Bemerkung\nSabine Vogt;Hafenstr. 3;24103;Kiel;0431 123456;0431 123457;www.vogt-segel.de;Kd.-Nr. 0431 998877";
        var person = Extractor.Extract(Text).People.Single();
        Assert.Equal("Hafenstr. 3, 24103, Kiel", person.Contact.Address?.Line);
        Assert.Equal("https://www.vogt-segel.de", person.Contact.Website?.Url);
        Assert.Equal(["+49431123456"], person.Contact.Numbers.Select(number => number.E164));
        Assert.Contains(person.Mentions, mention => mention is { Field: ContactField.Fax, Value: "+49431123457" });
    }

    [Theory]
    [InlineData("Nom et prénom;E-mail\nMartin Thomas;t.martin@exemple.fr", "Thomas", "Martin")]
    [InlineData("Name;Vorname;E-Mail\nThomas;Klaus;info@thomas-bau.de", "Klaus", "Thomas")]
    [InlineData("Name;E-Mail\nThomas Klaus;info@thomas-bau.de", "Thomas", "Klaus")]
    [InlineData("Nom;Prénom;Tél\n;Anne Le Roux;06 12 34 56 78", "Anne", "Le Roux")]
    [InlineData("Contact;Société;Tél\nAnne Le Roux;Roux Bois;06 12 34 56 78", "Anne", "Le Roux")]
    [InlineData("Title;Last name;First name;Job title;Email\nDr;Osei;Ama;Director;ama@osei.com", "Ama", "Osei")]
    public void The_headings_tell_which_name_is_which(string text, string given, string family)
    {
        var person = Extractor.Extract(text).People.Single().Contact;
        Assert.Equal((given, family), (person.Name?.Given, person.Name?.Family));
        Assert.DoesNotContain("Dr", person.JobTitle ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_in_quotes_may_go_on_in_the_next_line()
    {
        const string Text = "Name,Company,Email\r\n\"Roux,\r\nJeanne\",\"Roux\r\nBois\",jeanne@roux-bois.fr\r\nPaul Morel,Roux Bois,paul@roux-bois.fr";
        Assert.Equal("Jeanne/Roux//Roux Bois//jeanne@roux-bois.fr | Paul/Morel//Roux Bois//paul@roux-bois.fr", Shown(Text));
    }

    [Fact]
    public void A_spreadsheet_that_lost_the_first_nought_still_has_the_number()
    {
        const string Text = "Nom;Prénom;Mobile;E-mail\nRoux;Jeanne;612345678;jeanne@roux-bois.fr";
        Assert.Equal("+33612345678", Extractor.Extract(Text).People.Single().Contact.Numbers.Single().E164);
    }

    [Fact]
    public void A_table_of_HTML_is_one_too()
    {
        const string Text = "<html><body><p>The attendees:</p><table><tr><th>Name</th><th>Company</th><th>Email</th></tr><tr><td>Ama Osei</td><td>Osei Cocoa</td><td><a href=\"mailto:ama@osei.com\">ama@osei.com</a></td></tr><tr><td>Li Wei</td><td></td><td>li.wei@osei.com</td></tr></table></body></html>";
        var people = Extractor.Extract(Text).People;
        Assert.Equal(["Ama Osei, Osei Cocoa", "Li Wei, "], people.Select(person => $"{person.Contact.Name?.Given} {person.Contact.Name?.Family}, {person.Contact.Company}").Order(StringComparer.Ordinal).Select(shown => shown == "Wei Li, " ? "Li Wei, " : shown));
        Assert.All(people.SelectMany(person => person.Mentions), mention => Assert.Equal(mention.Text, mention.Span.Of(Text)));
    }

    [Theory]
    [InlineData("Dear all, please send me name, company, phone\nThanks, Bob, Acme\nBob Stone +44 20 7946 0958")]
    [InlineData("Tel | E-Mail | Web\n020 7946 0958 | bob@acme.com | acme.com")]
    [InlineData("Name;Company")]
    [InlineData("Nom, prénom, fonction : à compléter")]
    public void What_only_looks_like_a_head_is_none(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, mention => mention.Evidence.Any(evidence => evidence.Name.StartsWith("the column", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Name;Phone;Email\n", "Jane Doe;\"+44 20 7946 0958;jane@acme.com\n", 5_000)]
    [InlineData("Name;Phone;Email\n", "\";\"", 100_000)]
    [InlineData("Name,Phone,Email\n", "Jane,Doe,", 50_000)]
    [InlineData("Name|Phone|Email\n", "|", 300_000)]
    [InlineData("Name  Phone  Email\n", "a  ", 100_000)]
    [InlineData("", "Name;Phone;Email\n", 20_000)]
    [InlineData("", "Name;Phone;Email\nJane Doe;020 7946 0958;jane@acme.com\n\n", 3_000)]
    [InlineData("Name\tEmail\n", "\t\t\n", 50_000)]
    [InlineData("Name\tEmail\n", "\ud83d\t\udc00@a.b\n", 5_000)]
    public void A_hostile_table_comes_to_an_end(string head, string part, int times)
    {
        var text = head + new StringBuilder().Insert(0, part, times);
        foreach (var mention in Extractor.Extract(text).Mentions)
        {
            Assert.Equal(mention.Text, text[mention.Span.Start..mention.Span.End]);
        }
    }

    [Fact]
    public void A_table_of_thousands_is_read_to_its_end()
    {
        const int Rows = 8_000;
        var text = new StringBuilder("Name;Company;Phone;Email\n");
        for (var i = 0; i < Rows; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"Jane Doe;Acme {i};+44 20 7946 0{i % 1000:000};jane{i}@acme.com\n");
        }

        Assert.Equal(Rows, Extractor.Extract(text.ToString()).People.Count);
    }

    private static string Shown(string text)
    {
        var result = Extractor.Extract(text);
        Assert.All(result.Mentions, mention => Assert.Equal(mention.Text, mention.Span.Of(text)));
        Assert.All(result.Mentions.Where(mention => mention.Person is not null), mention => Assert.Contains(mention, result.People[mention.Person!.Value].Mentions));
        return string.Join(" | ", result.People.Select(person => person.Contact).Select(contact =>
            $"{contact.Name?.Given}/{contact.Name?.Family}/{contact.JobTitle}/{contact.Company}/{string.Join(' ', contact.Numbers)}/{string.Join(' ', contact.Emails)}"));
    }
}

using Allo.Contacts.Extraction;
using CsCheck;
using Xunit;

namespace Allo.Contacts.Tests.Extraction;

/// <summary>Cards as a camera or a hand sets them: columns read across, letters apart.</summary>
public sealed class ScanTests
{
    private static readonly string[] Parts =
    [
        "Jean DUPONT", "Acme SARL", "12 rue de la Paix", "75002 Paris", "Tel 01 42 68 53 00", "jean@acme.fr", "\n", "\r\n", "\n\n", "     ", "          ", "   |  ", " | ", "\t", "\t\t", "J E A N", "D U P O N T   S A", "0 6 l 2 3 4 5 6 7 8", " ", "O ' B", "é", "😀", "T 0 1",
        "Jean Dupont          12 rue de la Paix\nGérant               75002 Paris\nAcme SARL            Tel 01 42 68 53 00\n",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[0, 14].Select(string.Concat);

    [Fact]
    public void Whatever_is_moved_or_joined_every_mention_is_the_text_of_its_span() => Texts.Sample(
        text => Assert.All(new ContactExtractor().Extract(text).Mentions, mention => Assert.Equal(mention.Text, text[mention.Span.Start..mention.Span.End])),
        iter: 20_000);

    [Fact]
    public void Letters_apart_are_told_as_they_stand()
    {
        var name = new ContactExtractor().Extract("L U C I E   M O R E L\nGérante\n06 12 34 56 78").Mentions.First(mention => mention.Field == ContactField.Name);
        Assert.Equal(("Lucie", "L U C I E"), (name.Value, name.Text));
    }

    [Theory]
    [InlineData("Nora Quinn           Director\nTom Doyle            Accountant\nLucy Marsh           Driver", "Director Accountant Driver")]
    [InlineData("Name                 Role         Phone\nNora Quinn           Director     020 7946 0011\nTom Doyle            Accountant   020 7946 0012\nLucy Marsh           Driver       020 7946 0013", "Director Accountant Driver")]
    public void A_table_of_people_is_read_across(string text, string titles) =>
        Assert.Equal(titles.Split(' '), new ContactExtractor().Extract(text).People.Select(person => person.Contact.JobTitle));

    [Theory]
    [InlineData("Name        Nora Quinn\nTelefon     0117 496 0123\nE-Mail      nora@quinnroofing.co.uk", "+441174960123")]
    [InlineData("Pump         12.50\nValve        14.00\nGasket       0.80\n\nNora Quinn\nQuinn Roofing Ltd\n0117 496 0123", "+441174960123")]
    public void A_form_and_a_list_of_prices_are_no_columns(string text, string e164)
    {
        var contact = new ContactExtractor().Extract(text).People.Single().Contact;
        Assert.Equal(("Quinn", e164), (contact.Name?.Family, contact.Numbers.Single().E164));
    }

    [Theory]
    [InlineData("A B C\n", 200_000)]
    [InlineData("K E V I N   ", 100_000)]
    [InlineData("Jean Dupont          12 rue de la Paix\n", 30_000)]
    [InlineData("a          b\na\n", 50_000)]
    public void A_long_scan_takes_time_in_proportion(string piece, int times)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        new ContactExtractor().Extract(string.Concat(Enumerable.Repeat(piece, times)));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }
}

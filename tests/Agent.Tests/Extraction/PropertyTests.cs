using System.Text;
using Allo.Contacts.Evaluation.Bench;
using Allo.Contacts.Extraction;
using CsCheck;
using Xunit;

namespace Allo.Contacts.Tests.Extraction;

/// <summary>What holds for every text.</summary>
public sealed class PropertyTests
{
    private const string Signature =
        "Cordialement,\n\nJean DUPONT\nDirecteur Commercial\nAcme Industries SAS\n12 rue de la Paix, 75002 Paris\nTél : 01 42 68 53 00 - jean.dupont@acme-industries.fr | www.acme-industries.fr";

    private static readonly ContactExtractor Extractor = new();

    private static readonly string[] Parts =
    [
        "Jean DUPONT", "+33 6 12 34 56 78", "jane [at] acme [dot] com", "\r\n", "\n", "\ud83d", "\udc00", "\0", "\u200f", " | ", "12 rue de la Paix, 75002 Paris",
        "https://acme.com/?utm_source=x", "a@b.fr", "(((", "<>", "On Monday, X wrote:", "> quoted", "Tél : ", "fax", ",", ", ", "é", "e\u0301", "😀", "@", "-", "CEO at Acme", "chez ", "From: a@b.com", "(", ")", "\t", "１２３", "S.A.R.L.",
        "[10:01] Ann: ", "Tom & Jane Doe", "From: Jane Doe <jane@acme.com>\nTo: x@y.org\n", "-----Original Message-----\n", "fyi\n", "Regards,\nBob", "Name;Phone\n", "Jane;020 7946 0958\n", "田中 健一", " - ", "A | B\n",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Parts.Length - 1].Select(i => Parts[i]).Array[0, 14].Select(string.Concat);

    [Fact]
    public void Whatever_the_text_it_never_throws_and_every_mention_is_the_text_of_its_span() => Texts.Sample(
        text =>
        {
            foreach (var mention in Extractor.Extract(text).Mentions)
            {
                Assert.Equal(mention.Text, text[mention.Span.Start..mention.Span.End]);
                Assert.InRange(mention.Confidence, 0, 1);
                Assert.NotEmpty(mention.Evidence);
            }
        },
        iter: 100_000);

    [Theory]
    [InlineData("<td>oh seven eight one five double three two nine o six hang six.+")]
    [InlineData("T +71 18 40perdon perdon655")]
    [InlineData("Jean DUPONT 06 12 34 56 78\nt u boîte:)#\nczk-05\n5 rus")]
    [InlineData("irecteur-bestuurder   |\n 83 24 90 17         |\nn@hetwatertheater.nl |")]
    [InlineData("é> quotedTom & Jane Doefyi\n\tS.A.R.L.(jane [at] acme [dot] com From: a@b.com 田中 健一On Monday, X wrote:")]
    [InlineData("Jane Doe\nTel\ufffe 020 7946 0958")]
    [InlineData("Jane Doe\nhttps://acme.com/p.o.box")]
    [InlineData("Jane Doe\njane.p.o.box@acme.com")]
    [InlineData("06 12 34 56 78 c'est le portable d'Ousmane")]
    [InlineData("From：\nTo：b\n\nJane Doe 020 7946 0958\nDe：x")]
    public void A_text_that_once_threw_gives_its_mentions(string text) => Assert.NotEmpty(Extractor.Extract(text).Mentions);

    [Fact]
    public void An_address_spelt_out_below_a_header_is_read() =>
        Assert.NotEmpty(Extractor.Extract("Please call me tomorrow about the offer we made you.\n\ncorreo lupita punto canul arroba textilesitza punto mx\n999 214 60 37", new ExtractionOptions { From = "Jane Doe <jane.doe@acme.com>" }).Mentions);

    [Fact]
    public void Random_characters_never_throw() => Gen.String[Gen.Char, 0, 80].Sample(text => { Extractor.Extract(text); }, iter: 100_000);

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    [InlineData("\u0085")]
    public void Line_endings_change_nothing(string ending) =>
        Assert.Equal(Values(Signature), Values(Signature.Replace("\n", ending, StringComparison.Ordinal)));

    [Fact]
    public void A_decomposed_text_gives_the_same_people()
    {
        var composed = "Hélène LEFÈVRE\nDirectrice Générale\n06 12 34 56 78\nhelene@exemple.fr";
        Assert.Equal(Values(composed), Values(composed.Normalize(NormalizationForm.FormD)).Select(value => value.Normalize(NormalizationForm.FormC)));
    }

    [Theory]
    [InlineData("TEL:0612345678\nEMAIL:jane@acme.com\n")]
    [InlineData("N:DOE;A'A'A'A'A'A'A'A'\n")]
    [InlineData("END:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Jane Doe\nTEL:+442079460958\n")]
    public void A_card_of_very_many_lines_comes_to_an_end(string line) =>
        Assert.NotNull(Extractor.Extract("BEGIN:VCARD\nVERSION:3.0\n" + new StringBuilder().Insert(0, line, 3000) + "END:VCARD\n"));

    [Fact]
    public void A_name_of_a_megabyte_comes_to_an_end() =>
        Assert.NotNull(Extractor.Extract("BEGIN:VCARD\nVERSION:3.0\nN:DOE;" + new StringBuilder().Insert(0, "A'", 500_000) + "\nEND:VCARD\n"));

    [Fact]
    public void A_first_name_that_three_have_is_of_nobody_of_them() =>
        Assert.DoesNotContain(Extractor.Extract("Anna Berg, 020 7946 0951\nAnna Holm, 020 7946 0952\nAnna Lund, 020 7946 0953\nAnna, 020 7946 0954").People, static person => person.Contact.Numbers.Count > 1);

    /// <summary>Their cost is measured by <c>bench --hostile</c>; what grew with the square would take minutes here.</summary>
    [Fact]
    public void What_is_said_again_and_again_comes_to_an_end() => Assert.All(HostileTexts.All(100_000), static hostile =>
    {
        var found = Extractor.Extract(hostile.Text, new ExtractionOptions { From = HostileTexts.From });
        Assert.All(found.Mentions, mention => Assert.Equal(mention.Text, hostile.Text[mention.Span.Start..mention.Span.End]));
    });

    [Fact]
    public void The_From_header_confirms_a_name_that_no_lexicon_knows()
    {
        const string Text = "Thanks for the offer, we will read it and call you back in the coming days.\n\nVxara Quolm\n+1 415 555 2671";
        double Confidence(string? from) => Extractor.Extract(Text, new ExtractionOptions { From = from }).Mentions.Where(mention => mention is { Field: ContactField.LastName, Value: "Quolm" }).Select(mention => mention.Confidence).SingleOrDefault();
        Assert.True(Confidence("Vxara Quolm <vq@harbor.com>") > Math.Max(0.5, Confidence(null)));
    }

    [Theory]
    [InlineData("Jane Doe 0406198927")]
    [InlineData("Jane Doe, Tel: 0400420334")]
    public void A_number_that_no_country_vouches_for_is_left_out_rather_than_given_one(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).People, person => person.Contact.Numbers.Count > 0);

    [Fact]
    public void A_number_of_a_range_not_given_out_counts_where_the_country_is_known() =>
        Assert.Contains(Extractor.Extract("Jane Doe 0406198927", new ExtractionOptions { Region = "FR" }).Mentions, mention => mention.Value == "+33406198927");

    private static IEnumerable<string> Values(string text) => Extractor.Extract(text).Mentions.Select(mention => $"{mention.Field} {mention.Value} {mention.Person}");
}

using Allo.Contacts.Extraction;
using Xunit;

namespace Allo.Contacts.Tests.Extraction;

/// <summary>Names within signatures, where what stands around them misleads.</summary>
public sealed class NamesInTextTests
{
    [Theory]
    [InlineData("Met vriendelijke groet,\n\nir. K.L. (Klaas) Dijkema\nAdviseur Water\n06 - 24 51 87 30", "Klaas", "Dijkema")]
    [InlineData("Με εκτίμηση,\nΧριστίνα Παπαϊωάννου\nΔιευθύντρια Πωλήσεων\nΤηλ. 2310 798 102", "Χριστίνα", "Παπαϊωάννου")]
    [InlineData("Με εκτίμηση,\nΖωή Καραγιάννη-Σμιθ\nΥπεύθυνη Αγορών\nΤηλ. 2310 798 102", "Ζωή", "Καραγιάννη-Σμιθ")]
    [InlineData("شركة البناء الحديث\nم. عبد العزيز القحطاني\nجوال : +966 50 441 7832", "عبد العزيز", "القحطاني")]
    [InlineData("株式会社ヤマト精機\n営業部\n浅野 恵（あさの めぐみ）\nTEL：+81 263-52-7741", "恵", "浅野")]
    [InlineData("株式会社ヤマト精機\n田中 健一\nTEL：+81 263-52-7741", "健一", "田中")]
    [InlineData("Freundliche Grüße\n\ni. A. Heike Brandl\nSachbearbeiterin\n+49 2352 938437", "Heike", "Brandl")]
    [InlineData("Kind regards\n\nAmara Nwachukwu-Bell BEng (Hons) MRICS\nAssociate\n+44 161 496 0173", "Amara", "Nwachukwu-Bell")]
    [InlineData("FERRARI Ludovica\nUfficio acquisti\n+39 035 751 882", "Ludovica", "Ferrari")]
    public void The_name_is_the_one_that_a_person_would_read(string text, string given, string family)
    {
        var result = new ContactExtractor().Extract(text);
        var name = Assert.Single(result.People).Contact.Name;
        Assert.Equal((given, family), (name?.Given, name?.Family));
        Assert.All(result.Mentions, mention => Assert.Equal(mention.Text, mention.Span.Of(text)));
    }
}

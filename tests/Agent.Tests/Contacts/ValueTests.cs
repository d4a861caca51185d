using Xunit;

namespace Allo.Contacts.Tests.Contacts;

public sealed class ValueTests
{
    [Theory]
    [InlineData("01 42 68 53 00", "FR", "+33142685300", null)]
    [InlineData("+33 (0)1 42 68 53 00", null, "+33142685300", null)]
    [InlineData("0033 1 42 68 53 00", "FR", "+33142685300", null)]
    [InlineData("0151 23456789", "de", "+4915123456789", null)]
    [InlineData("+44 20 7946 0958 ext. 12", null, "+442079460958", "12")]
    [InlineData("tel:+44-20-7946-0958;ext=12", null, "+442079460958", "12")]
    public void A_number_becomes_E164(string text, string? region, string e164, string? extension)
    {
        var number = PhoneNumber.Parse(text, region).Value;
        Assert.Equal(e164, number?.E164);
        Assert.Equal(extension, number?.Extension);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("01 42 68 53 00", null)]
    [InlineData("not a number", "FR")]
    [InlineData("+33 1", null)]
    [InlineData("+999 123456789", null)]
    public void What_is_no_number_is_refused_with_a_reason(string text, string? region) =>
        Assert.False(string.IsNullOrEmpty(PhoneNumber.Parse(text, region).Reason));

    [Theory]
    [InlineData("Jane.Doe@ACME.com", "jane.doe@acme.com")]
    [InlineData(" info@Bücher.example ", "info@bücher.example")]
    public void An_address_is_lower_case(string text, string value) => Assert.Equal(value, EmailAddress.Parse(text).Value?.Value);

    [Fact]
    public void Both_forms_of_an_international_domain_are_one_address() =>
        Assert.Equal(EmailAddress.Parse("info@bücher.example").Value, EmailAddress.Parse("info@xn--bcher-kva.example").Value);

    [Theory]
    [InlineData("jane")]
    [InlineData("@acme.com")]
    [InlineData("jane@acme")]
    [InlineData("ja ne@acme.com")]
    [InlineData("jane@acme..com")]
    public void What_is_no_address_is_refused_with_a_reason(string text) => Assert.False(string.IsNullOrEmpty(EmailAddress.Parse(text).Reason));

    [Theory]
    [InlineData("WWW.Acme.com", "https://www.acme.com", false)]
    [InlineData("http://acme.com/a?utm_source=x&b=1", "http://acme.com/a?b=1", false)]
    [InlineData("fr.linkedin.com/in/jane", "https://fr.linkedin.com/in/jane", true)]
    public void A_site_becomes_an_absolute_address(string text, string url, bool social)
    {
        var address = WebAddress.Parse(text).Value;
        Assert.Equal(url, address?.Url);
        Assert.Equal(social, address?.IsSocialProfile);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("acme")]
    [InlineData("https://user:pw@acme.com")]
    public void What_is_no_site_is_refused(string text) => Assert.False(WebAddress.Parse(text).Success);

    [Fact]
    public void The_lines_of_an_address_become_one() =>
        Assert.Equal("12 rue de la Paix, 75002 Paris", PostalAddress.Parse("12 rue de la Paix\r\n75002 Paris").Value?.Line);
}

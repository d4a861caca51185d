using Allo.Contacts.Mail;
using Xunit;

namespace Allo.Contacts.Tests.Mail;

/// <summary>How the form of a text is recognised: what is not surely something else stays text.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData("Jane Doe\nCEO\n+44 20 7946 0958")]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<jane@acme.com>")]
    [InlineData("Jane Doe <jane@acme.com>\nSite: <https://acme.com>")]
    [InlineData("From: Jane Doe <jane@acme.com>\nSent: Monday, 3 June 2024 10:12\nTo: Bob\nSubject: Offer\n\nHello")]
    [InlineData("From: Jane Doe\nDate: Monday, 3 June 2024 at 10:12\nTo: Bob\n\nHello")]
    [InlineData("Hello\n\nFrom: Jane <jane@acme.com>\nDate: Mon, 3 Jun 2024 10:12:00 +0200\nMessage-ID: <1@x>\n\nHi")]
    [InlineData("Tel: 01 42 68 53 00\nFax: 01 42 68 53 01\nMail: a@b.fr")]
    [InlineData("5 < 6 and 7 > 3")]
    public void Plain_text_stays_text(string text)
    {
        var source = SourceText.Of(text);
        Assert.Equal(SourceFormat.Text, source.Format);
        Assert.Same(text, source.Text);
        Assert.Equal(new TextSpan(0, text.Length), source.ToOriginal(new TextSpan(0, text.Length)));
    }

    [Theory]
    [InlineData("From: jane@acme.com\nDate: Mon, 3 Jun 2024 10:12:00 +0200\nSubject: x\n\nHello", SourceFormat.Eml)]
    [InlineData("\nReceived: from a by b;\n\tMon, 3 Jun 2024\nFrom: jane@acme.com\n\nHello", SourceFormat.Eml)]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<html><br>", SourceFormat.Eml)]
    [InlineData("<!DOCTYPE html><html><body>x", SourceFormat.Html)]
    [InlineData("<?xml version=\"1.0\"?>\n<html>", SourceFormat.Html)]
    [InlineData("  <table><tr><td>x", SourceFormat.Html)]
    [InlineData("Hello<br><br>Jane", SourceFormat.Html)]
    [InlineData("\ufeffBEGIN:VCARD\nVERSION:3.0", SourceFormat.VCard)]
    [InlineData("begin:vcard\nFN:x", SourceFormat.VCard)]
    public void What_is_surely_something_else_is_read_as_that(string text, SourceFormat format) => Assert.Equal(format, SourceText.Of(text).Format);
}

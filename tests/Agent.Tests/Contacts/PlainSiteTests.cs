using System.Text;
using Xunit;

namespace Allo.Contacts.Tests.Contacts;

public sealed class PlainSiteTests
{
    private static readonly string[] Parts = ["acme.fr", "shop.ACME.com", "www.x1-y.de", "acme.fr", "www", "acme", "ACME", "a-b", "x1", "1", "0x7f", "127", "xn--bcher-kva", "-a", "a-", ".", ".", ".", "com", "fr", "Co", "/", "//", "/Team", "/a_b", "/..", "?q=1", "#x", ":80", "%20", "é", "http://", "https://", "HTTPS://", "ftp://", "@"];

    [Fact]
    public void What_is_plain_is_read_as_a_uri_is()
    {
        var random = new Random(3);
        var plain = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var text = new StringBuilder(random.Next(3) switch { 0 => "https://", 1 => "Http://", _ => "" });
            for (var part = random.Next(2, 8); part > 0; part--)
            {
                text.Append(Parts[random.Next(Parts.Length)]);
            }

            if (PlainSite.Of(text.ToString()) is var (url, host, path))
            {
                plain++;
                Assert.True(Uri.TryCreate(text.ToString().Contains("://", StringComparison.Ordinal) ? text.ToString() : $"https://{text}", UriKind.Absolute, out var uri), text.ToString());
                Assert.Equal((uri.Host.ToLowerInvariant(), uri.AbsolutePath, ""), (host, path, uri.Query + uri.Fragment + uri.UserInfo));
                Assert.True(uri.IsDefaultPort);
                Assert.Equal($"{uri.Scheme}://{host}{(uri.AbsolutePath == "/" && !text.ToString().EndsWith('/') ? "" : Uri.UnescapeDataString(uri.AbsolutePath))}", url);
                Assert.True(char.IsLetter(host[^1]) && host.Contains('.', StringComparison.Ordinal));
            }
        }

        Assert.True(plain > 1000, $"{plain} sites");
    }
}

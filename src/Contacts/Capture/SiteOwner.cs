namespace Allo.Contacts.Capture;

/// <summary>Whether two web addresses belong to one owner: of one host, or where many have a page on that host, one page.</summary>
internal static class SiteOwner
{
    private static readonly string[] SharedHosts =
    [
        "sites.google.com", "business.site", "docs.google.com", "drive.google.com", "g.page", "goo.gl", "blogspot.com", "wixsite.com", "wix.com", "editorx.io", "webflow.io",
        "squarespace.com", "weebly.com", "jimdo.com", "jimdosite.com", "jimdofree.com", "wordpress.com", "strikingly.com", "carrd.co", "webnode.com", "webnode.fr",
        "github.io", "gitlab.io", "pages.dev", "netlify.app", "vercel.app", "web.app", "firebaseapp.com", "herokuapp.com", "onrender.com", "azurewebsites.net", "cloudfront.net",
        "amazonaws.com", "myshopify.com", "etsy.com", "ebay.com", "notion.site", "notion.so", "linktr.ee", "beacons.ai", "bio.link", "about.me", "taplink.cc", "bit.ly",
        "tinyurl.com", "calendly.com", "cal.com", "doctolib.fr", "pagesjaunes.fr", "free.fr", "orange.fr", "wanadoo.fr", "e-monsite.com", "over-blog.com", "canalblog.com",
        "malt.fr", "malt.com", "upwork.com", "fiverr.com", "eventbrite.com", "tripadvisor.com", "yelp.com", "airbnb.com", "booking.com", "substack.com", "wa.link",
    ];

    public static bool IsOne(WebAddress one, WebAddress other) =>
        BareHost(one) == BareHost(other) && (!IsShared(one) || (HasPage(one) && ContactDiff.SiteKey(one.Url) == ContactDiff.SiteKey(other.Url)));

    public static string BareHost(WebAddress site) => site.Host.StartsWith("www.", StringComparison.Ordinal) ? site.Host[4..] : site.Host;

    // A social profile says whose it is in its path too.
    private static bool IsShared(WebAddress site) =>
        site.IsSocialProfile || SharedHosts.Any(host => BareHost(site) == host || site.Host.EndsWith("." + host, StringComparison.Ordinal));

    // A bare host is somebody's page only where it has a label of its own: acme.github.io, not linktr.ee.
    private static bool HasPage(WebAddress site) =>
        ContactDiff.SiteKey(site.Url) is var key && (key.Contains('/', StringComparison.Ordinal) || key.Contains('?', StringComparison.Ordinal) || !(site.IsSocialProfile || SharedHosts.Contains(key)));
}

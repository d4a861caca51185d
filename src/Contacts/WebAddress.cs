namespace Allo.Contacts;

/// <summary>An absolute web address with a lower-case host and without tracking parameters.</summary>
public sealed record WebAddress
{
    private static readonly string[] Tracking = ["utm_", "gclid", "fbclid", "msclkid", "mc_cid", "mc_eid", "igshid", "_hs", "mkt_tok", "yclid", "dclid"];

    private WebAddress(string url, string host, bool isSocialProfile) => (Url, Host, IsSocialProfile) = (url, host, isSocialProfile);

    /// <summary>The absolute URL; https where no scheme was written.</summary>
    public string Url { get; }

    /// <summary>The host in lower case, with its <c>www.</c> where written.</summary>
    public string Host { get; }

    /// <summary>Whether it is a page on a social network or another site that everybody uses (bookings, meetings, surveys) rather than a site of the person's or company's own.</summary>
    public bool IsSocialProfile { get; }

    /// <summary>Reads an address with or without its scheme.</summary>
    public static ParseResult<WebAddress> Parse(string? text)
    {
        var trimmed = WrappedLink.Unwrap((text ?? string.Empty).Trim());
        if (PlainSite.Of(trimmed) is var (plain, name, page))
        {
            return ParseResult<WebAddress>.Of(new WebAddress(plain, name, PublicSites.Has(name, page)));
        }

        var absolute = trimmed.Contains("://", StringComparison.Ordinal) ? trimmed : "https://" + trimmed;
        if (!Uri.TryCreate(absolute, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
        {
            return ParseResult<WebAddress>.Failed("A web address starts with https:// or a host name such as www.acme.com.");
        }

        var host = uri.Host.ToLowerInvariant();
        if (!host.Contains('.', StringComparison.Ordinal) || host.EndsWith('.') || !char.IsLetter(host[^1]))
        {
            return ParseResult<WebAddress>.Failed("The host has no top-level domain.");
        }

        var path = uri.AbsolutePath is "/" && !trimmed.EndsWith('/') ? string.Empty : Uri.UnescapeDataString(uri.AbsolutePath);
        var port = uri.IsDefaultPort ? string.Empty : $":{uri.Port}";
        var url = $"{uri.Scheme}://{host}{port}{path}{WithoutTracking(uri.Query)}{uri.Fragment}";
        return ParseResult<WebAddress>.Of(new WebAddress(url, host, PublicSites.Has(host, uri.AbsolutePath)));
    }

    /// <summary>The absolute URL.</summary>
    public override string ToString() => Url;

    private static string WithoutTracking(string query)
    {
        if (query.Length < 2)
        {
            return string.Empty;
        }

        var kept = query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !Tracking.Any(t => pair.StartsWith(t, StringComparison.OrdinalIgnoreCase)));
        var joined = string.Join('&', kept);
        return joined.Length == 0 ? string.Empty : "?" + joined;
    }
}

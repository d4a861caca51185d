namespace Allo.Contacts;

/// <summary>Undoes the wrappers that mail filters and trackers put around links.</summary>
internal static class WrappedLink
{
    private const int MostLayers = 3;

    // A host that begins with a full stop has others before it.
    private static readonly (string Host, string Parameter)[] Wrappers =
    [
        (".safelinks.protection.outlook.com", "url"), (".protection.outlook.com", "url"), ("urldefense.proofpoint.com", "u"), ("urldefense.com", "u"), ("linkprotect.cudasvc.com", "a"),
        ("www.google.com", "q"), ("www.google.com", "url"), (".mimecast.com", "domain"), (".mimecastprotect.com", "domain"), (".protection.sophos.com", "d"), ("clicktime.symantec.com", "u"), ("deref-gmx.net", "redirectUrl"), ("deref-web.de", "redirectUrl"), ("deref-mail.com", "redirectUrl"),
        ("l.facebook.com", "u"), ("lm.facebook.com", "u"), ("l.instagram.com", "u"), ("lnkd.in", "url"), ("www.linkedin.com", "url"), ("slack-redir.net", "url"), ("www.youtube.com", "q"), ("outlook.office.com", "url"), ("clicktime.cloud.postoffice.net", "U"), (".egress.com", "@OriginalLink"),
    ];

    /// <summary>The target within a wrapper, or the link as it is.</summary>
    public static string Unwrap(string link)
    {
        var target = link;
        for (var layer = 0; layer < MostLayers && Inner(target) is { } inner; layer++)
        {
            target = inner;
        }

        return target;
    }

    // A wrapper keeps its target in a query, or is one of two hosts: most links need not be taken apart to know that they are none.
    private static bool MayWrap(string link) => link.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && (link.Contains('?', StringComparison.Ordinal) || link.Contains("urldefense", StringComparison.OrdinalIgnoreCase) || link.Contains("secure-web.cisco.com", StringComparison.OrdinalIgnoreCase));

    private static string? Inner(string link)
    {
        if (!MayWrap(link) || !Uri.TryCreate(link, UriKind.Absolute, out var uri))
        {
            return null;
        }

        // https://urldefense.com/v3/__https://www.acme.com__;!!…
        var v3 = link.IndexOf("/v3/__", StringComparison.Ordinal);
        if (v3 > 0 && uri.Host.StartsWith("urldefense", StringComparison.OrdinalIgnoreCase))
        {
            var end = link.IndexOf("__;", v3 + 6, StringComparison.Ordinal);
            // What follows "__;" may be lost to the sign that ends a sentence.
            return end >= 0 ? WithSlashes(link[(v3 + 6)..end]) : link.EndsWith("__", StringComparison.Ordinal) && link.Length > v3 + 8 ? WithSlashes(link[(v3 + 6)..^2]) : null;
        }

        // https://secure-web.cisco.com/1a2b…/https%3A%2F%2Fwww.acme.com
        var embedded = link.IndexOf("/http", Math.Min(8, link.Length), StringComparison.OrdinalIgnoreCase);
        if (embedded > 0 && uri.Host.Equals("secure-web.cisco.com", StringComparison.OrdinalIgnoreCase))
        {
            return Uri.UnescapeDataString(link[(embedded + 1)..]);
        }

        // The search engine has a domain in every country.
        var own = uri.Host.StartsWith("www.google.", StringComparison.OrdinalIgnoreCase) ? "www.google.com" : uri.Host;
        foreach (var (host, parameter) in Wrappers)
        {
            var wraps = host[0] == '.' ? own.EndsWith(host, StringComparison.OrdinalIgnoreCase) : own.Equals(host, StringComparison.OrdinalIgnoreCase);
            if (wraps && Value(uri.Query, parameter) is { } value)
            {
                return host.StartsWith("urldefense", StringComparison.Ordinal) && uri.AbsolutePath.StartsWith("/v2", StringComparison.Ordinal) ? Uri.UnescapeDataString(value.Replace('-', '%').Replace('_', '/')) : Uri.UnescapeDataString(value);
            }
        }

        return null;
    }

    // Some clients make one slash of two.
    private static string WithSlashes(string link) =>
        link.StartsWith("https:/", StringComparison.OrdinalIgnoreCase) && !link.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? "https://" + link[7..]
        : link.StartsWith("http:/", StringComparison.OrdinalIgnoreCase) && !link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? "http://" + link[6..]
        : link;

    private static string? Value(string query, string parameter)
    {
        foreach (var pair in query.TrimStart('?').Split('&'))
        {
            if (pair.StartsWith(parameter + "=", StringComparison.OrdinalIgnoreCase) && pair.Length > parameter.Length + 4)
            {
                return pair[(parameter.Length + 1)..];
            }
        }

        return null;
    }
}

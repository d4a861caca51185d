namespace Allo.Contacts;

/// <summary>Undoes the wrappers that mail filters and trackers put around links.</summary>
internal static class WrappedLink
{
    private const int MostLayers = 3;

    private static readonly (string Host, string Parameter)[] Wrappers =
    [
        (".safelinks.protection.outlook.com", "url"),
        (".protection.outlook.com", "url"),
        ("urldefense.proofpoint.com", "u"),
        ("linkprotect.cudasvc.com", "a"),
        ("www.google.com", "q"),
        ("www.google.com", "url"),
        ("l.facebook.com", "u"),
        ("lnkd.in", "url"),
        ("slack-redir.net", "url"),
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

    private static string? Inner(string link)
    {
        if (!link.StartsWith("http", StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(link, UriKind.Absolute, out var uri))
        {
            return null;
        }

        // https://urldefense.com/v3/__https://www.acme.com__;!!…
        var v3 = link.IndexOf("/v3/__", StringComparison.Ordinal);
        if (v3 > 0 && uri.Host.StartsWith("urldefense", StringComparison.OrdinalIgnoreCase))
        {
            var end = link.IndexOf("__;", v3 + 6, StringComparison.Ordinal);
            return end < 0 ? null : link[(v3 + 6)..end];
        }

        foreach (var (host, parameter) in Wrappers)
        {
            var wraps = host[0] == '.' ? uri.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase) : uri.Host.Equals(host, StringComparison.OrdinalIgnoreCase);
            if (wraps && Value(uri.Query, parameter) is { } value)
            {
                return host.EndsWith("proofpoint.com", StringComparison.Ordinal) ? Uri.UnescapeDataString(value.Replace('-', '%').Replace('_', '/')) : Uri.UnescapeDataString(value);
            }
        }

        return null;
    }

    private static string? Value(string query, string parameter)
    {
        foreach (var pair in query.TrimStart('?').Split('&'))
        {
            if (pair.StartsWith(parameter + "=", StringComparison.OrdinalIgnoreCase) && pair.Length > parameter.Length + 5)
            {
                return pair[(parameter.Length + 1)..];
            }
        }

        return null;
    }
}

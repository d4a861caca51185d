namespace Allo.Contacts;

/// <summary>Reads web addresses as nearly all are written, "www.acme.com" and "https://acme.com/team", without taking them apart as a URI.</summary>
/// <remarks>Letters, digits and hyphens in the host, these and underscores in the path, no port, no query: there is nothing that a URI would change but capitals of the host.</remarks>
internal static class PlainSite
{
    private const string Secure = "https://";
    private const string Open = "http://";
    private const int LongestHost = 253;
    private const int LongestLabel = 60;
    private const int LongestPath = 1000;

    /// <summary>The URL, its host and its path from the first slash; null where the address is not as plain as that.</summary>
    public static (string Url, string Host, string Path)? Of(string text)
    {
        var scheme = text.StartsWith(Secure, StringComparison.OrdinalIgnoreCase) ? Secure : text.StartsWith(Open, StringComparison.OrdinalIgnoreCase) ? Open : string.Empty;
        var rest = text.AsSpan(scheme.Length);
        var slash = rest.IndexOf('/');
        var host = slash < 0 ? rest : rest[..slash];
        var path = slash < 0 ? default : rest[slash..];
        if (!IsHost(host) || !IsPath(path))
        {
            return null;
        }

        var lower = host.ToString().ToLowerInvariant();
        var same = scheme.Length > 0 && text.StartsWith(scheme, StringComparison.Ordinal) && host.SequenceEqual(lower);
        return (same ? text : string.Concat(scheme.Length > 0 ? scheme : Secure, lower, path), lower, path.IsEmpty ? "/" : path.ToString());
    }

    // Two labels or more, the last of letters only: no address of numbers.
    private static bool IsHost(ReadOnlySpan<char> host)
    {
        var (label, last) = (0, -1);
        for (var i = 0; i < host.Length; i++)
        {
            var edge = i == label || i + 1 == host.Length || host[i + 1] == '.';
            if (host[i] == '.' ? i == label : !char.IsAsciiLetterOrDigit(host[i]) && (host[i] != '-' || edge))
            {
                return false;
            }

            if (i - label >= LongestLabel)
            {
                return false;
            }

            (label, last) = host[i] == '.' ? (i + 1, i) : (label, last);
        }

        return last > 0 && host.Length <= LongestHost && host.Length - label > 1 && !host[label..].ContainsAnyExceptInRange('A', 'z') && host.IndexOf("--", StringComparison.Ordinal) < 0;
    }

    private static bool IsPath(ReadOnlySpan<char> path)
    {
        foreach (var c in path)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('/' or '-' or '_'))
            {
                return false;
            }
        }

        return path.Length < LongestPath;
    }
}

using Allo.Contacts.Extraction.Recognizers;

namespace Allo.Contacts.Extraction.Scans;

/// <summary>How far the two parts of an e-mail address reach, as its letters tell.</summary>
internal static class AddressBounds
{
    /// <summary>How long the part before the at sign may be (RFC 5321).</summary>
    public const int LongestLocal = 64;

    /// <summary>How long the domain may be (RFC 1035).</summary>
    public const int LongestDomain = 253;

    /// <summary>Whether it ends in a top-level domain.</summary>
    public static bool IsHost(ReadOnlySpan<char> host)
    {
        host = host.TrimEnd('.');
        var top = host.LastIndexOf('.');
        return top > 0 && host[0] is not ('.' or '-') && TopLevelDomains.Has(host[(top + 1)..]) && !host.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Where the host ends that begins at a place.</summary>
    public static int HostAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < LongestDomain && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        return end;
    }

    /// <summary>Where what stands before an at sign begins.</summary>
    public static int LocalBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestLocal && EmailRecognizer.IsLocal(text[start - 1]))
        {
            start--;
        }

        return start;
    }
}

using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>The part of a domain that names a company.</summary>
internal static class DomainLabel
{
    /// <summary>The folded label of the domain of an e-mail address or site; null for a free-mail one.</summary>
    public static string? Of(Mention mention)
    {
        var host = HostOf(mention);
        if (host.IsEmpty || Domains.FreeMail.Has(host))
        {
            return null;
        }

        // "acme.co.uk": the label before a second level of two or three letters.
        var top = host.LastIndexOf('.');
        var rest = top < 0 ? host : host[..top];
        var second = rest.LastIndexOf('.');
        var label = rest[(second + 1)..];
        if (second > 0 && label.Length <= 3 && rest[..second] is var lower && !lower.SequenceEqual("www"))
        {
            label = lower[(lower.LastIndexOf('.') + 1)..];
        }

        Span<char> room = stackalloc char[WordHash.Longest];
        var folded = room[..WordHash.Fold(label, room)];
        var length = 0;
        foreach (var c in folded)
        {
            room[length] = c;
            length += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return length == 0 ? null : room[..length].ToString();
    }

    private static ReadOnlySpan<char> HostOf(Mention mention)
    {
        var value = mention.Value.AsSpan();
        if (mention.Field == ContactField.Email)
        {
            return value[(value.IndexOf('@') + 1)..];
        }

        var scheme = value.IndexOf("://");
        var host = scheme < 0 ? value : value[(scheme + 3)..];
        var end = host.IndexOfAny('/', '?', '#');
        return end < 0 ? host : host[..end];
    }
}

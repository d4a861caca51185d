using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Roles;

/// <summary>The part of a domain that names a company.</summary>
internal static class DomainLabel
{
    /// <summary>The folded label of the domain of an e-mail address or site; null for a free-mail one.</summary>
    public static string? Of(Mention mention)
    {
        var host = mention.Field == ContactField.Email ? mention.Value[(mention.Value.IndexOf('@', StringComparison.Ordinal) + 1)..] : WebAddress.Parse(mention.Value).Value?.Host;
        if (host is null || Lexicon.Lexicon.FreeMail.Has(host))
        {
            return null;
        }

        var labels = host.Split('.');
        var label = labels.Length > 2 && labels[^2].Length <= 3 && labels[0] != "www" ? labels[^3] : labels.Length > 1 ? labels[^2] : labels[0];
        return string.Concat(Words.Fold(label).Where(char.IsLetterOrDigit));
    }
}

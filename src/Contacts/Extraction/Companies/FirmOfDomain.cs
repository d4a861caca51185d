using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Takes a site for the firm that is called like it, where none else is named: "CTO at Acme.io", "Beamwright.io" beside "www.beamwright.io".</summary>
internal static class FirmOfDomain
{
    private const double Likely = 0.7;

    /// <summary>Adds it; the site itself stays where no other mention tells it.</summary>
    public static void Add(string text, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.Count != 1 || found.Exists(static mention => mention.Field == ContactField.Company))
        {
            return;
        }

        var site = found.FindIndex(mention => mention.Field == ContactField.Website && IsName(text, mention));
        if (site < 0)
        {
            return;
        }

        var span = found[site].Span;
        if (found.Exists(mention => mention.Field == ContactField.Website && mention.Span != span && HostOf(mention) == HostOf(found[site])))
        {
            found.RemoveAt(site);
        }

        found.Add(RunMentions.Written(ContactField.Company, text, span, Likely));
    }

    // Written as a name is: one capital, no path, and no label before it.
    private static bool IsName(string text, Mention site)
    {
        var written = site.Text.AsSpan();
        return written.Length > 2 && char.IsUpper(written[0]) && char.IsLower(written[1]) && !written.ContainsAny('/', ':') && !written.StartsWith("Www", StringComparison.Ordinal)
            && !text.AsSpan(0, site.Span.Start).TrimEnd(' ').EndsWith(":");
    }

    private static string? HostOf(Mention site) => (site.Parsed as WebAddress)?.Host is { } host ? host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host : null;
}

using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Takes a site for the firm that is called like it, where none else is named: "CTO at Acme.io", "Beamwright.io" beside "www.beamwright.io".</summary>
internal static class FirmOfDomain
{
    private const double Likely = 0.7;
    private const int LongestBefore = 24;
    private static readonly Words At = new("at chez bei en presso bij na da of de from von");

    /// <summary>Adds it; the site itself stays where no other mention tells it.</summary>
    /// <remarks>Where nobody signs, an address of the site's domain tells that it is whose text it is: "BobineEtFil.com – Le Service Client".</remarks>
    public static void Add(string text, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (names.Count < 2 && !Mentions.Has(found, ContactField.Company) && (names.Count == 1 || TakeSite(text, found, others)))
        {
            AddSite(text, found);
        }
    }

    // Whether there is a site that is written as a name and one of its addresses; then it is found.
    private static bool TakeSite(string text, List<Mention> found, List<Mention> others)
    {
        if (found.Find(static mention => mention.Field == ContactField.Email) is not { } address)
        {
            return false;
        }

        var domain = address.Value.AsSpan(address.Value.IndexOf('@', StringComparison.Ordinal) + 1).ToString();
        bool IsIts(Mention mention) => mention.Field == ContactField.Website && IsName(text, mention) && HostOf(mention) == domain;
        if (found.Exists(IsIts))
        {
            return true;
        }

        if (others.Find(IsIts) is not { } site)
        {
            return false;
        }

        found.Add(site);
        return others.Remove(site);
    }

    private static void AddSite(string text, List<Mention> found)
    {
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
            && IsPlaced(text.AsSpan(Math.Max(0, site.Span.Start - LongestBefore)..site.Span.Start).TrimEnd(' '));
    }

    // On a line or in a part of one of its own, or behind "at"; not within a sentence, nor behind a label.
    private static bool IsPlaced(ReadOnlySpan<char> before) => before.IsEmpty || before[^1] is '\n' or '\r' or '|' or '•' or '·' or '-' or '–' or '—' or ',' or '@' || At.Has(before[(before.LastIndexOfAny(' ', '\n') + 1)..]);

    private static string? HostOf(Mention site) => (site.Parsed as WebAddress)?.Host is { } host ? host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host : null;
}

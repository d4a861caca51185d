namespace Allo.Contacts.Extraction.Tables;

/// <summary>Gives the people of a table what stands above it with their firm and is everybody's: its site, its address.</summary>
/// <remarks>"Ostertag Pumpen GmbH", "Am Kanal 4, 49716 Meppen", "www.ostertag-pumpen.de", and below these the table.</remarks>
internal static class Letterhead
{
    private const int Fewest = 2;
    private const double Sure = 0.9;

    /// <summary>The people of the tables, with it; the same where nothing stands above them.</summary>
    public static IReadOnlyList<Candidate> Share(ExtractionResult text, IReadOnlyList<Candidate> tables)
    {
        if (tables.Count < Fewest || text.Mentions.Count == 0 || text.People.Any(static person => person.Contact.Name is not null))
        {
            return tables;
        }

        var first = tables[0].Mentions.Max(static mention => mention.Span.Start);
        var company = tables.All(static person => person.Contact.Company is null) ? Above(text, ContactField.Company, first) : null;
        company = company?.Confidence >= Sure ? company : null;
        if (company is null && !IsOneFirm(tables))
        {
            return tables;
        }

        var (site, address) = (Above(text, ContactField.Website, first), Above(text, ContactField.Address, first));
        return company is null && site is null && address is null ? tables : [.. tables.Select(person => With(With(With(person, company), site), address))];
    }

    // The only one of its field in the text around.
    private static Mention? Above(ExtractionResult text, ContactField field, int first)
    {
        Mention? only = null;
        foreach (var mention in text.Mentions)
        {
            if (mention.Field == field)
            {
                if (only is not null || mention.Span.Start >= first)
                {
                    return null;
                }

                only = mention;
            }
        }

        return only;
    }

    // A firm that a column names is each one's own.
    private static bool IsOneFirm(IReadOnlyList<Candidate> tables)
    {
        TextSpan? one = null;
        foreach (var person in tables)
        {
            if (person.Mentions.FirstOrDefault(static mention => mention.Field == ContactField.Company) is not { } firm || (one is { } span && span != firm.Span))
            {
                return false;
            }

            one = firm.Span;
        }

        return true;
    }

    private static Candidate With(Candidate person, Mention? mention) => mention is null || person.Mentions.Any(other => other.Field == mention.Field) ? person : new Candidate(
        mention.Field switch
        {
            ContactField.Company => person.Contact with { Company = mention.Value },
            ContactField.Website => person.Contact with { Website = WebAddress.Parse(mention.Value).Value },
            _ => person.Contact with { Address = PostalAddress.Read(mention.Value) },
        },
        [.. person.Mentions, mention with { }]); // of each person one of its own, which tells whose it is
}

using Allo.Contacts.Crm;

namespace Allo.Contacts.Capture;

/// <summary>Finds the company of the CRM that a contact's company is, by name or website; never guesses.</summary>
/// <param name="crm">The CRM to search.</param>
public sealed class CompanyFinder(CrmClient crm)
{
    private const int PageSize = 100;
    private const int MostPages = 5;
    private const int MostNamed = 5;

    /// <summary>The one company that fits, or why there is none.</summary>
    public async Task<CompanyLink> FindAsync(Contact contact, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(contact);
        if (contact.Company is not { } name)
        {
            return new CompanyLink.None();
        }

        var fitting = new Dictionary<string, Company>(StringComparer.Ordinal);
        var sawAll = true;
        foreach (var filters in FiltersFor(contact, name))
        {
            var last = await CollectAsync(contact, name, filters, fitting, cancellationToken);
            if (!last.Success)
            {
                return new CompanyLink.Failed(name, last.Error);
            }

            sawAll &= last.Value.Pagination?.HasMore != true;
        }

        return fitting.Values.ToList() switch
        {
            [] when sawAll => new CompanyLink.NotFound(name),
            [var only] when sawAll => new CompanyLink.Matched(only),
            var several => new CompanyLink.Ambiguous(name, several[..Math.Min(several.Count, MostNamed)]),
        };
    }

    private static IEnumerable<CompanyFilters> FiltersFor(Contact contact, string name)
    {
        // "Contains" is the API's own comparison: ask for what survives legal forms, punctuation and accents, and compare here.
        yield return new CompanyFilters { Name = CompanyKey.Needle(name) };
        if (contact.Website is { } site)
        {
            yield return new CompanyFilters { Website = SiteOwner.BareHost(site) };
        }
    }

    private static bool Fits(Company company, Contact contact, string name) =>
        (company.Name is { } other && CompanyKey.Of(other) == CompanyKey.Of(name))
        || (contact.Website is { } site && WebAddress.Parse(company.Website).Value is { } its && SiteOwner.IsOne(its, site));

    /// <summary>Collects those that fit and returns the last page that was looked at.</summary>
    private async Task<CrmAnswer<Page<Company>>> CollectAsync(
        Contact contact, string name, CompanyFilters filters, Dictionary<string, Company> fitting, CancellationToken cancellationToken)
    {
        for (var page = 1; ; page++)
        {
            var answer = await crm.SearchCompaniesAsync(new CompanySearch { Filters = filters, Page = page, Size = PageSize }, cancellationToken);
            if (!answer.Success)
            {
                return answer;
            }

            foreach (var company in answer.Value.Data?.Where(company => Fits(company, contact, name)) ?? [])
            {
                fitting.TryAdd(company.Id, company);
            }

            if (page == MostPages || answer.Value.Pagination?.HasMore != true)
            {
                return answer;
            }
        }
    }
}

using Allo.SandboxCrm.Records;

namespace Allo.SandboxCrm.Http;

/// <summary>Filters, free text, order and pages as documented.</summary>
internal static class Search
{
    private const int DefaultSize = 20;
    private const int MostSize = 100;

    private static readonly string[] PersonFilters = ["name", "last_name", "job_title", "website", "company", "phone_number", "email", "deal_status"];
    private static readonly string[] CompanyFilters = ["name", "website", "industry"];

    public static Paged<PersonWire> People(Call call)
    {
        var body = call.Values("filters", "search", "sort", "page", "size");
        var filters = body.Nested("filters", PersonFilters, call.Options.Strict);
        // Read before the records are, or a filter of the wrong type passes while there are none.
        var texts = PersonFilters.ToDictionary(name => name, name => filters?.Text(name));
        string? Filter(string name) => texts[name];
        var words = Words(body.Text("search"));
        var hits = new People(call.Session, call.Options).All()
            .Where(row => Has(row.Person.Name, Filter("name")) && Has(row.Person.LastName, Filter("last_name")) && Has(row.Person.JobTitle, Filter("job_title")))
            .Where(row => Has(row.Person.Website, Filter("website")) && Has(row.Person.Company?.Name, Filter("company")))
            .Where(row => Filter("email") is not { } email || row.Person.Emails.Any(own => Has(own, email)))
            .Where(row => Filter("phone_number") is not { } number || row.Person.Numbers.Contains(number))
            .Where(row => Filter("deal_status") is not { } status || row.DealStatus == status)
            .Select(row => row.Person)
            .Where(person => words.All(word => Starts(person, word)));
        return Page(body, Sorted(body, hits, person => $"{person.Name} {person.LastName}".Trim(), person => person.UpdatedAt, person => person.CreatedAt));
    }

    public static Paged<CompanyWire> Companies(Call call)
    {
        var body = call.Values("filters", "sort", "page", "size");
        var filters = body.Nested("filters", CompanyFilters, call.Options.Strict);
        var (name, website, industry) = (filters?.Text("name"), filters?.Text("website"), filters?.Text("industry"));
        var hits = new Companies(call.Session).All()
            .Where(company => Has(company.Name, name) && Has(company.Website, website) && Has(company.Industry, industry));
        return Page(body, Sorted(body, hits, company => company.Name, company => company.UpdatedAt, company => company.CreatedAt));
    }

    private static bool Has(string? value, string? part) => part is null || value?.Contains(part, StringComparison.OrdinalIgnoreCase) == true;

    private static string[] Words(string? search)
    {
        if (search is not null && !search.Any(char.IsLetterOrDigit))
        {
            throw ApiException.Invalid("search", "search needs a letter or a digit.", "INVALID_SEARCH_QUERY");
        }

        return search?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
    }

    private static bool Starts(PersonWire person, string word)
    {
        IEnumerable<string?> texts = [person.Name, person.LastName, person.Company?.Name, .. person.Emails, .. person.Numbers];
        return texts.OfType<string>().SelectMany(text => text.Split([' ', '-', '@', '.']).Append(text).Append(text.TrimStart('+')))
            .Any(part => part.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<T> Sorted<T>(Values body, IEnumerable<T> hits, Func<T, string> name, Func<T, string> date, Func<T, string> created) =>
        body.Text("sort") switch
        {
            null or "DATE_DESC" => hits.Reverse().OrderByDescending(date, StringComparer.Ordinal),
            "DATE_ASC" => hits.OrderBy(date, StringComparer.Ordinal),
            "NAME_ASC" => hits.OrderBy(name, StringComparer.OrdinalIgnoreCase),
            "NAME_DESC" => hits.OrderByDescending(name, StringComparer.OrdinalIgnoreCase),
            "CREATED_DESC" => hits.Reverse().OrderByDescending(created, StringComparer.Ordinal),
            "CREATED_ASC" => hits.OrderBy(created, StringComparer.Ordinal),
            _ => throw ApiException.Invalid("sort", "sort must be DATE_DESC, DATE_ASC, NAME_ASC, NAME_DESC, CREATED_DESC or CREATED_ASC."),
        };

    private static Paged<T> Page<T>(Values body, IEnumerable<T> hits)
    {
        var (page, size) = (body.Number("page", "INVALID_PAGE_SIZE") ?? 1, body.Number("size", "INVALID_PAGE_SIZE") ?? DefaultSize);
        if (page < 1 || size is < 1 or > MostSize)
        {
            throw ApiException.Invalid(page < 1 ? "page" : "size", $"page starts at 1, size is from 1 to {MostSize}.", "INVALID_PAGE_SIZE");
        }

        var all = hits.ToList();
        var pages = (all.Count + size - 1) / size;
        return new Paged<T>([.. all.Skip((int)Math.Min(int.MaxValue, (page - 1L) * size)).Take(size)], new Pagination(page, size, all.Count, pages, page < pages));
    }
}

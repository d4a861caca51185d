namespace Allo.Contacts.Crm;

/// <summary>Compares what was sent with what came back.</summary>
/// <remarks>The API drops a member it does not know and still answers 200; only the echo shows it.</remarks>
public static class CrmEcho
{
    /// <summary>The fields that were sent and came back different or not at all.</summary>
    /// <param name="sent">The body of the write.</param>
    /// <param name="returned">The person in its answer.</param>
    /// <returns>The differences in the order of the API's fields. Lists are compared as sets; no value and an empty one are the same; e-mail addresses may change case.</returns>
    public static IReadOnlyList<FieldDifference> Compare(PersonBody sent, Person returned)
    {
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(returned);
        FieldDifference?[] fields =
        [
            Text("name", sent.Name, returned.Name),
            Text("last_name", sent.LastName, returned.LastName),
            Text("job_title", sent.JobTitle, returned.JobTitle),
            Text("website", sent.Website, returned.Website),
            Text("address", sent.Address, returned.Address),
            Set("numbers", sent.Numbers, returned.Numbers, StringComparer.Ordinal),
            Set("emails", sent.Emails, returned.Emails, StringComparer.OrdinalIgnoreCase),
            Text("company_id", sent.CompanyId, returned.Company?.Id),
        ];
        return [.. fields.OfType<FieldDifference>()];
    }

    /// <summary>The fields of a company that were sent and came back different or not at all.</summary>
    /// <param name="sent">The body of the write.</param>
    /// <param name="returned">The company in its answer.</param>
    public static IReadOnlyList<FieldDifference> Compare(NewCompany sent, Company returned)
    {
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(returned);
        FieldDifference?[] fields =
        [
            Text("name", sent.Name, returned.Name),
            Text("website", sent.Website, returned.Website),
            Text("industry", sent.Industry, returned.Industry),
        ];
        return [.. fields.OfType<FieldDifference>()];
    }

    /// <summary>Tells it in a sentence with a space before it; empty where all came back as sent.</summary>
    /// <param name="altered">The differences.</param>
    public static string Words(IReadOnlyList<FieldDifference> altered)
    {
        ArgumentNullException.ThrowIfNull(altered);
        return altered.Count == 0 ? "" : $" Came back different from what was sent: {string.Join(", ", altered.Select(field => field.Field))}.";
    }

    private static FieldDifference? Text(string field, string? sent, string? returned) =>
        sent is null || sent == (returned ?? "") ? null : new FieldDifference(field, sent, returned);

    private static FieldDifference? Set(string field, IReadOnlyList<string>? sent, IReadOnlyList<string> returned, StringComparer comparer) =>
        sent is null || sent.ToHashSet(comparer).SetEquals(returned)
            ? null
            : new FieldDifference(field, string.Join(", ", sent), returned.Count == 0 ? null : string.Join(", ", returned));
}

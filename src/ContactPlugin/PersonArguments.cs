using Allo.Contacts.Capture;

namespace Allo.Contacts.Plugin;

/// <summary>The arguments that create_person and update_person share, and what follows from them.</summary>
internal sealed record PersonArguments(string? Text, int? Person, PersonFields Fields, string? CompanyId, bool CreateCompany, string? Region)
{
    /// <summary>Why the region is no country; null where it is one or is not given.</summary>
    public string? RegionProblem { get; } = ProblemOf(Region);

    /// <summary>The single fields that were given; in an update they replace the record's.</summary>
    public IReadOnlyList<string> Singles { get; } = CallMade.Of(
        "",
        (FieldName.Name, Fields.Name), (FieldName.LastName, Fields.LastName), (FieldName.JobTitle, Fields.JobTitle),
        (FieldName.Website, Fields.Website), (FieldName.Address, Fields.Address), (FieldName.Company, CompanyId)).Given;

    /// <summary>Whether any value was given beside the text.</summary>
    public bool HasValues => Singles.Count > 0 || CallMade.Of("", (FieldName.Numbers, Fields.Numbers), (FieldName.Emails, Fields.Emails)).Given.Count > 0;

    public CompanyHandling Company => CreateCompany ? CompanyHandling.Create : CompanyHandling.Match;

    /// <summary>Why a region is no country; null where it is one or is not given.</summary>
    public static string? ProblemOf(string? region) =>
        string.IsNullOrWhiteSpace(region) || PhoneNumber.ParseRegion(region) is not { Success: false } no ? null : $"Nothing was written: region: {no.Reason}";

    /// <summary>The call with these arguments and a tool's own.</summary>
    public CallMade CallOf(string tool, params ReadOnlySpan<(string Name, object? Value)> own) => CallMade.Of(
        tool,
        [
            .. own, ("text", Text), ("person", Person), (FieldName.Name, Fields.Name), (FieldName.LastName, Fields.LastName),
            (FieldName.JobTitle, Fields.JobTitle), (FieldName.Website, Fields.Website), (FieldName.Address, Fields.Address),
            (FieldName.Numbers, Fields.Numbers), (FieldName.Emails, Fields.Emails), (FieldName.CompanyId, CompanyId),
            ("create_company", CreateCompany), ("region", Region),
        ]);
}

namespace Allo.Contacts.Capture;

/// <summary>The API's own fields as somebody typed them, unchecked; null and blank mean: not given.</summary>
public sealed record PersonFields
{
    /// <summary>First name.</summary>
    public string? Name { get; init; }

    /// <summary>Last name.</summary>
    public string? LastName { get; init; }

    /// <summary>Job title.</summary>
    public string? JobTitle { get; init; }

    /// <summary>Website URL, with or without its scheme.</summary>
    public string? Website { get; init; }

    /// <summary>Postal address; several lines become one.</summary>
    public string? Address { get; init; }

    /// <summary>Phone numbers in any form that the region makes clear.</summary>
    public IReadOnlyList<string>? Numbers { get; init; }

    /// <summary>E-mail addresses.</summary>
    public IReadOnlyList<string>? Emails { get; init; }

    /// <summary>The contact with every given field in place of its own, and what is wrong with the fields that could not be read.</summary>
    /// <param name="contact">What the text says; an empty contact where there is no text.</param>
    /// <param name="region">The ISO 3166-1 country of numbers in national form.</param>
    public (Contact Contact, IReadOnlyList<FieldProblem> Problems) Over(Contact contact, string? region = null)
    {
        ArgumentNullException.ThrowIfNull(contact);
        var problems = new List<FieldProblem>();
        var numbers = Read(FieldName.Numbers, Numbers, text => PhoneNumber.Parse(text, region), problems);
        var emails = Read(FieldName.Emails, Emails, EmailAddress.Parse, problems);
        var website = Read(FieldName.Website, One(Website), WebAddress.Parse, problems);
        var address = Read(FieldName.Address, One(Address), PostalAddress.Parse, problems);
        var merged = contact with
        {
            Name = PersonName.Of(Given(Name) ?? contact.Name?.Given, Given(LastName) ?? contact.Name?.Family),
            JobTitle = Given(JobTitle) ?? contact.JobTitle,
            Numbers = numbers ?? contact.Numbers,
            Emails = emails ?? contact.Emails,
            Website = website is [var site, ..] ? site : contact.Website,
            Address = address is [var line, ..] ? line : contact.Address,
        };
        return (merged, problems);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string[]? One(string? text) => Given(text) is { } given ? [given] : null;

    private static List<T>? Read<T>(string field, IReadOnlyList<string>? given, Func<string, ParseResult<T>> parse, List<FieldProblem> problems)
        where T : class
    {
        var values = new List<T>();
        foreach (var text in given?.Select(Given).OfType<string>() ?? [])
        {
            var result = parse(text);
            if (!result.Success)
            {
                problems.Add(new FieldProblem(field, text, result.Reason));
            }
            else if (!values.Contains(result.Value))
            {
                values.Add(result.Value);
            }
        }

        return values.Count == 0 ? null : values;
    }
}

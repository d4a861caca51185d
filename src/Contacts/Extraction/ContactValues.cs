namespace Allo.Contacts.Extraction;

/// <summary>The values of a contact as the mentions of one person have them: parsed once, each once.</summary>
internal static class ContactValues
{
    private const int Few = 8;

    /// <summary>The numbers in order; what is no number outside a company is none.</summary>
    public static PhoneNumber[] Numbers(List<Mention> mentions) =>
        All(mentions, ContactField.Number, static mention => mention.Parsed as PhoneNumber ?? (mention.Value is ['+', not '0', ..] ? PhoneNumber.Parse(mention.Value).Value : null));

    /// <summary>The e-mail addresses in order.</summary>
    public static EmailAddress[] Emails(List<Mention> mentions) => All(mentions, ContactField.Email, static mention => mention.Parsed as EmailAddress ?? EmailAddress.Parse(mention.Value).Value);

    /// <summary>The website of a mention; null of none.</summary>
    public static WebAddress? Website(Mention? site) => site is null ? null : site.Parsed as WebAddress ?? WebAddress.Parse(site.Value).Value;

    /// <summary>The postal address of a mention; null of none.</summary>
    public static PostalAddress? Address(Mention? address) => address is null ? null : address.Parsed as PostalAddress ?? PostalAddress.Read(address.Value);

    /// <summary>The contact of mentions of which the first of each field is meant, as a card or a row of a table has them.</summary>
    public static Contact OfFirsts(List<Mention> mentions) => new()
    {
        Name = PersonName.Of(First(mentions, ContactField.Name)?.Value, First(mentions, ContactField.LastName)?.Value),
        JobTitle = First(mentions, ContactField.JobTitle)?.Value,
        Company = First(mentions, ContactField.Company)?.Value,
        Numbers = Numbers(mentions),
        Emails = Emails(mentions),
        Website = Website(First(mentions, ContactField.Website)),
        Address = Address(First(mentions, ContactField.Address)),
    };

    private static Mention? First(List<Mention> mentions, ContactField field)
    {
        foreach (var mention in mentions)
        {
            if (mention.Field == field)
            {
                return mention;
            }
        }

        return null;
    }

    private static T[] All<T>(List<Mention> mentions, ContactField field, Func<Mention, T?> parse)
        where T : class
    {
        T? first = null;
        List<T>? values = null;
        HashSet<T>? known = null;
        foreach (var mention in mentions)
        {
            if (mention.Field != field || parse(mention) is not { } value)
            {
                continue;
            }

            if (first is null)
            {
                first = value;
                continue;
            }

            values ??= [first];

            // Of few, looking at all is cheaper than a set.
            known ??= values.Count < Few ? null : [.. values];
            if (known?.Add(value) ?? !values.Contains(value))
            {
                values.Add(value);
            }
        }

        return values?.ToArray() ?? (first is null ? [] : [first]);
    }
}

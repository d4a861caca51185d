namespace Allo.Contacts;

/// <summary>A person's name as the CRM keeps it: given name and family name, of which at least one is there.</summary>
public sealed record PersonName
{
    private PersonName(string? given, string? family) => (Given, Family) = (given, family);

    /// <summary>The first name as given, compound ones and initials kept; null if unknown.</summary>
    public string? Given { get; }

    /// <summary>The last name with its particles; null if unknown.</summary>
    public string? Family { get; }

    /// <summary>The name of the two parts, or null where both are blank.</summary>
    public static PersonName? Of(string? given, string? family)
    {
        var (g, f) = (Blank(given), Blank(family));
        return g is null && f is null ? null : new PersonName(g, f);

        static string? Blank(string? part) => string.IsNullOrWhiteSpace(part) ? null : part.Trim();
    }

    /// <summary>Given name, then family name.</summary>
    public override string ToString() => string.Join(' ', new[] { Given, Family }.OfType<string>());
}

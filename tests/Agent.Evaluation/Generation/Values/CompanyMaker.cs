namespace Allo.Contacts.Evaluation.Generation.Values;

/// <summary>A company: its name as written and the domain it could have.</summary>
public sealed record CompanyName(string Written, string Domain);

/// <summary>Makes companies: brands never heard, surnames, words, places, with and without a legal form.</summary>
public static class CompanyMaker
{
    /// <summary>A company of somebody with that last name.</summary>
    /// <param name="dice">The dice of the text.</param>
    /// <param name="language">The language written.</param>
    /// <param name="country">Where it is.</param>
    /// <param name="owner">Whose last name it may bear.</param>
    /// <param name="list">The rules of its name.</param>
    public static CompanyName Make(Dice dice, string language, Country country, FullName owner, string list = "company")
    {
        ArgumentNullException.ThrowIfNull(dice);
        ArgumentNullException.ThrowIfNull(country);
        ArgumentNullException.ThrowIfNull(owner);
        var names = new Grammar(dice, language);
        var grammar = new Grammar(dice, language, slot => slot switch
        {
            "owner" => [new Run(dice.Chance(0.3) ? owner.Last : names.Text("surname"))],
            "place" => [new Run(AddressMaker.City(dice, country))],
            _ => null,
        });
        var name = grammar.Text(list).Trim();
        var domain = Domain(dice, name, country);
        if (dice.Chance(language == "fr" ? 0.1 : 0.25))
        {
            name += (dice.Chance(0.15) ? ", " : " ") + grammar.Text("legal");
        }

        return new CompanyName(dice.Chance(0.1) && name.Length < 24 ? name.ToUpperInvariant() : name, domain);
    }

    private static string Domain(Dice dice, string name, Country country)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (IsDomain(name))
        {
            return name.ToLowerInvariant();
        }

        var slug = dice.Weighted((Letters.Slug(name), 60), (Letters.Slug(name, "-"), 20), (Letters.Slug(words[0]), 10), (Letters.Slug(words[^1]), 6), (Initials(words), 4));
        if (slug.Length is < 2 or > 34)
        {
            slug = Letters.Slug(words[0]) is { Length: > 2 } first ? first : Coinage.Word(dice);
        }

        var national = country.Code switch { "US" => "com", "GB" => "co.uk", "BR" => "com.br", "AU" => "com.au", "ZA" => "co.za", "MX" => "com.mx", "AR" => "com.ar", var code => code.ToLowerInvariant() };
        return $"{slug}.{dice.Weighted((national, 60), ("com", 30), ("eu", 3), ("net", 2), ("org", 3), ("io", 2), ("group", 1))}";
    }

    // "printcrystal.fr" is a company and its own domain.
    private static bool IsDomain(string name) =>
        name.LastIndexOf('.') is > 1 and var dot && name.Length - dot is >= 3 and <= 6 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-') && name[(dot + 1)..].All(char.IsAsciiLetter);

    private static string Initials(string[] words) => words.Length < 2 ? Letters.Slug(words[0]) : string.Concat(words.Select(word => Letters.Slug(word)).Where(word => word.Length > 0).Select(word => word[0]));
}

namespace Allo.Contacts.Evaluation.Generation.Values;

/// <summary>An address: its parts, each a line of its own or not.</summary>
public sealed record Address(IReadOnlyList<string> Parts, bool IsPostal);

/// <summary>Makes addresses as a country writes them.</summary>
public static class AddressMaker
{
    private static readonly string[] Languages = ["fr", "en", "de", "es", "it", "pt", "nl"];

    /// <summary>An address.</summary>
    public static Address Make(Dice dice, Country country, string language)
    {
        ArgumentNullException.ThrowIfNull(dice);
        ArgumentNullException.ThrowIfNull(country);
        language = LanguageOf(country, language);
        var grammar = new Grammar(dice, language, slot => Slot(dice, country, slot));
        var sort = dice.Weighted(("address", 90), ("address.city", 6), ("address.code", 4));
        var rules = WordLists.Find(language, $"{country.Code}.{sort}") ?? WordLists.Of(language, sort);
        var parts = grammar.Expand(dice.Pick(rules)).Split("//", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new Address(parts, sort != "address.city");
    }

    /// <summary>A town of the country.</summary>
    public static string City(Dice dice, Country country)
    {
        ArgumentNullException.ThrowIfNull(dice);
        ArgumentNullException.ThrowIfNull(country);
        return country.Code switch
        {
            "FR" => dice.Pick(country.List("town")).Split(' ', 2)[1],
            "US" => dice.Pick(country.List("citystate")).Split(',')[0],
            _ => dice.Pick(country.List("city")),
        };
    }

    private static List<Run>? Slot(Dice dice, Country country, string slot) => slot switch
    {
        "city" => [new Run(City(dice, country))],
        "town" => [new Run(Town(dice, country))],
        "citystate" => [new Run(dice.Pick(country.List("citystate")))],
        _ => null,
    };

    private static string Town(Dice dice, Country country)
    {
        var town = dice.Chance(0.35) ? new Grammar(dice, "fr").Text("bigtown") : dice.Pick(country.List("town"));
        return dice.Chance(0.12) ? town.ToUpperInvariant() : dice.Chance(0.06) ? Letters.Plain(town) : town;
    }

    private static string LanguageOf(Country country, string written) =>
        country.Code == "CA" ? "en" : Speaks(written, country) ? written : Languages.First(language => Speaks(language, country));

    private static bool Speaks(string language, Country country) => WordLists.Of("any", $"{language}.countries").Contains(country.Code);
}

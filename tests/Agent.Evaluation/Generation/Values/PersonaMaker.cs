namespace Allo.Contacts.Evaluation.Generation.Values;

/// <summary>Makes somebody up, all of one piece: language, country, company, domain.</summary>
public static class PersonaMaker
{
    /// <summary>Somebody of that language.</summary>
    /// <param name="dice">The dice of the text.</param>
    /// <param name="language">The language written.</param>
    /// <param name="index">The place among the people meant, or null.</param>
    /// <param name="employer">Where a colleague works too; null for a company of their own.</param>
    /// <param name="companies">The rules of the company's name.</param>
    public static Persona Make(Dice dice, string language, int? index, Persona? employer = null, string companies = "company")
    {
        ArgumentNullException.ThrowIfNull(dice);
        var country = employer?.Country ?? CountryOf(dice, language);
        var name = PersonMaker.Make(dice, language);
        var grammar = new Grammar(dice, language);
        var company = employer?.Company ?? CompanyMaker.Make(dice, language, country, name, companies);
        var phones = new PhoneMaker(dice, country);
        return new Persona(index, language, country, name)
        {
            Title = Title(dice, grammar),
            Department = grammar.Text("department"),
            Company = company,
            Strapline = grammar.Text("strapline"),
            Phones = [.. Kinds(dice, country).Select(phones.Make)],
            Fax = phones.Make(LineKind.Fax),
            Email = EmailMaker.Make(dice, language, name, company.Domain),
            Site = employer?.Site ?? WebMaker.Site(dice, company.Domain),
            Address = employer?.Address ?? AddressMaker.Make(dice, country, language),
            Social = WebMaker.Social(dice, name, company.Written),
        };
    }

    private static Country CountryOf(Dice dice, string language) =>
        dice.Chance(0.96) ? Country.Of(language, dice) : Country.Of(dice.OneOf("fr", "en", "de", "es", "it", "pt", "nl"), dice);

    private static string Title(Dice dice, Grammar grammar)
    {
        var title = grammar.Text("title");
        if (dice.Chance(0.08))
        {
            title += dice.Weighted((" & ", 4), (", ", 3), (" - ", 2), (" / ", 3), ($" {grammar.Text("and")} ", 4)) + grammar.Text("title");
        }

        return dice.Weighted((title, 88), (char.ToUpperInvariant(title[0]) + title[1..].ToLowerInvariant(), 6), (title.ToUpperInvariant(), 4), (title.ToLowerInvariant(), 2));
    }

    private static List<LineKind> Kinds(Dice dice, Country country)
    {
        var mobileOnly = dice.Chance(0.25);
        var kinds = new List<LineKind> { mobileOnly ? LineKind.Mobile : dice.Weighted((LineKind.Office, 8), (LineKind.Direct, 3)) };
        if (dice.Chance(0.38))
        {
            kinds.Add(mobileOnly ? LineKind.Office : LineKind.Mobile);
        }

        if (dice.Chance(0.08))
        {
            kinds.Add(country.Code is "LU" or "CL" ? LineKind.Switchboard : dice.OneOf(LineKind.Switchboard, LineKind.TollFree));
        }

        if (dice.Chance(0.2))
        {
            kinds.Reverse();
        }

        return kinds;
    }
}

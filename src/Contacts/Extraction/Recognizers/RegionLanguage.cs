namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>What the language of a text tells of its country.</summary>
/// <param name="Countries">The countries that write it, the likeliest first; none of English, which many write, and where no language is known.</param>
/// <param name="IsEnglish">Whether it is English.</param>
internal readonly record struct RegionLanguage(string[] Countries, bool IsEnglish)
{
    /// <summary>The country that most who write the language are of, where the hint was put before it; else null.</summary>
    public string? Usual { get; init; }

    /// <summary>The countries to try where France would only be a guess.</summary>
    public static readonly string[] Abroad = ["GB", "US"];

    // Of the smaller countries the numbers are so short that any number of an order is one.
    private static readonly string[] Spanish = ["MX", "AR", .. Abroad];
    private static readonly string[] Portuguese = ["BR", .. Abroad];
    private const int Margin = 2;
    private const int First = 4;
    private const int Others = 3;
    private const int Postcode = 4;
    private static readonly string[] Near = ["FR", "GB", "US"];
    private static readonly string[] Far = ["GB", "US", "FR"];
    private static readonly string[] English = ["GB", "US", "IE", "CA", "AU", "NZ", "ZA", "IN", "SG", "HK", "KE", "NG", "GH", "UG", "TZ", "AE", "MT", "JM", "PK", "PH", "MY", "MU", "ZW", "ZM", "NA", "BW"];

    // The countries of several languages whose postcodes have four digits and no letters.
    private static readonly string[] FourDigits = ["BE", "CH", "AT", "LU", "LI", "TN"];
    private static readonly string[] FiveDigitsElsewhere = ["MA", "DZ", "SN", "MC", "RE", "GP", "MQ", "GF", "YT", "PE", "UY", "CR", "GT"];

    /// <summary>Whether the postcodes of a country may have so many digits: "9220 Velden" is not in Germany, where another Velden is.</summary>
    public static bool MayHavePostcode(string region, int digits) =>
        digits switch { 4 => !HasFiveDigits(region) && region is not "US" and not "FI" and not "SE", 5 => !FourDigits.Contains(region) && region is not ("DK" or "NO" or "HU" or "AU" or "NZ" or "ZA" or "NL" or "PT"), _ => true };

    /// <summary>Whether a country is known.</summary>
    public bool HasCountries => Countries.Length > 0;

    /// <summary>The language that most words are of.</summary>
    /// <param name="counts">How many words are of each language.</param>
    /// <param name="written">The country whose letters the text has; null where a word tells the language.</param>
    /// <param name="hint">The country to assume: where neither tells a language, its language is.</param>
    public static RegionLanguage Of(ReadOnlySpan<int> counts, string? written, string? hint)
    {
        var (best, most) = (-1, 0);
        for (var i = 0; i < counts.Length; i++)
        {
            (best, most) = counts[i] > most ? (i, counts[i]) : (best, most);
        }

        // The language of the hint, unless two words more are of another.
        for (var i = 1; hint is not null && i < counts.Length; i++)
        {
            best = counts[i] > 0 && most - counts[i] < Margin && RegionWords.Languages[i].Regions[0] == hint ? i : best;
        }

        var country = best < 0 ? written ?? hint : null;
        for (var i = 1; best < 0 && country is not null && i < counts.Length; i++)
        {
            best = RegionWords.Languages[i].Regions[0] == country ? i : best;
        }

        if (best < 0)
        {
            return new([], hint is not null && English.Contains(hint));
        }

        var countries = RegionWords.Languages[best].Regions;
        return hint is not null && Array.IndexOf(countries, hint) > 0
            ? new([hint, .. countries.Where(other => other != hint)], best == 0) { Usual = countries[0] } // of the countries that write a language the hint is the likeliest
            : new(countries, best == 0);
    }

    /// <summary>Whether people of the country write the language, or it is not known.</summary>
    public bool Fits(string region) => IsEnglish ? English.Contains(region) : Countries.Length == 0 || Countries.Contains(region);

    /// <summary>Whether the postcode of the text is none of a country: "1820 MONTREUX" is not in France.</summary>
    public bool Forbids(string? region, RegionVotes votes) => region is not null && IsFour(votes) && HasFiveDigits(region) && Countries.Contains(region);

    /// <summary>Adds to the countries of the language for which anything else speaks.</summary>
    public void Support(RegionVotes votes)
    {
        var (four, countries) = (IsFour(votes), IsEnglish ? English : Countries);
        for (var i = 0; i < votes.Count; i++)
        {
            var country = votes[i];
            if (countries.Contains(country) && (four ? country is not ("BE" or "CH" or "AT") : IsEnglish || country != Countries[0]))
            {
                votes.Add(country, Others);
            }
        }
    }

    /// <summary>Adds the votes of the language, the hint before the country that usually writes it, and of postcodes as only some of its countries have them.</summary>
    public void Vote(RegionVotes votes)
    {
        var four = IsFour(votes);
        for (var i = 0; i < Countries.Length; i++)
        {
            if (four && Countries[i] is "BE" or "CH" or "AT")
            {
                votes.Add(Countries[i], First);
                votes.Add(Countries[i], Postcode);
            }
            else if (i == 0 && !four)
            {
                votes.Add(Countries[i], First);
            }

            if (votes.HasFive && HasFiveDigits(Countries[i]))
            {
                votes.Add(Countries[i], Postcode);
            }
        }

        votes.Add(four ? null : Usual, 1);
        for (var i = 0; votes.HasFive && i < votes.Count; i++)
        {
            if (FiveDigitsElsewhere.Contains(votes[i]) && Countries.Contains(votes[i]))
            {
                votes.Add(votes[i], Postcode);
            }
        }
    }

    /// <summary>The countries to try where nothing tells one.</summary>
    /// <param name="votes">What speaks for countries.</param>
    /// <param name="isTold">Whether anything does.</param>
    public string[] Guesses(RegionVotes votes, bool isTold) =>
        IsEnglish || IsFour(votes) ? Abroad
        : HasCountries && Countries[0] != "FR" ? (Countries.Contains("MX") ? Spanish : Countries.Contains("BR") ? Portuguese : Abroad)
        : isTold ? Near : Far;

    private static bool HasFiveDigits(string region) => region is "FR" or "DE" or "ES" or "IT" or "MX";

    private bool IsFour(RegionVotes votes)
    {
        if (votes.HasFour && !votes.HasFive)
        {
            foreach (var country in Countries)
            {
                if (FourDigits.Contains(country))
                {
                    return true;
                }
            }
        }

        return false;
    }
}

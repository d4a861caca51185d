using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>The countries to try for numbers without a country code.</summary>
/// <param name="Regions">ISO 3166-1 codes, the likeliest first.</param>
/// <param name="IsStrong">Whether the text itself names the first: by another number, a domain, a country.</param>
/// <param name="IsEvident">Whether the first is more than a mere guess.</param>
internal sealed record RegionEvidence(IReadOnlyList<string> Regions, bool IsStrong, bool IsEvident)
{
    private const int Most = 4000;
    private const int MostAddresses = 200;
    private const int Strong = 3;
    private const int PairsLength = 14;

    // The countries that mostly speak a language, and words that give it away.
    private static readonly (string[] Regions, SearchValues<string> Words)[] Languages =
    [
        (["FR", "BE", "CH", "LU", "CA", "MA", "TN", "SN", "CI"], Values("cordialement", "telephone", "courriel", "bonjour", "portable", "cedex", " chez ", "merci", " rue ", "directeur", "directrice", "responsable", "societe", "salut", "tél", "numero est", "son numero", " et ", " de la ")),
        (["DE", "AT", "CH"], Values("grußen", "gruß", "telefon", "strasse", "straße", "mobil:", "gmbh", "herr ", "frau ", " und ", "leiter", "nummer ist", "hallo", "geschaftsfuhrer")),
        (["ES", "MX", "AR", "CO", "CL"], Values("saludo", "telefono", "movil", "calle ", "gracias", "director de", "hola", "el numero", " y ", "jefe", "empresa")),
        (["IT", "CH"], Values("saluti", "cellulare", "s.r.l", "s.p.a", "grazie", "direttore", "buongiorno", "ciao", "il numero", " della ", " via ")),
        (["PT", "BR"], Values("cumprimentos", "telemovel", "obrigad", " lda", " rua ", "ola", "o numero", "atenciosamente", "celular", " da ", "gestor")),
        (["NL", "BE"], Values("vriendelijke groet", "mobiel", " b.v", "straat", "bedankt", "het nummer", "groeten", " van de ", "directeur", "hallo")),
    ];

    private static readonly (string Name, string Region)[] Countries =
    [
        ("france", "FR"), ("belgique", "BE"), ("belgium", "BE"), ("belgie", "BE"), ("suisse", "CH"), ("switzerland", "CH"), ("schweiz", "CH"), ("svizzera", "CH"), ("deutschland", "DE"), ("germany", "DE"), ("allemagne", "DE"), ("osterreich", "AT"), ("austria", "AT"),
        ("espana", "ES"), ("spain", "ES"), ("espagne", "ES"), ("italia", "IT"), ("italy", "IT"), ("italie", "IT"), ("portugal", "PT"), ("nederland", "NL"), ("netherlands", "NL"), ("pays-bas", "NL"), ("luxembourg", "LU"), ("united kingdom", "GB"), ("royaume-uni", "GB"), ("ireland", "IE"), ("irlande", "IE"),
        ("canada", "CA"), ("australia", "AU"), ("new zealand", "NZ"), ("south africa", "ZA"), ("india", "IN"), ("mexico", "MX"), ("brasil", "BR"), ("brazil", "BR"), ("argentina", "AR"), ("maroc", "MA"), ("tunisie", "TN"), ("senegal", "SN"), ("algerie", "DZ"), ("cote d'ivoire", "CI"),
    ];

    private static readonly SearchValues<string> CountryNames = SearchValues.Create([.. Countries.Select(country => country.Name)], StringComparison.Ordinal);

    // Domains that are used for what they sound like.
    private static readonly string[] Generic = ["CO", "IO", "AI", "ME", "TV", "CC", "FM", "LY", "GG", "TO", "WS", "EU"];

    /// <summary>Ranks the countries: those that the text names, its language, then the hint.</summary>
    public static RegionEvidence Rank(string text, List<Mention> found, string? hint)
    {
        var votes = new List<(string Region, int Weight)>();
        for (var i = 0; i < Math.Min(found.Count, MostAddresses); i++)
        {
            Vote(votes, found[i].Field is ContactField.Email or ContactField.Website ? OfDomain(found[i].Value) : null, Strong);
        }

        OfNumbers(text, votes);
        var room = ArrayPool<char>.Shared.Rent(Math.Min(text.Length, Most));
        for (var i = 0; i < Math.Min(text.Length, Most); i++)
        {
            room[i] = WordHash.Letter(text[i]);
        }

        var head = room.AsSpan(0, Math.Min(text.Length, Most));
        foreach (var (name, region) in head.ContainsAny(CountryNames) ? Countries : [])
        {
            Vote(votes, head.Contains(name, StringComparison.Ordinal) ? region : null, 2);
        }

        var spoken = Spoken(head);
        ArrayPool<char>.Shared.Return(room);
        var strong = votes.Count > 0 && votes.Max(vote => vote.Weight) >= Strong;
        List<string> ranked = [.. votes.OrderByDescending(vote => vote.Weight).Select(vote => vote.Region)];
        Add(ranked, HasPairs(text) ? "FR" : null);
        // Of the countries that speak the text's language the hint tells which.
        Add(ranked, spoken.Length > 0 && !spoken.Contains(hint) ? spoken[0] : null);
        Add(ranked, hint);
        var evident = ranked.Count > 0;
        foreach (var region in evident ? ["FR", "GB", "US"] : (string[])["GB", "US", "FR"])
        {
            Add(ranked, region);
        }

        return new RegionEvidence(ranked, strong, evident);
    }

    private static SearchValues<string> Values(params string[] words) => SearchValues.Create(words, StringComparison.Ordinal);

    private static void Vote(List<(string Region, int Weight)> votes, string? region, int weight)
    {
        if (region is null)
        {
            return;
        }

        var at = votes.FindIndex(vote => vote.Region == region);
        if (at < 0)
        {
            votes.Add((region, weight));
        }
        else
        {
            votes[at] = (region, votes[at].Weight + weight);
        }
    }

    private static void Add(List<string> ranked, string? region)
    {
        if (region is not null && !ranked.Contains(region))
        {
            ranked.Add(region);
        }
    }

    // "+41 21 …" beside "079 …" makes the latter Swiss.
    private static void OfNumbers(string text, List<(string Region, int Weight)> votes)
    {
        var tries = 0;
        for (var at = text.IndexOf('+', StringComparison.Ordinal); at >= 0 && tries++ < 20; at = text.IndexOf('+', at + 1))
        {
            var code = 0;
            for (var i = at + 1; i < Math.Min(text.Length, at + 5); i++)
            {
                if (!char.IsAsciiDigit(text[i]))
                {
                    if (code == 0 && text[i] is ' ' or '(')
                    {
                        continue;
                    }

                    break;
                }

                code = (code * 10) + text[i] - '0';
                if (code > 0 && PhoneNumber.RegionOf(code) is { } region)
                {
                    Vote(votes, region, Strong);
                    break;
                }
            }
        }
    }

    private static string[] Spoken(ReadOnlySpan<char> head)
    {
        var (best, most) = (Array.Empty<string>(), 0);
        foreach (var (regions, words) in Languages)
        {
            var count = 0;
            for (var rest = head; count < 20 && rest.IndexOfAny(words) is var at and >= 0; rest = rest[(at + 1)..])
            {
                count++;
            }

            (best, most) = count > most ? (regions, count) : (best, most);
        }

        return best;
    }

    // "06 12 34 56 78": ten digits in pairs behind the trunk prefix are how the French write.
    private static bool HasPairs(string text)
    {
        for (var at = text.IndexOf('0', StringComparison.Ordinal); at >= 0 && at + PairsLength <= text.Length; at = text.IndexOf('0', at + 1))
        {
            if ((at == 0 || !(char.IsAsciiDigit(text[at - 1]) || text[at - 1] == '+')) && (at + PairsLength == text.Length || !char.IsAsciiDigit(text[at + PairsLength])) && ArePairs(text.AsSpan(at, PairsLength)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool ArePairs(ReadOnlySpan<char> raw)
    {
        for (var i = 0; i < raw.Length; i++)
        {
            if (i % 3 == 2 ? raw[i] != raw[2] || raw[i] is not (' ' or '.' or '-' or '\u00a0') : !char.IsAsciiDigit(raw[i]))
            {
                return false;
            }
        }

        return raw[1] != '0';
    }

    private static string? OfDomain(string address)
    {
        var host = address.AsSpan(address.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0);
        host = host.IndexOf('/') is var slash and >= 0 ? host[..slash] : host;
        var top = host[(host.LastIndexOf('.') + 1)..];
        if (top.Length != 2)
        {
            return null;
        }

        var region = top.ToString().ToUpperInvariant();
        return region == "UK" ? "GB" : Generic.Contains(region) ? null : PhoneNumber.IsRegion(region) ? region : null;
    }
}

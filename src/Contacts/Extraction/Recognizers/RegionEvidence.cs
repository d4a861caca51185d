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
    private const int MostWords = 20;

    // The countries that mostly speak a language, and words that give it away.
    private static readonly (string[] Regions, string[] Words)[] Languages =
    [
        (["FR", "BE", "CH", "LU", "CA", "MA", "TN", "SN", "CI"], ["cordialement", "telephone", "courriel", "bonjour", "portable", "cedex", " chez ", "merci", " rue ", "directeur", "directrice", "responsable", "societe", "salut", "tél", "numero est", "son numero", " et ", " de la "]),
        (["DE", "AT", "CH"], ["grußen", "gruß", "telefon", "strasse", "straße", "mobil:", "gmbh", "herr ", "frau ", " und ", "leiter", "nummer ist", "hallo", "geschaftsfuhrer"]),
        (["ES", "MX", "AR", "CO", "CL"], ["saludo", "telefono", "movil", "calle ", "gracias", "director de", "hola", "el numero", " y ", "jefe", "empresa"]),
        (["IT", "CH"], ["saluti", "cellulare", "s.r.l", "s.p.a", "grazie", "direttore", "buongiorno", "ciao", "il numero", " della ", " via "]),
        (["PT", "BR"], ["cumprimentos", "telemovel", "obrigad", " lda", " rua ", "ola", "o numero", "atenciosamente", "celular", " da ", "gestor"]),
        (["NL", "BE"], ["vriendelijke groet", "mobiel", " b.v", "straat", "bedankt", "het nummer", "groeten", " van de ", "directeur", "hallo"]),
    ];

    private static readonly (string Name, string Region)[] Countries =
    [
        ("france", "FR"), ("belgique", "BE"), ("belgium", "BE"), ("belgie", "BE"), ("suisse", "CH"), ("switzerland", "CH"), ("schweiz", "CH"), ("svizzera", "CH"), ("deutschland", "DE"), ("germany", "DE"), ("allemagne", "DE"), ("osterreich", "AT"), ("austria", "AT"),
        ("espana", "ES"), ("spain", "ES"), ("espagne", "ES"), ("italia", "IT"), ("italy", "IT"), ("italie", "IT"), ("portugal", "PT"), ("nederland", "NL"), ("netherlands", "NL"), ("pays-bas", "NL"), ("luxembourg", "LU"), ("united kingdom", "GB"), ("royaume-uni", "GB"), ("ireland", "IE"), ("irlande", "IE"),
        ("canada", "CA"), ("australia", "AU"), ("new zealand", "NZ"), ("south africa", "ZA"), ("india", "IN"), ("mexico", "MX"), ("brasil", "BR"), ("brazil", "BR"), ("argentina", "AR"), ("maroc", "MA"), ("tunisie", "TN"), ("senegal", "SN"), ("algerie", "DZ"), ("cote d'ivoire", "CI"),
    ];

    // The words of each language, then the names of each country.
    private static readonly Phrases Telling = new([.. Languages.Select(language => language.Words), .. Countries.Select(country => (string[])[country.Name])]);

    private static readonly string[] Near = ["FR", "GB", "US"];
    private static readonly string[] Far = ["GB", "US", "FR"];

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

        Span<int> counts = stackalloc int[Languages.Length + Countries.Length];
        counts.Clear();
        Telling.Count(room.AsSpan(0, Math.Min(text.Length, Most)), counts);
        ArrayPool<char>.Shared.Return(room);
        for (var i = 0; i < Countries.Length; i++)
        {
            Vote(votes, counts[Languages.Length + i] > 0 ? Countries[i].Region : null, 2);
        }

        var spoken = Spoken(counts);
        var ranked = Ranked(votes);
        var strong = votes.Count > 0 && votes[0].Weight >= Strong;
        Add(ranked, HasPairs(text) ? "FR" : null);
        // Of the countries that speak the text's language the hint tells which.
        Add(ranked, spoken.Length > 0 && !spoken.Contains(hint) ? spoken[0] : null);
        Add(ranked, hint);
        var evident = ranked.Count > 0;
        foreach (var region in evident ? Near : Far)
        {
            Add(ranked, region);
        }

        return new RegionEvidence(ranked, strong, evident);
    }

    // The heaviest first; of one weight, those that were named before.
    private static List<string> Ranked(List<(string Region, int Weight)> votes)
    {
        for (var i = 1; i < votes.Count; i++)
        {
            for (var k = i; k > 0 && votes[k].Weight > votes[k - 1].Weight; k--)
            {
                (votes[k], votes[k - 1]) = (votes[k - 1], votes[k]);
            }
        }

        var ranked = new List<string>(8);
        foreach (var (region, _) in votes)
        {
            ranked.Add(region);
        }

        return ranked;
    }

    private static void Vote(List<(string Region, int Weight)> votes, string? region, int weight)
    {
        if (region is null)
        {
            return;
        }

        for (var i = 0; i < votes.Count; i++)
        {
            if (votes[i].Region == region)
            {
                votes[i] = (region, votes[i].Weight + weight);
                return;
            }
        }

        votes.Add((region, weight));
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

    private static string[] Spoken(ReadOnlySpan<int> counts)
    {
        var (best, most) = (Array.Empty<string>(), 0);
        for (var i = 0; i < Languages.Length; i++)
        {
            var count = Math.Min(counts[i], MostWords);
            (best, most) = count > most ? (Languages[i].Regions, count) : (best, most);
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

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Which countries a text speaks of: its numbers with a country code, its domains, its language; then the hint.</summary>
internal static class RegionEvidence
{
    private static readonly (string Region, string[] Words)[] Languages =
    [
        ("FR", ["cordialement", "telephone", "courriel", "bonjour", "rue ", "avenue ", "portable", "cedex", "chez ", "merci"]),
        ("DE", ["grußen", "grussen", "telefon", "strasse", "straße", "mobil:", "gmbh", "herr ", "frau "]),
        ("ES", ["saludo", "telefono:", "movil", "calle", "gracias", "director de"]),
        ("IT", ["saluti", "cellulare", "s.r.l", "s.p.a", "grazie", "direttore"]),
        ("PT", ["cumprimentos", "telemovel", "obrigad", "lda", "rua "]),
        ("NL", ["vriendelijke groet", "mobiel", " b.v", "straat", "bedankt"]),
    ];

    private static readonly string[] Countries = ["FR", "DE", "ES", "IT", "PT", "NL", "BE", "CH", "AT", "LU", "IE", "CA", "AU", "BR", "MX", "PL", "SE", "DK", "NO", "FI"];

    private const int PairsLength = 14;

    private static readonly string[] English = ["GB", "US"];

    /// <summary>The countries to try for a number without a country code, the likeliest first, and whether the first is evident or a mere guess.</summary>
    public static (List<string> Regions, bool Evident) Rank(string text, IReadOnlyList<Mention> addresses, string? hint)
    {
        var head = Lexicon.Words.Fold(text[..Math.Min(text.Length, 4000)]);
        List<string> ranked = [];
        foreach (var mention in addresses)
        {
            Add(OfDomain(mention.Value));
        }

        foreach (var (region, words) in Languages.OrderByDescending(language => language.Words.Count(word => head.Contains(word, StringComparison.Ordinal))))
        {
            if (words.Any(word => head.Contains(word, StringComparison.Ordinal)))
            {
                Add(region);
            }
        }

        // The language alone is weak: where the hint speaks against it, the hint is tried before.
        if (hint is not null)
        {
            ranked.Remove(hint);
            ranked.Insert(addresses.Any(mention => OfDomain(mention.Value) is not null) ? Math.Min(1, ranked.Count) : 0, hint);
        }

        var evident = ranked.Count > 0 || HasPairs(text);
        foreach (var region in evident ? ["FR", .. English] : (string[])[.. English, "FR"])
        {
            Add(region);
        }

        return (ranked, evident);

        void Add(string? region)
        {
            if (region is not null && !ranked.Contains(region))
            {
                ranked.Add(region);
            }
        }
    }

    // "06 12 34 56 78": ten digits in pairs behind the trunk prefix are how the French write.
    private static bool HasPairs(string text)
    {
        for (var at = text.IndexOf('0', StringComparison.Ordinal); at >= 0 && at + PairsLength <= text.Length; at = text.IndexOf('0', at + 1))
        {
            if ((at == 0 || !IsNear(text[at - 1])) && (at + PairsLength == text.Length || !char.IsAsciiDigit(text[at + PairsLength])) && ArePairs(text.AsSpan(at, PairsLength)))
            {
                return true;
            }
        }

        return false;

        static bool IsNear(char c) => char.IsAsciiDigit(c) || c == '+';
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
        var host = address.Contains("://", StringComparison.Ordinal) ? WebAddress.Parse(address).Value?.Host ?? address : address;
        var top = host[(host.LastIndexOf('.') + 1)..].ToUpperInvariant();
        return top == "UK" ? "GB" : Array.IndexOf(Countries, top) >= 0 ? top : null;
    }
}

using System.Buffers;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>The countries to try for numbers without a country code.</summary>
/// <param name="Regions">ISO 3166-1 codes, the likeliest first.</param>
/// <param name="IsStrong">Whether the text itself names the first: by another number, a domain, a country.</param>
/// <param name="IsEvident">Whether the first is more than a mere guess.</param>
internal sealed record RegionEvidence(string[] Regions, bool IsStrong, bool IsEvident)
{
    /// <summary>How many of the first the text itself names: a list of people of several countries names each.</summary>
    public int Named { get; init; } = 1;

    /// <summary>The country that most who write the language of the text are of; null where none is known.</summary>
    public string? OfLanguage { get; init; }

    private const int Most = 4000;
    private const int MostAddresses = 200;
    private const int LongestRow = 500;
    private const int OnTheStack = 512;
    private const int MostTold = 6;
    private const int MostNumbers = 20;

    // With a space or a bracket before it.
    private const int LongestCode = 4;

    // What the kinds of evidence weigh: the hint less than a town where one stands and a way to write numbers that one country has, as much as a way that several have.
    private const int Address = 12;
    private const int OtherAddress = 8;
    private const int SureWord = 10;
    private const int LikelyWord = 6;
    private const int Hint = 5;
    private const int WeakHint = 2;
    private const int Strong = 12;

    // Where the domain, or the hint and every postcode, and how the digits stand agree, nothing else need be asked.
    private static readonly RegionEvidence French = new(["FR"], IsStrong: true, IsEvident: true);

    // Domains that are used for what they sound like.
    private static readonly string[] Generic = ["CO", "IO", "AI", "ME", "TV", "CC", "FM", "LY", "GG", "TO", "WS", "EU", "SH", "VC", "BZ"];

    // The countries of all domains of two letters, "aa" to "zz".
    private const int Alphabet = 26;
    private static readonly string?[] Domains = [.. Enumerable.Range(0, Alphabet * Alphabet).Select(static i => OfDomain((char)('A' + (i / Alphabet)), (char)('A' + (i % Alphabet))))];

    /// <summary>Ranks the countries: those that the text names, its language, the hint, and how its numbers are written.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">The addresses in it.</param>
    /// <param name="hint">The country to assume where nothing tells another.</param>
    /// <param name="from">The header that came with the text.</param>
    public static RegionEvidence Rank(string text, List<Mention> found, string? hint, string? from = null)
    {
        var votes = RegionVotes.Empty();
        for (var i = 0; i < Math.Min(found.Count, MostAddresses); i++)
        {
            if (found[i].Field is ContactField.Email or ContactField.Website && OfDomain(found[i].Value) is { } region)
            {
                votes.Add(region, IsOfAnybody(found[i]) ? OtherAddress : Address);
            }
        }

        votes.Add(from is null ? null : OfDomain(from.AsSpan().TrimEnd("> ")), Address);
        OfNumbers(text, votes);
        var head = text.AsSpan(0, Math.Min(text.Length, Most));
        OfOthers(head, votes);
        if (votes.Count == 1 && votes.Heaviest >= Strong && votes.Has("FR") && (FrenchPairs.AreIn(head) || FrenchPairs.AreAll(head)))
        {
            return French;
        }

        RegionShapes.Vote(head, votes);
        if (hint == "FR" && votes is { HasFive: true, HasFour: false } && votes.IsNoneBut("FR") && FrenchSigns.AreAll(head))
        {
            return French;
        }

        RegionScripts.Vote(head, votes);
        var language = OfWords(head, votes, hint);
        if (votes.Heaviest < Strong)
        {
            RegionPlaces.Vote(head, language, votes);
        }

        // ".co" may stand for "company", but not where Spanish is written.
        votes.Add(language.Countries.Contains("CO") && (hint is null || language.Countries.Contains(hint)) && HasDomain(found, ".co") ? "CO" : null, OtherAddress);

        // The text's own evidence wins over the hint: beside a town or a word of a country it only decides between two as likely.
        var named = votes.Heaviest;
        language.Vote(votes);
        votes.Add(language.Forbids(hint, votes) ? null : hint, named >= LikelyWord ? WeakHint : Hint);
        RegionGroups.Vote(head, language, votes);
        language.Support(votes);
        return Ranked(votes, language, hint, named > 0);
    }

    // Where the text names its country, another that digits are only grouped as in is no country of it: "CS 70612 - 45044 Orléans".
    private static RegionEvidence Ranked(RegionVotes votes, RegionLanguage language, string? hint, bool isNamed)
    {
        var told = votes.Ranked();
        var ranked = new List<string>(8);
        var most = told.Count > 0 ? told[0].Weight : 0;

        // "057 934 1127" is grouped as in Ireland and in South Africa: of two as likely either would be a guess.
        var isTied = !isNamed && told.Count > 1 && told[1].Weight == most && hint is null && !language.HasCountries;
        var ofLanguage = language.Usual ?? (language.HasCountries ? language.Countries[0] : null);

        // A list of people of several countries may name yet others, that of its language before all.
        var isAbroad = told.Count > 1 && told[1].Weight >= Strong;
        foreach (var (region, weight) in told)
        {
            if (ranked.Count < MostTold && (most < Strong || weight >= LikelyWord || region == hint) && !(isTied && weight == most))
            {
                ranked.Add(region);
            }
        }

        foreach (var region in isTied ? RegionLanguage.Abroad : isAbroad && ofLanguage is not null ? [ofLanguage, .. language.Guesses(votes, isTold: true)] : language.Guesses(votes, told.Count > 0))
        {
            // Where a place or a word of a country stands, other countries would be made up.
            if ((most < LikelyWord || isAbroad) && !ranked.Contains(region))
            {
                ranked.Add(region);
            }
        }

        // The numbers of the French overseas are told by their own beginnings; all others of such a text are of France.
        var overseas = ranked.Count > 0 && RegionShapes.IsOverseas(ranked[0]);
        if (overseas && !ranked.Contains("FR"))
        {
            ranked.Insert(1, "FR");
        }

        return new RegionEvidence([.. ranked], most >= Strong && !overseas, told.Count > 0 && !isTied) { Named = Math.Max(1, Math.Min(ranked.Count, told.FindIndex(static vote => vote.Weight < Strong) is >= 0 and var named ? named : told.Count)), OfLanguage = ofLanguage };
    }

    private static bool HasDomain(List<Mention> found, string top)
    {
        for (var i = 0; i < Math.Min(found.Count, MostAddresses); i++)
        {
            if (found[i].Field is ContactField.Email or ContactField.Website && found[i].Value.EndsWith(top, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "@outlook.fr" has whoever speaks French.
    private static bool IsOfAnybody(Mention mention) =>
        mention.Field == ContactField.Email && Lexicon.Domains.FreeMail.Has(mention.Value.AsSpan(mention.Value.IndexOf('@', StringComparison.Ordinal) + 1));

    /// <summary>The country that the words of a line tell, where they tell but one: "Comunitat de la Séquia Nova (España), 961 48 27 35".</summary>
    public static string? OfRow(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestRow)
        {
            return null;
        }

        Span<int> counts = stackalloc int[RegionWords.Lists];
        counts.Clear();
        RegionWords.Count(line, stackalloc char[LongestRow + 2], counts);
        var (languages, countries) = (RegionWords.Languages.Length, RegionWords.Countries);
        string? told = null;
        for (var i = 0; i < countries.Length; i++)
        {
            if ((counts[languages + i] | counts[languages + countries.Length + i]) != 0)
            {
                if (told is not null)
                {
                    return null;
                }

                told = countries[i].Region;
            }
        }

        return told;
    }

    // The language that most words are of; each country has the votes of its own words.
    private static RegionLanguage OfWords(ReadOnlySpan<char> head, RegionVotes votes, string? hint)
    {
        var rented = head.Length + 2 > OnTheStack ? ArrayPool<char>.Shared.Rent(head.Length + 2) : [];
        var room = head.Length + 2 > OnTheStack ? rented : stackalloc char[OnTheStack];
        Span<int> counts = stackalloc int[RegionWords.Lists];
        counts.Clear();
        RegionWords.Count(head, room, counts);
        if (rented.Length > 0)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        var languages = RegionWords.Languages.Length;
        var countries = RegionWords.Countries;
        var sure = counts[languages..(languages + countries.Length)];
        var likely = counts[(languages + countries.Length)..];
        likely[RegionWords.OfBrazil] += counts[RegionWords.OfPortuguese] > 0 && counts[RegionWords.OfPortuguese] >= counts[RegionWords.OfSpanish] && head.Contains(RegionWords.Cellular, StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        for (var i = 0; i < countries.Length; i++)
        {
            if ((sure[i] | likely[i]) != 0)
            {
                votes.Add(countries[i].Region, (sure[i] > 0 ? SureWord : 0) + (likely[i] > 0 ? LikelyWord : 0) + (likely[i] > 1 ? 2 : 0));
            }
        }

        // In small letters it is what somebody uses: "adesso lo usa mio figlio".
        if (head.IndexOf("USA") is >= 0 and var at && (at == 0 || !char.IsLetter(head[at - 1])) && (at + 3 == head.Length || !char.IsLetter(head[at + 3])))
        {
            votes.Add("US", SureWord);
        }

        return RegionLanguage.Of(counts[..languages], counts[..languages].ContainsAnyExcept(0) ? null : RegionLetters.CountryOf(head), hint);
    }

    // "+41 21 …" beside "079 …" makes the latter Swiss, and so does "0041 21 …".
    private static void OfNumbers(string text, RegionVotes votes)
    {
        var tries = 0;
        for (var at = text.IndexOf('+', StringComparison.Ordinal); at >= 0 && tries++ < MostNumbers; at = text.IndexOf('+', at + 1))
        {
            votes.Add(OfCode(text, at + 1), Address);
        }

        tries = 0;
        for (var at = text.IndexOf("00", StringComparison.Ordinal); at >= 0 && tries++ < MostNumbers; at = text.IndexOf("00", at + 2, StringComparison.Ordinal))
        {
            votes.Add(AbroadZeros.At(text, at)?.Region, Address);
        }
    }

    // The country whose code begins there, a space or a bracket before it at the most.
    private static string? OfCode(string text, int start)
    {
        var code = 0;
        for (var i = start; i < Math.Min(text.Length, start + LongestCode); i++)
        {
            var digit = char.IsAscii(text[i]) ? OfAscii(text[i]) : System.Globalization.CharUnicodeInfo.GetDecimalDigitValue(text[i]);
            if (digit < 0 && code == 0 && text[i] is ' ' or '(')
            {
                continue;
            }

            // "GMT+01:00"
            if (digit < 0 || (code == 0 && digit == 0))
            {
                return null;
            }

            code = (code * 10) + digit;
            if (PhoneNumber.RegionOf(code) is { } region)
            {
                return region;
            }
        }

        return null;
    }

    private static int OfAscii(char c) => char.IsAsciiDigit(c) ? c - '0' : -1;

    // The addresses of headers and of what is quoted tell less: once for each country.
    private static void OfOthers(ReadOnlySpan<char> head, RegionVotes votes)
    {
        var tries = 0;
        for (var at = head.IndexOf('@'); at >= 0 && tries++ < 20;)
        {
            var end = EndOfHost(head, at);
            if (OfHost(head[at..end].TrimEnd(".-")) is { } region)
            {
                votes.Once(region, OtherAddress);
            }

            at = head[end..].IndexOf('@') is var next and >= 0 ? end + next : -1;
        }
    }

    /// <summary>The country of the only e-mail address of a line; null where it has none, several, or one that tells nothing.</summary>
    public static string? OfAddress(ReadOnlySpan<char> line)
    {
        if (line.IndexOf('@') is not (>= 0 and var at) || line[(at + 1)..].Contains('@'))
        {
            return null;
        }

        return OfHost(line[at..EndOfHost(line, at)].TrimEnd(".-"));
    }

    private static int EndOfHost(ReadOnlySpan<char> text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        return end;
    }

    private static string? OfDomain(ReadOnlySpan<char> address)
    {
        var host = address[(address.IndexOf("://", StringComparison.Ordinal) is var at and >= 0 ? at + 3 : 0)..];
        return OfHost(host.IndexOf('/') is var slash and >= 0 ? host[..slash] : host);
    }

    private static string? OfHost(ReadOnlySpan<char> host)
    {
        var top = host[(host.LastIndexOf('.') + 1)..];
        if (top.Length != 2 || host.IndexOf('.') < 0)
        {
            return null;
        }

        return char.IsAsciiLetter(top[0]) && char.IsAsciiLetter(top[1]) ? Domains[(((top[0] | 0x20) - 'a') * Alphabet) + (top[1] | 0x20) - 'a'] : null;
    }

    private static string? OfDomain(char first, char second)
    {
        var region = new string([first, second]);
        return region == "UK" ? "GB" : Generic.Contains(region) ? null : PhoneNumber.IsRegion(region) ? region : null;
    }
}

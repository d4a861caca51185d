namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells countries by how the digits of a national number are grouped: "079 641 08 33" is how the Swiss write, "06 12 34 56 78" the French.</summary>
internal static class RegionGroups
{
    /// <summary>What the usual grouping of a country weighs.</summary>
    public const int Grouping = 5;
    private const int Slight = 3;
    private const int Foreign = 2;
    private const int Own = 8;
    private const int MostGroups = 6;

    // The first digits of Austrian mobiles, which no German number parts off as its area.
    private static readonly Lexicon.Words AustrianMobiles = new("0650 0660 0664 0676 0677 0678 0680 0681 0688 0699");

    /// <summary>Adds the votes of the groups of digits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language: what the digits are grouped as in tells little where nobody writes it.</param>
    /// <param name="votes">What speaks for countries so far.</param>
    public static void Vote(ReadOnlySpan<char> text, RegionLanguage language, RegionVotes votes)
    {
        for (var i = 0; text[i..].IndexOfAnyInRange('0', '9') is var next and >= 0;)
        {
            i += next;
            var isOwn = i == 0 || !(text[i - 1] is '+' or '#' || char.IsLetter(text[i - 1]));
            var (first, shape, groups, end) = (i, 0, 0, i);
            while (end < text.Length && char.IsAsciiDigit(text[end]))
            {
                var from = end;
                while (end < text.Length && char.IsAsciiDigit(text[end]))
                {
                    end++;
                }

                groups++;
                isOwn &= end - from <= 10;
                shape = groups <= MostGroups ? (shape * 10) + Math.Min(end - from, 9) : 0;
                i = end;
                end = Next(text, end);
            }

            if (isOwn && groups <= MostGroups && i - first > 6)
            {
                Add(groups > 1 ? IsDutch(shape, text[first..i], language) ? "NL=FR-" : Told(shape, text[first..i]) : string.Empty, language, votes);
                Overseas(text[first..i], votes);
            }
        }
    }

    private static int Next(ReadOnlySpan<char> text, int end)
    {
        var seps = 0;
        while (end < text.Length && seps < 3 && text[end] is ' ' or '.' or '-' or '/' or ')' or '\u00a0' or '(')
        {
            (end, seps) = (end + 1, seps + 1);
        }

        return end;
    }

    private static void Add(string told, RegionLanguage language, RegionVotes votes)
    {
        for (var at = 0; at < told.Length; at += 3)
        {
            var (region, mark) = (RegionVotes.Code(told[at], told[at + 1]), told[at + 2]);
            var isLikely = votes.Has(region);
            var isForeign = !isLikely && !language.Fits(region);
            var weight = mark switch
            {
                '*' => isForeign ? Foreign : Own,
                '!' => isLikely ? -Grouping : 0,
                '=' => isForeign ? Foreign : Grouping,
                '~' => isLikely ? Grouping : 0,
                _ => isForeign ? 0 : Slight,
            };
            if (weight != 0)
            {
                votes.Once(region, weight);
            }
        }
    }

    // Of the countries in "FR=NL-": "=" is how they write, "-" how some do, "~" how they do if anything else speaks for them, "*" what nobody else has, "!" what none of them does.
    private static string Told(int shape, ReadOnlySpan<char> number)
    {
        var (a, b) = (number[0], number[1]);
        if (a == '0' && b == '6' && number.Length > 4 && !char.IsAsciiDigit(number[4]) && AustrianMobiles.Has(number[..4]))
        {
            return shape is 4222 ? "FR=AT-MA~" : "AT*";
        }

        if (a == '0' && b == '1' && number.Length > 11 && number[2] is '5' or '6' or '7' && number[4] is ' ' or '/' or '-' && DigitsOf(number) is 11 or 12)
        {
            return shape is 434 or 443 ? "GB=DE-" : "DE*";
        }

        return (shape, a) switch
        {
            (22222, '0') => b switch { '0' => "", '6' => "FR=MA~NL-", '7' => "FR=MA~CI~NL-", '1' => "FR=CI~", '5' => "FR=CI~MA~", _ => "FR=" },
            (3322, '0') => "CH=NL-SE-FR!",
            (3322, >= '2') => a is '3' ? "CO~MX~" : "MX~",
            (4222, '0') when b == '4' => "BE=",
            (4222, '0') when b is '5' => number[2] is '2' or '3' ? "MA=" : "FR=MA~",
            (4222, '0') when b is '6' or '7' => "FR=MA~",
            (2322, '0') => b == '1' ? "AT=" : "BE=",
            (3222, '0') => "BE=",
            (3222, >= '6') => "ES=",
            (2322, '8' or '9') => "ES=",
            (2322, '7') => "SN=",
            (2322, '3') => "SN-",
            (2322, '2') => "PT=",
            (233, '2' or '4' or '5' or '7' or '9') => "TN~",
            (333, '9') when b is '1' or '2' or '3' or '6' => "PT=ES-PE~",
            (333, '2') => "PT=",
            (333, '6' or '7' or '8' or '9') => "ES=PL-PE~LU~",
            (333, '0') when b == '2' => "NZ=",
            (3223 or 343, '3') => "IT=",
            (334, '3') when number[3] == ')' => "US=CA-",
            (334, '3') => "US=IT-CA-CO=MX-",
            (334, >= '2') => "US=CA-MX-CO-",
            (1334, '1') => "US=CA-",
            (334, '0') when number[..3] is "083" or "071" or "074" || b == '6' => "ZA=IE=",
            (334, '0') when number[..3] is "085" or "086" or "087" or "089" => "IE=ZA-",
            (334, '0') when b == '2' => "ZA-NZ-IE-",
            (334, '0') => b is '7' or '8' ? "ZA=" : "ZA-IE-",
            (433, '0') => b == '4' ? "AU=BE~IT-" : b == '7' ? "KE-UG~TZ~IT-" : "IT-GB-",
            (46, '0') when b == '7' => "KE-",
            (234, '0') => b == '1' ? "IE=" : b is '3' or '4' or '6' or '7' or '9' ? "NZ=" : "",
            (344, '0') => b == '2' ? "GB=" : number[2] == '1' && b == '1' ? "AR=" : number[2] == '0' ? "JP=" : "",
            (344, '1') => "CN=",
            (3244, '0') => "AR=",
            (56 or 533 or 434, '0') when b is '1' or '7' && !(shape == 434 && b == '7' && number[2] == '0') => "GB=",
            (434, '0') when number[..4] is "0800" or "0808" => "GB=NG~BR~AR~",
            (434, '0') when b is '8' && number[2] is '4' or '7' => "GB=",
            (434, '0') when b is '7' or '8' or '9' => number[2] is '0' or '1' ? "NG=" : "",
            (244, '0') => b == '6' ? "NL=AU-" : "AU=JP-",
            (244, >= '2') => "BR=MX-AR-",
            (244, '1') => "AR=BR-",
            (254, >= '1') => "BR=",
            (144, '9' or '2') => "CL=",
            (55, >= '6') => "IN=",
            (44, '6' or '8' or '9') => "SG-HK-",
            (2222, >= '2') => "DK=NO-",
            (4322, '0') => "TR-",
            (48 or 47 or 444, '0') when b == '1' => "DE-",
            (28, '0') when b == '6' => "NL=",
            (37, '0') => "NL-",
            (2332, '0') => "SE=",
            _ => "",
        };
    }

    // "06-38 41 72 05" is Dutch where Dutch is written; anywhere else it is as French as with four hyphens.
    private static bool IsDutch(int shape, ReadOnlySpan<char> number, RegionLanguage language) =>
        shape == 22222 && number is ['0', '6', '-', _, _, ' ', ..] && language.Countries is ["NL", ..];

    private static int DigitsOf(ReadOnlySpan<char> number)
    {
        var digits = 0;
        foreach (var c in number)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits;
    }

    // "0696 41 28 73" is a mobile of Martinique however it is grouped; in France itself no number begins so.
    private static void Overseas(ReadOnlySpan<char> number, RegionVotes votes)
    {
        if (number[0] != '0' || number[1] is not ('2' or '5' or '6'))
        {
            return;
        }

        Span<char> digits = stackalloc char[4];
        for (var (i, count) = (0, 0); i < number.Length && count < 4; i++)
        {
            digits[count] = number[i];
            count += char.IsAsciiDigit(number[i]) ? 1 : 0;
        }

        var region = DigitsOf(number) != 10 || votes.Heaviest >= Own + Grouping ? null : digits switch
        {
            "0590" or "0690" or "0691" => "GP",
            "0594" or "0694" => "GF",
            "0596" or "0696" or "0697" => "MQ",
            "0262" or "0692" or "0693" => "RE",
            "0639" or "0269" => "YT",
            _ => null,
        };
        if (region is not null && (votes.Has("FR") || votes.Has(region)))
        {
            votes.Once(region, Own);
        }
    }
}

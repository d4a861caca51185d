using System.Buffers;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells countries by letters that are written nearly only there: kana, hangul, Greek, the Ukrainian ї.</summary>
internal static class RegionScripts
{
    private const int Weight = 6;
    private const int Slight = 4;
    private const char First = '\u0370';
    private const char Last = '\uffdc';

    // A company, a mobile, a postcode, the sign that repeats a letter.
    private static readonly SearchValues<string> Japanese = SearchValues.Create(["会社", "携帯", "〒", "々"], StringComparison.Ordinal);

    /// <summary>Adds the votes of a text's letters.</summary>
    public static void Vote(ReadOnlySpan<char> text, RegionVotes votes)
    {
        var (han, cyrillic, ukrainian) = (false, false, false);
        for (var at = 0; text[at..].IndexOfAnyInRange(First, Last) is var next and >= 0; at++)
        {
            at += next;
            var c = text[at];
            if (!char.IsLetter(c))
            {
                continue;
            }

            han |= c is >= '\u4e00' and <= '\u9fff';
            cyrillic |= c is >= '\u0400' and <= '\u04ff';
            ukrainian |= c is 'ї' or 'є' or 'ґ' or 'Ї' or 'Є' or 'Ґ';
            if (RegionOf(c) is { } region)
            {
                votes.Once(region, Weight);
            }
        }

        if (cyrillic)
        {
            votes.Add(ukrainian ? "UA" : "RU", Weight);
        }

        if (han)
        {
            votes.Add("CN", Slight);
            if (text.ContainsAny(Japanese))
            {
                votes.Once("JP", Weight);
            }
        }
    }

    private static string? RegionOf(char c) => c switch
    {
        >= '\u0370' and <= '\u03ff' => "GR",
        >= '\u0590' and <= '\u05ff' => "IL",
        >= '\u0e00' and <= '\u0e7f' => "TH",
        >= '\u3041' and <= '\u30fa' => "JP",
        >= '\uac00' and <= '\ud7a3' => "KR",
        >= '\u0900' and <= '\u097f' => "IN",
        _ => null,
    };
}

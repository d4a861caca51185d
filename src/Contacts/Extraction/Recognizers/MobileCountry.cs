using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells the country of a number that is said to be a mobile and that the likeliest country would make a landline: "Rückruf am Handy: 0172 8436095" of somebody who greets as Austrians and Bavarians do.</summary>
internal static class MobileCountry
{
    private const int Before = 32;

    // How mobiles begin where most texts come from: of these nothing more need be asked.
    private static readonly string[] Mobiles = ["+336", "+337", "+447", "+4915", "+4916", "+4917", "+346", "+393", "+324", "+316", "+417", "+436", "+3519", "+1"];

    private static readonly Words Said = new("mobile mobil mob cell cellphone cellulare cellular celular celu port portable gsm handy handynr handynummer mobilnr mobilnummer mobilfunk mobiltelefon natel movil telemovel tlm mobiel mobieltje 06-nummer");
    private static readonly Words Landlines = new("landline fixed fixe festnetz fijo fisso fixo vaste not nicht pas no non nao niet");

    /// <summary>The number as one of the first country whose mobile it is; itself where it is none of any, or nobody says that it is a mobile.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="digits">Its digits without a country.</param>
    /// <param name="read">What the likeliest country makes of it.</param>
    /// <param name="others">The next likely ones.</param>
    public static PhoneNumber Of(string text, TextSpan span, string digits, PhoneNumber read, IEnumerable<string> others)
    {
        if (digits is not ['0', ..] || IsMobile(read.E164) || !IsSaid(text, span.Start) || !read.IsLandline())
        {
            return read;
        }

        foreach (var region in others)
        {
            if (PhoneNumber.ParseAssigned(digits, region) is { } number && number.IsMobile())
            {
                return number;
            }
        }

        return read;
    }

    private static bool IsMobile(string number) => Array.Exists(Mobiles, beginning => number.StartsWith(beginning, StringComparison.Ordinal));

    // The last word before it that says anything of its sort does.
    private static bool IsSaid(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - Before)..at);
        before = before[(before.LastIndexOfAny('\n', ';') + 1)..];
        var said = false;
        foreach (var range in before.SplitAny(" .:/()|,\u00a0"))
        {
            said = (said && !Landlines.Has(before[range])) || Said.Has(before[range]);
        }

        return said && !before.ContainsAnyInRange('0', '9');
    }
}

using PhoneNumbers;

namespace Allo.Contacts;

/// <summary>A phone number in E.164 form, its extension kept beside it (RFC 3966 <c>ext</c>).</summary>
/// <remarks>Two numbers are equal when number and extension are; how they were written does not matter.</remarks>
public sealed record PhoneNumber
{
    private static readonly PhoneNumberType[] Lines = [PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE, PhoneNumberType.TOLL_FREE, PhoneNumberType.VOIP, PhoneNumberType.UAN];
    private static readonly PhoneNumberUtil Phones = PhoneNumberUtil.GetInstance();

    // The calling codes of countries whose numbers begin with a zero from abroad, too: Italy, San Marino, the Vatican, Ivory Coast, Gabon, Congo, Benin.
    private static readonly int[] KeepZero = [39, 378, 379, 225, 241, 242, 229];

    // Of each calling code, which have three digits at the most.
    private static readonly string?[] MainCountries = [.. Enumerable.Range(0, 1000).Select(static code => Phones.GetRegionCodeForCountryCode(code) is var region && region is not ("ZZ" or "001") ? region : null)];

    private PhoneNumber(string e164, string? extension, string? region) => (E164, Extension, Region) = (e164, extension, region);

    /// <summary>The number as E.164: a plus sign, the country calling code and the national number, digits only.</summary>
    public string E164 { get; }

    /// <summary>The digits to dial once the line answers, or null.</summary>
    public string? Extension { get; }

    /// <summary>The ISO 3166-1 country that the number belongs to, such as <c>FR</c>; null for numbers of no country (freephone +800).</summary>
    public string? Region { get; }

    /// <summary>Reads a number in international or, with a region, national form.</summary>
    /// <param name="text">The number as written.</param>
    /// <param name="region">The ISO 3166-1 country whose national form to assume where no country code stands.</param>
    /// <returns>The number, or why the text is none.</returns>
    public static ParseResult<PhoneNumber> Parse(string? text, string? region = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return ParseResult<PhoneNumber>.Failed("A phone number must not be empty.");
        }

        PhoneNumbers.PhoneNumber parsed;
        try
        {
            parsed = Phones.Parse(text, region?.ToUpperInvariant() ?? "ZZ");
        }
        catch (NumberParseException e)
        {
            return ParseResult<PhoneNumber>.Failed(e.ErrorType switch
            {
                ErrorType.INVALID_COUNTRY_CODE when region is null => "No country: start the number with + and its country calling code, or give a region.",
                ErrorType.INVALID_COUNTRY_CODE => "The country calling code does not exist.",
                ErrorType.TOO_SHORT_NSN or ErrorType.TOO_SHORT_AFTER_IDD => "The number is too short.",
                ErrorType.TOO_LONG => "The number is too long.",
                _ => "This is not a phone number.",
            });
        }

        // Possible, not assigned: numbering plans grow faster than any table of them, and a new range must not cost a contact.
        return Phones.IsPossibleNumberWithReason(parsed) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE
            ? ParseResult<PhoneNumber>.Of(From(parsed))
            : ParseResult<PhoneNumber>.Failed("No number of its country has this length.");
    }

    /// <summary>Reads the country whose national form of numbers is to be assumed.</summary>
    /// <param name="text">An ISO 3166-1 code of two letters, in any case.</param>
    /// <returns>The code in upper case, or why the text is none.</returns>
    public static ParseResult<string> ParseRegion(string? text)
    {
        var region = (text ?? "").Trim().ToUpperInvariant();
        return region.Length == 2 && IsRegion(region)
            ? ParseResult<string>.Of(region)
            : ParseResult<string>.Failed($"\"{(region.Length <= 40 ? text?.Trim() : region[..40] + "…")}\" is no country; give an ISO 3166-1 code of two letters, such as FR or GB.");
    }

    /// <summary>The number as E.164, without its extension: what the API takes.</summary>
    public override string ToString() => E164;

    /// <summary>The same number with the digits to dial behind it.</summary>
    internal PhoneNumber WithExtension(string extension) => new(E164, extension, Region);

    /// <summary>The number if its country has given out its range; null else.</summary>
    internal static PhoneNumber? ParseAssigned(string text, string region)
    {
        try
        {
            return Phones.Parse(text, region) is var number && Phones.IsValidNumber(number) ? From(number) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>The number of digits that are known to be one.</summary>
    /// <param name="prefix">The plus sign and the calling code.</param>
    /// <param name="national">The digits without a prefix.</param>
    /// <param name="region">The country; null where it is not known.</param>
    internal static PhoneNumber OfDigits(string prefix, ReadOnlySpan<char> national, string? region) => new(string.Concat(prefix, national), null, region);

    /// <summary>The main country of a calling code; null where no country has it.</summary>
    internal static string? RegionOf(int callingCode) => (uint)callingCode < (uint)MainCountries.Length ? MainCountries[callingCode] : null;

    /// <summary>Whether it has the digits of its area, without which it is a number within a town only, and no zero before them that its country does not keep.</summary>
    internal bool IsWhole()
    {
        var number = Phones.Parse(E164, "ZZ");
        return (!number.HasNumberOfLeadingZeros || KeepZero.Contains(number.CountryCode)) && IsOfLine(number);
    }

    /// <summary>Whether a line of some sort has numbers of the same country that are as long.</summary>
    internal static bool IsOfLine(PhoneNumbers.PhoneNumber number) => Array.Exists(Lines, line => Phones.IsPossibleNumberForTypeWithReason(number, line) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE);

    /// <summary>Whether its range is of mobiles and of nothing else.</summary>
    internal bool IsMobile() => Phones.GetNumberType(Phones.Parse(E164, "ZZ")) == PhoneNumberType.MOBILE;

    /// <summary>Whether its range is of landlines and of nothing else.</summary>
    internal bool IsLandline() => Phones.GetNumberType(Phones.Parse(E164, "ZZ")) == PhoneNumberType.FIXED_LINE;

    /// <summary>Whether numbers of an ISO 3166-1 country are known.</summary>
    internal static bool IsRegion(string region) => Phones.GetCountryCodeForRegion(region) != 0;

    internal static PhoneNumber From(PhoneNumbers.PhoneNumber number) => new(
        Phones.Format(number, PhoneNumberFormat.E164),
        number.HasExtension && number.Extension.Length > 0 ? number.Extension : null,
        RegionOf(number));

    // Only where several countries share a calling code does the number itself have to be looked at.
    private static string? RegionOf(PhoneNumbers.PhoneNumber number) =>
        (Phones.GetRegionCodesForCountryCode(number.CountryCode) is { Count: 1 } only ? only[0] : Phones.GetRegionCodeForNumber(number)) is { } region and not "001" and not "ZZ" ? region : null;

    /// <summary>Whether the number lies in a range that its country has given out.</summary>
    internal static bool IsAssigned(PhoneNumbers.PhoneNumber number) => Phones.IsValidNumber(number);
}

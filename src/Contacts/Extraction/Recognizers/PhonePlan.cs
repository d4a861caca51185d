using System.Collections.Concurrent;
using System.Collections.Frozen;
using PhoneNumbers;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>How the numbers of a country are dialled, where that is as plain as can be.</summary>
/// <remarks>
/// Plain is a country that has its calling code for itself, "00" before foreign numbers, and "0" or nothing before its own,
/// as the metadata of libphonenumber tell. What such a plan takes for a number of the country, libphonenumber does.
/// </remarks>
internal sealed class PhonePlan
{
    private const int LongestCode = 3;
    private const string AbroadPrefix = "00";
    private static readonly PhoneNumberUtil Phones = PhoneNumberUtil.GetInstance();
    private static readonly FrozenSet<int> Codes = Phones.GetSupportedCallingCodes().ToFrozenSet();
    private static readonly ConcurrentDictionary<string, PhonePlan?> Plans = new(StringComparer.Ordinal);
    private static readonly PhonePlan?[] OfCodes = new PhonePlan?[1000];
    private readonly string _region;
    private readonly int _code;
    private readonly int _lengths;

    private PhonePlan(string region, PhoneMetadata metadata)
    {
        (_region, _code, HasTrunk) = (region, metadata.CountryCode, metadata.NationalPrefixForParsing == "0");
        foreach (var length in metadata.GeneralDesc.PossibleLengthList)
        {
            _lengths |= 1 << length;
        }
    }

    /// <summary>Whether a zero stands before the numbers of the country.</summary>
    public bool HasTrunk { get; }

    /// <summary>The fewest digits that a number of the country has.</summary>
    public int Fewest => System.Numerics.BitOperations.TrailingZeroCount(_lengths);

    /// <summary>The plan of a country; null where it is not plain.</summary>
    public static PhonePlan? Of(string region) => Plans.TryGetValue(region, out var plan) ? plan : Phones.GetSupportedRegions().Contains(region) ? Plans.GetOrAdd(region, Make) : null;

    /// <summary>The plan of the calling code that digits begin with, and the code's length; null where it is not plain.</summary>
    public static PhonePlan? OfCode(ReadOnlySpan<char> digits, out int length)
    {
        var code = 0;
        for (length = 1; length <= LongestCode && length <= digits.Length; length++)
        {
            code = (code * 10) + digits[length - 1] - '0';
            if (code == 0)
            {
                return null;
            }

            if (OfCodes[code] is { } known)
            {
                return known;
            }

            if (Codes.Contains(code))
            {
                return OfCodes[code] = Of(Phones.GetRegionCodeForCountryCode(code));
            }
        }

        return null;
    }

    /// <summary>The number of these digits without the prefix, if the country has given out its range; null else.</summary>
    public PhoneNumber? Number(ReadOnlySpan<char> digits)
    {
        if (digits.Length > 15 || (_lengths & (1 << digits.Length)) == 0)
        {
            return null;
        }

        var national = 0ul;
        foreach (var digit in digits)
        {
            national = (national * 10) + digit - '0';
        }

        return PhoneNumber.OfAssigned(_code, national, _region);
    }

    private static PhonePlan? Make(string region)
    {
        var metadata = Phones.GetMetadataForRegion(region);
        return metadata.InternationalPrefix == AbroadPrefix && metadata.NationalPrefixForParsing is "0" or "" && metadata.NationalPrefixTransformRule.Length == 0
            && Phones.GetRegionCodesForCountryCode(metadata.CountryCode) is { Count: 1 } ? new PhonePlan(region, metadata) : null;
    }
}

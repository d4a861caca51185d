using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using PhoneNumbers;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>How the numbers of a country are dialled, where that is as plain as can be.</summary>
/// <remarks>
/// Plain is a country before whose own numbers "0", "1" or nothing stands, as the metadata of libphonenumber tell, and that is the first of those that share its calling code.
/// Where others share it or the prefix is "1", the plan knows the country's own numbers, and says nothing of what is none. What such a plan takes for a number of the country, libphonenumber does.
/// </remarks>
internal sealed class PhonePlan
{
    private const int LongestCode = 3;
    private const int Longest = 15;
    private const string AbroadPrefix = "00";
    private const string AmericanPrefix = "011";
    private const string BritishPrefix = "0|180020";
    private static readonly PhoneNumberUtil Phones = PhoneNumberUtil.GetInstance();
    private static readonly FrozenSet<int> Codes = Phones.GetSupportedCallingCodes().ToFrozenSet();
    private static readonly FrozenSet<string> Regions = Phones.GetSupportedRegions().ToFrozenSet(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Dialling> Countries = new(StringComparer.Ordinal);
    private static readonly PhonePlan?[] OfCodes = new PhonePlan?[1000];
    private readonly string _region;
    private readonly int _lengths;
    private readonly bool _knowsNone;
    private readonly bool _isFree;
    private readonly bool _asksForZero;
    private readonly PhoneMetadata _metadata;
    private readonly string _prefix;
    private readonly AssignedNumbers?[] _assigned = new AssignedNumbers?[Longest + 1];

    private PhonePlan(string region, PhoneMetadata metadata)
    {
        _isFree = metadata.NumberFormatList.All(static format => format.NationalPrefixFormattingRule.Length == 0);
        _knowsNone = Phones.GetRegionCodesForCountryCode(metadata.CountryCode).Count == 1 && metadata.NationalPrefixForParsing is "0" or "";
        (_region, _metadata, _prefix, HasTrunk) = (region, metadata, $"+{metadata.CountryCode}", metadata.NationalPrefixForParsing is "0" or BritishPrefix);
        foreach (var length in metadata.GeneralDesc.PossibleLengthList)
        {
            _lengths |= 1 << length;
        }

        var shortest = metadata.GeneralDesc.PossibleLengthList.Min();
        _asksForZero = HasTrunk && !_isFree && metadata.NumberFormatList.All(format => (format.NationalPrefixFormattingRule.StartsWith('0') && !format.NationalPrefixOptionalWhenFormatting) || MostDigits(format.Pattern) < shortest);
    }

    /// <summary>Whether a zero stands before the numbers of the country.</summary>
    public bool HasTrunk { get; }

    /// <summary>Whether digits without any prefix can only be a number of the country: none has one, and they do not begin with its calling code.</summary>
    public bool IsBare(ReadOnlySpan<char> digits) => _isFree && !HasTrunk && !digits.StartsWith(Code);

    private ReadOnlySpan<char> Code => _prefix.AsSpan(1);

    /// <summary>How a country dials.</summary>
    /// <param name="Fewest">The fewest digits with which a number of it is written, be it without its area; 0 where that is not known.</param>
    /// <param name="FewestAssigned">The fewest with which one is written that is given out; 0 where that is not known.</param>
    /// <param name="Abroad">What stands before foreign numbers there, where it is one of the usual prefixes.</param>
    /// <param name="Prefix">What stands before foreign numbers there.</param>
    /// <param name="Plan">Its plan; null where it is not plain.</param>
    internal readonly record struct Dialling(int Fewest, int FewestAssigned, WrittenNumber.Prefixes Abroad, DigitPattern Prefix, PhonePlan? Plan);

    /// <summary>How a country dials; nothing is known of one without numbers.</summary>
    public static Dialling In(string region) => Countries.TryGetValue(region, out var known) ? known : Regions.Contains(region) ? Countries.GetOrAdd(region, Measure) : default;

    /// <summary>The plan of a country; null where it is not plain.</summary>
    public static PhonePlan? Of(string region) => In(region).Plan;

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

    /// <summary>The number of these digits without the prefix, if the country has given out its range; null else, and where the library would take some of them for the prefix.</summary>
    public PhoneNumber? Number(ReadOnlySpan<char> digits) => IsAssigned(digits) && !BeginsWithTrunk(digits) ? PhoneNumber.OfDigits(_prefix, digits, _region) : null;

    /// <summary>The number of digits that begin with the calling code without a plus sign, "33 01 42 68 53 01", if its range is given out; null else, and where they could be a number with that code in it.</summary>
    public PhoneNumber? NumberWithCode(ReadOnlySpan<char> digits)
    {
        if (!digits.StartsWith(Code) || digits.Length > Longest || Of(digits.Length).MayBe(digits))
        {
            return null;
        }

        var rest = digits[Code.Length..];
        return Number(HasTrunk && rest is ['0', ..] ? rest[1..] : rest);
    }

    private bool BeginsWithTrunk(ReadOnlySpan<char> digits) => _metadata.NationalPrefixForParsing switch
    {
        "" => false,
        BritishPrefix => digits[0] == '0' || digits.StartsWith("180020"),
        var trunk => digits.StartsWith(trunk),
    };

    /// <summary>Whether digits before which neither a plus sign nor the prefix of foreign numbers stands are no number of the country that is given out, or lack the zero that it asks for.</summary>
    /// <remarks>The library takes nothing off them but the zero, and the calling code where they begin with it.</remarks>
    public bool IsNone(ReadOnlySpan<char> digits)
    {
        if (!_knowsNone)
        {
            return false;
        }

        if (digits.StartsWith(Code))
        {
            return !IsAssigned(digits) && IsNoneBehindCode(digits[Code.Length..]);
        }

        var hasZero = HasTrunk && digits[0] == '0';
        return !(hasZero && IsAssigned(digits[1..])) && (!IsAssigned(digits) || (!hasZero && _asksForZero));
    }

    /// <summary>Whether digits behind the calling code are no number of the country that is given out, with a zero before them or without.</summary>
    /// <remarks>The library takes two zeros off where no plus sign stands.</remarks>
    public bool IsNoneBehindCode(ReadOnlySpan<char> digits)
    {
        var isNone = _knowsNone && !IsAssigned(digits);
        for (var zeros = 0; zeros < 2 && HasTrunk && digits is ['0', ..]; zeros++)
        {
            digits = digits[1..];
            isNone &= !IsAssigned(digits);
        }

        return isNone;
    }

    private bool IsAssigned(ReadOnlySpan<char> digits) => digits.Length <= Longest && (_lengths & (1 << digits.Length)) != 0 && Of(digits.Length).Has(digits);

    /// <summary>The number of these digits with their zero before them, given out or not; null where the library might not take the zero for the prefix or the rest for a number.</summary>
    /// <remarks>The library leaves a zero with which the digits are a number already.</remarks>
    public PhoneNumber? Possible(ReadOnlySpan<char> digits)
    {
        var length = digits.Length - 1;
        return _knowsNone && HasTrunk && length is > 0 and < Longest && digits[0] == '0' && digits[1] != '0' && (_lengths & (1 << length)) != 0 && !Of(length).MayBe(digits)
            ? PhoneNumber.OfDigits(_prefix, digits[1..], _region) : null;
    }

    // Of the same numbers, whichever thread makes them.
    private AssignedNumbers Of(int length) => _assigned[length] ??= new AssignedNumbers(_metadata.GeneralDesc.NationalNumberPattern, Sorts(length));

    private IEnumerable<string> Sorts(int length)
    {
        PhoneNumberDesc?[] sorts = [_metadata.PremiumRate, _metadata.TollFree, _metadata.SharedCost, _metadata.Voip, _metadata.PersonalNumber, _metadata.Pager, _metadata.Uan, _metadata.Voicemail, _metadata.FixedLine, _metadata.Mobile];
        foreach (var sort in sorts)
        {
            if (sort is { HasNationalNumberPattern: true } && (sort.PossibleLengthCount == 0 || sort.PossibleLengthList.Contains(length)))
            {
                yield return sort.NationalNumberPattern;
            }
        }
    }

    /// <summary>The text as one number if its range is given out, and the prefix stands before it that its country asks for; null else.</summary>
    /// <param name="text">The number.</param>
    /// <param name="region">The country of numbers without a calling code.</param>
    public static PhoneNumber? Assigned(string text, string region) =>
        Parsed(text, region, isRawKept: true) is { } number && Phones.IsValidNumber(number) && PhoneNumberMatcher.IsNationalPrefixPresentIfRequired(number, Phones) ? PhoneNumber.From(number) : null;

    /// <summary>The text as one number if it is as long as numbers are; null else.</summary>
    public static PhoneNumber? Possible(string text, string region, out bool assigned)
    {
        assigned = false;
        if (Parsed(text, region, isRawKept: false) is not { } number || !Phones.IsPossibleNumber(number))
        {
            return null;
        }

        assigned = Phones.IsValidNumber(number);
        return PhoneNumber.From(number);
    }

    // Of "([0-9]{3})([0-9]{2,3})" six: the service numbers of a country have a format, too.
    private static int MostDigits(string pattern) =>
        pattern.Split("[0-9]").Skip(1).Sum(static rest => rest.StartsWith('{') ? int.Parse(rest[1..rest.IndexOf('}', StringComparison.Ordinal)].Split(',')[^1], CultureInfo.InvariantCulture) : 1);

    private static PhoneNumbers.PhoneNumber? Parsed(string text, string region, bool isRawKept)
    {
        // No calling code begins with a zero: an exception less.
        if (text[0] == '+' && text.AsSpan().TrimStart("+ ") is ['0', ..])
        {
            return null;
        }

        try
        {
            return isRawKept ? Phones.ParseAndKeepRawInput(text, region) : Phones.Parse(text, region);
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    // A rule that puts digits in ("9$1", but not "$2") makes a number of fewer.
    private static Dialling Measure(string region)
    {
        var metadata = Phones.GetMetadataForRegion(region);
        var isKnown = metadata.NationalPrefixTransformRule is "" or "$1" or "$2";
        var fewest = isKnown ? metadata.GeneralDesc.PossibleLengthList.Concat(metadata.GeneralDesc.PossibleLengthLocalOnlyList).Min() : 0;
        var assigned = isKnown ? Phones.GetRegionCodesForCountryCode(metadata.CountryCode).Min(static other => Phones.GetMetadataForRegion(other).GeneralDesc.PossibleLengthList.Min()) : 0;
        var abroad = metadata.InternationalPrefix switch
        {
            AbroadPrefix => WrittenNumber.Prefixes.Zeros,
            AmericanPrefix => WrittenNumber.Prefixes.American,
            _ => WrittenNumber.Prefixes.None,
        };
        return new Dialling(fewest, assigned, abroad, new DigitPattern([metadata.InternationalPrefix]), Make(region, metadata));
    }

    private static PhonePlan? Make(string region, PhoneMetadata metadata) =>
        metadata.NationalPrefixForParsing is "0" or "1" or "" or BritishPrefix && metadata is { NationalPrefixTransformRule: "", LeadingDigits: "" }
            && Phones.GetRegionCodeForCountryCode(metadata.CountryCode) == region ? new PhonePlan(region, metadata) : null;
}

using System.Collections.Frozen;
using System.Globalization;
using PhoneNumbers;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>How the numbers of a country are dialled, without the expressions of libphonenumber.</summary>
/// <remarks>
/// A plan knows what the library takes off the digits before a number: nothing, a zero, the calling code. Where it could take off anything else, the plan says nothing.
/// What it takes for a number, or for none, the library does.
/// </remarks>
internal sealed class PhonePlan
{
    private const int LongestCode = 3;
    private const int LongestParsed = 17;
    private const int Alphabet = 26;
    private const string AbroadPrefix = "00";
    private const string AmericanPrefix = "011";
    private const string AmericanTrunk = "1";

    // Before the numbers of the country stands a zero or, rarely, digits that no number begins with.
    private static readonly string[] Trunks = ["0", "0|180020", "(183[12])|0"];
    private static readonly PhoneNumberUtil Phones = PhoneNumberUtil.GetInstance();
    private static readonly FrozenSet<int> Codes = Phones.GetSupportedCallingCodes().ToFrozenSet();
    private static readonly FrozenSet<string> Regions = Phones.GetSupportedRegions().ToFrozenSet(StringComparer.Ordinal);
    private static readonly Dialling?[] Countries = new Dialling?[Alphabet * Alphabet];
    private static readonly PhonePlan?[] OfCodes = new PhonePlan?[1000];
    private readonly AssignedRanges _own;
    private readonly AssignedRanges[] _sharing;
    private readonly DigitPattern? _before;
    private readonly char _sign;
    private readonly int _possible;
    private readonly int _whole;
    private readonly bool _isFree;
    private readonly bool _asksForZero;
    private readonly string _prefix;

    private PhonePlan(string region, PhoneMetadata metadata)
    {
        var main = Phones.GetMetadataForRegion(Phones.GetRegionCodeForCountryCode(metadata.CountryCode));
        _isFree = main.NumberFormatList.All(static format => format.NationalPrefixFormattingRule.Length == 0);
        (_own, _sharing) = (AssignedRanges.Of(region), [.. Phones.GetRegionCodesForCountryCode(metadata.CountryCode).Select(AssignedRanges.Of)]);
        (_prefix, HasTrunk) = ($"+{metadata.CountryCode}", Trunks.Contains(metadata.NationalPrefixForParsing));
        _before = metadata.NationalPrefixForParsing.Length == 0 ? null : new DigitPattern([metadata.NationalPrefixForParsing]);
        _sign = HasTrunk ? '0' : metadata.NationalPrefixForParsing == AmericanTrunk ? AmericanTrunk[0] : '\0';
        foreach (var length in main.GeneralDesc.PossibleLengthList.Concat(main.GeneralDesc.PossibleLengthLocalOnlyList))
        {
            _possible |= 1 << length;
            _whole |= PhoneNumber.IsOfLine(OfLength(metadata.CountryCode, length)) ? 1 << length : 0;
        }

        var shortest = metadata.GeneralDesc.PossibleLengthList.Min();
        _asksForZero = HasTrunk && !_isFree && metadata.NumberFormatList.All(format => (format.NationalPrefixFormattingRule.StartsWith('0') && !format.NationalPrefixOptionalWhenFormatting) || MostDigits(format.Pattern) < shortest);
    }

    /// <summary>Whether a zero stands before the numbers of the country.</summary>
    public bool HasTrunk { get; }

    /// <summary>Whether digits without any prefix can only be a number of the country: none has one, and they do not begin with its calling code.</summary>
    public bool IsBare(ReadOnlySpan<char> digits) => _isFree && !HasTrunk && !BeginsWithCode(digits);

    /// <summary>Whether digits begin with the calling code.</summary>
    public bool BeginsWithCode(ReadOnlySpan<char> digits) => digits.StartsWith(Code);

    private ReadOnlySpan<char> Code => _prefix.AsSpan(1);

    /// <summary>How a country dials.</summary>
    /// <param name="Fewest">The fewest digits with which a number of it is written, be it without its area; 0 where that is not known.</param>
    /// <param name="FewestAssigned">The fewest with which one is written that is given out; 0 where that is not known.</param>
    /// <param name="Abroad">What stands before foreign numbers there, where it is one of the usual prefixes.</param>
    /// <param name="Prefix">What stands before foreign numbers there.</param>
    /// <param name="Plan">Its plan; null where it is not plain.</param>
    internal sealed record Dialling(int Fewest, int FewestAssigned, WrittenNumber.Prefixes Abroad, DigitPattern Prefix, PhonePlan? Plan);

    /// <summary>How a country dials; null for one without numbers.</summary>
    public static Dialling? In(string region) =>
        region is [>= 'A' and <= 'Z' and var first, >= 'A' and <= 'Z' and var second] ? Countries[((first - 'A') * Alphabet) + second - 'A'] ?? Measured(region) : null;

    // The same, whichever thread measures it.
    private static Dialling? Measured(string region) => Regions.Contains(region) ? Countries[((region[0] - 'A') * Alphabet) + region[1] - 'A'] = Measure(region) : null;

    /// <summary>The plan of a country; null where it is not plain.</summary>
    public static PhonePlan? Of(string region) => In(region)?.Plan;

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

    /// <summary>The number of these digits without the prefix, if its range is given out; null else, and where the library would take some of them for the prefix.</summary>
    public PhoneNumber? Number(ReadOnlySpan<char> digits) =>
        !BeginsWithTrunk(digits) && Owner(digits) is { } owner && owner.Has(digits) && (owner == _own || _own.MayBe(digits)) ? PhoneNumber.OfDigits(_prefix, digits, owner.Region) : null;

    /// <summary>The number of digits that begin with the calling code without a plus sign, "33 01 42 68 53 01", if its range is given out; null else, and where they could be a number with that code in it.</summary>
    public PhoneNumber? NumberWithCode(ReadOnlySpan<char> digits)
    {
        if (!BeginsWithCode(digits) || digits.Length > AssignedRanges.Longest || _own.MayBe(digits))
        {
            return null;
        }

        var rest = digits[Code.Length..];
        return Number(HasTrunk && rest is ['0', ..] ? rest[1..] : rest);
    }

    private bool BeginsWithTrunk(ReadOnlySpan<char> digits) => _before?.Begins(digits) == true;

    /// <summary>Whether digits before which neither a plus sign nor the prefix of foreign numbers stands are no number of the country that is given out, or lack the zero that it asks for.</summary>
    /// <remarks>The library takes nothing off them but the zero, and the calling code where they begin with it.</remarks>
    public bool IsNone(ReadOnlySpan<char> digits)
    {
        var hasZero = HasTrunk && digits[0] == '0';
        if (BeginsWithCode(digits))
        {
            return (_sign == Code[0] || !BeginsWithTrunk(digits)) && !IsAssigned(digits) && IsNoneBehindCode(digits[Code.Length..]);
        }

        return (hasZero || !BeginsWithTrunk(digits)) && !(hasZero && IsAssigned(digits[1..])) && (!IsAssigned(digits) || (!hasZero && _asksForZero));
    }

    /// <summary>Whether digits behind the calling code are no number that is given out, with the prefix before them or without.</summary>
    /// <remarks>The library takes two zeros off where no plus sign stands.</remarks>
    public bool IsNoneBehindCode(ReadOnlySpan<char> digits)
    {
        var isNone = !IsAssigned(digits);
        for (var signs = 0; signs < 2 && BeginsWithTrunk(digits); signs++)
        {
            if (digits[0] != _sign)
            {
                return false;
            }

            digits = digits[1..];
            isNone &= !IsAssigned(digits);
        }

        return isNone;
    }

    private bool IsAssigned(ReadOnlySpan<char> digits) => Owner(digits)?.Has(digits) == true;

    // Of the countries that share the calling code the one in which the library looks for a number; null where it is of none.
    private AssignedRanges? Owner(ReadOnlySpan<char> digits)
    {
        if (_sharing.Length == 1)
        {
            return _own;
        }

        foreach (var country in _sharing)
        {
            if (country.IsOwner(digits))
            {
                return country;
            }
        }

        return null;
    }

    /// <summary>Whether it is known what the library parses digits to, before which no prefix of foreign numbers stands and which do not begin with the calling code; those behind it, too.</summary>
    /// <param name="digits">The digits.</param>
    /// <param name="number">The number, given out or not; null where numbers of the country have another length.</param>
    /// <param name="assigned">Whether it is given out.</param>
    /// <remarks>The library leaves a zero with which the digits are a number already, and one without which they are too few.</remarks>
    public bool IsParsed(ReadOnlySpan<char> digits, out PhoneNumber? number, out bool assigned)
    {
        (number, assigned) = (null, false);
        if (digits.Length > LongestParsed)
        {
            return false;
        }

        if (BeginsWithTrunk(digits))
        {
            if (!HasTrunk || digits[0] != '0' || _own.MayBe(digits))
            {
                return false;
            }

            digits = _own.HasLength(digits.Length - 1) || digits.Length - 1 > _own.Most ? digits[1..] : digits;
        }

        if ((_possible & (1 << digits.Length)) != 0)
        {
            var owner = Owner(digits);
            assigned = owner?.Has(digits) == true;
            number = PhoneNumber.OfDigits(_prefix, digits, owner?.Region);
        }

        return true;
    }

    /// <summary>Whether a number has the digits of its area; as <see cref="PhoneNumber.IsWhole"/>, which need not be asked where the library would take nothing off the digits.</summary>
    public static bool IsWhole(PhoneNumber number)
    {
        var plan = OfCode(number.E164.AsSpan(1), out var code);
        var digits = number.E164.AsSpan(Math.Min(1 + code, number.E164.Length));
        return plan is not null && digits is [not '0', ..] && (plan._possible & (1 << digits.Length)) != 0 && !plan.BeginsWithTrunk(digits) ? (plan._whole & (1 << digits.Length)) != 0 : number.IsWhole();
    }

    private static PhoneNumbers.PhoneNumber OfLength(int code, int length) =>
        new PhoneNumbers.PhoneNumber.Builder().SetCountryCode(code).SetNationalNumber(ulong.Parse("1".PadRight(length, '0'), CultureInfo.InvariantCulture)).Build();

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

    // Of countries that share a calling code and put a zero before their numbers, the library asks the first for how. Japan takes digits off only where nothing follows them.
    private static PhonePlan? Make(string region, PhoneMetadata metadata) =>
        (Phones.GetRegionCodeForCountryCode(metadata.CountryCode) == region || metadata.NationalPrefixForParsing == AmericanTrunk) && !metadata.NationalPrefixForParsing.Contains('$', StringComparison.Ordinal) ? new PhonePlan(region, metadata) : null;
}

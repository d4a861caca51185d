using System.Collections.Concurrent;
using PhoneNumbers;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>The ranges that a country has given out, of numbers of each length.</summary>
internal sealed class AssignedRanges
{
    /// <summary>The most digits of a number.</summary>
    public const int Longest = 15;
    private static readonly PhoneNumberUtil Phones = PhoneNumberUtil.GetInstance();
    private static readonly ConcurrentDictionary<string, AssignedRanges> Countries = new(StringComparer.Ordinal);
    private readonly PhoneMetadata _metadata;
    private readonly int _lengths;
    private readonly DigitPattern? _leading;
    private readonly AssignedNumbers?[] _ofLengths = new AssignedNumbers?[Longest + 1];

    private AssignedRanges(string region)
    {
        (Region, _metadata) = (region, Phones.GetMetadataForRegion(region));
        _leading = _metadata.LeadingDigits.Length == 0 ? null : new DigitPattern([_metadata.LeadingDigits]);
        foreach (var length in _metadata.GeneralDesc.PossibleLengthList)
        {
            _lengths |= 1 << length;
            Most = Math.Max(Most, length);
        }
    }

    /// <summary>The country.</summary>
    public string Region { get; }

    /// <summary>The most digits of its numbers.</summary>
    public int Most { get; }

    /// <summary>The ranges of a country.</summary>
    public static AssignedRanges Of(string region) => Countries.GetOrAdd(region, static region => new AssignedRanges(region));

    /// <summary>Whether the library looks for a number that several countries may have in this one, and in none behind it: by how it begins, else by its range.</summary>
    public bool IsOwner(ReadOnlySpan<char> digits) => _leading?.Begins(digits) ?? Has(digits);

    /// <summary>Whether the country has numbers of a length.</summary>
    public bool HasLength(int length) => length <= Longest && (_lengths & (1 << length)) != 0;

    /// <summary>Whether a number without its prefix is given out.</summary>
    public bool Has(ReadOnlySpan<char> digits) => HasLength(digits.Length) && OfLength(digits.Length).Has(digits);

    /// <summary>Whether digits are as all numbers of the country are, of whichever length.</summary>
    public bool MayBe(ReadOnlySpan<char> digits) => digits.Length <= Longest && OfLength(digits.Length).MayBe(digits);

    // Of the same numbers, whichever thread makes them.
    private AssignedNumbers OfLength(int length) => _ofLengths[length] ??= new AssignedNumbers(_metadata.GeneralDesc.NationalNumberPattern, Sorts(length));

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
}

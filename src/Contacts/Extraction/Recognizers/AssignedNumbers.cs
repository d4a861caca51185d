namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>What a country has given out of its numbers of one length: as libphonenumber has it, without its expressions.</summary>
/// <param name="all">The pattern of all numbers of the country.</param>
/// <param name="sorts">The patterns of the sorts of numbers that have the length.</param>
internal sealed class AssignedNumbers(string all, IEnumerable<string> sorts)
{
    private readonly DigitPattern _all = new([all]);
    private readonly DigitPattern _sorts = new(sorts);

    /// <summary>Whether a number without its prefix is given out: one of the country's that is of some sort.</summary>
    public bool Has(ReadOnlySpan<char> digits) => _all.Is(digits) && _sorts.Is(digits);

    /// <summary>Whether digits are as all numbers of the country are, of whichever length.</summary>
    public bool MayBe(ReadOnlySpan<char> digits) => _all.Is(digits);
}

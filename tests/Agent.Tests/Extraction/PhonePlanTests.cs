using System.Globalization;
using Allo.Contacts.Extraction.Recognizers;
using PhoneNumbers;
using Xunit;

namespace Allo.Contacts.Tests.Extraction;

public sealed class PhonePlanTests
{
    private const int Numbers = 400;
    private static readonly PhoneNumberUtil Phones = PhoneNumberUtil.GetInstance();

    [Fact]
    public void What_a_plan_takes_for_given_out_the_library_does_in_every_country()
    {
        var random = new Random(7);
        var (plans, given) = (0, 0);
        foreach (var region in Phones.GetSupportedRegions())
        {
            if (PhonePlan.Of(region) is not { } plan)
            {
                continue;
            }

            plans++;
            for (var i = 0; i < Numbers; i++)
            {
                var digits = Digits(random, region, i);
                var number = new PhoneNumbers.PhoneNumber.Builder().SetCountryCode(Phones.GetCountryCodeForRegion(region)).SetNationalNumber(ulong.Parse(digits, CultureInfo.InvariantCulture)).Build();
                if (plan.Number(digits) is { } assigned)
                {
                    given++;
                    Assert.True(Phones.IsValidNumber(number));
                    Assert.Equal(PhoneNumber.From(number), assigned);
                    Assert.Equal(PhoneNumber.From(number).Region, assigned.Region);
                }
            }
        }

        Assert.True(plans > 100 && given > 10_000, $"{plans} plans, {given} numbers");
    }

    [Fact]
    public void What_a_plan_parses_digits_to_the_library_does_in_every_country()
    {
        var (known, possible) = (0, 0);
        foreach (var (region, national, i) in OfEveryCountry(8))
        {
            var digits = new string('0', i % 3) + national;
            if (PhonePlan.Of(region) is { } plan && !BeginsAbroad(region, digits) && !plan.BeginsWithCode(digits) && plan.IsParsed(digits, out var number, out var assigned))
            {
                (known, possible) = (known + 1, possible + (number is null ? 0 : 1));
                Assert.Equal(PhonePlan.Possible(digits, region, out var isValid), number);
                Assert.Equal(PhonePlan.Possible(digits, region, out _)?.Region, number?.Region);
                Assert.Equal(isValid, number is not null && assigned);
                Assert.Equal(number?.IsWhole(), number is null ? null : PhonePlan.IsWhole(number));
            }

            var code = Phones.GetCountryCodeForRegion(region).ToString(CultureInfo.InvariantCulture);
            if (PhonePlan.OfCode(code, out _) is { } abroad && abroad.IsParsed(digits, out number, out assigned))
            {
                (known, possible) = (known + 1, possible + (number is null ? 0 : 1));
                Assert.Equal(PhonePlan.Possible($"+{code}{digits}", "ZZ", out var isValid), number);
                Assert.Equal(isValid, number is not null && assigned);
            }
        }

        Assert.True(known > 100_000 && possible > 50_000, $"{known} known, {possible} numbers");
    }

    [Fact]
    public void What_a_plan_takes_for_none_the_library_finds_in_no_country()
    {
        var none = 0;
        foreach (var (region, national, i) in OfEveryCountry(9))
        {
            var digits = (i % 3 == 0 ? "0" : string.Empty) + national;
            if (!BeginsAbroad(region, digits) && PhonePlan.Of(region)?.IsNone(digits) == true)
            {
                none++;

                // Zambia's "63…" has no format that would tell the library of the zero; without it a plan refuses it all the same.
                Assert.All(Phones.FindNumbers(digits, region, PhoneNumberUtil.Leniency.VALID, int.MaxValue), match => Assert.StartsWith("+26063", Phones.Format(match.Number, PhoneNumberFormat.E164), StringComparison.Ordinal));
            }
        }

        Assert.True(none > 10_000, $"{none} numbers");
    }

    [Fact]
    public void What_a_plan_says_of_digits_behind_the_calling_code_the_library_does_in_every_country()
    {
        var (given, none) = (0, 0);
        foreach (var (region, national, i) in OfEveryCountry(10))
        {
            var code = Phones.GetCountryCodeForRegion(region).ToString(CultureInfo.InvariantCulture);
            var rest = new string('0', i % 4) + national;
            if (PhonePlan.Of(region) is { } plan && !BeginsAbroad(region, code + rest))
            {
                var found = Phones.FindNumbers(code + rest, region, PhoneNumberUtil.Leniency.VALID, int.MaxValue).Select(match => PhoneNumber.From(match.Number)).ToList();
                if (plan.NumberWithCode(code + rest) is { } number)
                {
                    given++;
                    Assert.Equal([number], found);
                }

                if (plan.IsNone(code + rest))
                {
                    none++;
                    Assert.Empty(found);
                }

                if (plan.IsNoneBehindCode(rest))
                {
                    Assert.Empty(Phones.FindNumbers($"+{code}{rest}", region, PhoneNumberUtil.Leniency.VALID, int.MaxValue));
                }
            }
        }

        Assert.True(given > 5_000 && none > 5_000, $"{given} numbers, {none} none");
    }

    private static bool BeginsAbroad(string region, string digits) => PhonePlan.In(region)!.Prefix.Begins(digits);

    private static IEnumerable<(string Region, string Digits, int Index)> OfEveryCountry(int seed)
    {
        var random = new Random(seed);
        foreach (var region in Phones.GetSupportedRegions())
        {
            for (var i = 0; i < Numbers; i++)
            {
                yield return (region, Digits(random, region, i), i);
            }
        }
    }

    // Any digits; or an example of the country's numbers with one digit or the length changed.
    private static string Digits(Random random, string region, int i)
    {
        var example = Phones.GetExampleNumberForType(region, (PhoneNumberType)random.Next(10)) ?? Phones.GetExampleNumber(region);
        var digits = i % 4 == 0 ? random.NextInt64(1, 10_000_000_000_000).ToString(CultureInfo.InvariantCulture) : example.NationalNumber.ToString(CultureInfo.InvariantCulture);
        var at = random.Next(1, digits.Length + 1);
        return (i % 4) switch
        {
            1 => string.Concat(digits.AsSpan(0, at - 1), at == 1 ? "5" : $"{random.Next(10)}", digits.AsSpan(at)),
            2 => digits + $"{random.Next(10)}",
            _ => digits,
        };
    }
}

using System.Text;
using Allo.Contacts.Extraction.Recognizers;
using PhoneNumbers;
using Xunit;

namespace Allo.Contacts.Tests.Extraction;

public sealed class PlainNumbersTests
{
    private static readonly string[] Starts = ["", "", "Tel: ", "Tél. ", "+", "+33 ", "+33 (0)", "0033 ", "00", "06", "01 ", "+1 ", "+44 ", "+49 ", "0049", "+ 33 ", "Fax: ", "011 44 ", "12/03/2012 ", "1 4", "9", "6", "(0", "(", "+61 (0", "+55 (", "33 ", "34", "*", "(standard ", "(", "– ", "24h/24 ", "2024-11-03 02:15 ", "7j/7 : ", "N° "];
    private static readonly string[] Gaps = [" ", ".", "-", "", "  ", "\u00a0", " / ", " / ", ", ", "/", " x", " ext ", " – ", "–", ") ", "h", " (", " · ", "*", " < ", ": "];

    private static readonly string[] Behind = ["", "", "", "Paris ", "Angers ", "Épinay ", "Ivry ", "extra ", "intérieur ", "anexo 3 ", "ann@acme.fr ", "xavier ", "(poste 12) ", "(fax) ", "– Port. ", "(x12) ", "(ext 12) ", "– ext 12 ", ")", "<tel:", "h", "e", "int", "x", "(", " (0)", "%", "€", "#", "*", "/"];

    [Theory]
    [InlineData("Tél. : 01 42 68 53 01", "+33142685301")]
    [InlineData("06.12.34.56.78 / jeanne@acme.fr", "+33612345678")]
    [InlineData("12 rue de la Paix 75002 Paris, +33 (0)1 42 68 53 01", "+33142685301")]
    [InlineData("+49 30 901820", "+4930901820")]
    [InlineData("04 00 42 03 34", "")]
    [InlineData("9 rue du Palais 93800 Épinay", "")]
    [InlineData("+33 1 42 68 53 01 - andre@acme.fr", "+33142685301")]
    [InlineData("01 42 68 53 01 / xavier@acme.fr", "+33142685301")]
    [InlineData("Tel: 1 42 68 53 01", "")]
    [InlineData("Tél. (01) 42 68 53 01", "+33142685301")]
    [InlineData("(01)42685301, jeanne@acme.fr, (06) 12.34.56.78", "+33142685301 +33612345678")]
    [InlineData("+61 (02) 6163 0432", "+61261630432")]
    [InlineData("33 0142685301 - andre@acme.fr", "+33142685301")]
    [InlineData("(61) 95399206", "")]
    [InlineData("01 207.432.3851", "")]
    [InlineData("01 42 68 53 01 – Port. : 06 12 34 56 78", "+33142685301 +33612345678")]
    [InlineData("01 42 68 53 01 (poste 4127)", "+33142685301")]
    [InlineData("01 42 68 53 01 / 06 12 34 56 78", "+33142685301 +33612345678")]
    [InlineData("1 rue de l'Hôtel – CS 30250 – 19005 TULLE", "")]
    [InlineData("Standard 24h/24, 7j/7 : *01 42 68 53 01* · le 14/03/2026", "+33142685301")]
    public void A_plain_line_needs_no_matcher(string line, string numbers)
    {
        Assert.True(Find(line, "FR", out var found));
        Assert.Equal(numbers, string.Join(' ', found.Select(number => number.Number.E164)));
    }

    [Theory]
    [InlineData("01 42 68 53 01 x 12")]
    [InlineData("01 42 68 53 01 – 02 42 68 53 01")]
    [InlineData("01 42 68 53 01 (02) 42 68 53 01")]
    [InlineData("01/42/68/53/01")]
    [InlineData("01 42 68 53 01h")]
    [InlineData("01 42 68 53 01 / 02 42")]
    [InlineData("04 00 42 03 34 / 02 42 68 53 01")]
    [InlineData("2024-11-03 02:15")]
    [InlineData("01 42 68 53 01%")]
    [InlineData("((01) 42 68 53 01")]
    [InlineData("(01) (42) 68 53 01")]
    [InlineData("12.01 42 68 53 0142685301")]
    [InlineData("01 42 68 53 01 int 12")]
    [InlineData("0049801")]
    public void What_the_matcher_could_see_otherwise_is_left_to_it(string line) => Assert.False(Find(line, "FR", out _));

    [Theory]
    [InlineData("FR")]
    [InlineData("DE")]
    [InlineData("US")]
    [InlineData("GB")]
    [InlineData("CH")]
    [InlineData("DK")]
    [InlineData("ES")]
    [InlineData("PL")]
    [InlineData("NO")]
    [InlineData("AU")]
    [InlineData("BR")]
    [InlineData("PE")]
    [InlineData("CO")]
    [InlineData("IT")]
    [InlineData("JP")]
    [InlineData("IL")]
    public void What_is_found_is_what_the_matcher_finds(string region)
    {
        var random = new Random(11);
        var answered = 0;
        for (var i = 0; i < 6000; i++)
        {
            var line = Line(random);
            if (Find(line, region, out var found))
            {
                answered++;
                var expected = PhoneNumberUtil.GetInstance().FindNumbers(line, region, PhoneNumberUtil.Leniency.VALID, 500).Select(match => (match.Start, match.Start + match.Length, PhoneNumber.From(match.Number).ToString()));
                Assert.Equal(expected, found.Select(number => (number.Span.Start, number.Span.End, number.Number.ToString())));
            }
        }

        Assert.True(answered > 200, $"{answered} lines");
    }

    [Fact]
    public void What_is_found_is_what_the_matcher_finds_in_every_country_and_however_it_is_written()
    {
        var random = new Random(13);
        var phones = PhoneNumberUtil.GetInstance();
        var (answered, found, possible) = (0, 0, 0);

        // Of Zambia see the tests of plans.
        foreach (var region in phones.GetSupportedRegions().Where(static region => region != "ZM"))
        {
            for (var i = 0; i < 150; i++)
            {
                var line = Written(random, region);
                if (Find(line, region, out var numbers))
                {
                    (answered, found) = (answered + 1, found + numbers.Count);
                    var expected = phones.FindNumbers(line, region, PhoneNumberUtil.Leniency.VALID, 500).Select(match => (match.Start, match.Start + match.Length, PhoneNumber.From(match.Number).ToString()));
                    Assert.Equal(expected, numbers.Select(number => (number.Span.Start, number.Span.End, number.Number.ToString())));
                }

                var plain = new PlainNumbers();
                plain.Read(line);
                List<(TextSpan Span, PhoneNumber Number, bool IsAssigned)> all = [];
                if (plain.FindPossible(region, all))
                {
                    possible += all.Count;
                    var expected = phones.FindNumbers(line, region, PhoneNumberUtil.Leniency.POSSIBLE, 100).Where(static match => match.Length >= PlainNumbers.Shortest).Select(match => (match.Start, match.Start + match.Length, PhoneNumber.From(match.Number).ToString(), phones.IsValidNumber(match.Number)));
                    Assert.Equal(expected, all.Where(static number => number.Span.Length >= PlainNumbers.Shortest).Select(number => (number.Span.Start, number.Span.End, number.Number.ToString(), number.IsAssigned)));
                }
            }
        }

        Assert.True(answered > 15_000 && found > 8_000 && possible > 8_000, $"{answered} lines, {found} numbers, {possible} possible ones");
    }

    // A number of a country, or one with a digit changed, written in one of the ways that there are.
    private static string Written(Random random, string region)
    {
        var phones = PhoneNumberUtil.GetInstance();
        var example = phones.GetExampleNumberForType(region, (PhoneNumberType)random.Next(10)) ?? phones.GetExampleNumber(region);
        var digits = phones.GetNationalSignificantNumber(example).ToCharArray();
        if (random.Next(2) == 0)
        {
            digits[random.Next(digits.Length)] = (char)('0' + random.Next(10));
        }

        var (code, national) = (example.CountryCode, new string(digits));
        var (area, rest) = (national[..random.Next(1, 4)], national);
        rest = Grouped(random, national[area.Length..]);
        var trunk = phones.GetMetadataForRegion(region).NationalPrefix is { Length: > 0 } prefix ? prefix : "0";
        var number = random.Next(10) switch
        {
            0 => $"+{code} {area} {rest}",
            1 => $"+{code} ({area}) {rest}",
            2 => $"+{code} ({trunk}{area}) {rest}",
            3 => $"+{code}({trunk}){area}{rest}",
            4 => $"({trunk}{area}) {rest}",
            5 => $"({area}){rest}",
            6 => $"({trunk}{area})-{rest}",
            7 => $"{code} {(random.Next(2) == 0 ? trunk : "")}{area} {rest}",
            8 => $"{area} {rest}",
            _ => $"{trunk}{area}{Gaps[random.Next(4)]}{rest}",
        };
        return $"{(random.Next(3) == 0 ? "Tel. " : "")}{number}{(random.Next(4) == 0 ? " 12.345" : random.Next(3) == 0 ? " - ann@acme.fr" : "")}";
    }

    private static string Grouped(Random random, string digits)
    {
        var text = new StringBuilder();
        foreach (var digit in digits)
        {
            text.Append(text.Length > 0 && random.Next(3) == 0 ? Gaps[random.Next(4)] : "").Append(digit);
        }

        return text.ToString();
    }

    [Theory]
    [InlineData("FR")]
    [InlineData("US")]
    [InlineData("MX")]
    [InlineData("AR")]
    public void Numbers_that_tell_their_country_are_the_same_wherever_they_are_read(string region)
    {
        var random = new Random(12);
        var answered = 0;
        for (var i = 0; i < 60_000; i++)
        {
            var line = Line(random);
            var plain = new PlainNumbers();
            plain.Read(line);
            List<(TextSpan Span, PhoneNumber Number)> found = [];
            if (plain.FindAbroad(found) && found.Count > 0)
            {
                answered++;
                var expected = PhoneNumberUtil.GetInstance().FindNumbers(line, region, PhoneNumberUtil.Leniency.VALID, 500).Select(match => (match.Start, match.Start + match.Length, PhoneNumber.From(match.Number).ToString()));
                Assert.Equal(expected, found.Select(number => (number.Span.Start, number.Span.End, number.Number.ToString())));
            }
        }

        Assert.True(answered > 50, $"{answered} lines");
    }

    private static bool Find(string line, string region, out List<(TextSpan Span, PhoneNumber Number)> found)
    {
        var plain = new PlainNumbers();
        plain.Read(line);
        found = [];
        return plain.FindAssigned(region, found);
    }

    private static string Line(Random random)
    {
        var line = new StringBuilder();
        for (var number = random.Next(1, 3); number > 0; number--)
        {
            line.Append(Starts[random.Next(Starts.Length)]);
            var gap = Gaps[random.Next(Gaps.Length)];
            var pairs = random.Next(2) == 0;
            for (var group = random.Next(1, 7); group > 0; group--)
            {
                for (var digit = pairs ? 2 : random.Next(1, 6); digit > 0; digit--)
                {
                    line.Append((char)('0' + random.Next(10)));
                }

                line.Append(group == 1 ? "" : random.Next(12) == 0 ? Gaps[random.Next(Gaps.Length)] : gap);
            }

            line.Append(Gaps[random.Next(Gaps.Length)]).Append(Behind[random.Next(Behind.Length)]);
        }

        return line.ToString();
    }
}

using System.Text;
using Allo.Contacts.Extraction.Recognizers;
using PhoneNumbers;
using Xunit;

namespace Allo.Contacts.Tests.Extraction;

public sealed class PlainNumbersTests
{
    private static readonly string[] Starts = ["", "", "Tel: ", "Tél. ", "+", "+33 ", "+33 (0)", "0033 ", "00", "06", "01 ", "+1 ", "+44 ", "+49 ", "0049", "+ 33 ", "Fax: ", "011 44 ", "12/03/2012 ", "1 4", "9", "6"];
    private static readonly string[] Gaps = [" ", ".", "-", "", "  ", "\u00a0", " / ", ", ", "/", " x", " ext "];

    private static readonly string[] Behind = ["", "", "", "Paris ", "Angers ", "Épinay ", "Ivry ", "extra ", "intérieur ", "anexo 3 ", "ann@acme.fr ", "xavier "];

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
    public void A_plain_line_needs_no_matcher(string line, string numbers)
    {
        Assert.True(Find(line, "FR", out var found));
        Assert.Equal(numbers, string.Join(' ', found.Select(number => number.Number.E164)));
    }

    [Theory]
    [InlineData("01 42 68 53 01 x 12")]
    [InlineData("01 42 68 53 01 / 02 42 68 53 01")]
    [InlineData("(01) 42 68 53 01")]
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

    [Theory]
    [InlineData("FR")]
    [InlineData("US")]
    [InlineData("MX")]
    [InlineData("AR")]
    public void Numbers_that_tell_their_country_are_the_same_wherever_they_are_read(string region)
    {
        var random = new Random(12);
        var answered = 0;
        for (var i = 0; i < 20_000; i++)
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

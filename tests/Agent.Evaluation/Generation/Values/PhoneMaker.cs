using System.Globalization;
using PhoneNumbers;

namespace Allo.Contacts.Evaluation.Generation.Values;

/// <summary>Makes numbers that exist in their country's plan, written as people there write them.</summary>
public sealed class PhoneMaker(Dice dice, Country country)
{
    private static readonly PhoneNumberUtil Phones = PhoneNumberUtil.GetInstance();

    // A person writes all numbers alike.
    private readonly string _written = dice.Pick(country.List("written"));
    private readonly string _separator = dice.Pick(country.List("separators")) switch { "NONE" => "", "SPACE" => " ", var other => other };

    /// <summary>A number of that kind.</summary>
    public PhoneLine Make(LineKind kind)
    {
        var list = kind switch { LineKind.Mobile => "mobile", LineKind.TollFree => "tollfree", _ => "office" };
        var (area, local) = Digits(list);
        var written = Write(kind == LineKind.TollFree && country.Code is not ("US" or "CA") ? Plain() : Template(), area, local);
        return new PhoneLine(kind, written, $"+{country.List("code")[0]}{area}{local}");
    }


    private string Template() => dice.Chance(0.93) ? _written : dice.Pick(country.List("written"));

    private string Plain() => country.Code is "GB" or "FR" or "BE" or "CH" or "NL" or "DE" or "AT" ? "0A~L" : "A~L";

    private (string Area, string Local) Digits(string list)
    {
        var grammar = new Grammar(dice, "any");

        // One in twelve French numbers is of a range not given out: people make such numbers up, and tables age.
        var loose = country.Code == "FR" && dice.Chance(0.08);
        for (var tries = 0; ; tries++)
        {
            var parts = grammar.Expand(dice.Pick(country.List(list))).Split(' ');
            if (loose || IsValid(parts[0] + parts[1]) || tries > 200)
            {
                return (parts[0], parts[1]);
            }
        }
    }

    private bool IsValid(string digits)
    {
        try
        {
            return Phones.IsValidNumber(Phones.Parse($"+{country.List("code")[0]}{digits}", "ZZ"));
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    private string Write(string template, string area, string local)
    {
        var grouped = Group(local);
        return string.Concat(template.Select(c => c switch { 'A' => area, 'L' => grouped, '~' => _separator, _ => c.ToString() }));
    }

    private string Group(string local)
    {
        var fitting = country.List("group").Select(Sizes).Where(sizes => sizes.Sum() == local.Length).ToList();
        if (fitting.Count == 0)
        {
            return local;
        }

        var at = 0;
        var pieces = new List<string>();
        foreach (var size in dice.Pick(fitting))
        {
            pieces.Add(local.Substring(at, size));
            at += size;
        }

        return string.Join(country.Code is "US" or "CA" && _separator.Length == 0 && dice.Chance(0.8) ? "-" : _separator, pieces);
    }

    private static int[] Sizes(string group) => [.. group.Split(' ').Select(size => int.Parse(size, CultureInfo.InvariantCulture))];
}

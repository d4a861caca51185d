using System.Globalization;

namespace Allo.Contacts.Evaluation.Generation.Values;

/// <summary>Numbers and addresses as people dictate them.</summary>
public sealed class Spoken(Dice dice, string language)
{
    /// <summary>The digits of a number in words; French speaks in pairs.</summary>
    public string Number(string written, string e164)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(e164);
        var plus = written.Contains('+', StringComparison.Ordinal);
        var digits = plus ? e164[1..] : string.Concat(written.Where(char.IsAsciiDigit));
        if (!plus && digits.Length > 6 && WordLists.Find(language, "pair") is not null && (language == "fr" ? digits.Length == 10 : dice.Chance(0.35)))
        {
            return InPairs(digits, language == "fr" ? 0 : 2 + (digits.Length % 2));
        }

        return (plus ? "plus " : "") + (dice.Chance(0.4) ? Grouped(digits) : string.Join(dice.OneOf(" ", " ", ", "), digits.Select(Word)));
    }

    // "seis tres ocho veintiuno cuarenta y cuatro": pairs behind the first digits.
    private string InPairs(string digits, int singles)
    {
        var between = language == "fr" ? " " : dice.OneOf(" ", " ", ", ");
        return string.Join(between, digits[..singles].Select(Word).Concat(Enumerable.Range(0, (digits.Length - singles) / 2).Select(i => Pair(digits.Substring(singles + (i * 2), 2)))));
    }

    // "oh seven seven, double five one": in breaths, as people say it.
    private string Grouped(string digits)
    {
        var said = new List<string>();
        for (var at = 0; at < digits.Length;)
        {
            var size = Math.Min(digits.Length - at, digits.Length - at is 4 or 5 ? digits.Length - at : dice.OneOf(3, 3, 4, 2));
            said.Add(Breath(digits.Substring(at, size)));
            at += size;
        }

        return string.Join(", ", said);
    }

    private string Breath(string digits)
    {
        var words = new List<string>();
        for (var i = 0; i < digits.Length; i++)
        {
            var twice = language == "en" && i + 1 < digits.Length && digits[i] == digits[i + 1] && dice.Chance(0.6);
            words.Add(twice ? "double " + Word(digits[i]) : Word(digits[i]));
            i += twice ? 1 : 0;
        }

        return string.Join(' ', words);
    }

    private string Word(char digit) => (language, digit) switch
    {
        ("en", '0') when dice.Chance(0.4) => "oh",
        ("de", '2') when dice.Chance(0.4) => "zwo",
        ("pt", '6') when dice.Chance(0.4) => "meia",
        _ => WordLists.Of(language, "digit")[digit - '0'],
    };

    /// <summary>An e-mail address in words.</summary>
    public string Email(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        var (at, dot, dash) = (Sign("at"), Sign("dot"), Sign("dash"));
        return email.Replace("@", $" {at} ", StringComparison.Ordinal).Replace(".", $" {dot} ", StringComparison.Ordinal).Replace("-", $" {dash} ", StringComparison.Ordinal).Replace("_", $" {Sign("underscore")} ", StringComparison.Ordinal);
    }

    private string Sign(string list) => dice.Pick(WordLists.Of(language, list));

    private string Pair(string two)
    {
        var words = WordLists.Of(language, "pair");
        var value = int.Parse(two, CultureInfo.InvariantCulture);
        return value < 10 ? Word('0') + " " + words[value] : words[value];
    }
}

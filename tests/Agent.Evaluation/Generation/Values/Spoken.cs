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
        if (language == "fr" && digits.Length == 10 && !plus)
        {
            return string.Join(" ", Enumerable.Range(0, 5).Select(i => Pair(digits.Substring(i * 2, 2))));
        }

        var words = WordLists.Of(language, "digit");
        return (plus ? "plus " : "") + string.Join(dice.OneOf(" ", " ", ", "), digits.Select(c => words[c - '0']));
    }

    /// <summary>An e-mail address in words.</summary>
    public string Email(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        var (at, dot, dash) = (WordLists.Of(language, "at")[0], WordLists.Of(language, "dot")[0], WordLists.Of(language, "dash")[0]);
        return email.Replace("@", $" {at} ", StringComparison.Ordinal).Replace(".", $" {dot} ", StringComparison.Ordinal).Replace("-", $" {dash} ", StringComparison.Ordinal);
    }

    private static string Pair(string two)
    {
        var words = WordLists.Of("fr", "pair");
        var value = int.Parse(two, CultureInfo.InvariantCulture);
        return value < 10 ? "zéro " + words[value] : words[value];
    }
}

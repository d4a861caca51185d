namespace Allo.Contacts.Evaluation.Generation.Layouts;

/// <summary>What a person keeps to within one signature.</summary>
/// <param name="Captions">How often a field is introduced by a word.</param>
/// <param name="After">How often that word stands behind the value: "(Office)".</param>
/// <param name="CaptionSeparator">What stands between the word and the value.</param>
/// <param name="CapitalCompany">Whether the company is in capitals.</param>
/// <param name="Bold">Whether name and company carry asterisks.</param>
public sealed record SignatureStyle(double Captions, double After, string CaptionSeparator, bool CapitalCompany, bool Bold)
{
    /// <summary>A style.</summary>
    public static SignatureStyle Of(Dice dice, string language)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var colon = language == "fr" ? dice.Weighted((" : ", 75), (": ", 15), (":", 4), (" ", 4), (". ", 2)) : dice.Weighted((": ", 60), (" ", 14), (" : ", 6), (":", 8), (":  ", 3), (" - ", 3), ("\t", 2), (". ", 3), (" | ", 1));
        return new SignatureStyle(
            dice.Weighted((0.0, 25), (0.5, 25), (0.85, 20), (1.0, 30)),
            dice.Weighted((0.0, language == "en" ? 85 : 97), (1.0, language == "en" ? 15 : 3)),
            colon,
            dice.Chance(0.08),
            dice.Chance(0.03));
    }
}

using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Layouts;

/// <summary>The ways to set an address: on one line, on several, with and without its caption.</summary>
public sealed class AddressRuns(Dice dice, Persona who, Captions captions)
{
    /// <summary>The address within a sentence.</summary>
    public List<Run> Bare() => [new Run(string.Join(", ", who.Address.Parts), Label.Address, who.Index, who.Address.IsPostal ? string.Join(", ", who.Address.Parts) : null)];

    /// <summary>The address as one run, line breaks in it; its value is that joined with commas.</summary>
    /// <param name="oneLine">Whether no line break may stand in it.</param>
    public List<Run> Of(bool oneLine)
    {
        var separator = oneLine
            ? dice.Weighted((", ", 50), (" ", 25), (" - ", 18), (" | ", 4), (" • ", 3), (" / ", 2))
            : dice.Weighted(("\n", 45), (", ", 24), (" ", 20), (" - ", 9), (",\n", 4), (" | ", 1));
        var text = string.Join(separator, who.Address.Parts);
        var value = who.Address.IsPostal ? string.Join(separator == " " ? " " : ", ", who.Address.Parts) : null;
        if (!oneLine && who.Country.Code == "FR" && who.Address.IsPostal && dice.Chance(0.12) && !text.Contains("edex", StringComparison.OrdinalIgnoreCase))
        {
            var cedex = new Grammar(dice, "fr").Text("cedexline");
            var between = dice.Weighted(("\n", 7), (" ", 3));
            (text, value) = (text + between + cedex, value + (between == "\n" ? ", " : " ") + cedex);
        }

        var run = new Run(text, Label.Address, who.Index, value);
        return captions.Maybe("address", [run], who.Language == "fr" ? 0.5 : 0.12);
    }
}

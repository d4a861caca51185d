namespace Allo.Contacts.Evaluation.Generation;

/// <summary>What OCR makes of a printed card; the values meant stay what they were.</summary>
public static class Misread
{
    /// <summary>The runs as read.</summary>
    public static List<Run> Add(IReadOnlyList<Run> runs, Dice dice)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(dice);
        var digits = dice.Weighted((0.0, 45), (0.12, 35), (0.4, 20));
        var blanks = dice.Weighted((0.0, 50), (0.15, 35), (0.5, 15));
        return [.. runs.Select(run => run.Label switch
        {
            Label.Number or Label.Fax => run with { Text = Digits(run.Text, digits, dice) },
            Label.Email or Label.Website when dice.Chance(blanks * 0.5) => run with { Text = Loose(run.Text, dice) },
            Label.Caption => run with { Text = Caption(run.Text, digits, dice) },
            Label.None when run.Text is "\n" && dice.Chance(0.08) => run with { Text = dice.OneOf("\n\n", " \n", "\n.\n", "\n|\n", "\n  ") },
            Label.Name or Label.LastName when dice.Chance(blanks * 0.25) => run with { Text = Spaced(run.Text) },
            Label.JobTitle or Label.Company when dice.Chance(blanks * 0.2) => Wide(run),
            Label.Name when dice.Chance(0.03) => run with { Text = Mistaken(run.Text) },
            Label.Strapline when dice.Chance(blanks) => run with { Text = Torn(run.Text, dice) },
            Label.JobTitle or Label.Company or Label.Address when dice.Chance(blanks) => run with { Text = run.Text.Replace(" ", "  ", StringComparison.Ordinal) },
            _ => run,
        })];
    }

    private static string Digits(string text, double often, Dice dice) => string.Concat(text.Select(c => c switch
    {
        '0' when dice.Chance(often) => 'O',
        '1' when dice.Chance(often * 0.7) => dice.OneOf('l', 'I'),
        '5' when dice.Chance(often * 0.1) => 'S',
        '.' when dice.Chance(often * 0.3) => ',',
        _ => c,
    }));

    private static string Loose(string text, Dice dice) => dice.OneOf(
        text.Replace("@", " @", StringComparison.Ordinal),
        text.Replace("@", "@ ", StringComparison.Ordinal),
        text.Replace(".", ". ", StringComparison.Ordinal),
        text.Replace("@", " @ ", StringComparison.Ordinal));

    private static string Caption(string text, double often, Dice dice) => dice.Chance(often)
        ? dice.OneOf(text.Replace("l", "1", StringComparison.Ordinal), text.Replace(":", ";", StringComparison.Ordinal), text.Replace("é", "e'", StringComparison.Ordinal), text.Replace(" ", "", StringComparison.Ordinal))
        : text;

    // "D I R E C T O R" still means DIRECTOR; words stay further apart than letters.
    private static Run Wide(Run run) => run.Text.Length > 22 || run.Text.Contains('\n', StringComparison.Ordinal)
        ? run
        : run with { Text = string.Join("   ", run.Text.ToUpperInvariant().Split(' ').Select(word => string.Join(' ', word.ToCharArray()))), Gold = run.Gold?.ToUpperInvariant() };

    // "lan" for "Ian".
    private static string Mistaken(string text) => text.Length > 2 && text[0] == 'I' && char.IsLower(text[1]) ? "l" + text[1..] : text;

    // "Méca nique": a word of the trade falls apart.
    private static string Torn(string text, Dice dice)
    {
        var at = dice.Below(Math.Max(1, text.Length - 3)) + 1;
        return at + 1 < text.Length && char.IsLetter(text[at]) && char.IsLetter(text[at - 1]) ? text.Insert(at, " ") : text;
    }

    // Letters set wide on the card: "D U P O N T".
    private static string Spaced(string text) => text.Length < 9 && !text.Contains(' ', StringComparison.Ordinal) ? string.Join(' ', text.ToUpperInvariant().ToCharArray()) : text;
}

using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation;

/// <summary>What keyboards and mail programs do to a text: lost accents, odd blanks, other line ends, slips in captions.</summary>
public static class Noise
{
    /// <summary>The runs, made a little worse.</summary>
    public static IReadOnlyList<Run> Add(IReadOnlyList<Run> runs, Dice dice)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(dice);
        runs = dice.Chance(0.05) ? Map(runs, Letters.Plain, AsWritten) : runs;
        runs = dice.Chance(0.02) ? Map(runs, text => text.ToLowerInvariant(), IsText) : runs;
        runs = dice.Chance(0.012) ? Map(runs, text => text.ToUpperInvariant(), IsText) : runs;
        runs = dice.Chance(0.05) ? Captions(runs, dice) : runs;
        runs = dice.Chance(0.06) ? Blanks(runs, dice) : runs;
        runs = dice.Chance(0.05) ? Breaks(runs, dice) : runs;
        runs = dice.Chance(0.04) ? Map(runs, text => text.Replace(" :", "\u00a0:", StringComparison.Ordinal), _ => false) : runs;
        return dice.Chance(0.05) ? Map(runs, text => text.Replace("\n", "\r\n", StringComparison.Ordinal), _ => false) : runs;
    }

    private static bool AsWritten(Label label) => label is Label.Name or Label.LastName or Label.JobTitle or Label.Company or Label.Address;

    // A name in capitals is still a name in proper case; the rest is kept as written.
    private static bool IsText(Label label) => label is Label.JobTitle or Label.Company or Label.Address;

    private static List<Run> Map(IReadOnlyList<Run> runs, Func<string, string> change, Func<Label, bool> alsoValue) =>
        [.. runs.Select(run => run.Label is Label.Email ? run with { Text = change(run.Text), Gold = run.Gold is null ? null : alsoValue(Label.Name) ? change(run.Gold) : run.Gold } : run.Map(change, alsoValue(run.Label)))];

    private static List<Run> Captions(IReadOnlyList<Run> runs, Dice dice) =>
        [.. runs.Select(run => run.Label == Label.Caption && dice.Chance(0.4) ? run with { Text = Slip(run.Text, dice) } : run)];

    private static string Slip(string text, Dice dice)
    {
        var at = dice.Below(Math.Max(1, text.Length - 2));
        return dice.OneOf(0, 1, 2, 3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            2 => text.TrimEnd(),
            _ => text.Replace(":", "", StringComparison.Ordinal),
        };
    }

    private static List<Run> Blanks(IReadOnlyList<Run> runs, Dice dice) => [.. runs.Select(run => run.Text switch
    {
        " " when dice.Chance(0.2) => run with { Text = dice.OneOf("  ", "\u00a0") },
        "\n" when dice.Chance(0.4) => run with { Text = dice.OneOf(" \n", "  \n", "\n ", "\n\t") },
        " - " or " / " or " | " when dice.Chance(0.4) => run with { Text = dice.OneOf(run.Text.TrimEnd(), run.Text.TrimStart(), run.Text + " ", run.Text.Trim()) },
        _ => run,
    })];

    private static List<Run> Breaks(IReadOnlyList<Run> runs, Dice dice)
    {
        var all = dice.Chance(0.3);
        return [.. runs.Select(run => run.Text == "\n" && (all || dice.Chance(0.3)) ? run with { Text = all ? "\n\n" : dice.OneOf("\n\n", "\n\n\n") } : run.Text == "\n\n" && dice.Chance(0.5) ? run with { Text = "\n" } : run)];
    }
}

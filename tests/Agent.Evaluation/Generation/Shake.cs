namespace Allo.Contacts.Evaluation.Generation;

/// <summary>Changes how a page is laid out, so that no page is learned by heart: lines go, change places, are joined, or come in between.</summary>
public sealed class Shake(Dice dice, Cast cast)
{
    private static readonly string[] Between = ["footer.hours", "footer.booking", "footer.green", "footer.legal", "footer.quote", "strapline", "department"];

    /// <summary>The runs, laid out a little differently.</summary>
    public List<Run> Of(List<Run> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var lines = Lines(runs);
        if (!runs.Exists(IsSuperseded))
        {
            Sometimes(0.3, lines, at => lines.RemoveAt(at), IsLoose);
        }

        Sometimes(0.15, lines, at => Swap(lines, at), line => IsSomebodys(line) && !IsSentence(line));
        Sometimes(0.15, lines, at => Join(lines, at), line => IsSomebodys(line) && !IsSentence(line));
        Sometimes(0.2, lines, at => lines.Insert(at, cast.Grammar().Any(dice.Pick(Between))), IsSomebodys);
        return [.. lines.SelectMany((line, i) => i == 0 ? line : [new Run("\n"), .. line])];
    }

    // At one of the lines that are fit for it, never the first.
    private void Sometimes(double often, List<List<Run>> lines, Action<int> change, Predicate<List<Run>> fit)
    {
        var places = Enumerable.Range(1, Math.Max(0, lines.Count - 1)).Where(at => fit(lines[at])).ToList();
        if (places.Count > 0 && dice.Chance(often))
        {
            change(dice.Pick(places));
        }
    }

    private static void Swap(List<List<Run>> lines, int at)
    {
        if (AreOfTheSame(lines[at - 1], lines[at]))
        {
            (lines[at], lines[at - 1]) = (lines[at - 1], lines[at]);
        }
    }

    private void Join(List<List<Run>> lines, int at)
    {
        if (AreOfTheSame(lines[at - 1], lines[at]))
        {
            lines[at - 1] = [.. lines[at - 1], new Run(dice.OneOf(" | ", ", ", " - ", "  ", " • ", " / ")), .. lines[at]];
            lines.RemoveAt(at);
        }
    }

    // A line of one person is nothing beside a line of another, and nothing within a header or a sentence.
    private static bool AreOfTheSame(List<Run> above, List<Run> below) => IsSomebodys(above) && !IsSentence(above) && People(above).SetEquals(People(below));

    private static HashSet<int?> People(List<Run> line) => [.. line.Where(run => run.IsEntity).Select(run => run.Person)];

    // Without it the page still has a name.
    private static bool IsLoose(List<Run> line) => IsSomebodys(line) && !IsSentence(line) && !line.Exists(run => run.Label is Label.Name or Label.LastName);

    // A wrong number needs the right one behind it.
    private static bool IsSuperseded(Run run) => run is { Label: Label.Number or Label.Email, Person: not null, Gold: null };

    private static bool IsSomebodys(List<Run> line) => line.Exists(run => run.Person is not null);

    private static bool IsSentence(List<Run> line) => line.Exists(run => run.Label == Label.None && run.Text.Count(c => c == ' ') > 3);

    private static List<List<Run>> Lines(List<Run> runs)
    {
        List<List<Run>> lines = [[]];
        foreach (var run in runs)
        {
            if (run.Text == "\n")
            {
                lines.Add([]);
            }
            else
            {
                lines[^1].Add(run);
            }
        }

        return lines;
    }
}

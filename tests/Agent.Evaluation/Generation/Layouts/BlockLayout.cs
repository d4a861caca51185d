namespace Allo.Contacts.Evaluation.Generation.Layouts;

/// <summary>The usual block of lines: who, where, how to reach.</summary>
public sealed class BlockLayout(Dice dice, FieldRuns fields)
{
    private readonly string _separator = dice.Weighted((" - ", 36), (" | ", 22), (" / ", 18), (", ", 8), (" • ", 5), (" – ", 6), ("  ", 3), ("\t", 3), (" · ", 3), (" // ", 1), (" ● ", 1), (" / ", 4));

    /// <summary>The lines.</summary>
    public Signature Compose()
    {
        var join = dice.Weighted((0.0, 30), (0.18, 32), (0.5, 28), (0.9, 6), (1.0, 4));
        var lines = Merge(Order(join > 0.85), join);
        return new Signature(Spread(lines));
    }

    /// <summary>The fields all on one line.</summary>
    public List<Run> OneLine() => Merge(Order(true), 1.0).SelectMany((line, i) => i == 0 ? line : [new Run(_separator), .. line]).ToList();

    private List<List<Run>> Order(bool tight)
    {
        var pick = new FieldChoice(dice, fields);
        var (who, reach, place) = (pick.Who(), pick.Reach(), pick.Place(tight));
        var name = pick.Name();
        if (dice.Chance(fields.Who.Language == "fr" ? 0.35 : 0.12))
        {
            List<List<Run>> rest = [.. who, .. reach, .. place];
            dice.Shuffle(rest);
            return [name, .. rest];
        }

        return dice.Weighted((0, 40), (1, 30), (2, 8), (3, 8), (4, 4)) switch
        {
            1 => [name, .. who, .. reach, .. place],
            2 => [.. who.TakeLast(1), name, .. who.SkipLast(1), .. place, .. reach],
            3 => [name, .. reach, .. who, .. place],
            4 => [.. reach.Take(1), name, .. who, .. place, .. reach.Skip(1)],
            _ => [name, .. who, .. place, .. reach],
        };
    }

    private List<List<Run>> Merge(List<List<Run>> lines, double often)
    {
        var merged = new List<List<Run>>();
        foreach (var line in lines)
        {
            var open = merged.Count > 0 && !Breaks(merged[^1]) && !Breaks(line) && Length(merged[^1]) + Length(line) < (often >= 1 ? 400 : 110);
            var isName = merged.Count == 1;
            if (open && dice.Chance(isName ? often * 0.35 : often))
            {
                merged[^1] = [.. merged[^1], new Run(dice.Chance(0.95) ? _separator : dice.OneOf(" - ", ", ", " | ", "  ")), .. line];
            }
            else
            {
                merged.Add(line);
            }
        }

        return merged;
    }

    private List<List<Run>> Spread(List<List<Run>> lines)
    {
        var blank = dice.Weighted((0.0, 62), (0.2, 25), (0.95, 5), (0.4, 8));
        var bullet = dice.Chance(0.02) ? dice.OneOf("- ", "• ", "* ", "| ", "> ") : "";
        var spread = new List<List<Run>>();
        foreach (var line in lines)
        {
            if (spread.Count > 0 && dice.Chance(blank))
            {
                spread.Add([]);
            }

            spread.Add(bullet.Length > 0 && spread.Count > 1 ? [new Run(bullet), .. line] : line);
        }

        return spread;
    }

    private static bool Breaks(List<Run> line) => line.Exists(run => run.Text.Contains('\n', StringComparison.Ordinal));

    private static int Length(List<Run> line) => line.Sum(run => run.Text.Length);
}

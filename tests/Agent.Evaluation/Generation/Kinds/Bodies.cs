namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>Writes what stands above a signature: greeting, sentences, thanks.</summary>
public sealed class Bodies(Dice dice, Cast cast)
{
    /// <summary>A greeting and some sentences, ending with a line break.</summary>
    public List<Run> Write()
    {
        var runs = new List<Run>();
        if (dice.Chance(0.88))
        {
            runs.AddRange(Grammar.Any("greeting"));
            runs.Add(new Run(dice.OneOf("\n\n", "\n\n", "\n")));
        }

        runs.AddRange(Paragraphs(dice.Weighted((1, 22), (2, 22), (3, 18), (4, 12), (6, 12), (9, 8), (12, 6))));
        return runs;
    }

    /// <summary>So many sentences in paragraphs.</summary>
    public List<Run> Paragraphs(int sentences)
    {
        var runs = new List<Run>();
        var wide = dice.Chance(0.5);
        for (var i = 0; i < sentences; i++)
        {
            runs.AddRange(Grammar.Any("sentence"));
            var last = i == sentences - 1;
            runs.Add(new Run(last || dice.Chance(wide ? 0.4 : 0.2) ? "\n" : " "));
            if (!last && runs[^1].Text == "\n" && dice.Chance(0.7))
            {
                runs.Add(new Run("\n"));
            }
        }

        return runs;
    }

    private Grammar Grammar => cast.Grammar();
}

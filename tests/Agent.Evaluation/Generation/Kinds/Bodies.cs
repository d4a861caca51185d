namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>Writes what stands above a signature: greeting and sentences that mention others.</summary>
/// <param name="dice">The dice of the text.</param>
/// <param name="cast">Who occurs in it.</param>
/// <param name="isOfNobody">Whether the writer says nothing of themselves.</param>
public sealed class Bodies(Dice dice, Cast cast, bool isOfNobody = false)
{
    /// <summary>A greeting and some sentences, ending with a line break.</summary>
    public List<Run> Write()
    {
        var runs = new List<Run>();
        if (dice.Chance(0.88))
        {
            runs.AddRange(cast.Grammar().Any("greeting"));
            runs.Add(new Run(dice.OneOf("\n\n", "\n\n", "\n")));
        }

        runs.AddRange(Paragraphs(dice.Weighted((1, 22), (2, 22), (3, 18), (4, 12), (6, 12), (9, 8), (12, 6))));
        return runs;
    }

    /// <summary>So many sentences, none twice, in paragraphs; sometimes wrapped as old mail programs did.</summary>
    public List<Run> Paragraphs(int sentences)
    {
        var rules = WordLists.Of(cast.Language, "sentence").Where(rule => !isOfNobody || !rule.Contains("{me.", StringComparison.Ordinal)).ToList();
        dice.Shuffle(rules);
        var breaks = dice.OneOf(0.1, 0.3, 0.5);
        var runs = new List<Run>();
        var afterList = false;
        foreach (var rule in rules.Take(sentences))
        {
            if (runs.Count > 0)
            {
                runs.Add(new Run(afterList || IsList(rule) ? "\n\n" : dice.Chance(breaks) ? dice.OneOf("\n", "\n\n", "\n\n") : " "));
            }

            afterList = IsList(rule);
            runs.AddRange(cast.Grammar().Runs(rule));
            if (dice.Chance(0.5))
            {
                cast.Forget();
            }
        }

        runs.Add(new Run("\n"));
        return dice.Chance(0.18) ? Wrapping.At(runs, dice.OneOf(66, 72, 76, 80)) : runs;
    }

    private static bool IsList(string rule) => rule.Contains("\\n", StringComparison.Ordinal);
}

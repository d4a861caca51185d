namespace Allo.Contacts.Evaluation.Generation.Layouts;

/// <summary>Two columns that were a table once: who on the left, how to reach on the right, tabs or blanks between.</summary>
public sealed class TableLayout(Dice dice, FieldRuns fields)
{
    /// <summary>The lines.</summary>
    public Signature Compose()
    {
        var pick = new FieldChoice(dice, fields);
        List<List<Run>> left = [pick.Name(), .. pick.Who()];
        List<List<Run>> right = [.. pick.Place(true), .. pick.Reach()];
        if (dice.Chance(0.15))
        {
            right.Reverse();
        }

        var width = dice.Weighted((0, 40), (36, 40), (50, 20));
        var lines = new List<List<Run>>();
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
        {
            lines.Add(Row(i < left.Count ? left[i] : [], i < right.Count ? right[i] : [], width));
        }

        return new Signature(lines);
    }

    private List<Run> Row(List<Run> left, List<Run> right, int width)
    {
        if (right.Count == 0)
        {
            return left;
        }

        var length = left.Sum(run => run.Text.Length);
        var gap = width == 0 ? dice.OneOf("\t", "\t\t", " | ", "   ") : new string(' ', Math.Max(3, width - length));
        return [.. left, new Run(gap), .. right];
    }
}

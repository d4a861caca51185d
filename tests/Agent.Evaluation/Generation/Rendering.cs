using System.Text;

namespace Allo.Contacts.Evaluation.Generation;

/// <summary>Joins runs to a text with its entities, and reads off the people.</summary>
public static class Rendering
{
    /// <summary>The text and where everything stands in it.</summary>
    public static (string Text, IReadOnlyList<GeneratedEntity> Entities) Join(IEnumerable<Run> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var text = new StringBuilder();
        var entities = new List<GeneratedEntity>();
        foreach (var run in runs)
        {
            if (run.IsEntity && run.Text.AsSpan().Trim().Length > 0)
            {
                var start = text.Length + run.Text.Length - run.Text.TrimStart().Length;
                entities.Add(new GeneratedEntity(run.Label, start, start + run.Text.Trim().Length, run.Person));
            }

            text.Append(run.Text);
        }

        return (text.ToString(), entities);
    }

    /// <summary>The people as <c>capture-rules.md</c> has them, from the values that the runs carry.</summary>
    public static IReadOnlyList<GeneratedPerson> People(IReadOnlyList<Run> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var mine = runs.Where(run => run.Person is not null && run.Gold is not null).ToLookup(run => run.Person!.Value);
        return [.. mine.OrderBy(group => group.Key).Select(group => Person([.. group]))];
    }

    private static GeneratedPerson Person(List<Run> runs) => new(
        First(runs, Label.Name),
        First(runs, Label.LastName),
        First(runs, Label.JobTitle),
        First(runs, Label.Company),
        All(runs, Label.Number),
        All(runs, Label.Email),
        First(runs, Label.Website),
        Address(runs));

    private static string? First(List<Run> runs, Label label) => runs.Find(run => run.Label == label)?.Gold;

    // The parts that stand apart, joined; what says again what was said is left out.
    private static string? Address(List<Run> runs) =>
        All(runs, Label.Address).Aggregate((string?)null, (line, part) =>
            line is null || part.Contains(line, StringComparison.Ordinal) ? part : line.Contains(part, StringComparison.Ordinal) ? line : $"{line}, {part}");

    private static IReadOnlyList<string> All(List<Run> runs, Label label) => [.. runs.Where(run => run.Label == label).Select(run => run.Gold!).Distinct()];
}

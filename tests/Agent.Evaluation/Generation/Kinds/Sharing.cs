using Allo.Contacts.Evaluation.Generation.Values;

namespace Allo.Contacts.Evaluation.Generation.Kinds;

/// <summary>What is said once of two who share a text is said of both: company, address, site, and how to reach them where one has nothing of their own.</summary>
public static class Sharing
{
    private static readonly Label[] Common = [Label.Company, Label.Address, Label.Website];
    private static readonly Label[] Reach = [Label.Number, Label.Email];

    /// <summary>The runs, with empty ones that give the colleagues of the first person what they share.</summary>
    /// <param name="runs">The text.</param>
    /// <param name="colleagues">Those who work where the first person does; not all of them need occur.</param>
    public static List<Run> Fill(List<Run> runs, params ReadOnlySpan<Persona> colleagues)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var first = Of(runs, 0);
        foreach (var who in colleagues)
        {
            var own = Of(runs, who.Index!.Value);
            if (!own.Exists(run => (run.Label == Label.LastName && run.Gold == who.Name.Last) || (run.Label == Label.Name && run.Gold == who.Name.First)))
            {
                continue;
            }

            var reachable = own.Exists(run => Reach.Contains(run.Label));
            var shared = first.Where(run => (Common.Contains(run.Label) && !own.Exists(of => of.Label == run.Label)) || (!reachable && Reach.Contains(run.Label)));
            runs.AddRange([.. shared.Select(run => new Run("", run.Label, who.Index, run.Gold))]);
        }

        return runs;
    }

    private static List<Run> Of(List<Run> runs, int person) => runs.FindAll(run => run.Person == person && run.Gold is not null);
}

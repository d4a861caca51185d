namespace Allo.Contacts.Evaluation.Generation.Layouts;

/// <summary>The lines of a signature, each a list of runs; no line breaks in between yet.</summary>
public sealed record Signature(IReadOnlyList<List<Run>> Lines)
{
    /// <summary>The lines with breaks between them.</summary>
    public List<Run> ToRuns()
    {
        var runs = new List<Run>();
        foreach (var line in Lines)
        {
            if (runs.Count > 0)
            {
                runs.Add(new Run("\n"));
            }

            runs.AddRange(line);
        }

        return runs;
    }
}

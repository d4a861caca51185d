namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>What was measured on a set: figures that the baseline keeps, and lines that people read.</summary>
public sealed record Tally(string Set, int Texts)
{
    /// <summary>Each figure by name, between 0 and 1, the higher the better.</summary>
    public SortedDictionary<string, double> Figures { get; } = new(StringComparer.Ordinal);

    /// <summary>The report, line by line.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>The first texts that are not wholly right, described.</summary>
    public List<string> Errors { get; } = [];
}

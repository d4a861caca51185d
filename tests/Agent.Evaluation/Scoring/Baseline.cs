using System.Text.Json;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>The figures that were reached before, by set and split.</summary>
public sealed class Baseline
{
    private const double Tolerance = 0.002;
    private static readonly JsonSerializerOptions _json = new() { WriteIndented = true };
    private readonly SortedDictionary<string, SortedDictionary<string, double>> _sets;

    private Baseline(SortedDictionary<string, SortedDictionary<string, double>> sets) => _sets = sets;

    /// <summary>The figures in a file; none where there is no such file.</summary>
    public static Baseline Read(string path) => new(File.Exists(path)
        ? JsonSerializer.Deserialize<SortedDictionary<string, SortedDictionary<string, double>>>(File.ReadAllText(path)) ?? []
        : []);

    /// <summary>Writes the figures into the file.</summary>
    public void Write(string path) => File.WriteAllText(path, JsonSerializer.Serialize(_sets, _json) + "\n");

    /// <summary>The figure kept, or null.</summary>
    public double? Find(string set, string figure) =>
        _sets.TryGetValue(set, out var figures) && figures.TryGetValue(figure, out var value) ? value : null;

    /// <summary>Keeps the figures of a set instead of the ones before.</summary>
    public void Keep(string set, IReadOnlyDictionary<string, double> figures)
    {
        var kept = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, value) in figures)
        {
            kept[name] = Math.Round(value, 4);
        }

        _sets[set] = kept;
    }

    /// <summary>The figures that are worse than kept by more than 0.2 points, a figure that is no longer there included.</summary>
    public IReadOnlyList<string> Worse(string set, IReadOnlyDictionary<string, double> figures)
    {
        if (!_sets.TryGetValue(set, out var kept))
        {
            return [];
        }

        return [.. kept.Where(k => !figures.TryGetValue(k.Key, out var now) || now < k.Value - Tolerance).Select(k => k.Key)];
    }
}

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>How often mentions of a confidence are right.</summary>
public sealed class Calibration
{
    private static readonly double[] _floors = [0, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95];
    private readonly (int Count, int Right, double Sum)[] _buckets = new (int, int, double)[_floors.Length];

    /// <summary>The buckets that hold something: lowest confidence, how many, mean confidence and the part that is right.</summary>
    public IEnumerable<(double Floor, int Count, double Mean, double Right)> Rows =>
        _buckets.Select((b, i) => (_floors[i], b.Count, b.Sum / b.Count, (double)b.Right / b.Count)).Where(row => row.Count > 0);

    /// <summary>Adds a mention.</summary>
    public void Add(double confidence, bool right)
    {
        var bucket = Array.FindLastIndex(_floors, floor => confidence >= floor);
        ref var b = ref _buckets[Math.Max(0, bucket)];
        b = (b.Count + 1, b.Right + (right ? 1 : 0), b.Sum + confidence);
    }
}

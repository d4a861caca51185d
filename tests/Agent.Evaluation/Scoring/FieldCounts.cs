using Allo.Contacts.Evaluation.Data;

namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>A count for each field.</summary>
public sealed class FieldCounts
{
    private readonly SortedDictionary<GoldField, FieldCount> _counts = [];

    /// <summary>The fields that were counted, in order.</summary>
    public IReadOnlyDictionary<GoldField, FieldCount> Fields => _counts;

    /// <summary>All fields as one.</summary>
    public FieldCount Micro => _counts.Values.Aggregate(default(FieldCount), (a, b) => a + b);

    /// <summary>The mean of the fields' F1, each weighted by how much there is to find.</summary>
    public double WeightedF1 => Micro.Gold == 0 ? 0 : _counts.Values.Sum(c => c.F1 * c.Gold) / Micro.Gold;

    /// <summary>Adds to a field; what is no field is not counted.</summary>
    public void Add(GoldField field, int gold = 0, int found = 0, int claimed = 0, int right = 0)
    {
        if (field != GoldField.None)
        {
            _counts[field] = _counts.GetValueOrDefault(field) + new FieldCount(gold, found, claimed, right);
        }
    }
}

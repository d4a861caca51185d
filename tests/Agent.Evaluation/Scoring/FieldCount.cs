namespace Allo.Contacts.Evaluation.Scoring;

/// <summary>How often a field was found, missed and invented.</summary>
/// <param name="Gold">What there is to find.</param>
/// <param name="Found">How much of it was found.</param>
/// <param name="Claimed">What was claimed.</param>
/// <param name="Right">How much of the claimed is right.</param>
public readonly record struct FieldCount(int Gold, int Found, int Claimed, int Right)
{
    /// <summary>The part of the claimed that is right; 1 where nothing was claimed.</summary>
    public double Precision => Claimed == 0 ? 1 : (double)Right / Claimed;

    /// <summary>The part of the gold that was found; 1 where there is none.</summary>
    public double Recall => Gold == 0 ? 1 : (double)Found / Gold;

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>The two counts together.</summary>
    public static FieldCount operator +(FieldCount a, FieldCount b) =>
        new(a.Gold + b.Gold, a.Found + b.Found, a.Claimed + b.Claimed, a.Right + b.Right);
}

using System.Collections;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Why something is a number, put into words once somebody asks: most callers only want the number.</summary>
/// <param name="phone">The number.</param>
/// <param name="region">The country that it was read for.</param>
/// <param name="assigned">Whether its range is given out.</param>
/// <param name="label">What the words beside it say.</param>
internal sealed class PhoneReasons(PhoneNumber phone, string region, bool assigned, PhoneLabel label) : IReadOnlyList<Evidence>
{
    private List<Evidence>? _reasons;

    /// <inheritdoc/>
    public int Count => Reasons.Count;

    private List<Evidence> Reasons => _reasons ??= Explained();

    /// <inheritdoc/>
    public Evidence this[int index] => Reasons[index];

    /// <inheritdoc/>
    public IEnumerator<Evidence> GetEnumerator() => Reasons.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private List<Evidence> Explained()
    {
        List<Evidence> reasons = [assigned ? new($"valid in {phone.Region ?? region}", 3) : new($"as long as numbers of {region}, of a range not given out", 1)];
        if (label.IsPhoneOrFax)
        {
            reasons.Add(new Evidence($"label \"{label.Words}\"", 2));
        }

        PhoneKind.Explain(reasons, phone, label);
        return reasons;
    }
}

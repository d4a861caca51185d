using System.Collections;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>What tells a mention, and what its column tells besides: put together once somebody asks, for many rows are read and few explained.</summary>
internal sealed class JoinedEvidence(IReadOnlyList<Evidence> first, IReadOnlyList<Evidence> rest) : IReadOnlyList<Evidence>
{
    /// <summary>What tells the mention.</summary>
    public IReadOnlyList<Evidence> First => first;

    /// <inheritdoc/>
    public int Count => first.Count + rest.Count;

    /// <inheritdoc/>
    public Evidence this[int index] => index < first.Count ? first[index] : rest[index - first.Count];

    /// <inheritdoc/>
    public IEnumerator<Evidence> GetEnumerator() => first.Concat(rest).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

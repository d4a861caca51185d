namespace Allo.Contacts.Extraction;

/// <summary>A piece of the text that says something of a person.</summary>
/// <param name="Field">What it says.</param>
/// <param name="Span">Where it stands in the text as given.</param>
/// <param name="Text">The text of the span.</param>
/// <param name="Value">The canonical value: E.164, lower-case address, absolute URL, one-line address; a number that fits no country as written, which is never sent.</param>
/// <param name="Confidence">The probability that field and value are right, from 0 to 1.</param>
/// <param name="Evidence">Why.</param>
/// <param name="Person">The index of the candidate that it belongs to; null where it belongs to nobody (quoted history, a colleague).</param>
public sealed record Mention(
    ContactField Field,
    TextSpan Span,
    string Text,
    string Value,
    double Confidence,
    IReadOnlyList<Evidence> Evidence,
    int? Person)
{
    /// <summary>The index of the candidate that it belongs to; null where it belongs to nobody (quoted history, a colleague).</summary>
    /// <remarks>Known only once everything is read, and set then in place: a copy of every mention would cost more than the mentions.</remarks>
    public int? Person { get; internal set; } = Person;

    /// <summary>Why.</summary>
    /// <remarks>Set in place once more is known, as the person is.</remarks>
    public IReadOnlyList<Evidence> Evidence { get; internal set; } = Evidence;

    /// <summary>The value as its type, where reading it has made one.</summary>
    internal object? Parsed { get; init; }
}

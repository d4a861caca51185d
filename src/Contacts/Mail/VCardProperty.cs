namespace Allo.Contacts.Mail;

/// <summary>A property of a card, decoded and unescaped.</summary>
/// <param name="Name">Its name in capitals, without group: <c>TEL</c>.</param>
/// <param name="Values">Its value, or the components of a structured one (N, ADR, ORG), empty ones included.</param>
/// <param name="Types">Its types in capitals, with <c>PREF</c> where it is preferred: <c>CELL</c>, <c>WORK</c>.</param>
/// <param name="Span">Where the value stands in the original.</param>
public sealed record VCardProperty(string Name, IReadOnlyList<VCardValue> Values, IReadOnlyList<string> Types, TextSpan Span)
{
    /// <summary>The group that it stands in (<c>item1</c>), or null.</summary>
    public string? Group { get; init; }

    /// <summary>The label that the group gives it (<c>X-ABLabel</c>), or null.</summary>
    public string? Label { get; init; }

    /// <summary>How an address is written on a letter (its parameter <c>LABEL</c>, RFC 6350, 6.3.1), or null.</summary>
    public string? Written { get; init; }

    /// <summary>Whether it has a type.</summary>
    /// <param name="type">In capitals.</param>
    public bool Has(string type) => Types.Contains(type);

    /// <summary>A component; an empty one where the value has fewer.</summary>
    /// <param name="index">Counted from 0.</param>
    public VCardValue Component(int index) => index < Values.Count ? Values[index] : new VCardValue(string.Empty, new TextSpan(Span.End, Span.End));
}

/// <summary>A value, or a component of one.</summary>
/// <param name="Text">The text, decoded, unescaped and trimmed.</param>
/// <param name="Span">Where it stands in the original.</param>
public readonly record struct VCardValue(string Text, TextSpan Span);

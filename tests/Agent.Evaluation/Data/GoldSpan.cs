namespace Allo.Contacts.Evaluation.Data;

/// <summary>A labelled piece of a text, in UTF-16 code units.</summary>
/// <param name="Field">What it is to the scorer.</param>
/// <param name="Label">The label as the set has it.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Person">Whose it is; null where the set does not say, or it is nobody's who is meant.</param>
public readonly record struct GoldSpan(GoldField Field, string Label, TextSpan Span, int? Person = null)
{
    /// <summary>Whether the set labels word by word, so that neighbours of one field are one value.</summary>
    public bool IsToken => Label is "Human" or "Function" or "Organization" or "Location" or "name" or "last_name" || Label.StartsWith("Reference_", StringComparison.Ordinal);

    /// <summary>Whether it is a profile on a social network.</summary>
    public bool IsSocial => Label is "Social_Network" or "Reference_User" or "social";
}

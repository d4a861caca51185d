namespace Allo.Contacts.Evaluation.Data;

/// <summary>A labelled piece of a text, in UTF-16 code units.</summary>
public readonly record struct GoldSpan(GoldField Field, string Label, TextSpan Span);

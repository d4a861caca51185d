namespace Allo.Contacts.Evaluation.Generation.Values;

/// <summary>A person's name, split.</summary>
public sealed record FullName(string First, string Last);

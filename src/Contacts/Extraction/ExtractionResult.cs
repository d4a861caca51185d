namespace Allo.Contacts.Extraction;

/// <summary>What a text says of people.</summary>
/// <param name="People">The people meant, in order of appearance; empty where the text names nobody.</param>
/// <param name="Mentions">Every mention in order of appearance, those of nobody included.</param>
public sealed record ExtractionResult(IReadOnlyList<Candidate> People, IReadOnlyList<Mention> Mentions);

namespace Allo.Contacts.Extraction;

/// <summary>One person found in a text, with the mentions that say so.</summary>
/// <param name="Contact">The normalised values.</param>
/// <param name="Mentions">Every mention of the person, repeated ones too, in order of appearance.</param>
public sealed record Candidate(Contact Contact, IReadOnlyList<Mention> Mentions);

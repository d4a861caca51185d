namespace Allo.Contacts.Capture;

/// <summary>Numbers that an update leaves out since they belong to somebody else.</summary>
/// <param name="Owner">Who has them; null where neither the refusal nor a search names anybody.</param>
/// <param name="Numbers">In E.164.</param>
internal sealed record TakenNumbers(ExistingPerson? Owner, IReadOnlyList<string> Numbers);

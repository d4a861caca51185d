namespace Allo.Contacts.Extraction;

/// <summary>A named reason for or against reading a piece of text as a field.</summary>
/// <param name="Name">What was seen, in words: <c>valid in FR</c>, <c>label "Mobile"</c>, <c>agrees with the e-mail address</c>.</param>
/// <param name="Weight">How much it counts; negative speaks against.</param>
public readonly record struct Evidence(string Name, double Weight);

namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>A town that clearly belongs to one country.</summary>
/// <param name="Region">The ISO 3166-1 code of the country.</param>
/// <param name="IsWord">Whether its name is a name of people or a word, too, as "Florence" and "Essen": it is a town only where a town must stand.</param>
/// <param name="IsSurname">Whether its name is a surname and nothing else.</param>
/// <param name="IsLarge">Whether it has many people, so that it is named without its country.</param>
internal readonly record struct Town(string Region, bool IsWord, bool IsSurname, bool IsLarge);

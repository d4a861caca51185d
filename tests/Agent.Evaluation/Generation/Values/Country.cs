namespace Allo.Contacts.Evaluation.Generation.Values;

/// <summary>A country, and what the word lists know of it.</summary>
/// <param name="Code">ISO 3166-1, two capitals.</param>
public sealed record Country(string Code)
{
    /// <summary>Its list of that name.</summary>
    public IReadOnlyList<string> List(string name) => WordLists.Of("any", $"{Code}.{name}");

    /// <summary>A country where people write in that language.</summary>
    public static Country Of(string language, Dice dice)
    {
        ArgumentNullException.ThrowIfNull(dice);
        return new Country(dice.Pick(WordLists.Of("any", $"{language}.countries")));
    }
}

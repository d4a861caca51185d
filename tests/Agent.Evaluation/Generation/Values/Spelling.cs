namespace Allo.Contacts.Evaluation.Generation.Values;

/// <summary>Names as people spell them out, which is no part of the name: "W R O N A", "H wie Heinrich, A wie Anton".</summary>
public sealed class Spelling(Dice dice, string language)
{
    /// <summary>The letters of a name, all of them or one that matters.</summary>
    public string Of(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var letters = string.Concat(Letters.Plain(name).ToUpperInvariant().Where(char.IsAsciiLetter));
        return letters.Length == 0 ? "" : dice.Weighted((0, 45), (1, 20), (2, 12), (3, 23)) switch
        {
            0 => string.Join(dice.OneOf(" ", " ", "-", ". ", ", "), letters.ToCharArray()),
            1 => string.Join(dice.OneOf(", ", " "), letters.Take(7).Select(Named)),
            2 => string.Join(dice.OneOf(", ", " "), letters.Take(7).Select(letter => Word(letter))),
            _ => Partly(letters),
        };
    }

    // "avec un K", "with two Ts".
    private string Partly(string letters)
    {
        var letter = dice.Chance(0.5) ? letters[0] : dice.Pick(letters.ToCharArray());
        return new Grammar(dice, language).Expand(dice.Pick(WordLists.Of(language, "spell.part"))
            .Replace("XX", letter.ToString(), StringComparison.Ordinal).Replace("WW", Word(letter), StringComparison.Ordinal));
    }

    private string Named(char letter) => $"{letter} {dice.Pick(WordLists.Of(language, "spell.as"))} {Word(letter)}";

    private string Word(char letter) => WordLists.Of(language, "alphabet")[letter - 'A'];
}

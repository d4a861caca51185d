namespace Allo.Contacts.Evaluation.Generation;

/// <summary>Words that no lexicon has, so that nothing made can be learned by heart.</summary>
public static class Coinage
{
    private static readonly string[] Onsets = ["b", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "c", "l", "m", "n", "r", "s", "t", "b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "z", "br", "cr", "dr", "fl", "gr", "pl", "pr", "st", "tr", "cl", "ch", "qu", "k", "j", "h", "bl", "sp", "x", "w", "th", "sc"];
    private static readonly string[] Nuclei = ["a", "e", "i", "o", "u", "a", "e", "i", "o", "a", "e", "i", "o", "u", "a", "e", "i", "o", "ai", "ea", "io", "ou", "ia", "y", "eo", "au"];
    private static readonly string[] Codas = ["", "", "", "", "", "", "", "", "", "n", "r", "l", "n", "r", "l", "s", "x", "m", "nd", "rt", "t", "c", "lt", "k"];
    private static readonly string[] Ends = ["is", "ia", "eo", "tech", "ly", "soft", "nov", "ex", "um", "on", "us", "lab", "ys", "o", "a", "en", "ix", "or", "al", "net", "gen", "team", "pro", "ware", "med", "bat", "concept", "ance"];

    /// <summary>A word of one to four syllables in lower case, at least four letters.</summary>
    public static string Word(Dice dice)
    {
        ArgumentNullException.ThrowIfNull(dice);
        string word;
        do
        {
            word = Syllables(dice);
        }
        while (word.Length < 4);
        return word;
    }

    private static string Syllables(Dice dice)
    {
        var word = dice.Chance(0.2) ? dice.OneOf("a", "e", "i", "o", "u") + dice.OneOf("l", "n", "r", "v", "t", "m") : "";
        for (var syllables = dice.OneOf(1, 2, 2, 3); syllables > 0; syllables--)
        {
            word += dice.Pick(Onsets) + dice.Pick(Nuclei) + (syllables == 1 ? "" : dice.Pick(Codas));
        }

        return dice.Chance(0.45) ? word.TrimEnd('a', 'e', 'i', 'o', 'u') + dice.Pick(Ends) : word + dice.Pick(Codas);
    }
}

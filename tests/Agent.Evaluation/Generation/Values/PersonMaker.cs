namespace Allo.Contacts.Evaluation.Generation.Values;

/// <summary>Makes names of a language's people, one in ten from elsewhere in the world, some never heard.</summary>
public static class PersonMaker
{
    private static readonly IReadOnlyList<string> Foreign = WordLists.NamesWith("foreign.", ".first");

    /// <summary>A name.</summary>
    public static FullName Make(Dice dice, string language)
    {
        ArgumentNullException.ThrowIfNull(dice);
        var grammar = new Grammar(dice, language);
        if (dice.Chance(0.1))
        {
            var origin = dice.Pick(Foreign)[..^".first".Length];
            return new FullName(One(grammar, origin + ".first"), One(grammar, origin + ".last"));
        }

        return new FullName(grammar.Text("given"), dice.Chance(0.12) ? Coined(dice, grammar) : grammar.Text("surname"));
    }

    private static string One(Grammar grammar, string list) => grammar.Text(list).Trim();

    private static string Coined(Dice dice, Grammar grammar)
    {
        var word = dice.Chance(0.6) ? grammar.Text("surname.stem") + grammar.Text("surname.end") : Coinage.Word(dice);
        return char.ToUpperInvariant(word[0]) + word[1..];
    }
}

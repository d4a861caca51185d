using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Zones;

/// <summary>Tells that somebody speaks of the author of the message below to another: "c'est elle qui valide", "this is the chap who did the roof".</summary>
/// <remarks>At the very beginning, where nobody but that author was named yet: "voyez avec Paul, c'est lui qui valide" answers. So may somebody who signs with a number; then what is asked for tells (<see cref="HandingOn"/>).</remarks>
internal static class SpokenOf
{
    private const int MostWordsBefore = 5;
    private const int FewestOfANumber = 7;

    /// <summary>What is so said, folded.</summary>
    public static readonly string[] Phrases =
    [
        "pour suivi", "pour suite", "for follow up", "for follow-up",
        "she's the one", "he's the one", "she is the one", "he is the one", "they're the ones", "this is the guy", "this is the man", "this is the woman", "this is the lady", "this is the chap", "this is the person", "this is the lad", "this is the gentleman",
        "that's the guy", "that's the man", "that's the woman", "that's the lady", "that's the chap", "that's the person", "that's the lad", "here's the guy", "here's the lady", "here's the chap", "here's the woman",
        "c'est elle qui", "c'est lui qui", "c'est elle, la ", "c'est lui, le ", "c'est la dame", "c'est le monsieur", "c'est le gars", "c'est le type", "c'est la personne qui", "c'est la personne dont", "c'est la fille qui", "voici la personne", "voici la dame", "voici le monsieur",
        "das ist die dame", "das ist der herr", "das ist der mann", "das ist die frau", "das ist der typ", "das ist der kollege", "das ist die kollegin", "das ist der, der", "das ist die, die", "er ist derjenige", "sie ist diejenige", "hier der herr", "hier die dame",
        "es ella quien", "es el quien", "es ella la que", "es el el que", "este es el chico", "esta es la chica", "este es el senor", "esta es la senora", "este es el que", "esta es la que", "esta es la persona", "es el senor que", "es la senora que",
        "e lei che", "e lui che", "e il signore che", "e la signora che", "e il tizio che", "e la persona che", "questo e il signore", "questa e la signora", "questo e il tizio", "questa e la persona", "ecco il signore", "ecco la signora",
        "e ela quem", "e ele quem", "e ela que", "e ele que", "este e o senhor", "esta e a senhora", "esta e a pessoa", "e o senhor que", "e a senhora que", "este e o que", "esta e a que",
        "dit is de man", "dit is de vrouw", "dit is de mevrouw", "dit is de meneer", "dit is de dame", "dit is de persoon", "dat is de man", "dat is de vrouw", "dat is de dame", "hij is degene", "zij is degene", "dit is degene", "hij is het die", "zij is het die",
        "det er ham der", "det er hende der", "det er manden", "det er damen", "det ar han som", "det ar hon som", "det er han som", "det er hun som",
    ];

    // Of somebody who was just named so, the phrase speaks: "mon collègue suit, c'est lui qui …"; and "oui, c'est la dame de l'accueil qui …" answers.
    private static readonly Words Antecedents = new("""
        mon ma mes notre nos my our mein meine unser unsere mi mis nuestro nuestra mio mia nostro nostra meu minha nosso nossa mijn onze min vores vår
        madame monsieur mme mr mrs ms frau herr herrn senor senora signor signora senhor senhora mevrouw meneer
        oui non ouais merci yes no yep yeah thanks thank ok okay right correct exact exactly ja nein danke genau jo si gracias exacto grazie esatto sim nao obrigado obrigada nee dank bedankt klopt nej tak tack takk
        """);

    /// <summary>Whether the folded line says so of nobody that it names before.</summary>
    /// <param name="folded">The first line above a head, or the one below a greeting.</param>
    public static bool Is(ReadOnlySpan<char> folded)
    {
        var first = folded.Length;
        foreach (var phrase in Phrases)
        {
            first = folded[..Math.Min(folded.Length, first + phrase.Length)].IndexOf(phrase, StringComparison.Ordinal) is >= 0 and var at ? Math.Min(first, at) : first;
        }

        return first < folded.Length && IsUnnamed(folded[..first]) && !IsTold(folded[first..]);
    }

    // "This is the guy you need: Tom Baker, 07700 900333" tells of a third one, whom no head shows.
    private static bool IsTold(ReadOnlySpan<char> said)
    {
        var digits = 0;
        foreach (var c in said)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits >= FewestOfANumber || said.Contains('@') || said.Contains(": ", StringComparison.Ordinal);
    }

    // "pour suivi svp, ", "fyi - ", "hi tom, ": whoever is greeted is not spoken of.
    private static bool IsUnnamed(ReadOnlySpan<char> before)
    {
        var greeted = Greeting.Named(before);
        var words = 0;
        foreach (var range in before.SplitAny(' ', ',', ':', '.', '-', '–', '!'))
        {
            var word = before[range];
            if (word.IsEmpty)
            {
                continue;
            }

            var isNamed = Antecedents.Has(word) || (WordLexicon.Of(WordHash.Of(word)) & (WordKinds.CommonGivenName | WordKinds.Function)) == WordKinds.CommonGivenName;
            if (++words > MostWordsBefore || (isNamed && !word.SequenceEqual(greeted)))
            {
                return false;
            }
        }

        return true;
    }
}

using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Zones;

/// <summary>Whom a mail's first line speaks to.</summary>
internal static class Greeting
{
    private const int MostWords = 4;
    private const int ShortestName = 3;
    private const int LongEnough = 5;
    private const int LongestOpening = 60;
    private static readonly Words Openings = new("""
        hi hello hey dear hiya morning afternoon evening good bonjour bonsoir salut coucou cher chere hallo guten tag morgen abend moin servus lieber liebe gruezi
        hola buenos buenas dias tardes estimado estimada querido querida ciao buongiorno buonasera caro cara gentile ola oi bom boa dia tarde prezado prezada caro
        hoi ha dag beste goedemorgen goedemiddag geachte hej hei god kære käre kjære kära bästa heisann hejsa
        """);

    /// <summary>Whether a folded line greets somebody whose name a From line, folded too, has: "Hallo Frau Weber," and "Von: Eva Weber".</summary>
    public static bool IsOf(ReadOnlySpan<char> folded, ReadOnlySpan<char> author)
    {
        var words = 0;
        foreach (var range in folded.SplitAny(' ', ',', '!', ':', '-', '.'))
        {
            var word = folded[range];
            if (word.Length >= ShortestName && IsIn(author, word) && MayName(WordLexicon.Of(WordHash.Of(word))))
            {
                return true;
            }

            if (!word.IsEmpty && ++words == MostWords)
            {
                break;
            }
        }

        return false;
    }

    // "Pour info" is said to nobody, not to Mrs Pourcel; nor "ter info" to Mr Terpstra.
    private static bool MayName(WordKinds word) => (word & (WordKinds.Greeting | WordKinds.Honorific)) == 0 && ((word & (WordKinds.Function | WordKinds.Particle)) == 0 || (word & WordKinds.CommonGivenName) != 0);

    // "Alex" for Alexander and "weber" for eweber@…; "and" is no part of Ayanda.
    private static bool IsIn(ReadOnlySpan<char> author, ReadOnlySpan<char> word)
    {
        var at = author.IndexOf(word, StringComparison.Ordinal);
        return at >= 0 && (word.Length >= LongEnough || at == 0 || !char.IsLetter(author[at - 1]) || IsIn(author[(at + 1)..], word));
    }

    /// <summary>The name that a folded line speaks to: "hi mel, see below", "paco, te paso esto"; empty where it names nobody.</summary>
    public static ReadOnlySpan<char> Named(ReadOnlySpan<char> folded)
    {
        var (greets, titled) = (false, false);
        foreach (var range in folded[..Math.Min(folded.Length, LongestOpening)].Split(' '))
        {
            var word = folded[range].TrimEnd(",!:.-–");
            var stops = folded[range].Length > word.Length;
            var kinds = WordLexicon.Of(WordHash.Of(word));
            if (Openings.Has(word) || (kinds & WordKinds.Honorific) != 0)
            {
                (greets, titled) = (true, titled || !Openings.Has(word));
                continue;
            }

            var known = (kinds & WordKinds.CommonGivenName) != 0 || (greets && (kinds & WordKinds.GivenName) != 0 && (kinds & WordKinds.Function) == 0);
            return word.Length >= ShortestName && (titled || (known && (greets || stops))) ? word : default;
        }

        return default;
    }

    /// <summary>Whether a name is none of those that a From line, folded too, shows before its address: neither "Kate" nor "Bill" for Katherine and William.</summary>
    public static bool IsOther(ReadOnlySpan<char> name, ReadOnlySpan<char> author)
    {
        var shown = author[..(author.IndexOfAny("<[(") is var end and >= 0 ? end : author.Length)];
        var named = false;
        foreach (var range in shown.SplitAny(' ', ',', '"', '\'', '-', '.'))
        {
            var word = shown[range];
            var same = name[..Math.Min(name.Length, ShortestName)].SequenceEqual(word[..Math.Min(word.Length, ShortestName)]);
            if (word.Contains('@') || (!word.IsEmpty && (same || Nicknames.Are(name.ToString(), word) || Nicknames.Are(word.ToString(), name))))
            {
                return false;
            }

            named |= (WordLexicon.Of(WordHash.Of(word)) & WordKinds.GivenName) != 0;
        }

        return named && !author.Contains(name, StringComparison.Ordinal);
    }
}

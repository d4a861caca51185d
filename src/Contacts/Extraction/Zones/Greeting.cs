using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Zones;

/// <summary>Whom a mail's first line speaks to.</summary>
internal static class Greeting
{
    private const int MostWords = 4;
    private const int ShortestName = 3;

    /// <summary>Whether a folded line greets somebody whose name a From line, folded too, has: "Hallo Frau Weber," and "Von: Eva Weber".</summary>
    public static bool IsOf(ReadOnlySpan<char> folded, ReadOnlySpan<char> author)
    {
        var words = 0;
        foreach (var range in folded.SplitAny(' ', ',', '!', ':', '-', '.'))
        {
            var word = folded[range];
            if (word.Length >= ShortestName && (WordLexicon.Of(WordHash.Of(word)) & (WordKinds.Greeting | WordKinds.Honorific)) == 0 && author.Contains(word, StringComparison.Ordinal))
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
}

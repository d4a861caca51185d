using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.People;

/// <summary>Finds whose number a chat asks for, where the answer is hardly more than the number: "le portable d'Élodie Roche ?" and below it "Mamadou : 06 19 …".</summary>
internal static class AskedFor
{
    private const int LongestQuestion = 120;
    private const int LongestAnswer = 16;
    private const int MostWords = 4;
    private static readonly Words Of = new("de d of for von vom fur di da do del van voor para per pour");
    private static readonly Words Particles = new("de la le du des van von der den di da do dos del della el al st st.");

    /// <summary>Where the name stands; empty where none is asked for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="speaker">Who answers.</param>
    /// <param name="number">The number.</param>
    public static TextSpan Find(string text, TextSpan speaker, TextSpan number)
    {
        var line = text.AsSpan(0, speaker.Start).LastIndexOf('\n');
        if (line <= 0 || number.Start < speaker.End || number.Start - speaker.End > LongestAnswer || text.AsSpan(speaker.End..number.Start).ContainsAnyInRange('A', 'Z'))
        {
            return default;
        }

        var end = text.AsSpan(0, line).TrimEnd().Length;
        var start = Math.Max(text.AsSpan(0, end).LastIndexOf('\n') + 1, end - LongestQuestion);
        return end > start && text[end - 1] == '?' ? NameIn(text, new TextSpan(start, start + text.AsSpan(start, end - 1 - start).TrimEnd(" ?\u00a0\u202f").Length)) : default;
    }

    // "… d'Élodie Roche", "… for Tom Baker", "Tom Baker's mobile"
    private static TextSpan NameIn(string text, TextSpan question)
    {
        var possessive = text.AsSpan(question.Start, question.Length).IndexOf("'s ");
        var end = possessive > 0 ? question.Start + possessive : question.End;
        var (start, at) = (end, end);
        for (var words = 0; words < MostWords && at > question.Start; words++)
        {
            var from = Math.Max(question.Start, text.AsSpan(0, at).LastIndexOfAny(" '’") + 1);
            if (from == at || !(char.IsUpper(text[from]) || (words > 0 && Particles.Has(text.AsSpan(from..at)))))
            {
                break;
            }

            start = char.IsUpper(text[from]) ? from : start;
            at = from - 1;
        }

        var before = text.AsSpan(question.Start, Math.Max(0, start - 1 - question.Start)).TrimEnd();
        var given = text.AsSpan(start, end - start);
        given = given.IndexOf(' ') is > 0 and var space ? given[..space] : given;
        return end > start && (WordLexicon.Of(given) & WordKinds.GivenName) != 0 && (possessive > 0 || Of.Has(before[(before.LastIndexOf(' ') + 1)..])) ? new TextSpan(start, end) : default;
    }
}

using System.Buffers;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Drops a value that its writer takes back in the same sentence: "415 555 2671, no wait, it's 415 555 2672".</summary>
internal static class Correction
{
    private const int LongestGap = 60;

    private const int Next = 3;

    private static readonly SearchValues<string> Formulas = SearchValues.Create(
    [
        "no wait", "wait, no", "scratch that", "i mean", "correction", "make that", "sorry, it", "sorry it", "no, it's", "non pardon", "non, pardon", "pardon, c'est", "je voulais dire", "ou plutot", "erreur, c'est",
        "nein, es ist", "korrektur", "ich meine", "vielmehr", "no, perdon", "perdon, es", "mejor dicho", "quiero decir", "no scusa", "no, scusa", "anzi,", "volevo dire", "alias nao", "quero dizer", "desculpe, e",
        "nao, espera", "nao espera", "no, espera", "no espera", "nein, warte", "nein warte", "non, attends", "non attends", "non, attendez", "no, aspetta", "no aspetta", "aspetta, no", "attends, non", "wait, it", "oops", "rather", "in realta", "digo,", "alias", "enfin,", "stop,", "moment,", "besser gesagt", "nee wacht", "nee, wacht", "ik bedoel", "correctie",
    ],
    StringComparison.Ordinal);

    /// <summary>The mentions without those that the next one of their field takes back.</summary>
    public static List<Mention> Apply(string text, List<Mention> ordered)
    {
        List<Mention>? kept = null;
        for (var i = 0; i < ordered.Count; i++)
        {
            var follows = i + 1;
            while (follows < ordered.Count && follows <= i + Next && ordered[follows].Field != ordered[i].Field)
            {
                follows++;
            }

            var back = follows < ordered.Count && follows <= i + Next && TakesBack(text, ordered[i].Span.End, ordered[follows].Span.Start);
            kept ??= back ? ordered.GetRange(0, i) : null;
            if (!back)
            {
                kept?.Add(ordered[i]);
            }
        }

        return kept ?? ordered;
    }

    private static bool TakesBack(string text, int start, int end)
    {
        if (end - start is < 6 or > LongestGap)
        {
            return false;
        }

        var between = Lexicon.Words.Fold(text[start..end]);
        return between.AsSpan().ContainsAny(Formulas);
    }
}

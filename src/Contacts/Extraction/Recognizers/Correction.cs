namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Drops a value that its writer takes back in the same sentence: "415 555 2671, no wait, it's 415 555 2672".</summary>
internal static class Correction
{
    private const int LongestGap = 60;

    private static readonly string[] Formulas =
    [
        "no wait", "wait, no", "scratch that", "i mean", "correction", "make that", "sorry, it", "sorry it", "no, it's", "non pardon", "non, pardon", "pardon, c'est", "je voulais dire", "ou plutot", "erreur, c'est",
        "nein, es ist", "korrektur", "ich meine", "vielmehr", "no, perdon", "perdon, es", "mejor dicho", "quiero decir", "no scusa", "no, scusa", "anzi,", "volevo dire", "alias nao", "quero dizer", "desculpe, e",
        "nao, espera", "nao espera", "no, espera", "no espera", "nein, warte", "nein warte", "non, attends", "non attends", "non, attendez", "no, aspetta", "no aspetta", "aspetta, no", "attends, non", "wait, it", "oops", "rather", "in realta", "digo,", "alias", "enfin,", "stop,", "moment,", "besser gesagt", "nee wacht", "nee, wacht", "ik bedoel", "correctie",
    ];

    /// <summary>The mentions without those that the next one of their field takes back.</summary>
    public static List<Mention> Apply(string text, List<Mention> ordered)
    {
        List<Mention> kept = [];
        for (var i = 0; i < ordered.Count; i++)
        {
            var follows = ordered.FindIndex(i + 1, Math.Min(3, ordered.Count - i - 1), next => next.Field == ordered[i].Field);
            if (follows < 0 || !TakesBack(text, ordered[i].Span.End, ordered[follows].Span.Start))
            {
                kept.Add(ordered[i]);
            }
        }

        return kept;
    }

    private static bool TakesBack(string text, int start, int end)
    {
        if (end - start is < 6 or > LongestGap)
        {
            return false;
        }

        var between = Lexicon.Words.Fold(text[start..end]);
        return Array.Exists(Formulas, word => between.Contains(word, StringComparison.Ordinal));
    }
}

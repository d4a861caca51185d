using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Drops a value that its writer takes back, in the same sentence or in the next message: "415 555 2671, no wait, it's 415 555 2672".</summary>
internal static class Correction
{
    private const int LongestGap = 60;
    private const int LongestTalk = 240;
    private const int Near = 90;

    private const int Next = 3;

    private static readonly string[] Formulas =
    [
        "no wait", "wait, no", "scratch that", "i mean", "correction", "rectificatif", "correzione:", "correcao:", "correccion:", "berichtigung", "make that", "sorry, it", "sorry it", "no, it's", "non pardon", "non, pardon", "pardon, c'est", "je voulais dire", "ou plutot", "erreur, c'est",
        "nein, es ist", "korrektur", "ich meine", "vielmehr", "no, perdon", "perdon, es", "mejor dicho", "quiero decir", "no scusa", "no, scusa", "anzi,", "volevo dire", "alias nao", "quero dizer", "desculpe, e",
        "nao, espera", "nao espera", "no, espera", "no espera", "nein, warte", "nein warte", "nein halt", "nein, halt", "halt, nein", "halt nein", "stopp, nein", "wait no", "attends non", "attendez, non", "no, un momento", "un momento, no", "non, attends", "non attends", "non, attendez", "no, aspetta", "no aspetta", "aspetta, no", "attends, non", "wait, it", "oops", "or rather", "in realta", "digo,", "alias", "enfin,", "stop,", "stopp,", "moment,", "besser gesagt", "nee wacht", "nee, wacht", "ik bedoel", "correctie", "espera no", "ah non", "ah, non", "zut non", "zut, non", "mince non", "mince, non", "euh non", "euh nan", "ah nan", "non nan", "wrong,", "perdona", "perdon,", "nope", "hang on", "hold on", "ne sorry", "nee sorry", "ne, sorry", "no sorry", "no, sorry", "sorry, no",
        "c'est celui de s", "c'est celui de m", "that's his wife", "that's her husband", "das ist die von", "ese es el de su", "quello e di su", "quello di sua", "esse e o da", "dat is die van", "richtig ist", "richtig ware", "korrekt ist", "muss heissen", "the right one is", "the correct one is", "it should be", "that should be", "should read", "le bon est", "le bon c'est", "le bon numero est", "c'est en fait", "lo correcto es", "el correcto es", "el bueno es", "quello giusto e", "il giusto e", "o certo e", "o correto e", "de juiste is", "het juiste is", "moet zijn",
    ];

    // What only says that a value was wrong: it takes one back over more words, and over the answers of others.
    private static readonly string[] Regrets =
    [
        "oh wait", "no wait", "sorry that's", "sorry, that's", "sorry thats", "sorry that was", "wait, that's", "wait that's", "wait thats", "wait no", "wait, no", "that's the wrong", "wrong number", "wrong one", "my bad", "typo", "mixed up", "mistyped", "scratch that", "ignore that", "correction:", "correction -", "not that one", "that was the",
        "c'est sa femme", "c'est son mari", "c'est sa fille", "c'est son fils", "c'est sa mere", "c'est son pere", "c'est son frere", "that's his mum", "that's her mum", "that's his dad", "that's his brother", "that's her brother", "das ist seine frau", "das ist ihr mann", "es su mujer", "es su marido", "e sua moglie", "e suo marito", "e a mulher dele", "e o marido dela", "dat is zijn vrouw", "dat is haar man", "laisse tomber", "laissez tomber", "c son ancien", "ca c son ancien", "forget that one", "vergiss die", "lascia perdere", "olvida ese", "esquece esse", "laat maar", "that's the old one", "that is the old one", "that's his old", "that's her old", "that's their old", "c'est son ancien", "c'est mon ancien", "das ist seine alte", "das ist ihre alte", "das ist meine alte", "das war seine alte", "es su viejo", "es su antiguo", "es mi antiguo", "e il suo vecchio", "e o antigo dele", "dat is zijn oude", "dat is haar oude", "c'est l'ancien", "c'est le vieux", "das ist die alte", "es el viejo", "es el antiguo", "e il vecchio", "e o antigo", "e o velho", "dat is de oude", "dat is het oude",
        "mauvais numero", "me suis trompe", "je me trompe", "erreur de", "pas le bon", "ah non", "non pardon", "oups", "faute de frappe", "j'ai inverse", "c'etait l",
        "zahlendreher", "verlesen,", "verhort,", "vertippt", "verschrieben", "falsche nummer", "stimmt nicht", "ne sorry", "nee sorry", "ach nein", "nein, das ist", "ne warte", "quatsch", "war falsch",
        "me equivoque", "esperame", "espera, ", "espera ese", "ese es el", "esa es la", "numero equivocado", "perdon, ", "ay no", "ay, no", "error, ", "corrijo", "correccion",
        "ho sbagliato", "mi sono sbagliat", "numero sbagliato", "aspetta, ", "scusa, ", "scusami", "anzi no", "errata", "correggo",
        "enganei-me", "me enganei", "errei,", "errei o", "errei no", "errei um", "errei a", "numero errado", "espera ai", "opa, ", "corrigindo", "desculpa, ", "afinal",
        "verkeerde nummer", "verkeerd nummer", "vergist", "foutje", "o wacht", "oh wacht", "wacht, ", "ho wacht", "sorry fout", "typefout", "klopt niet", "oeps",
    ];

    // Whether any of them stands in a text, in one pass that hardly ever goes on to where.
    private static readonly Phrases Any = new(Formulas, Regrets);
    private const ulong OfFormulas = 1;
    private const ulong OfRegrets = 2;

    private static readonly SearchValues<string> AnyFormula = SearchValues.Create(Formulas, StringComparison.Ordinal);
    private static readonly SearchValues<string> AnyRegret = SearchValues.Create(Regrets, StringComparison.Ordinal);

    private static readonly SearchValues<string> Additions = SearchValues.Create(["forgot", "also ", "oublie", "aussi", "vergessen", "auch ", "olvid", "tambien", "dimenticat", "anche ", "esquec", "tambem", "vergeten", "ook "], StringComparison.Ordinal);

    /// <summary>What a value has that takes the place of another: it is whosever that was.</summary>
    public static readonly Evidence Corrected = new("takes the place of another", 1);

    /// <summary>Everything by which a value is taken back.</summary>
    public static IReadOnlyList<string> Phrases { get; } = [.. Formulas, .. Regrets];

    /// <summary>The mentions without those that the next one of their field takes back.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ordered">The mentions, in order.</param>
    /// <param name="said">What the text may say of them.</param>
    public static List<Mention> Apply(string text, List<Mention> ordered, Cues said)
    {
        List<Mention>? kept = null;
        HashSet<string>? dead = null;
        for (var i = 0; i < ordered.Count; i++)
        {
            var follows = i + 1;
            while (follows < ordered.Count && follows <= i + Next && ordered[follows].Field != ordered[i].Field)
            {
                follows++;
            }

            var back = follows < ordered.Count && follows <= i + Next
                && (TakesBack(text, ordered[i].Span.End, ordered[follows].Span.Start, (said & Cues.Corrects) != 0) || (IsStarred(text, ordered[i], ordered[follows]) || MistypedNumber.Is(text, ordered[i], ordered[follows]) && !Superseded.Is(text, ordered[follows].Span, said)));
            if (back)
            {
                ordered[follows] = ordered[follows] with { Evidence = [.. ordered[follows].Evidence, Corrected] };
            }

            if ((said & Cues.Gone) != 0)
            {
                back |= follows < ordered.Count && follows <= i + Next && OtherIsGone.IsSaidBehind(text, ordered[follows].Span.End, follows + 1 < ordered.Count ? ordered[follows + 1].Span.Start : text.Length);
                back |= OtherIsGone.IsSaidOf(text, ordered[i].Span.End);
            }

            if (ordered[i].Field is ContactField.Number or ContactField.Fax or ContactField.Email && Superseded.Is(text, ordered[i].Span, said))
            {
                back = true;
                (dead ??= []).Add(ordered[i].Value);
            }

            kept ??= back ? ordered.GetRange(0, i) : null;
            if (!back)
            {
                kept?.Add(ordered[i]);
            }
        }

        if (dead is not null)
        {
            RemoveDead(kept!, dead);
        }

        return kept ?? ordered;
    }

    // "The 0161 496 2237 that's still in my signature was cut off": it stands there, too.
    private static void RemoveDead(List<Mention> kept, HashSet<string> dead)
    {
        if (kept.Exists(mention => mention.Field == ContactField.Number && !dead.Contains(mention.Value)))
        {
            kept.RemoveAll(mention => mention.Field == ContactField.Number && dead.Contains(mention.Value));
        }
    }

    /// <summary>The names without those that the next one takes back: "Brigitte Maier, nein halt, Birgit Maier".</summary>
    public static void Apply(string text, List<NameRecognizer.Found> names)
    {
        for (var i = names.Count - 2; i >= 0; i--)
        {
            if (TakesBack(text, names[i].Span.End, names[i + 1].Span.Start) && text.AsSpan(names[i].Span.End, names[i + 1].Span.Start - names[i].Span.End).IndexOf('\n') < 0)
            {
                names.RemoveAt(i);
            }
        }
    }

    // "*07812 497863" in the next message of a chat.
    private static bool IsStarred(string text, Mention first, Mention second) =>
        first.Field == ContactField.Number && second.Span.Start > 1 && text[second.Span.Start - 1] == '*' && text[second.Span.Start - 2] is ' ' or '\n' && second.Span.Start - first.Span.End < LongestTalk
        && text.AsSpan(first.Span.End..second.Span.Start).Contains('\n') && !text.AsSpan(first.Span.End..(second.Span.Start - 1)).Contains('*');

    private static bool TakesBack(string text, int start, int end, bool mayCorrect = true)
    {
        if (end - start is < 6 or > LongestTalk)
        {
            return false;
        }

        var said = text.AsSpan(start, end - start);
        if (!mayCorrect)
        {
            return said.Length <= LongestGap && NumberEnd.TakesBack(said) && !UnreachableNumber.Denies(Words.Fold(said, stackalloc char[LongestGap]));
        }

        Span<char> room = stackalloc char[LongestTalk];

        // Of much that is said only the end tells; letters up to there fold one by one, so it can be cut off before.
        if (said.Length > Math.Max(LongestGap, Near) && !said.ContainsAnyExceptInRange('\u0001', '\u017f') && !Says(Words.Fold(said[^Near..], room), OfRegrets))
        {
            return false;
        }

        var between = Words.Fold(said, room);
        if (end - start <= LongestGap && (Says(between, OfFormulas) || (NumberEnd.TakesBack(between) && !UnreachableNumber.Denies(between))))
        {
            return true;
        }

        return Says(between[Math.Max(0, between.Length - Near)..], OfRegrets) && !Says(between, Additions);
    }

    private static bool Says(ReadOnlySpan<char> words, ulong which) =>
        (Any.In(words) & which) != 0 && Says(words, which == OfFormulas ? AnyFormula : AnyRegret);

    // A formula begins where a word does: "errei" is none in "Ferreira".
    private static bool Says(ReadOnlySpan<char> words, SearchValues<string> formulas)
    {
        for (var from = 0; words[from..].IndexOfAny(formulas) is var next and >= 0; from += next + 1)
        {
            if (from + next == 0 || !char.IsLetter(words[from + next - 1]))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells numbers that somebody has on record, and of which the sentence goes on to say that they are no longer good or somebody else's: "le 02 98 … qu'on avait dans la fiche, c'était son ancien patron, à supprimer".</summary>
internal static class RecordedNumber
{
    private const int Longest = 100;
    private const int LongestGap = 4;

    /// <summary>What is said right behind such a number, folded.</summary>
    public static readonly string[] Phrases =
    [
        "you have on", "we have on", "i have on", "you had on", "we had on", "on file", "on record", "in the system", "in the crm", "in the ad", "in the advert", "in the listing", "in your system", "in our system", "from the ad", "from my last", "from last year",
        "qu'on a ", "qu'on avait", "que l'on avait", "que nous avions", "que nous avons", "que vous avez", "que vous aviez", "que tu as", "que tu avais", "dans la fiche", "dans le fichier", "dans le crm", "de l'annonce", "sur l'annonce", "de ma demande", "de la fiche", "du fichier",
        "im system", "im crm", "in der kartei", "in der akte", "in der anzeige", "aus der anzeige", "das wir haben", "die wir haben", "die ihr habt", "die sie haben", "die du hast", "die bei euch", "die bei uns", "die bei ihnen",
        "que tenemos", "que teniamos", "que tienes", "que teneis", "que tienen", "que tenia", "en la ficha", "en el sistema", "del anuncio", "del sistema", "de la ficha",
        "che abbiamo", "che avevamo", "che hai", "che avete", "nella scheda", "nel sistema", "nel gestionale", "in rubrica", "dell'annuncio", "della scheda",
        "que esta no", "que temos", "que tinhamos", "que tem no", "que tens", "no cadastro", "do cadastro", "na ficha", "no sistema", "do anuncio",
        "dat we hadden", "die we hadden", "dat we hebben", "dat jullie hebben", "dat je hebt", "in het systeem", "in het bestand", "uit de advertentie",
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create(Phrases, StringComparison.Ordinal);
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?\n0123456789");

    // What is gone, and who it is of.
    private static readonly Words Gone = new("""
        old former dead gone wrong cancelled disconnected ancien ancienne faux mauvais annulé résilié alte alter falsch tot gekündigt
        viejo vieja antiguo antigua cancelado vecchio vecchia sbagliato disdetto antigo antiga velho velha errado cancelado oud oude fout opgezegd
        """);

    // By these it is said of the number itself: "… is her old office", "… c'était son ancien patron", "… lo usa mio figlio".
    private static readonly Words Beings = new("is was est était c'est c'était ist war es era usa uses belongs gehört pertenece appartiene pertence hoort that's");
    private const int MostBefore = 5;
    private const int MostBehind = 5;

    // "… in the system please, old one is dead", "… is correct, delete the other one"
    private static readonly Words Others = new("mine moi and y et und en aussi auch también anche também ook for pour für para per voor one other please right correct good fine valid autre bon bonne correct exact richtig korrekt aktuell anderen otro bueno correcto altro buono giusto corretto outro certo correto bom juist goed andere not pas nicht non não niet nothing still toujours encore noch aún todavía ancora ainda nog");

    /// <summary>Whether the text says so behind a number.</summary>
    public static bool Is(string text, TextSpan span)
    {
        var behind = text.AsSpan(span.End, Math.Min(Longest, text.Length - span.End));
        behind = behind.IndexOfAny(Ends) is >= 0 and var end ? behind[..end] : behind;
        Span<char> room = stackalloc char[Longest];
        var said = Words.Fold(behind, room);
        return said.IndexOfAny(Any) is >= 0 and <= LongestGap && IsGone(behind);
    }

    // A few words behind what says so, a few before whose or what it is.
    private static bool IsGone(ReadOnlySpan<char> said)
    {
        var (words, being) = (0, -1);
        foreach (var range in said.SplitAny(" ,;:()–→\u00a0"))
        {
            var word = said[range];
            if (word.IsEmpty)
            {
                continue;
            }

            words++;
            if (Others.Has(word) || (being < 0 && (Gone.Has(word) || words > MostBefore + 2)) || (being >= 0 && words > being + MostBehind))
            {
                return false;
            }

            if (being >= 0 && (Gone.Has(word) || Relations.Family.Has(Owner(word))))
            {
                return true;
            }

            being = being < 0 && words > 1 && (Beings.Has(word) || word is "é" or "è" or "e'" or "È" or "É") ? words : being;
        }

        return false;
    }

    // "sister's"
    private static ReadOnlySpan<char> Owner(ReadOnlySpan<char> word) => word.IndexOfAny('\'', '’') is > 2 and var end ? word[..end] : word;
}

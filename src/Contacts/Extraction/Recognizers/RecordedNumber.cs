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
        "qu'on a ", "qu'on avait", "que l'on avait", "que nous avions", "que nous avons", "que vous avez", "que vous aviez", "que tu as", "que tu avais", "dans la fiche", "dans le fichier", "dans le crm", "de l'annonce", "sur l'annonce", "de ma demande", "de la fiche", "du fichier", "enregistre",
        "im system", "im crm", "in der kartei", "in der akte", "in der anzeige", "aus der anzeige", "das wir haben", "die wir haben", "die ihr habt", "die sie haben", "die du hast", "die bei euch", "die bei uns", "die bei ihnen",
        "que tenemos", "que teniamos", "que tienes", "que teneis", "que tienen", "que tenia", "en la ficha", "en el sistema", "del anuncio", "del sistema", "de la ficha",
        "che abbiamo", "che avevamo", "che hai", "che avete", "nella scheda", "nel sistema", "nel gestionale", "in rubrica", "dell'annuncio", "della scheda",
        "que esta no", "que temos", "que tinhamos", "que tem no", "que tens", "no cadastro", "do cadastro", "na ficha", "no sistema", "do anuncio",
        "dat we hadden", "die we hadden", "dat we hebben", "dat jullie hebben", "dat je hebt", "in het systeem", "in het bestand", "uit de advertentie",
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create(Phrases, StringComparison.Ordinal);
    private static readonly SearchValues<string> Dead = SearchValues.Create(Superseded.Dead, StringComparison.Ordinal);
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?\n0123456789");

    // What is gone, and what shall be done with it.
    private static readonly Words Gone = new("""
        old former dead gone wrong delete remove scrap ignore cancelled disconnected ancien ancienne faux mauvais supprimer supprime supprimez effacer oublier oubliez annule résilié alte alter falsch tot löschen streichen vergessen gekündigt
        viejo vieja antiguo antigua borrar bórralo bórrala eliminar elimínalo cancelado vecchio vecchia sbagliato cancellare eliminare disdetto antigo antiga velho velha errado apagar apague cancelado oud oude fout verwijderen wissen opgezegd
        boss employer patron employeur chef jefe capo padrone patrão baas
        """);

    // "… in the system is still her office"
    private static readonly Words Still = new("still toujours encore noch aún todavía ancora ainda nog");

    /// <summary>Whether the text says so behind a number.</summary>
    public static bool Is(string text, TextSpan span)
    {
        var behind = text.AsSpan(span.End, Math.Min(Longest, text.Length - span.End));
        behind = behind.IndexOfAny(Ends) is >= 0 and var end ? behind[..end] : behind;
        Span<char> room = stackalloc char[Longest];
        var said = Words.Fold(behind, room);
        if (said.IndexOfAny(Any) is not (>= 0 and <= LongestGap))
        {
            return false;
        }

        var gone = said.ContainsAny(Dead);
        foreach (var word in behind.SplitAny(" ,;:()'’-–→\u00a0"))
        {
            if (Still.Has(behind[word]))
            {
                return false;
            }

            gone |= Gone.Has(behind[word]) || Relations.Family.Has(behind[word]);
        }

        return gone;
    }
}

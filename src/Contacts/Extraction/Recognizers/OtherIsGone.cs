using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells of which of two values the text says that it is no longer good: "non, b@acme.fr, l'autre est fermé", "a@old.com – that one is closed".</summary>
internal static class OtherIsGone
{
    private const int LongestGap = 60;

    // Most texts have none of these, in any case.
    private static readonly SearchValues<string> Beginnings = SearchValues.Create(["other", "autre", "ander", "otro", "otra", "altr", "outr", "that one", "celui", "celle", "first", "premi", "erste", "prim", "diese", "ese ", "esa ", "quell", "esse ", "essa ", "die is", "dat is"], StringComparison.OrdinalIgnoreCase);

    private static readonly string[] Others =
    [
        "the other one", "the other", "other one", "the first one", "the first", "l'autre", "le premier", "la premiere", "der andere", "die andere", "das andere", "der erste", "die erste", "das erste", "el otro", "la otra", "el primero", "la primera",
        "l'altro", "l'altra", "quell'altro", "quell'altra", "il primo", "la prima", "o outro", "a outra", "o primeiro", "a primeira", "de andere", "het andere", "de eerste", "het eerste",
    ];

    private static readonly string[] These = ["that one", "celui-la", "celle-la", "diese", "dieser", "diese hier", "ese", "esa", "quello", "quella", "esse", "essa", "die", "dat"];

    /// <summary>What is said of the one that is gone.</summary>
    public static readonly string[] Gone =
    [
        "is closed", "'s closed", "is dead", "'s dead", "is gone", "is off", "is cancelled", "is disconnected", "is no longer", "is old", "bounces", "doesn't work", "does not work", "isn't", "no longer", "has been",
        "est ferme", "est morte", "est mort", "est desactive", "est coupe", "ne marche plus", "ne fonctionne plus", "n'existe plus", "n'est plus", "ne sert plus", "est obsolete",
        "ist tot", "ist zu", "ist abgeschaltet", "ist geschlossen", "ist weg", "geht nicht", "gilt nicht", "gibt's nicht", "gibt es nicht", "existiert nicht", "nicht mehr", "ist nicht mehr",
        "ya no", "esta cerrad", "esta de baja", "no funciona", "no la uso", "no lo uso", "no existe", "no vale",
        "e chius", "e mort", "non funziona", "non esiste", "non la uso", "non lo uso", "non vale", "non e piu", "e disattivat",
        "ja nao", "nao funciona", "nao existe", "nao uso", "foi desativad", "foi desligad", "esta fechad", "esta desativad", "morreu", "deixou",
        "is dood", "is dicht", "is weg", "is opgeheven", "is afgesloten", "werkt niet", "bestaat niet", "doet het niet", "gebruik ik niet", "niet meer", "is niet meer",
    ];

    /// <summary>Whether the text says behind a value that the other one is gone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="end">Where the value ends.</param>
    /// <param name="next">Where the next one begins.</param>
    public static bool IsSaidBehind(string text, int end, int next) => Says(text, end, next, Others, LongestGap);

    /// <summary>Whether the text says right behind a value that it is gone itself.</summary>
    public static bool IsSaidOf(string text, int end) => Says(text, end, text.Length, These, 3);

    private static bool Says(string text, int end, int next, string[] which, int gap)
    {
        var behind = text.AsSpan(end, Math.Min(LongestGap, Math.Max(0, next - end)));
        if (!behind.ContainsAny(Beginnings))
        {
            return false;
        }

        Span<char> room = stackalloc char[LongestGap];
        var words = Words.Fold(behind, room);
        foreach (var one in which)
        {
            if (words.IndexOf(one) is >= 0 and var at && at <= gap && (at == 0 || !char.IsLetter(words[at - 1])) && IsGone(words[(at + one.Length)..]))
            {
                return true;
            }
        }

        return false;
    }

    // "l'autre est fermé", "la otra ya no la uso"
    private static bool IsGone(ReadOnlySpan<char> words)
    {
        foreach (var gone in Gone)
        {
            if (words.TrimStart(" ,").StartsWith(gone))
            {
                return true;
            }
        }

        return false;
    }
}

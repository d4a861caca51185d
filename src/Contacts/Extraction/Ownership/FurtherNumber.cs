using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells the further numbers of an author, which go on where one of theirs stands: "ma ligne directe est le 01 …, sinon essayez le portable, 06 …", "In laboratorio c'è sempre qualcuno, lo 0732 …".</summary>
internal static class FurtherNumber
{
    private const int Shortest = 3;
    private const int Longest = 80;
    private const int LongestArticle = 3;

    // "not the office", "plus jamais au fixe"
    private static readonly Words Denials = new("not pas nicht no non não niet plus jamais never nunca mai nooit nie");

    // That they may be reached there, too, without which it is any shop that is told of.
    private static readonly Words Elsewise = new("""
        or otherwise else if try always daytime answers ou sinon autrement si essayez toujours répond réponds répondent journée oder sonst wenn falls versuchen immer tagsüber
        bien si pruebe prueba siempre responde respondo oppure altrimenti provi prova sempre risponde rispondo senão tente anders als probeer altijd overdag
        """);

    // Of those that stand for others or look like names what stands in any clause: "se non rispondo il cellulare è", "versuchen Sie es", "am Nachmittag".
    private static readonly Words Neutral = new("il sie not pas nicht plus wait give donne nachmittag vormittag mittag abend morgen uhr tag tagsüber woche termin");

    // "le portable de Paul", "the office of the surveyor"
    private static readonly Words Whose = new("of de du des d' von vom der di del della do da dos das van");

    // "the lab in Stellenbosch"
    private static readonly Words Where = new("in at à im zu en em te");

    // What the other numbers of somebody are.
    private static readonly Words Further = new("mobile cell cellphone portable gsm mobil handy mobiltelefon móvil celular cellulare telefonino telemóvel mobiel mobieltje landline fixe festnetz fijo fisso fixo home perso");

    // With what they are called instead at other times: "am Nachmittag bin ich unterwegs, dann besser 079 …".
    private static readonly Words Rather = new("better rather besser lieber plutôt mieux mejor meglio melhor beter liever");

    private static readonly Words Then = new("then so dann also donc alors entonces allora quindi então dan dus");

    // Where they are to be reached.
    private static readonly Words Offices = new("""
        office desk shop store yard workshop warehouse farm clinic surgery studio garage depot showroom bakery brewery works practice lab laboratory dock boatyard nursery stables barn site
        bureau atelier magasin boutique dépôt entrepôt ferme cabinet étude agence usine salon brasserie boulangerie restaurant garage clinique labo laboratoire chantier haras école mairie
        büro laden werkstatt kanzlei praxis lager hof betrieb geschäft ordination backstube labor klinik hofladen stall baustelle
        oficina taller tienda despacho almacén clínica consulta fábrica bodega nave laboratorio obra
        ufficio negozio officina laboratorio magazzino bottega azienda ditta sede studio clinica cantiere
        escritório loja fábrica armazém consultório oficina fixo clínica laboratório obra
        kantoor winkel zaak praktijk werkplaats magazijn boerderij lab kliniek
        """);

    /// <summary>Whether a number is one, where nobody else is named between both.</summary>
    /// <param name="text">The text.</param>
    /// <param name="own">The author's number.</param>
    /// <param name="number">The number behind it.</param>
    public static bool Is(string text, TextSpan own, TextSpan number) =>
        number.Start - own.End is >= Shortest and <= Longest && text.AsSpan(own.End..number.Start) is var between && !between.ContainsAny('\n', '\r', '@') && IsLabelled(between);

    // With what a number is, or where the author is: "au bureau", "at the office", and no harbour office.
    private static bool IsLabelled(ReadOnlySpan<char> between)
    {
        var (isLabelled, isOf, isIn, isDenied, begins, before) = (false, false, false, false, false, 0);
        var isElsewise = IsElsewise(between);
        foreach (var range in between.Split(' '))
        {
            var word = between[range].Trim(",;:()–-.");
            var isLabel = Further.Has(word) || (isElsewise && before <= LongestArticle && Offices.Has(word));
            if (!word.IsEmpty && ((isDenied && isLabel) || (isLabelled && AuthorsNumber.IsCall(word)) || word.Equals("fax", StringComparison.OrdinalIgnoreCase) || IsSomebody(word, isOf || isIn, begins) || (isOf && !Offices.Has(word) && !IsTown(word))))
            {
                return false;
            }

            (isOf, isIn) = (isLabelled && Whose.Has(word), Where.Has(word));
            isLabelled |= isLabel;
            isDenied = Denials.Has(between[range]) || (isDenied && word.Length <= LongestArticle); // but "if not, the office"
            before = word.Length;
            begins = between[range].EndsWith(".");
        }

        return (isLabelled && !isOf) || IsRather(between);
    }

    // "dann besser", "donc plutôt le": before an article.
    private static bool IsRather(ReadOnlySpan<char> between)
    {
        var words = between.TrimEnd(" :(");
        var last = words[(words.LastIndexOf(' ') + 1)..];
        words = last.Length <= LongestArticle ? words[..^last.Length].TrimEnd(' ') : words;
        var rather = words.LastIndexOf(' ') + 1;
        return Rather.Has(words[rather..]) && words[..rather].TrimEnd() is var before && Then.Has(before[(before.LastIndexOf(' ') + 1)..]);
    }

    private static bool IsElsewise(ReadOnlySpan<char> between)
    {
        foreach (var range in between.SplitAny(' ', ',', '.', ';'))
        {
            if (Elsewise.Has(between[range]) && between[range] is not "où")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSomebody(ReadOnlySpan<char> word, bool mayBeTown, bool begins)
    {
        word = word.EndsWith("'s") || word.EndsWith("’s") ? word[..^2] : word;
        var kinds = WordLexicon.Of(word);
        var isName = char.IsUpper(word[0]) && !begins && !Offices.Has(word) && !Further.Has(word) && ((kinds & AuthorsNumber.NobodysName) == 0 || (kinds & WordKinds.GivenName) != 0);
        return !Neutral.Has(word) && !(mayBeTown && IsTown(word)) && (isName || AuthorsNumber.IsSomebodyElse(Words.Fold(word.ToString())));
    }

    // "le bureau de Meknès"
    private static bool IsTown(ReadOnlySpan<char> word) => (WordLexicon.Of(word) & (WordKinds.Place | WordKinds.CommonGivenName)) == WordKinds.Place;
}

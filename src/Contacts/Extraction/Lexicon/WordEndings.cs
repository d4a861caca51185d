using System.Collections.Frozen;

namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>What a word that no list has is by its end, as German, Dutch and northern compounds are: "Werkstoffprüfer", "Rebschulgenossenschaft"; and "Cantinerie", "Maglificio".</summary>
internal static class WordEndings
{
    /// <summary>No shorter word has an ending.</summary>
    public const int Shortest = 7;

    private const int LeastBefore = 3;
    private const WordKinds Post = WordKinds.Title | WordKinds.TitleHead;

    // By the last letter, the longest first.
    private static readonly FrozenDictionary<char, (string Ending, WordKinds Kinds)[]> Known = Read(
        (Post, """
        leiter leiterin leitung fuhrer fuhrerin meister meisterin beauftragter beauftragte berater beraterin betreuer betreuerin referent referentin assistent assistentin techniker technikerin ingenieur ingenieurin
        verwalter verwalterin pfleger pflegerin sprecher sprecherin vorstand vorsitzender vorsitzende inhaber inhaberin planer planerin prufer pruferin mitarbeiter mitarbeiterin verkaufer verkauferin einkaufer einkauferin
        kaufmann kauffrau monteur fachkraft arztin therapeut therapeutin lehrer lehrerin padagoge padagogin direktor direktorin disponent disponentin controller sachbearbeiter sachbearbeiterin wart wartin wirt wirtin handler handlerin macherin
        medewerker medewerkster adviseur adviseuse leider leidster beheerder beheerster coordinator verantwoordelijke directeur monteur verkoper verkoopster inkoper inkoopster hoofd meester opzichter deskundige teler teelster kweker kweekster houdster maakster
        chef chefen ledare ansvarig forvaltare radgivare handlaggare ingenjor tekniker konsult saljare inkopare skotare larare lakare skoterska agare
        sjef leder konsulent radgiver ansvarlig forvalter inspektor assistent sygeplejerske sykepleier selger saelger
        woman keeper worker catcher
        paallikko johtaja asiantuntija asentaja esimies neuvoja hoitaja
        """),
        (WordKinds.CompanyWord, """
        werke werk betrieb betriebe technik handel handels verlag gesellschaft genossenschaft klinik klinikum verband verein stiftung praxis kanzlei agentur zentrum institut sparkasse bauer brauerei schreinerei tischlerei gartnerei
        backerei metzgerei druckerei spedition apotheke schule akademie gymnasium bau verwaltung kellerei kaserei manufaktur logistik elektrik elektronik dienst service museum theater amt
        werkstatt werkstatte werkstatten
        bedrijf bedrijven techniek handel makelaardij vereniging stichting groep fonds school kwekerij bakkerij drukkerij slagerij praktijk kantoor gemeente centrum installaties
        byra bolaget forbund foretag verkstad skola skolan bygg teknik handel firma forening fabrik vaerft skole sykehus sygehus kommune
        yhtio liike tehdas koulu sairaala palvelut
        erie eries ificio ifici eria eries aria arias
        """));

    /// <summary>Whether a folded word ends as surnames do, too: "Jan Waldwirt".</summary>
    public static bool MayBeSurname(ReadOnlySpan<char> word) => word.EndsWith("wirt") || word.EndsWith("handler");

    /// <summary>The kinds of a folded word that no list has.</summary>
    public static WordKinds Of(ReadOnlySpan<char> word)
    {
        if (word.Length < Shortest || !Known.TryGetValue(word[^1], out var endings))
        {
            return WordKinds.None;
        }

        foreach (var (ending, kinds) in endings)
        {
            if (word.Length >= ending.Length + LeastBefore && word.EndsWith(ending))
            {
                return kinds;
            }
        }

        return WordKinds.None;
    }

    private static FrozenDictionary<char, (string Ending, WordKinds Kinds)[]> Read(params (WordKinds Kinds, string Endings)[] lists) => lists
        .SelectMany(static list => list.Endings.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(ending => (Ending: ending, list.Kinds)))
        .GroupBy(static pair => pair.Ending[^1])
        .ToFrozenDictionary(static group => group.Key, static group => group.OrderByDescending(static pair => pair.Ending.Length).ToArray());
}

using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.People;

/// <summary>Tells what is read with a name or as one because sentences begin with capitals, or letters are said: "Ring Shannon Okafor instead", "Da Giulia Sartori", "W R O N A".</summary>
internal static class NameOpening
{
    private const int FewestLetters = 3;
    private const int LongestFamily = 24;
    private const int LongestBeginning = 4;
    private const char FirstForeign = '\u0370';

    private static readonly Words Calls = new("""
        ring call phone text email mail contact ask try see meet met get find add save note tell ping message pls please spoke
        appelle appelez rappelle rappelez contacte contactez demande demandez voir vois vu rencontre note ajoute joindre chez
        appeler rappeler contacter anrufen zurückrufen rückruf telefonare richiamare contattare ligar contactar bellen terugbellen
        ruf rufe frag frage kontaktiere bei von llama llame llamar contacta contacte habla pregunta apunta busca
        chiama chiamare contatta senti sentire chiedi da liga ligue ligar contacta fala fale procura procure anota
        ringde bel mail vraag contacteer noteer
        """);

    private static readonly Words Greetings = new("""
        مساء_الخير صباح_الخير السلام_عليكم وعليكم_السلام مساء_النور صباح_النور تحية_طيبة مرحبا مرحبا_بك مرحبا_بكم أهلا_وسهلا اهلا_وسهلا أهلا مع_تحياتي تحياتي
        שלום שלום_רב בוקר_טוב ערב_טוב צהריים_טובים בברכה добрый_день добрый_вечер доброе_утро здравствуйте привет всем_привет добрий_день доброго_дня καλημέρα_σας καλησπέρα_σας καλημέρα καλησπέρα
        """);

    // "m.vr.gr. ing. J.W. ter Horst"
    private static readonly Words Closings = new("m.vr.gr. m.vr.gr m.v.g. m.v.g v.r.g. vr.gr. vr.gr m.f.g. m.f.g mvg mfg mvrgr");

    private static readonly Words To = new("to à au aux a al alla ao aos an mit con com with bij met");
    private static readonly Words Backs = new("terug even back zurück an op");
    private static readonly Words Answers = new("yes yep yeah sure oui ouais bien sûr ja klar jep sí si claro certo sim pois nee jawel");
    private static readonly Words Papers = new("aviso avviso ficha formulário formulario formulaire orden ordre ordine ordem tagesordnung prenotazione reserva réservation reservation reservierung buchung booking reservering appointment invoice payment total facture paiement règlement rechnung zahlung betrag factura pago importe fattura pagamento importo fatura factuur betaling bedrag");
    private static readonly Words Verbs = new("rang called phoned wants has is was says said asks asked works needs emailed texted appelle appelé appelait veut est était travaille demande souhaite ist war hat will rief arbeitet möchte es era tiene llama llamó quiere trabaja è ha vuole lavora chiama tem quer trabalha ligou is heeft wil belt belde werkt");

    /// <summary>The name without what is joined to it: "le portable d'Ousmane Traoré".</summary>
    public static TextSpan WithoutElision(string text, TextSpan name) =>
        name.Length > 3 && text[name.Start] is 'd' or 'l' && text[name.Start + 1] is '\'' or '’' && char.IsUpper(text[name.Start + 2])
        && text.AsSpan(name.Start + 2, name.Length - 2) is var rest && (WordLexicon.Of(rest[..(rest.IndexOf(' ') is > 0 and var end ? end : rest.Length)]) & WordKinds.GivenName) != 0 ? name with { Start = name.Start + 2 } : name;

    /// <summary>The name without the word of the sentence before it.</summary>
    public static TextSpan Without(string text, TextSpan name)
    {
        var words = text.AsSpan(name.Start, name.Length);
        var end = words.IndexOf(' ');
        if (end > 1 && char.IsLower(words[0]) && Closings.Has(words[..end]))
        {
            return name with { Start = name.Start + end + 1 };
        }

        if (end <= 1 || !Calls.Has(words[..end]))
        {
            return name;
        }

        var rest = words[(end + 1)..].TrimStart(' ');
        var isTo = rest.IndexOf(' ') is > 0 and var to && To.Has(rest[..to]);
        rest = isTo ? rest[(rest.IndexOf(' ') + 1)..].TrimStart(' ') : rest;
        var next = rest.IndexOf(' ') is > 0 and var length ? rest[..length] : rest;
        return next.Length > 1 && char.IsUpper(next[0]) && (isTo || (next.Length == rest.Length && IsCalledBack(text.AsSpan(name.End))) || (WordLexicon.Of(next) & (next.Length < rest.Length ? WordKinds.GivenName : WordKinds.CommonGivenName)) != 0 || (rest.Contains(' ') && (WordLexicon.Of(words[..end]) & (WordKinds.CommonGivenName | WordKinds.Particle)) == 0)) ? name with { Start = name.End - rest.Length } : name;
    }

    // "Bel Sjoerd even terug", "Ruf Torsten zurück"
    private static bool IsCalledBack(ReadOnlySpan<char> behind) => behind is [' ', ..] && behind[1..] is var said && Backs.Has(said[..(said.IndexOfAnyExceptInRange('a', 'ÿ') is >= 0 and var end ? end : said.Length)]);

    /// <summary>Whether the first of these words calls somebody, "Ring Solveig Ask", "Ligar ao Eng.º Vasco Leitão", or closes a mail.</summary>
    public static bool Begins(ReadOnlySpan<char> words) => words[..(words.IndexOf(' ') is > 0 and var end ? end : words.Length)] is var first && (Calls.Has(first) || Closings.Has(first));

    /// <summary>The name without the town behind it: "Petit, Marc, Lyon", of which at least "Marc, Lyon" is read.</summary>
    public static TextSpan WithoutTown(string text, TextSpan name)
    {
        var words = text.AsSpan(name.Start, name.Length);
        var comma = words.LastIndexOf(',');
        return comma > 0 && words[(comma + 1)..].Trim() is var last && (WordLexicon.Of(last) & (WordKinds.Place | WordKinds.CommonGivenName)) == WordKinds.Place && words[..comma] is var rest
            && (WordLexicon.Of(rest[(rest.LastIndexOfAny(' ', ',') + 1)..]) & WordKinds.CommonGivenName) != 0 ? new TextSpan(FamilyBefore(text, name.Start), name.Start + comma) : name;
    }

    // "Petit, " before it, with which the line begins.
    private static int FamilyBefore(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - LongestFamily)..start);
        var line = before.LastIndexOfAny('\n', '\r') + 1;
        var family = before[line..];
        return family.EndsWith(", ") && (line > 0 || before.Length == start) && (WordLexicon.Of(family[..^2]) & WordKinds.FamilyName) != 0 ? start - family.Length : start;
    }

    /// <summary>The name without the answer before it: "Sim, é a D. Conceição Valadares".</summary>
    public static TextSpan BehindAnswer(string text, TextSpan name)
    {
        var words = text.AsSpan(name.Start, name.Length);
        var comma = words.IndexOf(',');
        if (comma <= 0 || !Answers.Has(words[..comma]))
        {
            return name;
        }

        var start = comma + 1;
        while (start < words.Length && !char.IsUpper(words[start]))
        {
            start++;
        }

        return start < words.Length ? name with { Start = name.Start + start } : name;
    }

    /// <summary>The name without the verb of the sentence behind it: "Adaeze Nwachukwu rang".</summary>
    public static TextSpan WithoutVerb(string text, TextSpan name)
    {
        var words = text.AsSpan(name.Start, name.Length);
        var last = words.LastIndexOf(' ');
        return last > 0 && char.IsUpper(words[0]) && char.IsLower(words[last + 1]) && Verbs.Has(words[(last + 1)..]) ? name with { End = name.Start + words[..last].TrimEnd(' ').Length } : name;
    }

    /// <summary>Whether words of a sentence stand in it that no name has: "Absturz beim Drucken behoben".</summary>
    public static bool IsSentence(ReadOnlySpan<char> words)
    {
        // The first word begins with a capital.
        if (!char.IsUpper(words[0]) || !HasSmallWord(words))
        {
            return false;
        }

        var (known, unknown) = (false, 0);
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            // "Dr. med. vet. Anna Meier"
            if (word is not [var first, ..] || !char.IsLower(first) || (word[^1] == '.' && range.End.Value < words.Length))
            {
                continue;
            }

            var kinds = WordLexicon.Of(word);
            var none = (kinds & (WordKinds.Particle | WordKinds.GivenName | WordKinds.FamilyName | WordKinds.Honorific | WordKinds.Degree)) == 0;
            known |= none && (kinds & (WordKinds.Function | WordKinds.Common)) != 0;
            unknown += none ? 1 : 0;
        }

        return known || unknown > 1;
    }

    private static bool HasSmallWord(ReadOnlySpan<char> words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i - 1] == ' ' && char.IsLower(words[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is joined as brands are: "EnergyOnline"; names are so behind a short beginning only, as "MacDonald" and "FitzGerald".</summary>
    public static bool IsBrand(ReadOnlySpan<char> words)
    {
        for (var i = LongestBeginning + 1; i < words.Length; i++)
        {
            if (char.IsUpper(words[i]) && char.IsLower(words[i - 1]) && AreLetters(words[(i - LongestBeginning - 1)..i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreLetters(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether it begins as a line of an invoice, a booking or an agenda does: "Pagamento Multibanco", "PRENOTAZIONE CONFERMATA", "ORDEN DEL DÍA".</summary>
    public static bool IsOfPaper(ReadOnlySpan<char> words) => Papers.Has(words[..(words.IndexOf(' ') is > 0 and var end ? end : words.Length)]);

    /// <summary>Whether it is a house, "Ca' del Bosco".</summary>
    public static bool IsHouse(ReadOnlySpan<char> words) => words is ['C', 'a' or 'A', '\'' or '’', ' ', ..];

    /// <summary>Whether it stands in brackets behind a degree: "M.D.S. (Ortho.)".</summary>
    public static bool IsSpeciality(string text, TextSpan span)
    {
        var before = text.AsSpan(0, span.Start);
        return before is [.., '.', ' ', '('] && span.End < text.Length && text[span.End] is ')' or '.' && before[..^3] is var degree && degree[(degree.LastIndexOfAny(' ', '\n') + 1)..] is [var first, '.', ..] && char.IsUpper(first)
            && !text.AsSpan(span.Start, span.Length).Contains(' ');
    }

    /// <summary>Whether it is how one is greeted in another script: "مساء الخير", "добрый вечер", "שלום רב".</summary>
    public static bool IsGreeting(ReadOnlySpan<char> words) => words is [>= FirstForeign, ..] && Greetings.Has(words);

    /// <summary>Whether its last letter is drawn out, as in "Dankeee": thanks and no name.</summary>
    public static bool IsDrawnOut(ReadOnlySpan<char> words) => words is [_, .., var a, var b, var c] && a == b && b == c && char.IsLower(a) && !words.Contains(' ');

    /// <summary>Whether it is letters set apart, by which a name is spelled that stands elsewhere.</summary>
    public static bool IsSpelled(ReadOnlySpan<char> words)
    {
        if (words is [not (' ' or '-' or ','), not (' ' or '-' or ','), ..])
        {
            return false; // most begin with a whole word
        }

        var letters = 0;
        foreach (var word in words.SplitAny(' ', '-', ','))
        {
            var length = word.End.Value - word.Start.Value;
            if (length > 1)
            {
                return false;
            }

            letters += length;
        }

        return letters >= FewestLetters;
    }
}

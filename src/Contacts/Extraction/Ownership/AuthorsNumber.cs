using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells the number that an author gives as their own within a sentence: "appelez-moi au 06 …", "you can get me on 01692 …", "mich selbst unter 0511 …".</summary>
internal static class AuthorsNumber
{
    private const int Before = 80;
    private const int MostWords = 12;
    private const int MostOfASentence = 24;
    private const int MostBehind = 5;
    private const int ShortestWrapped = 30;
    private static readonly SearchValues<char> Ends = SearchValues.Create("!?;");

    private static readonly Words First = new("""
        me my mine i'm i'll myself moi mon ma mien mienne j'ai m'appeler m'appelant m'ecrire m'y m'envoyer m'avoir perso mich mir mein meine meiner meinem meinen selbst
        mi mio mia mis llamame llamenme llamadme llamarnos contactenme escribanme chiamatemi chiamateci scrivetemi llamarme escribeme escribame llameme contactarme localizarme chiamami mi contattarmi chiamarmi raggiungermi scrivimi cellulare_mio
        ikzelf ichselbst meu minha ligar-me ligue-me contacta-me contactar-me comigo mij mijn ik
        """);

    private static readonly Words Us = new("us uns nous nos ons ci noi");
    private static readonly Words Me = new("me moi mich mir mi eu mij i ich io ik yo");
    private static readonly Words Not = new("not pas nicht no non nao niet");

    private static readonly Words RatherThan = new("statt anstatt rather_than instead_of plutôt_que vez_de lugar_de invece_di plaats_van");

    private static readonly Words Given = new("gave given sent handed passed left donné donnée passé passée envoyé laissé lasciato dejado deixou dejaron laten achtergelaten hinterlassen dio dieron pasó pasaron ha deu deram passou gaf stuurde gegeben");

    // What nobody says but of a number of theirs.
    private static readonly SearchValues<string> Offers = SearchValues.Create(
        ["easier to talk", "easier to call", "pour en parler", "de vive voix", "lieber telefonisch", "mejor por telefono", "meglio per telefono", "melhor por telefone", "liever telefonisch", "new number", "new cell is", "new cell as of", "new mobile is", "new mobile as of", "new direct line", "new direct dial", "the right one is", "the correct one is", "the right number is", "the correct number is", "le bon est", "le bon numero est", "le bon numero c'est", "le bon c'est", "die richtige ist", "richtig ist", "die richtige nummer", "el bueno es", "el correcto es", "quello giusto e", "il numero giusto", "o certo e", "o correto e", "het juiste is", "het juiste nummer", "from now on", "nouveau numero", "desormais", "dorenavant", "neue nummer", "ab sofort", "nuevo numero", "a partir de ahora", "nuovo numero", "d'ora in poi", "novo numero", "a partir de agora", "nieuwe nummer", "nieuw nummer", "voortaan",
            "numero nuevo", "movil nuevo", "numero nuovo", "telefono nuovo", "numero novo", "telemovel novo", "celular novo", "ho cambiato numero", "ho cambiato cellulare", "ho cambiato telefono", "j'ai change de num", "j'ai change de tel", "j'ai change de portable", "he cambiado de numero", "he cambiado de movil", "he cambiado de tel", "mudei de numero", "mudei de tele", "troquei de numero", "call back on", "call back at", "contact number", "a rappeler au", "me rappeler", "ruckruf an", "ruckruf unter", "bitte um ruckruf", "devuelvame la llamada", "devolverme la llamada", "richiamare al", "ligue para o", "ligar para o", "terugbellen op", "terug te bellen op", "my number has changed", "my number changed", "mon numero a change", "mon portable a change", "mon tel a change", "meine nummer hat sich geandert", "mi numero ha cambiado", "mi movil ha cambiado", "il mio numero e cambiato", "o meu numero mudou", "mijn nummer is gewijzigd", "mijn nummer is veranderd", "changed my number", "changed my mobile", "changed my phone", "changed number", "nuovo cellulare", "nouveau portable", "nuevo movil", "novo telemovel", "novo celular", "neues handy", "nieuw mobiel"], StringComparison.Ordinal);

    private static readonly string[] Insteads = [" mais le", " mais au", " but", " but it's", " sondern", " sino el", " sino", " ma il", " bensì il", " mas o", " maar", " c'est maintenant le", " c’est maintenant le", " c'est désormais le", " c’est désormais le", " it's now", " jetzt gilt die", " sondern die", " ahora es el", " ora è il", " agora é o", " het is nu"];
    private static readonly string[] Denials = [" ce n'est plus ", " ce n’est plus ", " n'est plus ", " n’est plus ", " it's no longer ", " no longer ", " it's not ", " nicht mehr ", " ist nicht ", " ya no es ", " no es ", " non è più ", " non è ", " já não é ", " não é ", " niet meer ", " is niet "];
    private static readonly string[] Mine = ["mon numero", "mon portable", "mon mobile", "mon tel", "my number", "my mobile", "my cell", "meine nummer", "meine handynummer", "mein handy", "mi numero", "mi movil", "mi celular", "il mio numero", "il mio cellulare", "o meu numero", "o meu telemovel", "meu celular", "mijn nummer"];
    private const string MineBegins = "MmIiOo";
    private static readonly Words Purposes = new("si s'il quand pour if when in for falls wenn für fur cuando por para se quando per caso als voor");

    // What a sentence goes on with that tells whose a number is.
    private static readonly Words Being = new("c'est cest c is that's thats es era e est ist gehort belongs appartient");

    private static readonly Words Pronouns = new("i i'd i've je j' j ich yo io eu ik ando estoy sono estou joignable erreichbar llamar reperibile raggiungibile bereikbaar");

    private static readonly Words Reached = new("joignable joignables erreichbar reperibile raggiungibile bereikbaar disponible disponibile");
    private static readonly Words Standing = new("est sont ist is esta estan");
    private static readonly Words Own = new("je j'y mon ma mes nous notre nos ich mein meine wir unser unsere i my we our yo mi io eu meu minha ik mijn we ons");

    // Whose it may be else; and to whom it is said.
    private static readonly Words Others = new("""
        his her their he she they they're him them our colleague assistant boss manager wife husband brother brothers sister sisters friend friends mate office's son sa ses lui leur il elle ils elles collegue assistante patron chef femme mari frere
        sein seine seinem seiner ihr ihre ihrem ihrer ihn er sie kollege kollegin kollegen assistentin chefin frau herr herrn su sus suyo companero companera jefe jefa suo sua loro collega capo
        seu dele dela colega chefe zijn haar hun collega baas pa secretary secretaire secretariat partner accountant mr mrs ms miss mme mlle sr sra sig signor signora dhr mevr mw neighbour neighbor voisin voisine nachbar nachbarin vecino vecina vicino vizinho vizinha buurman buurvrouw
        epouse epoux conjoint conjointe compagne compagnon gattin gatte ehefrau ehemann esposa esposo marido moglie marito suocera mulher echtgenote echtgenoot man vrouw lad guy chap bloke driver gars chauffeur fahrer autista conductor motorista maman papa mum dad mama mother father mere pere mutter vater madre padre mae pai moeder vader sogra sogro suegra hijo hija son's frere soeur bruder schwester hermano hermana fratello sorella irmao irma comptable not pas nicht plus wait donne give gib dile digli
        """);

    // What somebody else is asked to be called by: "don't wait for me, ring Padraig Mannion on 091 …".
    private static readonly Words Calls = new("""
        ring call phone text contact try ask appelez appeler appelle contactez contacter contacte joindre joignez demandez demander anrufen kontaktieren kontaktiere fragen llame llama llamar llamad contacta contactar contacten pregunte chiami chiama chiamare contatti contatta contattare senta sentire
        ligue liga ligar fale falar bel bellen contacteer
        """);

    private static readonly Words Links = new("to with for a à al avec mit nach con com para o met naar sie u");
    /// <summary>What no word of somebody's name is known as.</summary>
    public const WordKinds NobodysName = WordKinds.PhoneLabel | WordKinds.Function | WordKinds.Weekday | WordKinds.Month | WordKinds.Greeting | WordKinds.Department | WordKinds.CompanyWord;

    /// <summary>Whether a word names somebody beside the author: "maman", "colleague".</summary>
    public static bool IsSomebodyElse(ReadOnlySpan<char> word) => Others.Has(word);

    /// <summary>Whether a word asks for a call: "ring", "appelez".</summary>
    public static bool IsCall(ReadOnlySpan<char> word) => Calls.Has(word);

    /// <summary>Whether the sentence before a number says so.</summary>
    public static bool Is(string text, TextSpan number)
    {
        var from = Math.Max(0, number.Start - Before);
        var said = text.AsSpan(from, number.Start - from);
        said = said[(said.LastIndexOfAny(Ends) + 1)..];
        said = said[BeginningOfSentence(text, from, said)..];
        said = said.LastIndexOf(". ") is var stop and >= 0 ? said[(stop + 2)..] : said;
        said = WithoutDenied(said);
        if (said.Length < 3)
        {
            return false;
        }

        return IsMine(said) || (Tells(said, MostWords) ?? IsOffered(said)) == true;
    }

    // "mon portable a changé : ce n'est plus le 06 … mais le 07 …": what it is no longer says nothing of whose it is.
    private static ReadOnlySpan<char> WithoutDenied(ReadOnlySpan<char> said)
    {
        var last = said.TrimEnd(" :");
        foreach (var instead in Insteads)
        {
            if (last.EndsWith(instead, StringComparison.OrdinalIgnoreCase))
            {
                foreach (var denial in Denials)
                {
                    if (last.IndexOf(denial, StringComparison.OrdinalIgnoreCase) is > 0 and var at)
                    {
                        return last[..at];
                    }
                }
            }
        }

        return said;
    }

    // "Mon numéro si le chauffeur cherche : 06 …": whatever it is for, where nobody is to be called.
    private static bool IsMine(ReadOnlySpan<char> said)
    {
        var sentence = said.TrimStart();
        if (sentence.ContainsAnyInRange('0', '9') || !MineBegins.Contains(sentence.IsEmpty ? ' ' : sentence[0]))
        {
            return false;
        }

        var folded = Words.Fold(sentence.ToString());
        foreach (var mine in Mine)
        {
            if (folded.StartsWith(mine, StringComparison.Ordinal) && folded.AsSpan(mine.Length).TrimStart() is var purpose && purpose.IndexOf(' ') is > 0 and var end && Purposes.Has(purpose[..end]))
            {
                return !folded.Contains(" celui ", StringComparison.Ordinal) && !Array.Exists(folded.Split(' '), static word => Calls.Has(word));
            }
        }

        return false;
    }

    // Behind the last line that is too short to be one of a sentence which goes on: "Call me at the\nworkshop", and no "Jane Doe\nTel.".
    private static int BeginningOfSentence(string text, int from, ReadOnlySpan<char> said)
    {
        for (var end = said.LastIndexOf('\n'); end >= 0; end = said[..end].LastIndexOf('\n'))
        {
            var above = text.AsSpan(Math.Max(0, from + end - ShortestWrapped), from + end - Math.Max(0, from + end - ShortestWrapped));
            if (above.Length < ShortestWrapped || above.Contains('\n'))
            {
                return end + 1;
            }
        }

        return 0;
    }

    /// <summary>Whether a sentence may go on behind a number: no line and no text ends there.</summary>
    public static bool MayGoOn(ReadOnlySpan<char> behind) => behind is [not ('\n' or '\r'), ..];

    /// <summary>Whether the words behind a number say that it is somebody else's: "… c'est Mr Tazi à Rabat", "… is my brother's".</summary>
    public static bool IsOthersBehind(ReadOnlySpan<char> behind)
    {
        var said = behind.TrimStart(" ,:()\u00a0");
        if (said.IndexOf(' ') is not (> 0 and var first) || !Being.Has(said[..first]) || (first == 1 && said[0] == 'e' && said[2..] is not ['d', ..]))
        {
            // "335 … e Marco Rossi" goes on with the next one; "e di Marco" is "è di Marco" in a hurry.
            return false;
        }

        var words = WithoutAsides(said).Split([' ', ',', ':', '(', ')', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);

        foreach (var word in words.Skip(1).Take(MostBehind))
        {
            var folded = Words.Fold(word.TrimEnd('.'));
            if (Array.Exists(folded.Split('\''), part => Others.Has(part)) || (char.IsUpper(word[0]) && (WordLexicon.Of(folded) & WordKinds.CommonGivenName) != 0))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words before a number say that it is somebody else's.</summary>
    public static bool IsOthers(string text, TextSpan number) => IsOthers(text.AsSpan(Math.Max(0, number.Start - Before), Math.Min(Before, number.Start)));

    /// <summary>Whether the words before a number, as far as they are looked at, say so.</summary>
    public static bool IsOthers(ReadOnlySpan<char> before) => Tells(before, MostWords) == false;

    /// <summary>Whether the sentence around a number says that it is the author's, before it or behind it, if only by "I".</summary>
    public static bool IsTold(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        var said = WithoutDenied(before);
        return IsMine(said) || (Tells(said, MostOfASentence, Pronouns) ?? (IsOffered(said) || Tells(behind, MostOfASentence, Pronouns) == true));
    }

    // "From now on please use 0438 …", "If it's easier to talk: …"
    private static bool IsOffered(ReadOnlySpan<char> before) => Words.Fold(before.ToString()).AsSpan().ContainsAny(Offers);

    // Whose it is by the nearest word before that tells; null where none does.
    private static bool? Tells(ReadOnlySpan<char> said, int most, Words? more = null)
    {
        var words = WithoutAsides(said).Split([' ', ',', ':', ';', '(', ')', '"', '/', '\n', '\r', '\u00a0'], StringSplitOptions.RemoveEmptyEntries);
        var isOurs = false;
        for (var (i, left) = (words.Length - 1, most); i >= 0 && left > 0; i--)
        {
            left -= char.IsAsciiDigit(words[i][0]) ? 0 : 1;
            var word = Words.Fold(words[i].TrimEnd('.', '!', '?'));
            var parts = word.Split('-', '\'');
            // "Le service après-vente est joignable au 0 806 110 220"
            if (i > 0 && Reached.Has(word) && Standing.Has(words[i - 1]) && !(i > 1 && Own.Has(words[i - 2])) && !(i > 2 && Own.Has(words[i - 3])))
            {
                return false;
            }

            // "ring Gerald, not me", "ring Piers rather than me"
            if (i > 0 && Me.Has(word) && (Not.Has(words[i - 1]) || RatherThan.Has(words[i - 1]) || (i > 1 && RatherThan.Has($"{words[i - 2]} {words[i - 1]}"))))
            {
                return false;
            }

            // "gave me", "me dio", "m'a donné": the one who gave it is not who is reached; "3401 MA" is a postcode.
            if ((i > 0 && ((Me.Has(word) && Given.Has(words[i - 1])) || (words[i] is "MA" && char.IsAsciiDigit(words[i - 1][^1])))) || (i + 1 < words.Length && (Me.Has(word) || word.StartsWith("m'", StringComparison.Ordinal)) && Given.Has(words[i + 1])))
            {
                continue;
            }

            // "Mon confrère, que vous pouvez joindre au 06 …", "my captain is on 985 …"
            if (i + 1 < words.Length && (Relations.My.Has(word) || word is "mes" or "meus" or "mis" or "miei") && IsPerson(words[i + 1]) && !isOurs)
            {
                return false;
            }

            // "Mon technicien passera, joignez-nous au 06 …"; "Me Lenoir" is a lawyer.
            isOurs |= Us.Has(word) || Array.Exists(parts, static part => Us.Has(part));
            if (words[i] is "Me" && i + 1 < words.Length && char.IsUpper(words[i + 1][0]))
            {
                continue;
            }

            if (First.Has(word) || word.StartsWith("m'", StringComparison.Ordinal) || more?.Has(word) == true || Array.Exists(parts, part => First.Has(part) || more?.Has(part) == true))
            {
                return true;
            }

            if (IsCalled(words, i, word))
            {
                return false;
            }

            // "mich erreichen Sie nur mobil": whoever is spoken to.
            if (word is "sie" && words[i][0] == 'S' && i > 0 && words[i - 1][^1] is not ('.' or '!' or '?'))
            {
                continue;
            }

            // "ora è il 389 …" is an article
            var isArticle = i == words.Length - 1 && word is "il";
            if ((!isArticle && Array.Exists(parts, part => Others.Has(part))) || (char.IsUpper(words[i][0]) && (WordLexicon.Of(word) & WordKinds.CommonGivenName) != 0))
            {
                return false;
            }
        }

        return null;
    }

    private static bool IsPerson(string word) =>
        Relations.Colleagues.Has(word) || (WordLexicon.Of(Words.Fold(word)) & (WordKinds.TitleHead | WordKinds.PhoneLabel | WordKinds.Department)) == WordKinds.TitleHead;

    private static bool IsCalled(string[] words, int at, string folded)
    {
        if (at == 0 || !char.IsUpper(words[at][0]) || folded.Length < 3 || (WordLexicon.Of(folded) & NobodysName) != 0)
        {
            return false;
        }

        var verb = Links.Has(words[at - 1]) ? at - 2 : at - 1;
        return verb >= 0 && Calls.Has(words[verb]);
    }

    // "Je serai seule (Philippe est à Genève), donc plutôt le 02 …": what stands in brackets says nothing of what stands behind them.
    private static string WithoutAsides(ReadOnlySpan<char> said)
    {
        var words = said.ToString();
        for (var close = words.IndexOf(')', StringComparison.Ordinal); close >= 0; close = words.IndexOf(')', StringComparison.Ordinal))
        {
            words = words.LastIndexOf('(', close) is >= 0 and var open ? words.Remove(open, close + 1 - open) : words.Remove(close, 1);
        }

        return words;
    }
}

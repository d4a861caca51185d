using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells a number that its own sentence gives to somebody else, by its verb behind it or by "of" before it: "… gehört dem Hotel", "… es de la aseguradora", "el del portero es 963 …", "celular do porteiro, 11 …".</summary>
/// <remarks>What an author's number is called, too, tells nothing: "… es el de la oficina".</remarks>
internal static class Belonging
{
    private const int MostBetween = 6;
    private const int MostBehindVerb = 4;
    private const int MostToNumber = 12;
    private const int ShortestNoun = 3;
    private const int LongestClause = 80;
    private static readonly Words Belongs = new("belongs belonged gehört gehörte gehoert appartient appartenait appartiene pertenece pertence hoort behoort");
    private static readonly Words Being = new("is was ist war est était c'est c'était c es era e é sera sono turns it's that's");
    private static readonly Words These = new("that this that's thats das dies ça ca c c'est cela isso esso eso esto dat ese esse quello questo which who qui que che die der");
    private static readonly Words Adverbs = new("now actually only just really out to be aber nur jetzt eigentlich désormais maintenant seulement juste plutôt bloß bloss sólo soltanto slechts ahora solo realmente agora só apenas ora adesso nu alleen maar eigenlijk c c'est fait en");
    private static readonly Words Only = new("only just nur bloß bloss seulement juste solo sólo só apenas soltanto alleen maar slechts");
    private static readonly Words Ones = new("el la celui celle der die das quello quella o a that one lo");
    private static readonly Words Of = new("of de du des del della dello dei degli di do da dos das van von vom bij dem zu zum zur");
    private static readonly Words OfThe = new("du des del della dello dei degli do da dos das vom dem zum zur");
    private static readonly Words Whose = new("my our your his her their mon ma mes notre votre son sa leur mein meine meinem meiner unser unserem unserer dein deinem ihrem seinem su sus mi nuestro nuestra tu suo sua mio mia nostro nostra meu minha seu nosso nossa mijn onze ons zijn haar uw jullie vocês vos");
    private static readonly Words Mine = new("me mine myself moi mir mich mí mi mim mij mezelf ihm ihr him her lui elle él ella ele ela hem haar");

    private static readonly Words OfMine = new("mine mien mienne meins meine mío mía mio mia meu minha mijne");

    // "die Nummer auf dem Display, 081 …"
    private static readonly Words OfDisplay = new("display aushang zettel liste list annuaire affiche lista cartaz lijst scherm pantalla annuncio");

    // What somebody has a number of their own at, or calls it.
    private static readonly Words Own = new("voicemail home house work job office desk maison domicile travail boulot bureau boîte arbeit zuhause büro firma haus casa trabajo empresa despacho lavoro azienda studio trabalho firma escritório werk thuis kantoor zaak contact contacto contato contatto siempre toujours immer sempre altijd emergency confiance use");

    // Whom or what one calls beside whoever is meant.
    private static readonly Words Others = new("""
        porter concierge caretaker janitor landlord landlady tenant courier driver receptionist nanny babysitter insurer insurance bank broker hotel bakery salon restaurant predecessor successor replacement stranger
        gardien gardienne locataire propriétaire bailleur livreur coursier chauffeur serrurier vigile assureur assurance banque syndic remplaçant remplaçante prédécesseur successeur salon boulangerie hôtel notaire inconnu
        hausmeister hauswart vermieter vermieterin mieter kurier fahrer pförtner schlüsselnotdienst schlüsseldienst versicherung nachfolger nachfolgerin vorgänger vorgängerin hausverwaltung bäckerei notdienst
        portero portera conserje casero inquilino repartidor mensajero aseguradora banco panadería peluquería sustituto sustituta
        portiere portinaio portinaia custode inquilino corriere assicurazione banca panetteria autista sostituto sostituta
        porteiro porteira zelador senhorio inquilino motoboy entregador estafeta seguradora padaria motorista substituto substituta
        huisbaas huurder koerier bezorger verzekering verzekeraar bakker opvolger opvolgster voorganger iemand
        """);

    /// <summary>Whether the sentence of the number whose token is told does.</summary>
    public static bool Is(string text, Layout layout, List<NameRecognizer.Found> names, int at)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        return at < tokens.Length && (IsGivenBehind(text, tokens, names, at) || IsCalledBefore(text, tokens, names, at));
    }

    /// <summary>Whether a title is but of somebody whose number is given away: "celular do porteiro que me deu a Cida, 11 …".</summary>
    public static bool IsOfNumber(string text, Layout layout, TextSpan title, Mention number)
    {
        if (number.Field != ContactField.Number || number.Span.Start < title.End || number.Span.Start - title.End > LongestClause)
        {
            return false;
        }

        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var at = layout.IndexAt(title.Start) - 1;
        while (at > 0 && at < tokens.Length - 1 && tokens[at + 1].Line == tokens[at].Line && Articles.Any.Has(tokens[at].In(text)))
        {
            at--;
        }

        return at > 0 && tokens[at + 1].Line == tokens[at - 1].Line && Of.Has(tokens[at].In(text)) && tokens[at].Before == Gap.Space && Possessive.IsTelephone(tokens[at - 1].In(text));
    }

    private static bool IsGivenBehind(string text, ReadOnlySpan<Token> tokens, List<NameRecognizer.Found> names, int number)
    {
        var verb = VerbBehind(text, tokens, number);
        if (verb < 0)
        {
            return false;
        }

        var i = verb + 1;
        while (i < tokens.Length && GoesOn(text, tokens, i) && Adverbs.Has(tokens[i].In(text)))
        {
            i++;
        }

        // "das ist aber nur der Schlüsselnotdienst": what is only that is nobody's own.
        if (i + 1 < tokens.Length && Only.Has(tokens[i - 1].In(text)) && GoesOn(text, tokens, i) && Articles.Any.Has(tokens[i].In(text)))
        {
            return IsNoun(text, tokens, names, i + 1);
        }

        return i < tokens.Length && GoesOn(text, tokens, i) && (Belongs.Has(tokens[verb].In(text)) || tokens[verb].In(text) is "goes" ? IsSomebody(text, tokens, names, i) : IsOfSomebody(text, tokens, names, i));
    }

    // The verb of which the number is the subject: right behind it, behind "das" or "ça", or behind a few words where an article stands before the number.
    private static int VerbBehind(string text, ReadOnlySpan<Token> tokens, int number)
    {
        if (number + 1 >= tokens.Length || !GoesOn(text, tokens, number + 1))
        {
            return -1;
        }

        var isSubject = number > 0 && (tokens[number].Before is Gap.Space or Gap.None && (Articles.Definite.Has(tokens[number - 1].In(text)) || Possessive.IsTelephone(tokens[number - 1].In(text))) || (tokens[number].Before is Gap.Space or Gap.Comma && OfDisplay.Has(tokens[number - 1].In(text))));
        for (var i = number + 1; i < tokens.Length && i <= number + MostBetween && GoesOn(text, tokens, i); i++)
        {
            var word = tokens[i].In(text);
            if (Belongs.Has(word) || (word is "goes" && i + 1 < tokens.Length && tokens[i + 1].In(text) is "to") || (Being.Has(word) && !(word is "e" && !isSubject)))
            {
                return i;
            }

            if (!isSubject && !(i == number + 1 && These.Has(word)))
            {
                return -1;
            }
        }

        return -1;
    }

    // "dem Hotel", "bij iemand", "to my brother"; but "to me".
    private static bool IsSomebody(string text, ReadOnlySpan<Token> tokens, List<NameRecognizer.Found> names, int i)
    {
        while (i < tokens.Length && GoesOn(text, tokens, i) && (Of.Has(tokens[i].In(text)) || Articles.Any.Has(tokens[i].In(text)) || Whose.Has(tokens[i].In(text)) || tokens[i].In(text) is "to" or "à" or "a" or "au" or "al" or "alla"))
        {
            i++;
        }

        return IsNoun(text, tokens, names, i);
    }

    // "de la aseguradora", "his brother's", "un salon de coiffure"
    private static bool IsOfSomebody(string text, ReadOnlySpan<Token> tokens, List<NameRecognizer.Found> names, int first)
    {
        var i = Ones.Has(tokens[first].In(text)) && first + 1 < tokens.Length && Of.Has(tokens[first + 1].In(text)) ? first + 1 : first;
        if (Of.Has(tokens[i].In(text)))
        {
            var isOfThe = OfThe.Has(tokens[i].In(text));
            for (i++; i < tokens.Length && GoesOn(text, tokens, i) && (Articles.Any.Has(tokens[i].In(text)) || Whose.Has(tokens[i].In(text))); i++)
            {
                isOfThe = true;
            }

            return isOfThe && IsNoun(text, tokens, names, i);
        }

        for (i = first; i < tokens.Length && i < first + MostBehindVerb && GoesOn(text, tokens, i); i++)
        {
            var word = tokens[i].In(text);
            if (Others.Has(Bare(word)) || (i > first && Whose.Has(tokens[i - 1].In(text)) && Relations.Family.Has(word)))
            {
                return !OthersNumber.IsOf(names, tokens[i].Span);
            }

            if (i > first && word is [.., '\'' or '’', 's'] && !IsOwn(word[..^2], tokens[i]))
            {
                return !OthersNumber.IsOf(names, tokens[i].Span);
            }
        }

        return false;
    }

    // "El del portero, por si le hace falta, es 963 …", "celular do porteiro de vocês que me deu a Dona Cida, 11 …": with nobody's name between.
    private static bool IsCalledBefore(string text, ReadOnlySpan<Token> tokens, List<NameRecognizer.Found> names, int number)
    {
        for (var i = number - 2; i > 0 && i >= number - MostToNumber && GoesOn(text, tokens, i + 2) && GoesOn(text, tokens, i + 1) && tokens[i].Kind == TokenKind.Word; i--)
        {
            // "Il numero di mio figlio non vale più, usi il mio: 320 …"
            if (OthersNumber.IsOf(names, tokens[i + 1].Span) || (OfMine.Has(tokens[i + 1].In(text)) && !(i + 2 < number && tokens[i + 2].Before == Gap.Space)))
            {
                return false;
            }

            if (!Of.Has(tokens[i].In(text)) || tokens[i].Before != Gap.Space)
            {
                continue;
            }

            var noun = i + 1;
            while (noun < number - 1 && (Articles.Any.Has(tokens[noun].In(text)) || Whose.Has(tokens[noun].In(text))))
            {
                noun++;
            }

            var called = tokens[i - 1].In(text);
            var isOne = Ones.Has(called) && (i == 1 || tokens[i - 1].Before is not (Gap.Space or Gap.None)) && (OfThe.Has(tokens[i].In(text)) || noun > i + 1);
            var isLabel = (tokens[i - 1].Words & WordKinds.PhoneLabel) != 0 || Possessive.IsTelephone(called);
            if (noun < number && ((isOne && IsNoun(text, tokens, names, noun)) || (isLabel && IsAnother(text, tokens[noun]))))
            {
                return !OthersNumber.IsOf(names, tokens[noun].Span);
            }
        }

        return false;
    }

    private static bool IsAnother(string text, in Token noun) => Others.Has(Bare(noun.In(text))) || Relations.Family.Has(Bare(noun.In(text)));

    private static bool IsNoun(string text, ReadOnlySpan<Token> tokens, List<NameRecognizer.Found> names, int i) =>
        i < tokens.Length && GoesOn(text, tokens, i) && tokens[i] is { Kind: TokenKind.Word, Span.Length: >= ShortestNoun } && (tokens[i].Words & (WordKinds.Weekday | WordKinds.Month)) == 0 && !IsOwn(tokens[i].In(text), tokens[i]) && !Mine.Has(tokens[i].In(text)) && char.IsLetter(text[tokens[i].Span.Start]) && !OthersNumber.IsOf(names, tokens[i].Span);

    private static bool IsOwn(ReadOnlySpan<char> word, in Token token) =>
        Own.Has(Bare(word)) || (token.Words & WordKinds.PhoneLabel) != 0 || Possessive.IsTelephone(Bare(word)) || BodyNumber.IsDesk(Bare(word));

    // "l'assureur", "dell'assicurazione"
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.IndexOfAny('\'', '’') is > 0 and var elision && elision + 2 < word.Length ? word[(elision + 1)..] : word;

    // In the same sentence, and no other value between.
    private static bool GoesOn(string text, ReadOnlySpan<Token> tokens, int i) =>
        tokens[i].Line == tokens[i - 1].Line && tokens[i].Before is Gap.None or Gap.Space or Gap.Comma or Gap.Colon or Gap.Bracket && !text.AsSpan(tokens[i - 1].Span.End..tokens[i].Span.Start).ContainsAny('.', '!', '?') && (tokens[i].Kind == TokenKind.Word || tokens[i - 1].Kind == TokenKind.Word);
}

using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells numbers and addresses of which the text says that they are no longer good: "je n'ai plus l'ancien 06 …", "Die alte (0172 …) ist tot".</summary>
internal static class Superseded
{
    private const int Before = 60;
    private const int LongestGap = 26;

    // No formula has more letters than what remains behind the gap.
    private const int Behind = LongestGap + 22;

    private static readonly Words Old = new("""
        old former formerly previous previously ancien ancienne lancien lancienne anciennement precedent precedente alte alten alter altes fruhere fruheren fruher bisher bislang bisherige bisherigen ehemalige viejo vieja antiguo antigua anterior
        vecchio vecchia precedenti antigo antiga velho velha oud oude vorige voormalig vroegere scrap ignore disregard oublie oubliez oublier vergiss olvida olvide dimentica esquece esqueca vergeet negeer replaces replacing remplace remplacant ersetzt reemplaza sustituye sostituisce rimpiazza substitui vervangt
        """);

    private const int LongestBracket = 16;

    // What stands in a bracket before the number of old.
    private static readonly Words Once = new("was before formerly war vorher était avant antes era prima eerst was_before avant_c'était");

    // Where an old number stands: "the one in my old footer".
    private static readonly Words Places = new("footer signature sig card cards signatur visitenkarte firma tarjeta biglietto cartao assinatura handtekening kaartje visitekaartje carte mail mails email emails");

    // What says before "old" that the number before it is.
    private static readonly string[] ThatIs =
    [
        "c'est l'", "ca c l'", "c'etait l'", "that's the ", "that's my ", "das ist die ", "das ist meine ", "ese es el ", "questo e il ", "quello e il ", "esse e o ", "dat is de ", "dat is het ",
    ];

    // What says so where the sentence ends behind it.
    private static readonly string[] ThatWas =
    [
        .. ThatIs, "c'est son ", "c'est mon ", "c'etait son ", "ca c son ", "c son ", "c'est le ", "that's his ", "that's her ", "that's their ", "that was the ", "that was his ", "that was her ", "that is the ", "that is his ", "that is her ", "thats the ", "thats his ", "thats her ",
        "das ist seine ", "das ist ihre ", "das war die ", "das war seine ", "das war ihre ", "es el ", "es su ", "es mi ", "era el ", "era su ", " e il ", " e il suo ", " e il mio ", "era il suo ", " e o ", " e o meu ", "era o ", "dat is zijn ", "dat is haar ", "dat was zijn ", "dat was haar ",
    ];

    // What ends the sentence that says so.
    private const string Stops = ".;!\n";

    // What stands between "old" and the number.
    private static readonly Words Between = new("""
        no nr n num number numero numeros nummer rufnummer telefonnummer handynummer mobilnummer mobiele mobile mobil mobiel cell cel cellulare celular portable phone tel telefon telephone telefono telefone telefoon telefoonnummer handy fixe fixed line
        email mail e-mail mailadresse address adresse adres adresa mailadres correo indirizzo endereco one was is war ist est etait era e de la le l ma mon mein meine meiner mi mio il o das die der dem den het mijn my his her son sa the el
        in my aus dem vom du des di del of to direct work office landline movil telemovil telemovel gsm sip whatsapp line durchwahl last that d avant letzte letzten ultimo ultima laatste stp svp please pls bitte porfa porfavor
        """);

    // What may be wrong instead of the number: "Rechnung stimmt nicht".
    private static readonly Words Papers = new("facture devis prix adresse commande rechnung angebot preis adresse bestellung lieferung invoice quote price order bill address factura presupuesto precio pedido fattura preventivo prezzo ordine fatura orcamento preco encomenda factuur offerte prijs bestelling adres");

    private static readonly Words Ones = new("one el la celui celle der die das quello quella o a de het");
    private static readonly Words Of = new("of de du d von vom di do da van");

    /// <summary>The words that call a value old.</summary>
    public static IReadOnlyList<string> Olds { get; } = [.. Cue.Of(Old), .. Once.All.Select(static word => "(" + word)];

    // "era 3221-6015, mas mudou, agora é 3028-4417": nothing else that changed is told behind it.
    private static readonly string[] Changed = ["but it changed", "but it's changed", "mais il a change", "mais ca a change", "pero cambio", "pero ha cambiado", "ma e cambiato", "ma l'ho cambiato", "mas mudou", "mas ja mudou", "mas trocou", "maar dat is veranderd", "aber die hat sich geandert"];

    /// <summary>What is said behind a number that is no longer good.</summary>
    public static readonly string[] Dead =
    [
        .. Changed.Select(static said => said + ","), .. Changed.Select(static said => said + "."), .. Changed.Select(static said => said + ";"),
        "no longer", "not in use", "isn't in use", "any more", "anymore", "doesn't work", "does not work", "not working", "is dead", "out of service", "out of order", "disconnected", "is obsolete", "has changed", "is not valid", " wrong", "est faux", "est errone", "ist falsch", "stimmt nicht", "es incorrecto", "e sbagliato", "esta errado", "klopt niet", "is fout", "don't use", "dont use", "do not use", "don't save", "dont save", "c'est l'ancien", "= ancien", "= old",
        "dead line", "dead now", "got cut off", "was cut off", "been cut off", "rings out", "ne plus l'utiliser", "ne plus l'appeler", "nothing to do with", "nada que ver", "rien a voir", "nichts zu tun mit", "nao deles", "nao dele", "nao dela", "nieaktualny", "goes nowhere", "no one answers", "sonne dans le vide", "ne repond plus", "repond plus", "geht ins leere", "suona a vuoto", "non risponde piu", "ya no contesta", "ya no responde", "ja nao atende", "neemt niet meer op", "is cut off", "est coupee", "est coupe", "ligne coupee", "ligne morte", "marche plus", "fonctionne plus", "tote leitung", "linea muerta", "linha morta",
        "ne fonctionne plus", "ne marche plus", "n'est plus", "n'existe plus", "plus valable", "faut plus", "plus appeler", "plus utiliser", "plus en service", "hors service", "obsolete", "ne plus composer", "ne plus utiliser", "ne plus appeler", "plus attribue", "desactive", "ne sert plus",
        "nicht mehr", " tot ", "abgeschaltet", "abgemeldet", "ungultig", "gilt nicht", "nicht benutzen", "gekundigt", "abgestellt", "existiert nicht", "wird abgeschaltet",
        "ya no", "no funciona", "fuera de servicio", "de baja", "no usar", "dejo de", "no sirve", "no esta en uso", "no lo uso",
        "non e piu", "non funziona", "non vale", "piu attivo", "dismesso", "non esiste", "disattivat", "non lo uso", "non piu",
        "ja nao", "nao funciona", "desativado", "desligado", "nao existe", "fora de servico", "nao uso", "nao e mais", "deixou de",
        "niet meer", "vervallen", "buiten gebruik", "afgesloten", "werkt niet", "opgezegd", "bestaat niet",
    ];

    private static readonly string[] Forbidding = ["ya no al", "ya no a ", "ya no el", "no longer on", "no longer at", "nicht mehr unter", "nicht mehr auf", "non piu al", "non piu il", "ja nao no", "ja nao o", "niet meer op", "niet meer het", "don't use", "dont use", "do not use", "don't save", "dont save", "nicht benutzen", "no usar", "ne plus composer", "ne plus utiliser", "ne plus appeler"];
    private static readonly SearchValues<string> AnyForbidding = SearchValues.Create(Forbidding, StringComparison.Ordinal);
    private static readonly string[] AtSigns = [.. SpelledEmail.Words, " dot ", " (at)", " [at]", "(at)", "[at]"];
    private static readonly Words Articles = new("the el la le l'adresse die der das il o a het my our address adresse");

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" ,.;:!?\n");
    private static readonly SearchValues<string> AnyDead = SearchValues.Create(Dead, StringComparison.Ordinal);

    // What ends the sentence; behind a digit no formula counts, and none has one.
    private static readonly SearchValues<char> Ends = SearchValues.Create("!?.:0123456789");

    /// <summary>Whether the text says so of what stands at a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">The place.</param>
    /// <param name="said">What it may say.</param>
    public static bool Is(string text, TextSpan span, Cues said) =>
        ((said & Cues.Old) != 0 && IsCalledOld(text, span.Start)) || ((said & Cues.Dead) != 0 && (IsCalledDead(text, span.End) || ReturnedMail.Is(text, span) || IsDeadInBrackets(text, span.Start))) || ((said & Cues.Unreachable) != 0 && UnreachableNumber.Is(text, span)) || ((said & Cues.Recorded) != 0 && RecordedNumber.Is(text, span));

    // "(el de la oficina ya no funciona: 953 …)"
    private static bool IsDeadInBrackets(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - Before)..at).TrimEnd(' ');
        if (before is not [.., ':'] || before.LastIndexOf('(') is var open && (open < 0 || before[open..].ContainsAny(')', '\n')))
        {
            return false;
        }

        Span<char> room = stackalloc char[Before];
        var folded = Words.Fold(before[open..^1], room).TrimEnd(' ');
        return EndsDead(folded);
    }

    private static bool EndsDead(ReadOnlySpan<char> words)
    {
        foreach (var formula in Dead)
        {
            var said = formula.AsSpan().Trim();
            if (words.EndsWith(said) && (words.Length == said.Length || !char.IsLetter(words[^(said.Length + 1)])))
            {
                return true;
            }
        }

        return false;
    }

    // "06 58 … — ça c l'ancien, c 07 49 …", "that's his old one. 9184 2735": where the sentence ends the other follows.
    private static bool IsOfOther(string text, int start, int end)
    {
        if (!text.AsSpan(Math.Max(0, start - Before)..start).ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        var rest = text.AsSpan(end);
        var isComma = rest is [',', ..];
        if (rest is [' ', ..] && rest[1..].IndexOfAny(WordEnds) is > 0 and var word && Between.Has(rest.Slice(1, word)))
        {
            rest = rest[(word + 1)..];
        }

        if (!isComma && !(rest.Length > 0 && Stops.Contains(rest[0])))
        {
            return false;
        }

        var before = Words.Fold(text.AsSpan(Math.Max(0, start - Before)..start), stackalloc char[Before]);
        if (before.ContainsAny(AnyDead))
        {
            return false; // "The one on the van is dead, that's the old number."
        }

        foreach (var begin in isComma ? ThatIs : ThatWas)
        {
            if (before.EndsWith(begin))
            {
                return true;
            }
        }

        return false;
    }

    // The word "old" before it, and only words for numbers between.
    private static bool IsCalledOld(string text, int at)
    {
        // "07402 885119 (was 07402 636470 - cancelled)"
        if (at > LongestBracket && text.AsSpan(at - LongestBracket, LongestBracket).LastIndexOf('(') is >= 0 and var open && Once.Has(text.AsSpan(at - LongestBracket + open + 1, LongestBracket - open - 1).Trim(" :")))
        {
            return true;
        }

        var (end, words) = (at, 0);
        for (var i = at - 1; i >= Math.Max(0, at - Before) && words < 6; i--)
        {
            if (char.IsLetter(text[i]) || (text[i] == '-' && i > 0 && char.IsLetter(text[i - 1]) && end > i + 1))
            {
                continue;
            }

            if (end > i + 1)
            {
                var word = text.AsSpan(i + 1, end - i - 1);
                words++;
                if (Old.Has(word))
                {
                    return !IsOfOther(text, i + 1, end) && !text.AsSpan(0, i + 1).TrimEnd().EndsWith(" wie", StringComparison.OrdinalIgnoreCase);
                }

                if (!Between.Has(word))
                {
                    return false;
                }
            }

            // "mon mail précédent : mon adresse est …": behind the colon another is told.
            if (text[i] == ':' && words > 1)
            {
                return false;
            }

            if (text[i] is not (' ' or '(' or ',' or ':' or '.' or '\'' or '’' or '"' or '°' or 'º' or '\u00a0'))
            {
                return false;
            }

            end = i;
        }

        return end > 0 && end < at && at <= Before && Old.Has(text.AsSpan(0, end).Trim());
    }

    // "… is not in use any more" right behind it, in the same sentence.
    private static bool IsCalledDead(string text, int at)
    {
        var end = Math.Min(text.Length, at + Behind);
        var stop = text.AsSpan(at, end - at).IndexOfAny(Ends);
        stop = text.AsSpan(at, end - at).IndexOf("\n\n") is var blank and >= 0 && (stop < 0 || blank < stop) ? blank : stop;
        end = stop < 0 ? end : char.IsAsciiDigit(text[at + stop]) ? at + stop + 1 : at + stop;
        if (end - at < 5)
        {
            return false;
        }

        // The blank behind is for a word that ends there.
        Span<char> room = stackalloc char[Behind + 1];
        Span<char> written = stackalloc char[Behind + 1];
        text.AsSpan(at, end - at).CopyTo(written);
        written[end - at] = ' ';
        var behind = Words.Fold(written[..(end - at + 1)], room);
        var first = behind.IndexOfAny(AnyDead);

        // "Use 0161 496 0123, do not use 0161 496 0999": it is said of the next.
        if (first >= 0 && behind[first..].IndexOfAnyInRange('0', '9') is >= 0 and var next && (behind.IndexOfAny(AnyForbidding) == first || IsSaidOfNext(behind.Slice(first, next))))
        {
            return false;
        }

        // "Use jane@acme.com, do not use bob@acme.com", or "bob dot k at acme".
        if (first >= 0 && behind.IndexOfAny(AnyForbidding) == first && IsAboutAddress(behind[first..], text, end))
        {
            return false;
        }

        return first >= 0 && first <= LongestGap && !NamesAnother(behind[..first]) && behind[..first].Count(',') + behind[..first].Count('@') <= (first < 6 ? 1 : 0);
    }

    // Whether an address is what is forbidden: right behind the formula, not "do not use, mail jane@acme.com".
    private static bool IsAboutAddress(ReadOnlySpan<char> behind, string text, int end)
    {
        foreach (var formula in Forbidding)
        {
            if (!behind.StartsWith(formula))
            {
                continue;
            }

            var said = behind[formula.Length..].TrimStart(' ');
            var word = said.IndexOf(' ') is >= 0 and var blank ? said[..blank] : said;
            if (Articles.Has(word))
            {
                said = said[word.Length..].TrimStart(' ');
                word = said.IndexOf(' ') is >= 0 and var next ? said[..next] : said;
            }

            // The sentence was cut at a full stop or a digit: "bob.k@acme.com", "bob2@acme.com".
            if (word.IsEmpty || !char.IsLetterOrDigit(word[0]) || word.Contains('@') || said.TrimEnd(' ').Length == word.Length)
            {
                return !word.IsEmpty && char.IsLetterOrDigit(word[0]) && (word.Contains('@') || IsLocalTo(text, end));
            }

            var rest = said[word.Length..];
            foreach (var sign in AtSigns)
            {
                if (rest.StartsWith(sign) || word.EndsWith(sign))
                {
                    return true;
                }
            }

            return rest.StartsWith(" at ") && (rest.Contains(" dot ", StringComparison.Ordinal) || (end + 1 < text.Length && text[end] == '.' && char.IsLetter(text[end + 1])));
        }

        return false;
    }

    private static bool IsLocalTo(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < Before && EmailRecognizer.IsLocal(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] == '@';
    }

    // "0172 … (nicht mehr 0171 …)", "+44 … (no longer +44 …)"
    private static bool IsSaidOfNext(ReadOnlySpan<char> formula) =>
        formula.TrimEnd(" +(") is "no longer" or "nicht mehr" or "nicht mehr die" or "niet meer" or "ya no" or "ya no el" or "non piu" or "non piu il" or "ja nao" or "plus le" or "n'est plus le";

    // "… (the old one doesn't work)": not this one.
    private static bool NamesAnother(ReadOnlySpan<char> words)
    {
        var (old, one, of) = (false, false, false);
        foreach (var word in words.SplitAny(' ', '(', ',', '\'', '\n'))
        {
            // "el de Álvaro ya no vale", "die von Karl ist tot"; but "el de antes" is this one.
            if (of && words[word] is { IsEmpty: false } whose && whose is not "antes")
            {
                return true;
            }

            if (Papers.Has(words[word]))
            {
                return true;
            }

            // "… Damien n'est plus sur le projet": somebody is gone, and not the number.
            if ((WordLexicon.Of(words[word]) & (WordKinds.CommonGivenName | WordKinds.Function)) == WordKinds.CommonGivenName)
            {
                return true;
            }

            (one, of) = (Ones.Has(words[word]), one && Of.Has(words[word]));
            if (old && !Places.Has(words[word]))
            {
                return true;
            }

            old = Old.Has(words[word]);
        }

        return old;
    }
}

using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Zones;

/// <summary>Tells whoever hands a message on from whoever answers it, where no mark says so: Outlook writes the same head below both.</summary>
/// <remarks>Who answers, speaks to the author of the head; who hands on, greets somebody else or says what to do with the message.</remarks>
internal static class HandingOn
{
    private const int LinesOfAnAside = 4;
    private const int LinesAboveAForward = 14;
    private const int WordsOfAGreeting = 3;
    private static readonly string[] FollowUps = ["zur kenntnis", "zk", "z.k", "z. k", "zur information", "pour information", "pour info", "per conoscenza", "para conocimiento", "para conhecimento", "ter kennisgeving", "ter info", "pour suivi", "pour suite", "pour suivi svp", "pour suivi stp", "pour suivi merci", "for follow up", "for follow-up", "for your follow up", "for follow up please", "for follow-up please"];

    // Whom to put where people are kept; "le mettre dans la voiture" may be anything.
    private static IEnumerable<string> Filed =>
        Put(["put him", "put her", "add him", "add her", "enter him", "enter her", "save him", "save her"], ["in the database", "in our database", "into the database", "to the database", "on the database", "in the address book"])
            .Concat(Put(["le rentrer", "la rentrer", "le mettre", "la mettre", "le saisir", "la saisir", "l'ajouter", "l'enregistrer"], ["dans le fichier", "dans la base", "dans les contacts", "au fichier", "aux contacts"]))
            .Concat(Put(["ihn", "sie"], ["in die kartei", "in die kundenkartei", "ins adressbuch"]))
            .Concat(Put(["meterlo", "meterla", "anadirlo", "anadirla", "po-lo", "po-la", "adiciona-lo", "adiciona-la"], ["en la base", "a la base", "a los contactos", "a contactos", "na base", "aos contactos"]))
            .Concat(Put(["hem", "haar"], ["in het adresboek", "in de database", "in het klantenbestand"]));

    // The same of anything: what stands above a signature of one's own is asked of the author of the message.
    private static readonly string[] Filings =
    [
        .. Put(["put this", "put these", "put him", "put her", "put them", "enter this", "enter him", "enter her"], ["in the system", "into the system", "on the system"]), .. Put(["add this", "add him", "add her", "add them"], ["to the system", "in the system"]),
        .. Put(["le saisir", "la saisir", "le rentrer", "la rentrer", "le mettre", "la mettre"], ["dans le systeme", "dans la base", "dans l'outil"]), .. Put(["ihn", "sie", "das"], ["ins system", "im system"]), .. Put(["meterlo", "meterla", "metelo", "metela"], ["en el sistema"]),
        .. Put(["inserirlo", "inserirla", "metterlo", "metterla", "lo inserisci", "la inserisci"], ["nel sistema", "a sistema", "nel gestionale", "in anagrafica"]), .. Put(["po-lo", "po-la", "inseri-lo", "inseri-la", "mete-o", "mete-a"], ["no sistema"]), .. Put(["deze", "dit", "hem", "haar", "deze even", "dit even", "hem even", "haar even"], ["in het systeem", "in ons systeem"]),
    ];

    private static IEnumerable<string> Put(string[] whom, string[] where) => whom.SelectMany(one => where.Select(place => $"{one} {place}"));

    // What nobody says to the author of the message.
    private static readonly string[] Asides =
    [
        "'s note below", "'s mail below", "'s email below", "'s message below", "'s request below", "see the mail below", "see the email below", "see the message below", "voir le mail de", "voir ci-dessous le mail de", "voir la demande de", "siehe mail von", "siehe die mail von", "ved el correo de", "mira el correo de", "vedi la mail di", "vedete la mail di", "vejam o email de", "zie mail van", "zie de mail van", "forwarding this", "forwarding you", "forwarding the", "fwding", "passing this on", "passing this along", "one for the ", "meant for your", "is that one of yours", "up your street", "your patch", "your territory", "came in overnight", "came in this morning", "ring him back", "ring her back",
        "reached us by mistake", "came to me by mistake", "came to us by mistake", "sent to me by mistake", "to you to handle", "please deal with", "please take this", "add to the crm", "please action", "for action", "for your action", "pour action", "pour traitement", "pour prise en charge", "zur erledigung", "zur veranlassung", "zk, bitte", "zk bitte", "z.k., bitte", "z.k. bitte", "zur kenntnis und", "para gestionar", "para tu gestion", "per competenza", "para providencias", "ter afhandeling",
        "to the crm", "into the crm", "in the crm", "in our crm", "to our crm", "as a contact", "as a new contact", "to our contacts", "to the contacts", "set her up", "set him up", "set them up", "add her to", "add him to", "new contact for the crm",
        .. Filed, "set this gentleman up", "set this lady up", "set this person up", "set this guy up", "give this guy a call", "give this lady a call", "give this gentleman a call", "give this guy a ring", "give this lady a ring", "give this gentleman a ring", "darlo de alta", "darla de alta", "metterlo in rubrica", "metterla in rubrica", "aggiungerlo ai contatti", "aggiungerla ai contatti",
        "au crm", "dans le crm", "dans notre crm", "creer le contact", "cree le contact", "creer la fiche", "cree la fiche", "ajoute-le au", "ajoute-la au", "ajoute-le dans", "ajoute-la dans", "ins crm", "im crm", "als kontakt", "kontakt anlegen", "al crm", "en el crm", "como contacto", "da de alta", "nel crm", "come contatto", "nei contatti", "no crm", "como contato", "in het crm", "in ons crm", "als contact", "aan de contacten",
        "not ours", "not one of ours", "pas pour nous", "nicht fur uns", "nicht unsere baustelle", "no es para nosotros", "non e per noi", "non e roba nostra", "niet voor ons", "reenvio lo de", "contesta tu", "contestas tu", "respondes tu", "you reply to", "can you answer him", "can you answer her", "tu lui reponds", "reponds-lui", "je te laisse lui repondre", "antwortest du", "rispondi tu", "gli rispondi", "respondes-lhe", "antwoord jij",
        "podes responder tu?", "podes tratar tu?", "lo ves tu?", "lo llevas tu?", "es de la zona tuya",
        "suite a donner", "zur weiteren veranlassung", "zur weiterverfolgung", "zur kontaktaufnahme", "para su gestion", "para seguimento", "para seguimiento", "para acompanhamento", "per seguito", "ter opvolging", "til opfolgning", "for uppfoljning", "til oppfolging",
        "a rappeler stp", "a rappeler svp", "est pour toi", "transfere ce mail", "transfere ce message", "transfere cette demande", "transfere la demande", "transfere le message", "transfere le mail", "c'est ton secteur", "ta zone", "ton secteur", "tu le rappelles", "tu la rappelles", "tu l'appelles", "le rappeler stp", "rappelle-le", "rappelle-la", "peux-tu le rappeler", "peux-tu la rappeler", "tu peux le rappeler", "tu peux la rappeler", "arrive par erreur", "recu par erreur", "transfere ce",
        "dein gebiet", "deine region", "rufst du ihn", "rufst du sie", "ruf ihn", "bitte ruf sie", "ruf sie bitte", "bitte weiterleiten", "zum weiterleiten", "irrtumlich bei", "leite dir die mail", "leite dir die anfrage", "leite ihnen die mail", "leite euch die", "leite ich dir", "anbei weitergeleitet", "in deinen bereich", "in ihren bereich", "deine baustelle", "magst du das ubernehmen", "kannst du das ubernehmen",
        "es de tu zona", "de tu zona", "esto es tuyo", "nos ha llegado", "te reenvio el correo", "te reenvio el mensaje", "os reenvio el", "le reenvio el", "te reenvio lo que", "te reenvio este", "os reenvio este", "le reenvio este", "te reenvio la solicitud", "llamalo", "llamala", "lo atiendes", "reenviado por error", "ha llegado por error",
        "questa e tua", "ti giro quest", "vi giro quest", "ti giro la richiesta", "vi giro la richiesta", "ti giro la mail", "ti giro il messaggio", "ti giro il contatto", "ti inoltro la mail", "ti inoltro la sua", "ti inoltro il messaggio", "vi inoltro la mail", "le inoltro la mail", "vi inoltro il messaggio", "ti inoltro quest", "vi inoltro quest", "ti inoltro la richiesta", "vi inoltro la richiesta", "lo senti tu", "la senti tu", "la segui tu", "lo segui tu", "di tua competenza", "di vostra competenza", "tua zona", "arrivata per errore", "arrivato per errore", "da richiamare", "richiamalo", "richiamala",
        "e da sua carteira", "da sua carteira", "sua regiao", "chegou por engano", "veio por engano", "liga-lhe", "encaminho o email", "encaminho o e-mail", "encaminho a mensagem", "reencaminho o email", "reencaminho o e-mail", "encaminho este", "encaminho esta", "reencaminho este", "reencaminho esta", "encaminho o pedido", "encaminho o contacto", "encaminho o contato",
        "stuur je de mail", "stuur u de mail", "stuur je deze mail", "mail even door", "jouw regio", "onderstaand bericht", "onderstaande mail", "onderstaand verzoek", "onderstaande aanvraag", "onderstaande vraag", "jij oppakken", "jij dit oppakken", "kun jij deze", "kan jij deze", "wil jij deze", "verkeerd terechtgekomen",
    ];

    // What somebody says who asks for something, be it of the author or of a third person, whom a greeting then names.
    private static readonly string[] Requests =
    [
        "give her a ring", "give him a ring", "give her a call", "give him a call", "call her", "call him", "ring her", "ring him", "a contacter", "appelle-la", "appelle-le", "rappelle-la", "rappelle-le", "ton appel", "sentilo", "sentila", "chiamalo", "chiamala", "fala com ela", "fala com ele", "fale com ela", "fale com ele", "llamala", "llamalo", "bel haar", "bel hem", "ruf sie", "ruf ihn",
        "call him", "call her", "ring him", "ring her", "over to you", "can you", "could you", "would you", "will you", "for you", "for your", "please call", "follow up", "in touch", "take care", "deal with", "look after", "a look", "meant for", "this came", "came in", "just in", "got this", "received this", "by mistake", "enquiry", "inquiry", "request", "forward", "below", "handle", "pass", "yours",
        "pour toi", "te concerne", "suite a donner", "pour vous", "vous concerne", "de ton cote", "peux-tu", "tu peux", "pouvez-vous", "merci de", "transfere", "suivre", "rappel", "regarde", "je te laisse", "je vous laisse", "te passe", "vous passe", "on a recu", "par erreur", "demande", "ci-joint", "message", "transmet",
        "fur dich", "fur sie", "fur euch", "kannst du", "konnen sie", "konntest du", "konnten sie", "magst du", "zustandig", "anrufen", "zuruckrufen", "melden", "eingegangen", "reingekommen", "irrtumlich", "anfrage", "ubernehmen", "bitte um", "weiter",
        "te toca", "contigo", "llamale", "para ti", "para usted", "reenvi", "te paso", "le paso", "te mando", "puedes", "podrias", "podeis", "puede usted", "llama", "atender", "por error", "te dejo", "os dejo", "mira", "solicitud",
        "per te", "per lei", "per voi", "puoi", "potresti", "potete", "puo ", "sentire", "richiam", "per errore", "inoltr", "giro", "te la", "te lo", "ti passo", "ti mando", "richiesta",
        "para si", "pra v", "para voce", "encaminh", "passo-", "segue", "podes", "pode ", "poderia", "ligar", "por engano", "chegou", "olhada", "ve isto", "pedido",
        "neem jij", "bel jij", "stuur je door", "voor jou", "voor u", "voor jullie", "kan jij", "zet jij", "kun jij", "kun je", "wil jij", "wil je", "bellen", "binnengekomen", "binnen", "bel je", "aanvraag", "opvolgen", "doorstur", "oppakken", "onderstaand", "per abuis", "kijk",
        "kan du", "kunne du", "vil du", "vill du", "kan dere", "ringe til", "ringa", "ring til", "kontakt med", "svara", "svare", "til dig", "till dig", "til deg",
    ];

    // What stands below is the message that is answered, or the answerer's own: "voir mes réponses ci-dessous".
    private static readonly string[] Answers =
    [
        "my answer", "my repl", "my comment", "my response", "answers below", "comments below", "inline", "my details", "my contact", "my signature", "our details", "mes reponses", "ma reponse", "nos reponses", "en rouge", "en bleu", "mes commentaires", "mes coordonnees", "mon adresse", "ma signature", "nos coordonnees",
        "meine antwort", "meine anmerkung", "meine kontaktdaten", "unsere kontaktdaten", "mis respuestas", "mi respuesta", "mis datos", "le mie risposte", "mie risposte", "i miei dati", "i miei recapiti", "minhas respostas", "os meus dados", "meus contactos", "meus contatos", "mijn antwoord", "mijn gegevens", "mijn opmerkingen",
    ];

    private static readonly string[] Subjects = ["fw:", "fwd:", "tr:", "wg:", "rv:", "i:", "enc:", "doorst:", "fw :", "tr :", "fwd :", "wg :", "rv :"];
    private static readonly string[] Verbs = ["a transfere", "a fait suivre", "forwarded", "weitergeleitet", "ha inoltrato", "ha reenviado", "reenvio:", "encaminhou", "reencaminhou", "doorgestuurd"];
    private static readonly Lazy<Phrases> Known = new(static () => new Phrases(Asides, Requests, Answers, SpokenOf.Phrases, Filings));

    /// <summary>Whether the lines above a head hand its message on.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="own">The lines above.</param>
    /// <param name="from">The From line of the head, folded.</param>
    /// <param name="to">Its lines of recipients, folded.</param>
    public static bool Is(string text, List<TextLine> own, string from, string to)
    {
        if (!IsShort(own))
        {
            return false;
        }

        Span<char> room = stackalloc char[FoldedLine.Most];
        var (marks, toOther, mayOpen, isSpokenOf) = (Says.Nothing, false, true, false);
        for (var i = 0; i < Math.Min(own.Count, LinesOfAnAside); i++)
        {
            var folded = FoldedLine.Of(text, own[i].Span, room);
            if (i == 0)
            {
                if (Greeting.IsOf(folded, from))
                {
                    return false;
                }

                toOther = Greeting.Named(folded) is { IsEmpty: false } name && Greeting.IsOther(name, from) && !to.Contains(name, StringComparison.Ordinal);
            }

            var says = (Says)Known.Value.In(folded);
            marks |= says | (QuoteMark.IsAside(folded) || IsFollowUp(folded) ? Says.Aside : Says.Nothing);
            isSpokenOf |= (says & Says.Third) != 0 && mayOpen && SpokenOf.Is(folded);
            mayOpen = i == 0 && folded.Count(' ') < WordsOfAGreeting;
        }

        var asks = (marks & Says.Request) != 0;
        // Whoever signs with a number and asks for nothing answers, and does not speak of whoever wrote below.
        return (marks & Says.Answer) == 0 && ((marks & Says.Aside) != 0 || ((marks & Says.Filing) != 0 && asks && !own.Exists(line => ReachableLine.Is(text, line.Span))) || (toOther && asks) || (isSpokenOf && (asks || !own.Exists(line => ReachableLine.Is(text, line.Span)))));
    }

    // All that a line says; "pour suivi, je vous envoie le devis" answers.
    private static bool IsFollowUp(ReadOnlySpan<char> folded)
    {
        var said = folded.Trim(" .,;:!-–");
        foreach (var all in FollowUps)
        {
            if (said.SequenceEqual(all))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether so little stands above a head that it may but hand its message on.</summary>
    public static bool IsShort(List<TextLine> own) => own.Count <= LinesAboveAForward;

    /// <summary>Whether a folded line is the subject of a message that is handed on itself: "Objet : TR: Demande de visite".</summary>
    public static bool IsSubject(ReadOnlySpan<char> folded)
    {
        var subject = HeaderLine.KindOf(folded) == HeaderKind.Subject ? folded[(folded.IndexOf(':') + 1)..].TrimStart(" \t*") : folded;
        foreach (var begin in Subjects)
        {
            if (subject.StartsWith(begin, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a folded line says who handed on what follows: "Le 7 oct. 2025 à 14:22, Accueil &lt;info@acme.example&gt; a transféré :".</summary>
    public static bool IsLine(ReadOnlySpan<char> folded)
    {
        if (folded is not [.., ':'] || !folded.Contains('@') || !folded.ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        foreach (var verb in Verbs)
        {
            if (folded.Contains(verb, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    [Flags]
    private enum Says : byte
    {
        Nothing = 0,
        Aside = 1,
        Request = 2,
        Answer = 4,
        Third = 8,
        Filing = 16,
    }
}

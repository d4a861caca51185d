using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>A mail that says of itself that a machine wrote it or that very many get it: the passengers of a booking, the actors of a programme and whoever a notice names are not its author.</summary>
/// <remarks>What a form of a site passes on is such a mail, too, and asks for whoever filled it in: a name counts beside what reaches its bearer.</remarks>
internal static class MachineMail
{
    private const int Fewest = 3;
    private const int LongestWord = 12;
    private const int MostNames = 200;

    private const Cues Notices = Cues.Automatic | Cues.Bulk;
    private static readonly Words For = new("for pour für para per voor");

    /// <summary>What says that a machine wrote it, folded.</summary>
    public static IReadOnlyList<string> Automatic { get; } =
        [
            "do not reply", "don't reply to th", "don’t reply to th", "please don't reply", "mailbox is not monitored", "address is not monitored", "inbox is not monitored", "mailbox is unattended", "was generated automatically", "is generated automatically", "was automatically generated", "is automatically generated", "an automatically generated", "been automatically generated", "sent automatically", "automated message", "automated email", "automated e-mail", "automated notification", "comes from a machine", "x-cron-env", "appointment reminder", "unmonitored mailbox", "unattended mailbox",
            "merci de ne pas y repondre", "merci de ne pas repondre", "priere de ne pas repondre", "ne pas repondre a ce", "ne repondez pas a ce", "message automatique", "courriel automatique", "mail automatique", "est automatique, ", "genere automatiquement", "envoye automatiquement", "adresse automatiquement",
            "automatisch erstellt", "automatisch generiert", "automatisch erzeugt", "automatisch versendet", "automatisch versandt", "antworten sie nicht", "bitte nicht antworten", "nicht auf diese e-mail", "nicht auf diese mail",
            "no responda a est", "no respondas a est", "no responder a est", "por favor no lo contest", "mensaje automatico", "correo automatico", "correo es automatico", "generado automaticamente", "enviado automaticamente", "remitido automaticamente",
            "non rispondere a quest", "si prega di non rispondere", "messaggio automatico", "generato automaticamente", "generata automaticamente", "inviata automaticamente", "inviato automaticamente", "un sistema automatico",
            "nao responda a est", "por favor nao responda", "mensagem automatica", "gerado automaticamente", "gerada automaticamente", "enviada automaticamente",
            "automatisch verzonden", "automatisch gegenereerd", "automatisch aangemaakt", "niet op deze e-mail", "niet op dit bericht", "niet te beantwoorden", "automatisch bericht", "reageren is niet mogelijk", "automatische nachricht", "mail automatica", "diffuse automatiquement", "svara inte pa de", "gar inte att svara", "kan ikke besvares", "ikke svar pa denne",
        ];

    /// <summary>What says that very many get it, or that nobody sits at the machine that answers; folded.</summary>
    public static IReadOnlyList<string> Bulk { get; } =
        [
            "view this email", "view this e-mail", "view in browser", "view in your browser", "view online", "unsubscribe", "stop receiving th", "change how often you get", "you received this because", "why am i getting this", "to leave, e-mail", "you are receiving this", "you're receiving this", "you’re receiving this", "you get this as", "you get this email", "you're on the list because", "you are getting this because", "update your preferences", "manage your preferences", "manage your notifications", "manage alerts", "email preferences", "no longer wish to receive", "automatic reply", "auto-reply", "autoreply", "automated response",
            "se desabonner", "vous desabonner", "se desinscrire", "vous desinscrire", "vous recevez ce", "version en ligne", "dans votre navigateur", "ne souhaitez plus recevoir", "ne souhaitez plus etre", "retirez-vous de la liste", "reponse automatique", "absence automatique", "desinscription",
            "newsletter abbestellen", "vom newsletter abmelden", "abmelden vom newsletter", "vom newsletter ab", "im browser anzeigen", "im browser ansehen", "sie erhalten diese", "sie bekommen diese", "nicht mehr erhalten", "automatische antwort", "abwesenheitsnotiz",
            "darse de baja", "darte de baja", "date de baja", "en el navegador", "recibe este correo", "recibes este correo", "respuesta automatica", "no desea recibir",
            "disiscriv", "annulla l'iscrizione", "cancella l'iscrizione", "cancellare l'iscrizione", "nel browser", "ricevi questa", "riceve questa", "risposta automatica",
            "cancelar a subscri", "cancelar subscri", "cancelar inscri", "descadastr", "no navegador", "recebe este e-mail", "recebe esta mensagem", "resposta automatica",
            "uitschrijven", "afmelden voor", "in uw browser", "in je browser", "u ontvangt deze", "je ontvangt deze", "automatisch antwoord", "avregistrera", "avanmal", "avmeld", "autosvar", "automatiskt svar",
        ];

    /// <summary>Takes out the names of such a mail that nothing beside them reaches; where none is left, everything is left to others but an address of somebody.</summary>
    public static void Leave(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        var isFromMachine = SenderAddress.OfHeader(reading.From) is { } sender && RoleMailbox.IsOfMachine(sender.Value);
        if (((reading.Said & Notices) == 0 && !isFromMachine) || names.Count + found.Count == 0 || names.Count > MostNames || reading.Layout.Lines.Count < Fewest || (reading.IsAuthorKnown && !IsFromRole(reading.From)))
        {
            return;
        }

        var isAway = (reading.Said & Cues.Away) != 0;
        var reach = new BesideName(text, reading.Layout, isAway);
        var left = names.RemoveAll(name => !reach.Is(name.Span) && ((reading.Said & Cues.Automatic) != 0 || isFromMachine || !reach.IsSigned(name.Span)));
        if (names.Count > 0)
        {
            var footer = FooterBehind(text, names[0].Span.End);
            var isKnown = found.Exists(mention => mention.Field is ContactField.Number or ContactField.Email && mention.Span.Start < footer && !reach.IsOfDesk(mention.Span));
            Move(found, others, mention => IsToldTo(text, names, mention) || (isKnown && (mention.Span.Start >= footer || (mention.Field == ContactField.Number && reach.IsOfDesk(mention.Span)))));
        }
        else if ((reading.Said & Notices) != 0 && ((isAway && left > 0) || !found.Exists(mention => mention.Field == ContactField.Email && !RoleMailbox.Is(mention.Value) && !MailReader.IsInSentence(reading.Layout, mention))))
        {
            Move(found, others, static _ => true);
        }
    }

    private static void Move(List<Mention> found, List<Mention> others, Predicate<Mention> isLeft)
    {
        others.AddRange(found.FindAll(isLeft));
        found.RemoveAll(isLeft);
    }

    private static bool IsFromRole(string? from) => SenderAddress.OfHeader(from) is { } sender && RoleMailbox.Is(sender.Value);

    // "New lead for Ridge Roofing"
    private static bool IsToldTo(string text, List<NameRecognizer.Found> names, Mention mention) =>
        mention.Field == ContactField.Company && mention.Span.Start < names[0].Span.Start && For.Has(WordBefore(text, mention.Span.Start));

    private static ReadOnlySpan<char> WordBefore(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - LongestWord)..at).TrimEnd(' ');
        return before[(before.LastIndexOfAny(' ', '\n') + 1)..];
    }

    // Where the first line with a notice begins behind a place: from there on the machine's owner speaks.
    private static int FooterBehind(string text, int from)
    {
        Span<char> room = stackalloc char[FoldedLine.Most];
        for (var start = text.IndexOf('\n', from) + 1; start > 0;)
        {
            var next = text.IndexOf('\n', start) + 1;
            LineMark.Of(FoldedLine.Of(text, new TextSpan(start, next > 0 ? next : text.Length), room), out var said);
            if ((said & Notices) != 0)
            {
                return start;
            }

            start = next;
        }

        return text.Length;
    }
}

using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>A mail that says of itself that a machine wrote it or that very many get it: the passengers of a booking, the actors of a programme and whoever a notice names are not its author.</summary>
/// <remarks>What a form of a site passes on is such a mail, too, and asks for whoever filled it in: a name counts beside what reaches its bearer.</remarks>
internal static class MachineMail
{
    private const int Fewest = 3;
    private const int LongestWord = 12;
    private const int MostNames = 200;
    private const int MostLines = 8;

    private static readonly Words For = new("for pour für para per voor");
    private static readonly Words Desks = new("box hotline helpline support helpdesk help reception questions question cancel reschedule enquiries booking bookings billetterie accueil annuler modifier réserver réservation réservations contacter fragen rückfragen stornieren buchung anmeldung rezeption dudas cancelar reservas recepción taquilla domande annullare prenotazioni dúvidas bilheteira vragen annuleren reserveren receptie servicio servizio");

    /// <summary>What says that a machine wrote it, folded.</summary>
    public static IReadOnlyList<string> Automatic { get; } =
        [
            "do not reply", "don't reply to th", "don’t reply to th", "please don't reply", "mailbox is not monitored", "address is not monitored", "inbox is not monitored", "mailbox is unattended", "was generated automatically", "is generated automatically", "was automatically generated", "is automatically generated", "an automatically generated", "been automatically generated", "sent automatically", "automated message", "automated email", "automated e-mail", "automated notification", "comes from a machine", "x-cron-env", "appointment reminder",
            "merci de ne pas y repondre", "merci de ne pas repondre", "priere de ne pas repondre", "ne pas repondre a ce", "ne repondez pas a ce", "message automatique", "courriel automatique", "mail automatique", "est automatique, ", "genere automatiquement", "envoye automatiquement", "adresse automatiquement",
            "automatisch erstellt", "automatisch generiert", "automatisch erzeugt", "automatisch versendet", "automatisch versandt", "antworten sie nicht", "bitte nicht antworten", "nicht auf diese e-mail", "nicht auf diese mail",
            "no responda a est", "no respondas a est", "no responder a est", "por favor no lo contest", "mensaje automatico", "correo automatico", "correo es automatico", "generado automaticamente", "enviado automaticamente", "remitido automaticamente",
            "non rispondere a quest", "si prega di non rispondere", "messaggio automatico", "generato automaticamente", "generata automaticamente", "inviata automaticamente", "inviato automaticamente", "un sistema automatico",
            "nao responda a est", "por favor nao responda", "mensagem automatica", "gerado automaticamente", "gerada automaticamente", "enviada automaticamente",
            "automatisch verzonden", "automatisch gegenereerd", "automatisch aangemaakt", "niet op deze e-mail", "niet op dit bericht", "niet te beantwoorden",
        ];

    /// <summary>What says that very many get it, or that nobody sits at the machine that answers; folded.</summary>
    public static IReadOnlyList<string> Bulk { get; } =
        [
            "view this email", "view this e-mail", "view in browser", "view in your browser", "view online", "unsubscribe", "you are receiving this", "you're receiving this", "you’re receiving this", "you get this as", "you get this email", "you're on the list because", "you are getting this because", "update your preferences", "manage your preferences", "manage your notifications", "manage alerts", "email preferences", "no longer wish to receive", "automatic reply", "auto-reply", "autoreply", "automated response",
            "se desabonner", "vous desabonner", "se desinscrire", "vous desinscrire", "vous recevez ce", "version en ligne", "dans votre navigateur", "ne souhaitez plus recevoir", "ne souhaitez plus etre", "retirez-vous de la liste", "reponse automatique",
            "newsletter abbestellen", "vom newsletter abmelden", "abmelden vom newsletter", "vom newsletter ab", "im browser anzeigen", "im browser ansehen", "sie erhalten diese", "sie bekommen diese", "nicht mehr erhalten", "automatische antwort", "abwesenheitsnotiz",
            "darse de baja", "darte de baja", "date de baja", "en el navegador", "recibe este correo", "recibes este correo", "respuesta automatica", "no desea recibir",
            "disiscriv", "annulla l'iscrizione", "cancella l'iscrizione", "cancellare l'iscrizione", "nel browser", "ricevi questa", "riceve questa", "risposta automatica",
            "cancelar a subscri", "cancelar subscri", "cancelar inscri", "descadastr", "no navegador", "recebe este e-mail", "recebe esta mensagem", "resposta automatica",
            "uitschrijven", "afmelden voor", "in uw browser", "in je browser", "u ontvangt deze", "je ontvangt deze", "automatisch antwoord",
        ];

    /// <summary>Takes out the names of such a mail that nothing beside them reaches; where none is left, everything is left to others but an address of somebody.</summary>
    public static void Leave(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if ((reading.Said & (Cues.Automatic | Cues.Bulk)) == 0 || names.Count + found.Count == 0 || names.Count > MostNames || reading.Layout.Lines.Count < Fewest || (reading.IsAuthorKnown && !IsFromRole(reading.From)))
        {
            return;
        }

        var isWritten = (reading.Said & Cues.Automatic) != 0;
        var layout = reading.Layout;
        names.RemoveAll(name => !IsReached(text, layout, name.Span) && (isWritten || !IsSigned(layout, name.Span)));
        if (names.Count > 0)
        {
            // "New lead for Ridge Roofing" is to whom the machine writes.
            bool IsToldTo(Mention mention) => mention.Field == ContactField.Company && mention.Span.Start < names[0].Span.Start && For.Has(WordBefore(text, mention.Span.Start));
            others.AddRange(found.FindAll(IsToldTo));
            found.RemoveAll(IsToldTo);
        }
        else if (!found.Exists(mention => mention.Field == ContactField.Email && !RoleMailbox.Is(mention.Value) && !MailReader.IsInSentence(layout, mention)))
        {
            others.AddRange(found);
            found.Clear();
        }
    }

    private static bool IsFromRole(string? from) => SenderAddress.OfHeader(from) is { } sender && RoleMailbox.Is(sender.Value);

    // In the line of a name that is no sentence, or in the lines below it, or right above it; in none that is a sentence.
    private static bool IsReached(string text, Layout layout, TextSpan name)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        var at = layout.LineAt(name.Start);
        if (at < 0 || SignatureBlock.IsSentence(lines[at]) || (lines[at].Words & WordKinds.Greeting) != 0)
        {
            return false;
        }

        var reached = HasReach(lines[at]);
        if (!reached && !IsApart(layout, lines[at], layout.IndexAt(name.Start)))
        {
            return false;
        }

        for (var i = at + 1; !reached && i < lines.Length && i - at <= MostLines; i++)
        {
            reached = HasReach(lines[i]) && !SignatureBlock.IsSentence(lines[i]) && !IsOfDesk(text, layout, lines[i]);
        }

        for (var i = at - 1; !reached && i >= 0 && at - i <= MostLines && lines[i + 1].Before == Gap.Line; i--)
        {
            reached = HasReach(lines[i]) && !SignatureBlock.IsSentence(lines[i]) && !IsOfDesk(text, layout, lines[i]);
        }

        return reached;
    }

    // "Box office: 01832 …", "Pour annuler : 01 …"
    private static bool IsOfDesk(string text, Layout layout, in Stretch line)
    {
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(layout.Tokens)[line.First..line.End])
        {
            if (token.Kind == TokenKind.Word && Desks.Has(token.In(text)))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> WordBefore(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - LongestWord)..at).TrimEnd(' ');
        return before[(before.LastIndexOfAny(' ', '\n') + 1)..];
    }

    // The line begins with it, titles aside, or a label stands before it.
    private static bool IsApart(Layout layout, in Stretch line, int first)
    {
        while (first > line.First && layout.Tokens[first].Before < Gap.Colon && (layout.Tokens[first - 1].Words & WordKinds.Honorific) != 0)
        {
            first--;
        }

        return first == line.First || layout.Tokens[first].Before is Gap.Colon or Gap.Wide or Gap.Bar;
    }

    private static bool HasReach(in Stretch line) => (line.Kinds & ((1 << (int)TokenKind.Phone) | (1 << (int)TokenKind.Email))) != 0;

    // Below a closing.
    private static bool IsSigned(Layout layout, TextSpan name)
    {
        var at = layout.LineAt(name.Start);
        return at > 0 && layout.Lines[at].First == layout.IndexAt(name.Start) && (layout.Lines[at - 1].Sort == Stretch.Closing || (at > 1 && layout.Lines[at - 2].Sort == Stretch.Closing));
    }
}

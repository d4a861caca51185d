using System.Buffers;
using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>A mail that says of itself that a machine wrote it or that very many get it: the passengers of a booking, the actors of a programme and whoever a notice names are not its author.</summary>
/// <remarks>What a form of a site passes on is such a mail, too, and asks for whoever filled it in: a name counts beside what reaches its bearer.</remarks>
internal static class MachineMail
{
    private const int MostNames = 200;
    private const int MostLines = 8;

    // Without accents they are looked for many letters at once.
    private static readonly SearchValues<string> Written = SearchValues.Create(
        [
            "do not reply to th", "t reply to th", "please do not reply", "mailbox is not monitored", "address is not monitored", "mailbox is unattended", "was generated automatically", "is generated automatically", "was automatically generated", "is automatically generated", "an automatically generated", "been automatically generated", "sent automatically", "an automated message", "an automated email", "an automated e-mail", "an automated response", "comes from a machine", "x-cron-env",
            "merci de ne pas r", "veuillez ne pas r", "message automatique", "courriel automatique", "mail automatique", "automatiquement, merci", "automatiquement. merci",
            "automatisch erstellt", "automatisch generiert", "automatisch erzeugt", "automatisch versendet", "automatisch versandt", "antworten sie nicht", "nicht auf diese e-mail", "nicht auf diese mail",
            "no responda a est", "no responder a est", "mensaje autom", "correo autom", "generado autom", "enviado autom", "non rispondere a quest", "messaggio automatico", "generato automaticamente", "generata automaticamente", "inviata automaticamente", "inviato automaticamente",
            "o responda a este", "o responda a esta", "mensagem autom", "gerado automaticamente", "gerada automaticamente", "enviado automaticamente", "enviada automaticamente",
            "automatisch verzonden", "automatisch gegenereerd", "automatisch aangemaakt", "niet op deze e-mail", "niet op dit bericht", "niet beantwoord",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Sent = SearchValues.Create(
        [
            "view this email", "view this e-mail", "view in browser", "view in your browser", "view online", "unsubscribe", "you are receiving this", "you're receiving this", "you get this as", "update your preferences", "manage your preferences", "manage your notifications", "change how often you get", "email preferences",
            "sabonner", "sinscri", "vous recevez ce", "version en ligne", "dans votre navigateur", "newsletter abbestellen", "abmelden", "im browser anzeigen", "im browser ansehen", "sie erhalten diese",
            "darse de baja", "darte de baja", "en el navegador", "recibe este correo", "recibes este correo", "disiscriv", "annulla l'iscrizione", "nel browser", "cancelar a subscri", "cancelar inscri", "descadastr", "no navegador", "uitschrijven", "afmelden", "in uw browser", "in je browser", "u ontvangt deze",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes out the names of such a mail that nothing beside them reaches; where none is left, everything is left to others but an address of somebody.</summary>
    public static void Leave(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (reading.From is not null || reading.IsAuthorKnown || names.Count + found.Count == 0 || names.Count > MostNames || !MailReader.IsMail(reading.Layout))
        {
            return;
        }

        var isWritten = text.AsSpan().ContainsAny(Written);
        if (!isWritten && !text.AsSpan().ContainsAny(Sent))
        {
            return;
        }

        var layout = reading.Layout;
        names.RemoveAll(name => !IsReached(layout, name.Span) && (isWritten || !IsSigned(layout, name.Span)));
        if (names.Count == 0 && !found.Exists(mention => mention.Field == ContactField.Email && !RoleMailbox.Is(mention.Value) && !MailReader.IsInSentence(layout, mention)))
        {
            others.AddRange(found);
            found.Clear();
        }
    }

    // In the line of a name that is no sentence, or in the lines below it, or right above it; in none that is a sentence.
    private static bool IsReached(Layout layout, TextSpan name)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        var at = layout.LineAt(name.Start);
        if (at < 0 || SignatureBlock.IsSentence(lines[at]))
        {
            return false;
        }

        var reached = HasReach(lines[at]);
        for (var i = at + 1; !reached && i < lines.Length && i - at <= MostLines; i++)
        {
            reached = HasReach(lines[i]) && !SignatureBlock.IsSentence(lines[i]);
        }

        for (var i = at - 1; !reached && i >= 0 && at - i <= MostLines && lines[i + 1].Before == Gap.Line; i--)
        {
            reached = HasReach(lines[i]) && !SignatureBlock.IsSentence(lines[i]);
        }

        return reached;
    }

    private static bool HasReach(in Stretch line) => (line.Kinds & ((1 << (int)TokenKind.Phone) | (1 << (int)TokenKind.Email))) != 0;

    // Below a closing.
    private static bool IsSigned(Layout layout, TextSpan name)
    {
        var at = layout.LineAt(name.Start);
        return at > 0 && layout.Lines[at].First == layout.IndexAt(name.Start) && (layout.Lines[at - 1].Sort == Stretch.Closing || (at > 1 && layout.Lines[at - 2].Sort == Stretch.Closing));
    }
}

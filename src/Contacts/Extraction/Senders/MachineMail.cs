using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>A mail that says of itself that a machine wrote it or that very many get it: the passengers of a booking, the actors of a programme and whoever a notice names are not its author.</summary>
/// <remarks>What a form of a site passes on is such a mail, too, and asks for whoever filled it in: a name counts beside what reaches its bearer.</remarks>
internal static class MachineMail
{
    private const int Fewest = 3;
    private const int LongestWord = 12;
    private const int MostNames = 200;
    private const int MostTimes = 8;
    private const int Farthest = 20_000;

    private const Cues Notices = Cues.Automatic | Cues.Bulk;
    private static readonly Words Hosts = new("news newsletter newsletters mail mailing mailings email e em mkt marketing notifications notify");
    private static readonly Words For = new("for pour für para per voor");

    /// <summary>What says that a machine wrote it, folded; no words that people write of machines: "die Rechnung wurde automatisch erstellt".</summary>
    public static IReadOnlyList<string> Automatic { get; } =
        [
            "do not reply to this", "do not reply to these", "don't reply to this", "please do not reply,", "please do not reply.", "please do not reply -", "- do not reply", "(do not reply", "do not reply directly", "mailbox is not monitored", "address is not monitored", "inbox is not monitored", "unmonitored mailbox", "unattended mailbox", "x-cron-env", "it comes from a machine",
            "email was generated automatically", "e-mail was generated automatically", "message was generated automatically", "email was automatically", "e-mail was automatically", "message was automatically", "email was sent automatically", "e-mail was sent automatically", "message was sent automatically", "is an automatically generated", "this is an automated", "automated message from", "automated message, please", "automated message. please",
            "merci de ne pas y repondre", "merci de ne pas repondre a ce", "priere de ne pas repondre", "veuillez ne pas repondre a ce", "ne pas repondre a ce mail", "ne pas repondre a ce message", "ne pas repondre a ce courriel", "ne pas repondre a cet e-mail", "ne repondez pas a ce m", "est un message automatique", "est un mail automatique", "est un courriel automatique", "message est automatique", "mail est automatique", "e-mail est automatique", "ce message automatique",
            "message a ete genere", "e-mail a ete genere", "mail a ete genere", "courriel a ete genere", "message a ete envoye automatiquement", "e-mail a ete envoye automatiquement", "mail a ete envoye automatiquement", "courriel a ete envoye automatiquement", "est diffuse automatiquement",
            "e-mail wurde automatisch", "mail wurde automatisch", "nachricht wurde automatisch", "automatisch generierte e-mail", "automatisch generierte mail", "automatisch erstellte e-mail", "eine automatische nachricht", "eine automatische e-mail", "antworten sie nicht auf diese", "antworten sie bitte nicht auf diese", "bitte nicht auf diese", "bitte antworten sie nicht darauf", "bitte nicht antworten, diese",
            "no responda a este", "no respondas a este", "no responder a este", "por favor no lo contest", "correo es automatico", "mensaje es automatico", "correo automatico,", "correo ha sido generado", "mensaje ha sido generado", "correo generado automaticamente", "mensaje generado automaticamente", "correo remitido automaticamente", "correo enviado automaticamente", "mensaje enviado automaticamente", "se ha generado automaticamente",
            "non rispondere a questa", "non rispondere a questo", "si prega di non rispondere", "e-mail e stata generata", "mail e stata generata", "messaggio e stato generato", "una mail automatica", "una e-mail automatica", "un messaggio automatico", "messaggio generato automaticamente", "e-mail generata automaticamente", "mail inviata automaticamente", "e-mail inviata automaticamente", "generata da un sistema automatico",
            "nao responda a este e", "nao responda a esta m", "e-mail foi gerado", "e-mail foi enviado automaticamente", "mensagem foi gerada", "mensagem foi enviada automaticamente", "mensagem automatica,", "e uma mensagem automatica", "mensagem gerada automaticamente", "e-mail automatico,",
            "dit bericht is automatisch", "deze e-mail is automatisch", "deze mail is automatisch", "bericht is verstuurd aan alle", "een automatisch bericht", "automatisch bericht uit", "niet op deze e-mail te", "beantwoord deze e-mail niet", "reageren is niet mogelijk",
            "svara inte pa de", "gar inte att svara", "kan ikke besvares", "ikke svar pa denne",
        ];

    /// <summary>What says that very many get it, or that nobody sits at the machine that answers; folded.</summary>
    public static IReadOnlyList<string> Bulk { get; } =
        [
            "view this email in", "view this e-mail in", "view in browser", "view in your browser", "view it in your browser", "unsubscribe", "stop receiving these", "stop receiving this", "change how often you get", "to leave, e-mail", "you are receiving this", "you're receiving this", "you received this because", "you get this as", "you get this email because", "you're on the list because", "you are getting this because", "update your preferences", "manage your preferences", "manage your notifications", "manage alerts", "email preferences", "no longer wish to receive", "why am i getting this",
            "automatic reply", "auto-reply:", "autoreply:", "automated response",
            "se desabonner", "vous desabonner", "se desinscrire", "vous desinscrire", "desinscription", "vous recevez ce message", "vous recevez ce mail", "vous recevez ce courriel", "vous recevez cet e-mail", "vous recevez cet email", "version en ligne", "dans votre navigateur", "ne souhaitez plus recevoir", "ne souhaitez plus etre", "retirez-vous de la liste", "reponse automatique", "absence automatique",
            "newsletter abbestellen", "vom newsletter abmelden", "abmelden vom newsletter", "im browser anzeigen", "im browser ansehen", "sie erhalten diese e-mail", "sie erhalten diese mail", "sie erhalten diese nachricht", "sie erhalten diesen newsletter", "sie bekommen diese e-mail", "diese e-mail nicht mehr", "automatische antwort", "abwesenheitsnotiz",
            "darse de baja", "darte de baja de est", "darte de baja de nuestr", "en el navegador", "recibe este correo", "recibes este correo", "cancelar su suscrip", "cancelar tu suscrip", "respuesta automatica", "no desea recibir",
            "disiscriv", "annulla l'iscrizione", "cancella l'iscrizione", "cancellare l'iscrizione", "nel browser", "ricevi questa mail", "ricevi questa email", "ricevi questa e-mail", "riceve questa mail", "riceve questa email", "riceve questa e-mail", "risposta automatica",
            "cancelar a subscri", "cancelar subscri", "cancelar inscri", "descadastr", "no navegador", "recebe este e-mail", "recebe esta mensagem", "resposta automatica",
            "uitschrijven voor de nieuwsbrief", "uitschrijven voor deze", "afmelden voor de nieuwsbrief", "afmelden voor deze", "afmelden nieuwsbrief", "in uw browser", "in je browser", "u ontvangt deze e-mail", "u ontvangt deze mail", "u ontvangt deze nieuwsbrief", "je ontvangt deze e-mail", "je ontvangt deze mail", "je ontvangt deze nieuwsbrief", "automatisch antwoord",
            "avregistrera", "avanmal ", "avmeld deg", "autosvar:", "automatiskt svar",
        ];

    /// <summary>Takes out the names of such a mail, or of what else is for everybody (<see cref="PublicNotice"/>), that nothing beside them reaches; where none is left and nothing is somebody's, everything is left to others. Below its notice the machine's owner speaks.</summary>
    public static void Leave(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        var isFromMachine = SenderAddress.IsOfMachine(reading.From);
        var isSaid = IsSaid(text, reading.Said);
        if (names.Count + found.Count == 0 || names.Count > MostNames || reading.Layout.Lines.Count < Fewest || (reading.IsAuthorKnown && !isFromMachine && !IsFromRole(reading.From)))
        {
            return;
        }

        var isPublic = !isSaid && !isFromMachine;
        if (isPublic && (names.Count == 0 || reading.IsAuthorKnown))
        {
            return;
        }

        var isAway = isSaid && reading.Said != Cues.All && (reading.Said & Cues.Away) != 0;
        var reach = new BesideName(text, reading.Layout, isAway, isPublic);
        if (!isPublic || (!AreReached(reach, names, found) && PublicNotice.Is(text)))
        {
            LeaveUnreached(text, reading, reach, isSaid || isPublic, isAway, names, found, others);
        }
    }

    private static bool AreReached(BesideName reach, List<NameRecognizer.Found> names, List<Mention> found)
    {
        foreach (var name in names)
        {
            if (!reach.IsReached(name.Span, found))
            {
                return false;
            }
        }

        return true;
    }

    private static void LeaveUnreached(string text, ContactExtractor.Reading reading, BesideName reach, bool isNotice, bool isAway, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        MoveToReached(text, reach, names, found);
        var left = names.RemoveAll(name => !reach.IsReached(name.Span, found));
        if (names.Count > 0)
        {
            LeaveDesks(text, reach, names, found, others);
        }
        else if ((isAway && left > 0) || (isNotice && !found.Exists(mention => IsSomebodys(text, reading.Layout, mention))))
        {
            Mentions.Move(found, others, static _ => true);
        }
    }

    /// <summary>Whether a text says that a machine wrote it, or that very many get it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="said">What it may say; everything where it has letters in pieces that are none together.</param>
    public static bool IsSaid(string text, Cues said) =>
        (said & Notices) != 0 && (said != Cues.All || NoticeFrom(text, 0) < text.Length);

    // Who signs the minutes is named among those present, too: where a name stands once more, and is reached there, it is meant there.
    private static void MoveToReached(string text, BesideName reach, List<NameRecognizer.Found> names, List<Mention> found)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i].Span.Of(text);
            for (var (at, tries) = (names[i].Span.End, 0); tries < MostTimes && !reach.IsReached(names[i].Span, found) && text.IndexOf(name, at, Math.Min(text.Length - at, Farthest), StringComparison.Ordinal) is > 0 and var next; tries++)
            {
                at = next + name.Length;
                var by = next - names[i].Span.Start;
                var again = names[i] with { Given = Moved(names[i].Given, by), Family = Moved(names[i].Family, by) };
                names[i] = reach.IsReached(again.Span, found) ? again : names[i];
            }
        }
    }

    private static TextSpan Moved(TextSpan part, int by) => part.Length > 0 ? new TextSpan(part.Start + by, part.End + by) : part;

    private static void LeaveDesks(string text, BesideName reach, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        var below = text.IndexOf('\n', names[0].Span.End) + 1;
        var footer = below > 0 ? NoticeFrom(text, below) : text.Length;
        var isKnown = found.Exists(mention => mention.Field is ContactField.Number or ContactField.Email && mention.Span.Start < footer && !reach.IsOfDesk(mention.Span));
        Mentions.Move(found, others, mention => IsToldTo(text, names, mention) || (isKnown && (mention.Span.Start >= footer || (mention.Field == ContactField.Number && reach.IsOfDesk(mention.Span)))));
    }

    // A person's address, or a number that the author gives as theirs.
    private static bool IsSomebodys(string text, Layout layout, Mention mention) => mention.Field switch
    {
        ContactField.Email => !RoleMailbox.IsOfDesk(mention.Value) && !MailReader.IsInSentence(layout, mention),
        ContactField.Number => AuthorsNumber.Is(text, mention.Span),
        _ => false,
    };

    // "hello@news.acme.com"; "Jane Doe <events@doe.org>" is somebody.
    private static bool IsFromRole(string? from) =>
        from is not null && SenderAddress.OfHeader(from) is { } sender && RoleMailbox.Is(sender.Value) && (!FromHeader.IsPerson(from) || Hosts.Has(HostLabel(sender.Value)));

    private static ReadOnlySpan<char> HostLabel(string address)
    {
        var host = address.AsSpan(address.IndexOf('@', StringComparison.Ordinal) + 1);
        return host.IndexOf('.') is > 0 and var dot ? host[..dot] : host;
    }

    // "New lead for Ridge Roofing"
    private static bool IsToldTo(string text, List<NameRecognizer.Found> names, Mention mention) =>
        mention.Field == ContactField.Company && mention.Span.Start < names[0].Span.Start && For.Has(WordBefore(text, mention.Span.Start));

    private static ReadOnlySpan<char> WordBefore(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - LongestWord)..at).TrimEnd(' ');
        return before[(before.LastIndexOfAny(' ', '\n') + 1)..];
    }

    // Where the first line with a notice begins, from a line on; the end of the text where none does.
    private static int NoticeFrom(string text, int from)
    {
        Span<char> room = stackalloc char[FoldedLine.Most];
        for (var start = from; start >= 0;)
        {
            var next = text.IndexOf('\n', start) + 1;
            LineMark.Of(FoldedLine.Of(text, new TextSpan(start, next > 0 ? next : text.Length), room), out var said);
            if (said != Cues.All && (said & Notices) != 0)
            {
                return start;
            }

            start = next > 0 ? next : -1;
        }

        return text.Length;
    }
}

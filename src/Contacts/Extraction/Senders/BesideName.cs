using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>Tells whether what stands beside a name reaches its bearer: in the mail of a machine the name of a form, of a lead or of a signature, and none of those whom a notice or a programme names.</summary>
/// <param name="text">The text.</param>
/// <param name="layout">Its tokens.</param>
/// <param name="isAway">Whether somebody is away: then who stands in a row with a number is a colleague.</param>
internal sealed class BesideName(string text, Layout layout, bool isAway)
{
    private const int MostLines = 8;
    private const int LongestGap = 3;
    private static readonly Words From = new("from by de par von da dal van av fra");
    private static readonly Words Desks = new("box customer kundenservice klantenservice kundtjänst kundeservice assistance assistenza centralino hotline helpline support helpdesk help reception questions question cancel reschedule enquiries booking bookings billetterie accueil annuler modifier réserver réservation réservations contacter fragen rückfragen stornieren buchung anmeldung rezeption dudas cancelar reservas recepción taquilla domande annullare prenotazioni dúvidas bilheteira vragen annuleren reserveren receptie servicio servizio attendees invités participants teilnehmer asistentes invitados partecipanti invitati participantes convidados deelnemers who guests");

    /// <summary>Whether a number or an address stands in the line of a name that is no sentence, or in the lines below it, or right above it, unless it is a desk's; or right behind it: "a call from Consuelo Baptiste (504-861-2937)".</summary>
    public bool Is(TextSpan name)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        var at = layout.LineAt(name.Start);
        if (at < 0 || (lines[at].Words & WordKinds.Greeting) != 0)
        {
            return false;
        }

        if (SignatureBlock.IsSentence(lines[at]))
        {
            return !isAway && (IsFollowed(name) || IntroducedName.IsSaid(text, name.Start));
        }

        if (HasReach(lines[at]) && !isAway && !IsOfDesk(lines[at]))
        {
            return true;
        }

        return IsApart(lines[at], layout.IndexAt(name.Start)) && (IsBelow(lines, at) || IsAbove(lines, at));
    }

    /// <summary>Whether a name begins the line below a closing.</summary>
    public bool IsSigned(TextSpan name)
    {
        var at = layout.LineAt(name.Start);
        return at > 0 && layout.Lines[at].First == layout.IndexAt(name.Start) && (layout.Lines[at - 1].Sort == Stretch.Closing || (at > 1 && layout.Lines[at - 2].Sort == Stretch.Closing));
    }

    /// <summary>Whether the line of a mention is a desk's: "Box office: 01832 …", "Pour annuler : 01 …".</summary>
    public bool IsOfDesk(TextSpan mention) => layout.LineAt(mention.Start) is >= 0 and var line && IsOfDesk(layout.Lines[line]);

    private bool IsBelow(ReadOnlySpan<Stretch> lines, int at)
    {
        for (var i = at + 1; i < lines.Length && i - at <= MostLines; i++)
        {
            if (Reaches(lines[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAbove(ReadOnlySpan<Stretch> lines, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= MostLines && lines[i + 1].Before == Gap.Line; i--)
        {
            if (Reaches(lines[i]))
            {
                return true;
            }
        }

        return false;
    }

    private bool Reaches(in Stretch line) => HasReach(line) && !SignatureBlock.IsSentence(line) && !IsOfDesk(line);

    private static bool HasReach(in Stretch line) => (line.Kinds & ((1 << (int)TokenKind.Phone) | (1 << (int)TokenKind.Email))) != 0;

    private bool IsOfDesk(in Stretch line)
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

    private bool IsFollowed(TextSpan name) =>
        layout.IndexAt(name.Start) is > 0 and var first && From.Has(layout.Tokens[first - 1].In(text)) && layout.IndexAt(name.End) is var next && next < layout.Tokens.Count && layout.Tokens[next].Kind is TokenKind.Phone or TokenKind.Email && layout.Tokens[next].Span.Start - name.End <= LongestGap;

    // The line begins with it, titles aside, or a label stands before it.
    private bool IsApart(in Stretch line, int first)
    {
        while (first > line.First && layout.Tokens[first].Before < Gap.Colon && (layout.Tokens[first - 1].Words & WordKinds.Honorific) != 0)
        {
            first--;
        }

        return first == line.First || layout.Tokens[first].Before is Gap.Colon or Gap.Wide or Gap.Bar;
    }
}

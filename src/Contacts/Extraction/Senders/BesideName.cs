using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Tables;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>Tells whether what stands beside a name reaches its bearer: in the mail of a machine the name of a form, of a lead or of a signature, and none of those whom a notice or a programme names.</summary>
/// <param name="text">The text.</param>
/// <param name="layout">Its tokens.</param>
/// <param name="isAway">Whether somebody is away: then who stands in a row with a number is a colleague.</param>
/// <param name="isPublic">Whether it is a text for everybody: then what stands below a blank line belongs to a name only where the name stands alone, and nothing long between.</param>
internal readonly struct BesideName(string text, Layout layout, bool isAway, bool isPublic)
{
    private const int MostLines = 8;
    private const int LongestGap = 3;
    private const int LongestShort = 2;
    private const int MostWords = 8;
    private const int WordsOfALabel = 3;
    private const int WordsOfAWriter = 5;
    private const WordKinds OfWork = WordKinds.TitleHead | WordKinds.Title | WordKinds.LegalForm | WordKinds.CompanyWord | WordKinds.Street;
    private static readonly Words From = new("from by de par von da dal van av fra door por durch");
    private static readonly Words SureDesks = new("box customer kundenservice klantenservice kundtjänst kundeservice hotline helpline helpdesk cancel reschedule annuler stornieren annullare annuleren cancelar billetterie taquilla biglietteria bilheteira");
    private static readonly Words Desks = new("assistance assistenza centralino support help reception questions question enquiries booking bookings accueil modifier réserver réservation réservations contacter fragen rückfragen buchung anmeldung rezeption dudas reservas recepción domande prenotazioni dúvidas vragen reserveren receptie servicio servizio");

    // Who comes, too.
    private static readonly Words Guests = new("attendees invités participants teilnehmer asistentes invitados partecipanti invitati participantes convidados deelnemers who guests gäste huéspedes ospiti hóspedes gasten invitees");

    /// <summary>Whether something reaches the bearer of a name, or the name stands as in a signature.</summary>
    public bool IsReached(TextSpan name, List<Mention> found) => Is(name) || IsSignature(name, found);

    /// <summary>Whether a number or an address stands in the line of a name that is no sentence, or in the lines below it, or right above it, unless it is a desk's; or right behind it: "a call from Consuelo Baptiste (504-861-2937)".</summary>
    private bool Is(TextSpan name)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        var first = layout.IndexAt(name.Start);
        var at = first < layout.Tokens.Count ? layout.Tokens[first].Line : -1;
        if (at < 0 || (lines[at].Words & WordKinds.Greeting) != 0)
        {
            return false;
        }

        if (SignatureBlock.IsSentence(lines[at]))
        {
            return !isAway && (IsFollowed(name) || IntroducedName.IsSaid(text, name.Start));
        }

        if ((HasReach(lines[at]) && !isAway && (!IsOfDesk(lines[at]) || IsBehindLabel(lines[at], first))) || IsLabelled(lines[at], first))
        {
            return true;
        }

        return IsApart(lines[at], first) && (IsBelow(lines, at, isPublic && !IsAlone(lines[at], name)) || IsAbove(lines, at));
    }

    /// <summary>Whether a name stands as in a signature: it begins a line, titles aside, that is no sentence, below a closing, at the end, or above a title, a firm or a street; and no firm is called so.</summary>
    private bool IsSignature(TextSpan name, List<Mention> found)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        var at = layout.LineAt(name.Start);
        if (at < 0 || SignatureBlock.IsSentence(lines[at]) || (lines[at].Words & WordKinds.Greeting) != 0 || BeginOf(lines[at], layout.IndexAt(name.Start)) > lines[at].First || IsOfFirm(text.AsSpan(name.Start, name.Length), found))
        {
            return false;
        }

        var isBelowClosing = at > 0 && (lines[at - 1].Sort == Stretch.Closing || (at > 1 && lines[at - 2].Sort == Stretch.Closing));
        return isBelowClosing || (!isAway && (at + 1 == lines.Length || IsAboveWork(lines, at)));
    }

    private static bool IsOfFirm(ReadOnlySpan<char> name, List<Mention> found)
    {
        foreach (var mention in found)
        {
            if (mention.Field == ContactField.Company && mention.Text.StartsWith(name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAboveWork(ReadOnlySpan<Stretch> lines, int at) =>
        lines[at + 1] is { Before: Gap.Line, IsProse: false, Count: <= MostWords } below && (below.Words & OfWork) != 0 && (below.Words & WordKinds.GivenName) == 0 && (below.Count == 1 || below.Capitalised * 2 >= below.Count - below.Digits);

    /// <summary>Whether the line of a mention is a desk's: "Box office: 01832 …", "Pour annuler : 01 …".</summary>
    public bool IsOfDesk(TextSpan mention) => layout.LineAt(mention.Start) is >= 0 and var line && IsOfDesk(layout.Lines[line]);

    private bool IsBelow(ReadOnlySpan<Stretch> lines, int at, bool isStrict)
    {
        var isApart = false;
        for (var i = at + 1; i < lines.Length && i - at <= MostLines; i++)
        {
            isApart |= lines[i].Before == Gap.Blank;
            if (isApart && (isStrict || (isPublic && lines[i].Count > MostWords)))
            {
                return false;
            }

            if (HasReach(lines[i]) && !SignatureBlock.IsSentence(lines[i]) && !(isApart ? IsOfDesk(lines[i]) : Begins(lines[i], SureDesks)))
            {
                return true;
            }
        }

        return false;
    }

    // A name, titles aside, and nothing else.
    private bool IsAlone(in Stretch line, TextSpan name) => BeginOf(line, layout.IndexAt(name.Start)) == line.First && layout.IndexAt(name.End) == line.End;

    private static bool IsAbove(ReadOnlySpan<Stretch> lines, int at)
    {
        for (var i = at - 1; i >= 0 && at - i <= MostLines && lines[i + 1].Before == Gap.Line; i--)
        {
            if (HasReach(lines[i]) && !SignatureBlock.IsSentence(lines[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasReach(in Stretch line) => (line.Kinds & ((1 << (int)TokenKind.Phone) | (1 << (int)TokenKind.Email))) != 0;

    private bool IsOfDesk(in Stretch line) => Begins(line, SureDesks) || Begins(line, Desks) || Begins(line, Guests);

    // One of the first words of a line.
    private bool Begins(in Stretch line, Words words)
    {
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(layout.Tokens)[line.First..Math.Min(line.End, line.First + WordsOfALabel)])
        {
            if (token.Kind == TokenKind.Word && words.Has(token.In(text)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsFollowed(TextSpan name) =>
        layout.IndexAt(name.Start) is > 0 and var first && From.Has(layout.Tokens[first - 1].In(text)) && layout.IndexAt(name.End) is var next && next < layout.Tokens.Count && layout.Tokens[next].Kind is TokenKind.Phone or TokenKind.Email && layout.Tokens[next].Span.Start - name.End <= LongestGap;

    // "Name: Katrin Sommer"
    private bool IsLabelled(in Stretch line, int first) =>
        first > line.First && layout.Tokens[first].Before == Gap.Colon && ColumnNames.Of(LineLabel.Of(text, layout, line, first)) is Column.Name or Column.WholeName or Column.Given or Column.Family && !Begins(line, Desks) && !Begins(line, Guests);

    // The line begins with it, titles aside, or a label stands before it.
    private bool IsApart(in Stretch line, int first)
    {
        first = BeginOf(line, first);
        return first == line.First || ((!isPublic || (first - line.First <= WordsOfALabel && !HasDigits(line, first))) && layout.Tokens[first].Before is Gap.Colon or Gap.Wide or Gap.Bar) || IsWriter(line, first);
    }

    // "Sa 10 Kabarett: Ilse Menzel"
    private bool HasDigits(in Stretch line, int first)
    {
        for (var i = line.First; i < first; i++)
        {
            if (layout.Tokens[i].In(text).ContainsAnyInRange('0', '9'))
            {
                return true;
            }
        }

        return false;
    }

    // "Genotuleerd door Carlijn Visser"
    private bool IsWriter(in Stretch line, int first) => first - line.First is > 0 and <= WordsOfAWriter && From.Has(layout.Tokens[first - 1].In(text));

    // "Media enquiries: Jane Doe, Press Officer"
    private bool IsBehindLabel(in Stretch line, int first) => BeginOf(line, first) is var begin && begin > line.First && begin - line.First <= WordsOfALabel && layout.Tokens[begin].Before == Gap.Colon && !Begins(line, Guests);

    // Where the titles and the short words before a name begin: "i. V. Dr. Peter Kaiser".
    private int BeginOf(in Stretch line, int first)
    {
        while (first > line.First && layout.Tokens[first].Before < Gap.Colon && ((layout.Tokens[first - 1].Words & (WordKinds.Honorific | WordKinds.Degree)) != 0 || layout.Tokens[first - 1].Span.Length <= LongestShort))
        {
            first--;
        }

        return first;
    }
}

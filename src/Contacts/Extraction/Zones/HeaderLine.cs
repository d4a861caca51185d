using System.Collections.Frozen;

namespace Allo.Contacts.Extraction.Zones;

/// <summary>The lines by which a message begins, in the languages of mail programs: <c>From:</c>, <c>De :</c>, <c>Gesendet:</c>.</summary>
internal static class HeaderLine
{
    private const int LinesOfABlock = 7;
    private const int FewestOfInvitation = 2;
    private const int LongestOccasion = 100;
    private const int LongestLabel = 26;
    private const int LettersApart = 32;

    private static readonly (HeaderKind Kind, string[] Labels)[] Kinds =
    [
        (HeaderKind.From, ["from", "de", "von", "da", "van", "expediteur", "absender", "remitente", "mittente", "remetente", "afzender", "fra", "från", "fran", "lahettaja", "od", "nadawca", "odesilatel", "felado", "kimden", "gonderen", "от", "от кого", "від", "από", "发件人", "寄件者", "差出人", "보낸 사람", "보낸사람", "من", "מאת"]),
        (HeaderKind.To, ["to", "a", "an", "para", "aan", "pour", "destinataire", "destinatario", "til", "till", "vastaanottaja", "do", "komu", "cimzett", "kime", "кому", "προς", "catre", "收件人", "收件者", "宛先", "받는 사람", "받는사람", "إلى", "אל"]),
        (HeaderKind.Date, ["date", "sent", "envoye", "envoye le", "gesendet", "gesendet am", "datum", "enviado", "enviada", "enviado el", "enviado em", "enviada em", "inviato", "inviata", "inviato il", "verzonden", "verzonden op", "fecha", "data", "dato", "sendt", "skickat", "lahetetty", "paivamaara", "wyslano", "wyslane", "odeslano", "datum", "kuldve", "tarih", "gonderildi", "дата", "отправлено", "надіслано", "ημερομηνία", "στάλθηκε", "εστάλη", "trimis", "日期", "发送时间", "日時", "送信日時", "날짜", "보낸 날짜", "التاريخ", "תאריך", "נשלח"]),
        (HeaderKind.Subject, ["subject", "objet", "sujet", "betreff", "asunto", "oggetto", "assunto", "onderwerp", "emne", "amne", "aihe", "temat", "predmet", "targy", "konu", "тема", "θέμα", "subiect", "主题", "主旨", "件名", "제목", "الموضوع", "נושא"]),
        (HeaderKind.Organiser, ["organiser", "organizer", "organisateur", "organisatrice", "organisator", "veranstalter", "organizador", "organizadora", "organizzatore", "organizzatrice"]),
        (HeaderKind.Invited, ["invitation", "einladung", "invitacion", "invito", "convite", "uitnodiging", "when", "quand", "wann", "cuando", "quando", "wanneer", "where", "ou", "lieu", "wo", "ort", "donde", "lugar", "dove", "luogo", "onde", "local", "waar", "locatie", "attendees", "invitees", "participants", "invites", "teilnehmer", "asistentes", "participantes", "invitados", "partecipanti", "invitati", "convidados", "deelnemers", "genodigden", "topic", "thema", "time", "zeit", "uhrzeit", "heure", "horaire", "hora", "orario", "tijd", "tijdstip", "required attendees", "optional attendees", "participants obligatoires", "participants facultatifs", "erforderliche teilnehmer", "optionale teilnehmer", "asistentes necesarios", "partecipanti obbligatori", "verplichte deelnemers"]),
        (HeaderKind.Other, ["cc", "bcc", "cci", "cco", "ccn", "reply-to", "repondre a", "copie a", "copie", "antwort an", "antworten an", "kopie", "kopie (cc)", "responder a", "rispondi a", "antwoord naar", "kopie aan", "κοιν.", "κοινοποίηση", "копия", "копія", "kopia", "kopi", "抄送", "참조", "priorite", "prioritat", "importance", "attachments", "pieces jointes", "anlagen", "message-id", "mime-version", "content-type", "received", "return-path"]),
    ];

    private static readonly FrozenDictionary<string, HeaderKind>.AlternateLookup<ReadOnlySpan<char>> Labels = Gather();

    // A bit for the length of each label by its first letter: most words before a colon are none, and this says so.
    private static readonly uint[] Lengths = Measure();

    /// <summary>What a folded line is the label of.</summary>
    public static HeaderKind KindOf(ReadOnlySpan<char> folded)
    {
        var colon = folded.IndexOf(':');
        if (colon is < 1 or > LongestLabel)
        {
            return HeaderKind.None;
        }

        var label = folded[..colon].TrimEnd(" *");
        return !label.IsEmpty && (Lengths[label[0] % Lengths.Length] >> label.Length & 1) != 0 && Labels.TryGetValue(label, out var kind) ? kind : HeaderKind.None;
    }

    /// <summary>What a line of a head tells behind its label: "De : Xavier Laine".</summary>
    public static TextSpan ToldIn(string text, TextSpan line) => line with { Start = line.Start + 1 + text.AsSpan(line.Start, line.Length).IndexOfAny(':', '：') };

    /// <summary>How many lines from one on, given folded, are the head of a message; 0 where they are none.</summary>
    /// <remarks>A head names its author and one thing more, or a date and to whom: "From: … Subject: …", "03/14/2001 09:12 AM", "To: …".</remarks>
    public static int BlockAt(string text, List<TextSpan> lines, int at, ReadOnlySpan<char> folded)
    {
        var first = KindOf(folded);
        if (first == HeaderKind.None || (first == HeaderKind.From && HasNoLetter(folded[folded.IndexOf(':')..])))
        {
            return 0; // "From: +353 87 624 1190" of a voicemail
        }

        // An invitation begins with it, or with what the occasion is called; elsewhere "Wo: …" and "Von: 9:00" are no head.
        var mayInvite = first is HeaderKind.Organiser or HeaderKind.Invited or HeaderKind.Subject && IsFirst(text, lines, at);
        var invitation = mayInvite ? Block(text, lines, at, first, mayInvite: true) : 0;
        return invitation > 0 || first is HeaderKind.Organiser or HeaderKind.Invited ? invitation : Block(text, lines, at, first, mayInvite: false);
    }

    private static int Block(string text, List<TextSpan> lines, int at, HeaderKind first, bool mayInvite)
    {
        Span<char> room = stackalloc char[FoldedLine.Most];
        var (kinds, length, blank, invited) = (1 << (int)first, 1, 0, first == HeaderKind.Invited ? 1 : 0);
        for (var i = at + 1; i < lines.Count && i < at + (LinesOfABlock * 2) && blank < 2; i++)
        {
            if (IsBlank(text, lines[i]))
            {
                blank++;
                continue;
            }

            var kind = KindOf(FoldedLine.Of(text, lines[i], room));
            kind = kind is HeaderKind.Organiser or HeaderKind.Invited && !mayInvite ? HeaderKind.None : kind;
            // A long list of recipients goes on, indented; an address may stand on a line of its own below a name.
            if (kind == HeaderKind.None && !(blank == 0 && text.AsSpan(lines[i].Start, lines[i].Length).TrimStart() is ['<', ..] address && address.Contains('@')) && !(blank == 0 && char.IsWhiteSpace(text[lines[i].Start]) && text.AsSpan(lines[i].Start, lines[i].Length).IndexOfAny('@', ',', ';') >= 0))
            {
                break;
            }

            (kinds, length) = (kinds | (1 << (int)kind), i - at + 1);
            invited += kind == HeaderKind.Invited ? 1 : 0;
        }

        if (mayInvite)
        {
            // "When: … Where: …" alone is a reminder: of an invitation its organiser is named.
            return (kinds & (1 << (int)HeaderKind.Organiser)) != 0 && invited >= FewestOfInvitation ? length : 0;
        }

        var from = (kinds & (1 << (int)HeaderKind.From)) != 0;
        var others = System.Numerics.BitOperations.PopCount((uint)kinds & ~(1u << (int)HeaderKind.From) & ~(1u << (int)HeaderKind.None));
        return (from && others >= 1) || others >= 3 || (others >= 2 && length > 2) ? length : 0;
    }

    private static bool HasNoLetter(ReadOnlySpan<char> value)
    {
        foreach (var c in value)
        {
            if (char.IsLetter(c))
            {
                return false;
            }
        }

        return value.ContainsAnyInRange('0', '9');
    }

    private static bool IsFirst(string text, List<TextSpan> lines, int at)
    {
        var first = BehindBlanks(text, lines, at);
        return first == 0 || (lines[first - 1].Length < LongestOccasion && BehindBlanks(text, lines, first - 1) == 0 && !ReachableLine.Is(text, lines[first - 1]));
    }

    // The line behind the last one above that is not blank.
    private static int BehindBlanks(string text, List<TextSpan> lines, int at)
    {
        while (at > 0 && IsBlank(text, lines[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static FrozenDictionary<string, HeaderKind>.AlternateLookup<ReadOnlySpan<char>> Gather()
    {
        var labels = new Dictionary<string, HeaderKind>(StringComparer.Ordinal);
        foreach (var (kind, known) in Kinds)
        {
            foreach (var label in known)
            {
                labels.TryAdd(label, kind);
            }
        }

        return labels.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static uint[] Measure()
    {
        var lengths = new uint[LettersApart];
        foreach (var label in Kinds.SelectMany(static kind => kind.Labels).Where(static label => label.Length <= LongestLabel))
        {
            lengths[label[0] % LettersApart] |= 1u << label.Length;
        }

        return lengths;
    }

    /// <summary>Whether nothing stands in a line.</summary>
    public static bool IsBlank(string text, TextSpan line) => text.AsSpan(line.Start, line.Length).IsWhiteSpace();
}

/// <summary>What a line of a head tells.</summary>
internal enum HeaderKind
{
    None,
    From,
    To,
    Date,
    Subject,

    /// <summary>Who invites.</summary>
    Organiser,

    /// <summary>What a calendar says of an occasion: when, where, who else.</summary>
    Invited,
    Other,
}

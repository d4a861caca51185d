using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction;

/// <summary>Tells which lines are the newest author's, and which are quoted, legal or of the mail program.</summary>
internal static class Segmenter
{
    private const int WordsOfASentence = 8;
    private const int LinesOfAHead = 4;

    private static readonly string[] Older =
    [
        "-----original message", "----- original message", "-----message d'origine", "----- message d'origine", "-----ursprungliche nachricht", "-----mensaje original",
        "-----messaggio originale", "-----mensagem original", "-----oorspronkelijk bericht", "________________________________", "____________________reply separator",
    ];

    private static readonly string[] Forwarded = ["forwarded message", "message transfere", "message suivi", "weitergeleitete nachricht", "mensaje reenviado", "messaggio inoltrato", "mensagem encaminhada", "doorgestuurd bericht", "begin forwarded message"];

    private static readonly string[] Wrote = [" wrote:", " a ecrit :", " a ecrit:", " schrieb:", " escribio:", " ha scritto:", " escreveu:", " schreef:"];

    private static readonly string[] Noise =
    [
        "sent from my", "envoye de mon", "envoye depuis", "von meinem", "enviado desde mi", "inviato da", "enviado do meu", "verzonden vanaf", "get outlook for", "confidential", "confidentiel", "this e-mail",
        "this email", "this message", "ce message", "cet e-mail", "ce courriel", "diese e-mail", "este mensaje", "questo messaggio", "esta mensagem", "dit bericht", "disclaimer", "please consider the environment",
        "pensez a l'environnement", "avant d'imprimer", "unsubscribe", "privileged", "intended recipient", "intended only", "destinataire",
    ];

    private static readonly string[] FromLabels = ["from:", "de:", "de :", "von:", "da:", "van:"];

    private static readonly string[] BlockLabels = ["to:", "sent:", "date:", "gesendet:", "an:", "envoye:", "envoye :", "a:", "a :", "enviado:", "para:", "inviato:", "verzonden:", "aan:"];

    private static readonly string[] HeaderLabels =
    [
        "to:", "cc:", "bcc:", "sent:", "date:", "subject:", "reply-to:", "a:", "a :", "objet:", "objet :", "envoye:", "envoye :", "date :", "cc :", "an:", "gesendet:", "betreff:", "para:", "asunto:", "enviado:",
        "oggetto:", "inviato:", "assunto:", "aan:", "onderwerp:", "verzonden:", "datum:", "fecha:", "data:",
    ];

    /// <summary>The lines with their zones; what stands above a forward is left out.</summary>
    public static List<TextLine> Segment(string text)
    {
        var spans = Split(text).ToList();
        if (IsQuotedWhole(text, spans))
        {
            spans = spans.ConvertAll(span => Unquoted(text, span));
        }

        var lines = new List<TextLine>();
        var (old, forwarded, any, head) = (false, false, false, false);
        foreach (var span in spans)
        {
            var folded = Folded(text, span);
            old = old || StartsOlder(folded, any && !forwarded) || AnswersAboveLotus(folded, text, lines);
            if (!old && IsForward(folded))
            {
                // Whoever forwards is not meant: what stands above goes, what follows counts.
                lines.Clear();
                (forwarded, any, head) = (true, false, true);
                continue;
            }

            if (!old && any && !forwarded && IsHead(folded, text, lines))
            {
                // The first head below a forward names who is meant; any other begins an older mail.
                (old, head) = (!head, false);
                Retract(text, lines, old);
            }

            var zone = old ? Zone.Ignored : ZoneOf(folded);
            forwarded &= zone is Zone.From or Zone.Header || folded.Length == 0;
            any |= zone is Zone.Fields or Zone.Prose && folded.Length > 0;
            lines.Add(new TextLine(span, zone));
        }

        return lines;
    }

    // Somebody pasted a part of a quote: then the marks before its lines mean nothing.
    private static bool IsQuotedWhole(string text, List<TextSpan> spans) =>
        text.AsSpan().TrimStart().StartsWith('>') && spans.TrueForAll(span => IsBlank(text, span) || text.AsSpan(span.Start, span.Length).TrimStart()[0] == '>');

    private static TextSpan Unquoted(string text, TextSpan span)
    {
        var start = span.Start;
        while (start < span.End && text[start] is '>' or ' ')
        {
            start++;
        }

        return span with { Start = start };
    }

    private static bool IsForward(string folded) =>
        IsLotus(folded) || (folded.Length < 80 && Forwarded.Any(mark => folded.Contains(mark, StringComparison.Ordinal)));

    // "---- Forwarded by Jane Doe/HOU/ECT on 12/14/2000 11:25 AM"
    private static bool IsLotus(string folded) => folded.StartsWith("---", StringComparison.Ordinal) && folded.Contains("- forwarded by ", StringComparison.Ordinal);

    // Whoever signs with a number or an address above the mark of Lotus Notes is meant; whoever only says "FYI" forwards.
    private static bool AnswersAboveLotus(string folded, string text, List<TextLine> lines) =>
        IsLotus(folded) && lines.Exists(line => line.Zone == Zone.Fields && IsReachable(text, line.Span));

    private static bool IsHead(string folded, string text, List<TextLine> lines) =>
        folded is "wrote:" or "a ecrit :" or "a ecrit:" or "schrieb:" || IsHeaderBehind(folded, text, lines);

    /// <summary>The text's lines, whatever ends them.</summary>
    private static IEnumerable<TextSpan> Split(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is '\n' or '\r')
            {
                yield return new TextSpan(start, i);
                i += i + 1 < text.Length && text[i] == '\r' && text[i + 1] == '\n' ? 1 : 0;
                start = i + 1;
            }
        }
    }

    // The first characters are enough to know a mark, and bound what a megabyte line costs.
    private static string Folded(string text, TextSpan span)
    {
        var line = text.AsSpan(span.Start, Math.Min(span.Length, 400)).Trim();
        return line.IsEmpty ? string.Empty : Words.Fold(line.ToString());
    }

    // A block of header lines behind text is of an older mail, with or without an address in it.
    private static bool IsHeaderBehind(string folded, string text, List<TextLine> lines) =>
        Array.Exists(BlockLabels, label => folded.StartsWith(label, StringComparison.Ordinal))
        && Above(text, lines).Any(line => Array.Exists(FromLabels, label => Folded(text, line.Span).StartsWith(label, StringComparison.Ordinal)) || HasTime(text, line.Span));

    // The lines right above, blank ones between passed over.
    private static IEnumerable<TextLine> Above(string text, List<TextLine> lines) =>
        Enumerable.Reverse(lines[Math.Max(0, lines.Count - LinesOfAHead)..]).Where(line => !IsBlank(text, line.Span)).Take(1);

    private static bool IsReachable(string text, TextSpan span)
    {
        var line = text.AsSpan(span.Start, Math.Min(span.Length, 400));
        var digits = 0;
        foreach (var c in line)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits >= 7 || line.Contains('@');
    }

    private static bool IsBlank(string text, TextSpan span) => text.AsSpan(span.Start, span.Length).IsWhiteSpace();

    // "03/14/2001 09:12 AM"
    private static bool HasTime(string text, TextSpan span)
    {
        var line = text.AsSpan(span.Start, Math.Min(span.Length, 400));
        var colon = line.IndexOf(':');
        var dated = colon > 0 && line[..colon].IndexOfAny('/', '-', '.') >= 0;
        var clock = line.TrimEnd();
        return colon > 0 && colon + 2 < line.Length && char.IsAsciiDigit(line[colon - 1]) && char.IsAsciiDigit(line[colon + 1]) && char.IsAsciiDigit(line[colon + 2])
            && (dated || clock.EndsWith(" AM", StringComparison.OrdinalIgnoreCase) || clock.EndsWith(" PM", StringComparison.OrdinalIgnoreCase));
    }

    // A head begins above its first label: "On Monday, X <x@y.z>" and then "wrote:"; a name, a date and then "To:".
    private static void Retract(string text, List<TextLine> lines, bool old)
    {
        var i = lines.Count - 1;
        while (i > 0 && IsBlank(text, lines[i].Span))
        {
            i--;
        }

        for (var last = i; i >= 0 && old && last - i < LinesOfAHead && !IsBlank(text, lines[i].Span); i--)
        {
            lines[i] = lines[i] with { Zone = Zone.Ignored };
        }
    }

    private static bool StartsOlder(string folded, bool behindText) =>
        Older.Any(mark => folded.StartsWith(mark, StringComparison.Ordinal))
        || (folded.EndsWith(':') && Wrote.Any(mark => folded.EndsWith(mark, StringComparison.Ordinal)))
        || (behindText && FromLabels.Any(label => folded.StartsWith(label, StringComparison.Ordinal)) && folded.Contains('@', StringComparison.Ordinal));

    private static Zone ZoneOf(string folded)
    {
        if (folded.StartsWith('>') || Noise.Any(mark => folded.Contains(mark, StringComparison.Ordinal)))
        {
            return Zone.Ignored;
        }

        if (FromLabels.Any(label => folded.StartsWith(label, StringComparison.Ordinal)) && folded.Contains('@', StringComparison.Ordinal))
        {
            return Zone.From;
        }

        return HeaderLabels.Any(label => folded.StartsWith(label, StringComparison.Ordinal)) ? Zone.Header
            : IsProse(folded) ? Zone.Prose
            : Zone.Fields;
    }

    private static bool IsProse(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0
            && ((words.Length >= WordsOfASentence && words.Count(word => word.All(char.IsLetter)) * 10 >= words.Length * 7) || Lexicon.Lexicon.Greetings.Has(words[0].TrimEnd(',')));
    }
}

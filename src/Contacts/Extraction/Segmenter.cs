using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction;

/// <summary>Tells which lines are the newest author's, and which are quoted, legal or of the mail program.</summary>
internal static class Segmenter
{
    private const int WordsOfASentence = 8;

    private static readonly string[] Older =
    [
        "-----original message", "----- original message", "-----message d'origine", "----- message d'origine", "-----ursprungliche nachricht", "-----mensaje original",
        "-----messaggio originale", "-----mensagem original", "-----oorspronkelijk bericht", "________________________________",
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

    private static readonly string[] HeaderLabels =
    [
        "to:", "cc:", "bcc:", "sent:", "date:", "subject:", "reply-to:", "a:", "a :", "objet:", "objet :", "envoye:", "envoye :", "date :", "cc :", "an:", "gesendet:", "betreff:", "para:", "asunto:", "enviado:",
        "oggetto:", "inviato:", "assunto:", "aan:", "onderwerp:", "verzonden:", "datum:", "fecha:", "data:",
    ];

    public static List<TextLine> Segment(string text)
    {
        var lines = new List<TextLine>();
        var (old, forwarded, any) = (false, false, false);
        foreach (var span in Split(text))
        {
            var folded = Folded(text, span);
            if (Forwarded.Any(mark => folded.Contains(mark, StringComparison.Ordinal)) && folded.Length < 80)
            {
                // Whoever forwards is not meant: what stands above goes, what follows counts.
                lines = [.. lines.Select(line => line with { Zone = Zone.Ignored }), new TextLine(span, Zone.Ignored)];
                (old, forwarded, any) = (false, true, false);
                continue;
            }

            old = old || StartsOlder(folded, any && !forwarded);
            var zone = old ? Zone.Ignored : ZoneOf(folded);
            forwarded &= zone is Zone.From or Zone.Header || folded.Length == 0;
            any |= zone is Zone.Fields or Zone.Prose && folded.Length > 0;
            lines.Add(new TextLine(span, zone));
        }

        return lines;
    }

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

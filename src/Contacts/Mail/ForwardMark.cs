namespace Allo.Contacts.Mail;

/// <summary>The line by which mail programs say that a forwarded mail follows.</summary>
internal static class ForwardMark
{
    private const string Mark = "---------- Forwarded message ----------\n";
    private const int LinesOfAHead = 4;
    private const int Longest = 80;

    /// <summary>What stands in it, in the languages of mail programs.</summary>
    public static readonly string[] Marks =
    [
        "forwarded message", "forwarded by", "message transféré", "message réexpédié", "message suivi", "mail transféré", "courriel transféré", "weitergeleitete nachricht", "weitergeleiteten nachricht", "mensaje reenviado", "messaggio inoltrato",
        "mensagem encaminhada", "mensagem reencaminhada", "mensagem reenviada", "doorgestuurd bericht", "doorgestuurde bericht", "προωθημένο μήνυμα", "пересылаемое сообщение", "пересланное сообщение", "wiadomość przekazana", "przekazana wiadomość", "przekazano wiadomość",
        "vidarebefordrat meddelande", "videresendt besked", "videresendt meddelelse", "videresendt melding", "välitetty viesti", "přeposlaná zpráva", "továbbított üzenet", "iletilen ileti", "İletilen ileti",
    ];

    private static readonly string[] From = ["from:", "de:", "de :", "von:", "da:", "van:"];
    private static readonly string[] Behind = ["to:", "sent:", "date:", "subject:", "à:", "à :", "envoyé", "objet", "an:", "gesendet:", "datum:", "betreff:", "para:", "enviado", "asunto:", "a:", "inviato:", "oggetto:", "assunto:", "aan:", "verzonden:", "onderwerp:"];

    /// <summary>Whether a line says so: between dashes, before a colon or at its beginning; a sentence that names a mark is none.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        foreach (var mark in Marks)
        {
            if (line.Length < Longest && line.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var at
                && (at == 0 || line[0] is '-' or '_' or '=' or '#' or '>' || line[(at + mark.Length)..].TrimStart() is [':' or '-', ..]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A text whose subject says that it is a forward, with the mark before its first head where it has none.</summary>
    /// <remarks>Outlook writes no mark: only the subject tells its forwards from its answers.</remarks>
    public static ReadableText Marked(ReadableText body)
    {
        var text = body.ToString();
        if (HeadIn(text) is not { } head)
        {
            return body;
        }

        // "-----Messaggio originale-----" above the head is the mark of an answer, too.
        var above = text.AsSpan(0, head).TrimEnd();
        var rule = above[(above.LastIndexOf('\n') + 1)..];
        var marked = new ReadableText(text, body.Map());
        marked.Copy(0, rule.Length < Longest && rule.StartsWith("---") && rule.EndsWith("---") ? above.Length - rule.Length : head);
        marked.Insert(Mark);
        marked.Copy(head, text.Length);
        return marked;
    }

    // Where "From:" stands with "Sent:", "To:" or "Subject:" on the lines behind it.
    private static int? HeadIn(string text)
    {
        var (head, age) = (-1, 0);
        for (var (start, end) = (0, 0); start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            var line = text.AsSpan(start, end - start).Trim(" \t\r*");
            if (Is(line))
            {
                return null;
            }

            if (head >= 0 && ++age <= LinesOfAHead && StartsWith(line, Behind))
            {
                return head;
            }

            (head, age) = StartsWith(line, From) ? (start, 0) : (age > LinesOfAHead ? -1 : head, age);
        }

        return null;
    }

    private static bool StartsWith(ReadOnlySpan<char> line, string[] labels)
    {
        foreach (var label in labels)
        {
            if (line.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

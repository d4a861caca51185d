namespace Allo.Contacts.Mail;

/// <summary>The line by which mail programs say that a forwarded mail follows.</summary>
internal static class ForwardMark
{
    private const string Mark = "---------- Forwarded message ----------\n";
    private const int LinesOfAHead = 4;

    internal static readonly string[] Marks =
    [
        "forwarded message", "message transféré", "message suivi", "weitergeleitete nachricht", "mensaje reenviado", "messaggio inoltrato", "mensagem encaminhada", "doorgestuurd bericht",
    ];

    private static readonly string[] From = ["from:", "de:", "de :", "von:", "da:", "van:"];
    private static readonly string[] Behind = ["to:", "sent:", "date:", "subject:", "à:", "à :", "envoyé", "objet", "an:", "gesendet:", "datum:", "betreff:", "para:", "enviado", "asunto:", "a:", "inviato:", "oggetto:", "assunto:", "aan:", "verzonden:", "onderwerp:"];

    /// <summary>Whether a line says so.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        foreach (var mark in Marks)
        {
            if (line.Length < 80 && line.Contains(mark, StringComparison.OrdinalIgnoreCase))
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

        var marked = new ReadableText(text, body.Map());
        marked.Copy(0, head);
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

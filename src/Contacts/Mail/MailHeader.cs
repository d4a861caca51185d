namespace Allo.Contacts.Mail;

/// <summary>Tells whether a text begins with the header fields of RFC 5322.</summary>
internal static class MailHeader
{
    /// <summary>Fields that a mail program writes and nobody pastes by hand.</summary>
    private static readonly string[] OfPrograms =
    [
        "received", "message-id", "mime-version", "return-path", "delivered-to", "dkim-signature", "arc-seal", "content-transfer-encoding", "authentication-results", "x-mailer", "x-received", "envelope-to", "thread-index", "x-original-to", "received-spf",
    ];

    /// <summary>Whether header fields are all that stands before the first empty line, and a mail's.</summary>
    public static bool Begins(ReadOnlySpan<char> head)
    {
        var (first, from, date, sure) = (true, false, false, false);
        foreach (var line in head.EnumerateLines())
        {
            if (line.IsEmpty && !first)
            {
                break;
            }

            if (IsPassedOver(line, first))
            {
                continue;
            }

            var colon = line.IndexOf(':');
            if (colon < 1 || line[..colon].ContainsAnyExceptInRange('!', '~'))
            {
                // The head ends somewhere in a line: what was seen before it decides.
                return !first && sure;
            }

            first = false;
            from |= line[..colon].Equals("from", StringComparison.OrdinalIgnoreCase);
            date |= line[..colon].Equals("date", StringComparison.OrdinalIgnoreCase) && IsDate(line[(colon + 1)..]);
            sure |= (from && date) || IsOfProgram(line[..colon]);
        }

        return sure;
    }

    // An empty line before the head, a folded one within, the line by which a mailbox parts its mails.
    private static bool IsPassedOver(ReadOnlySpan<char> line, bool first) =>
        line.IsEmpty
        || (!first && line[0] is ' ' or '\t')
        || (first && line.StartsWith("From ", StringComparison.Ordinal) && line.Contains('@'));

    private static bool IsOfProgram(ReadOnlySpan<char> name)
    {
        foreach (var known in OfPrograms)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // "Thu, 26 Jun 2014 13:53:45 +0400": with seconds and a zone, as no mail program shows it to a reader.
    private static bool IsDate(ReadOnlySpan<char> value)
    {
        var date = value.Trim();
        var comment = date.IndexOf('(');
        date = comment > 0 ? date[..comment].TrimEnd() : date;
        return date.Length is > 15 and < 60 && date.Count(':') == 2
            && (date[^5] is '+' or '-' || date.EndsWith("GMT", StringComparison.Ordinal) || date.EndsWith("UT", StringComparison.Ordinal) || date.EndsWith(" Z", StringComparison.Ordinal));
    }
}

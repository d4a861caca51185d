namespace Allo.Contacts.Extraction.Zones;

/// <summary>The head of the mail that Lotus Notes hands on, right below its mark: "Vince Roux @ PELICAN" and "08/22/2000 11:48 AM" above "To: …". It names who is meant.</summary>
internal static class LotusForward
{
    private const int MostLines = 8;
    private const int MostRecipients = 400;
    private static readonly System.Buffers.SearchValues<char> Units = System.Buffers.SearchValues.Create("@/");

    /// <summary>Takes up such a head.</summary>
    /// <param name="text">The text.</param>
    /// <param name="spans">Its lines.</param>
    /// <param name="at">The line that dates it.</param>
    /// <param name="lines">What was read behind the mark: nothing but the name, which becomes the author's.</param>
    /// <returns>How many lines the head has from that one on; 0 where it is none.</returns>
    public static int Take(string text, List<TextSpan> spans, int at, List<TextLine> lines)
    {
        if (!LotusHead.IsAt(text, spans, at))
        {
            return 0;
        }

        // Either above the date or before it: "Vince Roux <…> on 08/22/2000".
        var name = at - LotusHead.LinesAbove(text, spans, at);
        if ((name == at && EndOfAuthor(text, spans[at]) < 0) || (lines.Count > 0 && lines[0].Span.Start < spans[name].Start))
        {
            return 0;
        }

        lines.Clear();
        lines.Add(new TextLine(Author(text, spans[name], isDated: name == at), Zone.From));
        var end = at + 1;
        for (var i = at + 1; i < Math.Min(spans.Count, end + MostLines); i++)
        {
            if (IsLabelled(text, spans[i]))
            {
                lines.Add(new TextLine(spans[i], Zone.Header));
                end = i + 1;
            }
            else if (!HeaderLine.IsBlank(text, spans[i]))
            {
                if (!SkipRecipients(text, spans, ref i))
                {
                    break;
                }

                end = i + 1;
            }
        }

        return end - at;
    }

    private static bool IsLabelled(string text, TextSpan line)
    {
        Span<char> room = stackalloc char[FoldedLine.Most];
        return HeaderLine.KindOf(FoldedLine.Of(text, line, room)) != HeaderKind.None;
    }

    // A long list of them goes on over many lines, up to "cc: …" or "Subject: …".
    private static bool SkipRecipients(string text, List<TextSpan> spans, ref int line)
    {
        for (var i = line + 1; i < Math.Min(spans.Count, line + MostRecipients) && !HeaderLine.IsBlank(text, spans[i]); i++)
        {
            if (IsLabelled(text, spans[i]))
            {
                line = i - 1;
                return true;
            }
        }

        return false;
    }

    // Without the date behind it, and without the units of a name that has no address.
    private static TextSpan Author(string text, TextSpan line, bool isDated)
    {
        var shown = text.AsSpan(line.Start, line.Length);
        var end = isDated ? EndOfAuthor(text, line) : shown.Length;
        var units = shown[..end].IndexOfAny(Units);

        // "vroux@pelican.com"; but "Vince Roux @ PELICAN" and "Jane Doe@ECT".
        units = units >= 0 && shown[units..end] is var behind && (shown[..end].Contains('<') || behind[..(behind.IndexOf(' ') is > 0 and var space ? space : behind.Length)].Contains('.')) ? -1 : units;
        return line with { End = line.Start + (units > 0 ? units : end) };
    }

    private static int EndOfAuthor(string text, TextSpan line) => text.AsSpan(line.Start, line.Length).LastIndexOf(" on ", StringComparison.OrdinalIgnoreCase);
}

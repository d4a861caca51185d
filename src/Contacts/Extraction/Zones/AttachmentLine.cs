namespace Allo.Contacts.Extraction.Zones;

/// <summary>The lines by which mail programs name what is attached: <c>&lt;&lt;offer.doc&gt;&gt;</c>, <c> - offer.doc</c>, <c>(See attached file: offer.doc)</c>.</summary>
internal static class AttachmentLine
{
    private const int Longest = 160;
    private const int LongestEnding = 5;

    private static readonly string[] Openings = ["see attached file", "attached file:", "embedded picture", "embedded image", "piece jointe :", "pieces jointes :", "attachment:", "attachments:", "anhang:", "anlage:", "allegato:", "anexo:", "adjunto:", "bijlage:"];

    private static readonly Lexicon.Words Endings = new("doc docx docm dot xls xlsx xlsm csv ppt pptx pps pdf txt rtf odt ods zip rar 7z gz wpd wp5 msg eml ics htm html xml jpg jpeg jpe gif png bmp tif tiff pcx mdb mpp vsd mp3 mp4 wav avi mov exe lwp 123");

    /// <summary>Whether a folded line names a file and says nothing else.</summary>
    public static bool Is(ReadOnlySpan<char> folded)
    {
        if (folded.Length > Longest)
        {
            return false;
        }

        // "Tatiane Prado.vcf (arquivo anexado)": a card that somebody sent in a chat.
        if (folded[^1] == ')' && folded.IndexOf(".vcf (", StringComparison.Ordinal) > 0)
        {
            return true;
        }

        if (folded[0] is not ('<' or '-' or '(' or '['))
        {
            return false;
        }

        var name = folded.Trim("<>-()[] ");
        return (folded[0] != '-' && StartsWithAny(name)) || (IsFile(name) && folded is ['<', '<', ..] or ['-', ' ', ..]);
    }

    private static bool StartsWithAny(ReadOnlySpan<char> name)
    {
        foreach (var opening in Openings)
        {
            if (name.StartsWith(opening, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFile(ReadOnlySpan<char> name)
    {
        var stop = name.LastIndexOf('.');
        return stop > 0 && name.Length - stop - 1 is > 0 and < LongestEnding && !name.Contains('@') && Endings.Has(name[(stop + 1)..]);
    }
}

using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Zones;

/// <summary>Tells the signature that a mail program sets below what is forwarded: that of whoever forwards, who is not meant.</summary>
internal static class ForwarderSignature
{
    private const int LinesOfASignature = 12;
    private const int ShortestWord = 3;
    private const WordKinds OfTitles = WordKinds.Title | WordKinds.TitleHead | WordKinds.Department | WordKinds.Function | WordKinds.Industry;

    /// <summary>Leaves out the lines below the last "-- " where they begin with another name than that of the head, who signed above.</summary>
    public static void Drop(string text, List<TextLine> lines)
    {
        var delimiter = lines.FindLastIndex(line => line.Zone == Zone.Own && text.AsSpan(line.Span.Start, line.Span.Length).TrimEnd() is "--");
        var head = lines.FindIndex(static line => line.Zone == Zone.From);
        if (delimiter < 0 || head < 0 || delimiter + 1 >= lines.Count || lines.Count - delimiter > LinesOfASignature)
        {
            return;
        }

        var author = WordsOf(text, lines[head]);
        if (Shares(text, lines[delimiter + 1], author) || (IsTitle(text, lines[delimiter + 1]) && !lines.Exists(line => line.Zone == Zone.Own && line.Span.End < lines[delimiter].Span.Start && ReachableLine.Is(text, line.Span))) || !lines.Exists(line => line.Zone == Zone.Own && line.Span.End < lines[delimiter].Span.Start && Shares(text, line, author)))
        {
            return;
        }

        for (var i = delimiter; i < lines.Count; i++)
        {
            lines[i] = lines[i] with { Zone = Zone.Ignored };
        }
    }

    // "Kalibriertechniker" below the name of the author, who signed above without a number.
    private static bool IsTitle(string text, TextLine line)
    {
        var kinds = WordKinds.None;
        foreach (var word in WordsOf(text, line))
        {
            var told = WordLexicon.Of(word) is var listed and not WordKinds.None ? listed : WordEndings.Of(word);
            if ((told & OfTitles) == 0)
            {
                return false;
            }

            kinds |= told;
        }

        return (kinds & (WordKinds.TitleHead | WordKinds.GivenName)) == WordKinds.TitleHead;
    }

    private static bool Shares(string text, TextLine line, string[] author) => Array.Exists(WordsOf(text, line), word => word.Length >= ShortestWord && author.Contains(word));

    private static string[] WordsOf(string text, TextLine line)
    {
        var words = text.AsSpan(line.Span.Start, Math.Min(line.Span.Length, FoldedLine.Most)).ToString();
        return Words.Fold(words).Split([' ', '<', '>', '"', ',', '.', '@', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
    }
}

namespace Allo.Contacts.Extraction.People;

/// <summary>Tells who is only quoted: "Be yourself; everyone else is already taken." and below it "Oscar Wilde", with nothing of theirs behind.</summary>
internal static class Quotation
{
    private const int Longest = 400;
    private const int FewestWords = 4;
    private const string Closing = "\"”“»’'";
    private const string Dashes = " \t-–—~(";
    private static readonly System.Buffers.SearchValues<char> Opening = System.Buffers.SearchValues.Create("\"“„«‘'");

    /// <summary>Whether a name stands below such words, alone on the last line of its block.</summary>
    public static bool IsBelow(string text, TextSpan name)
    {
        var before = text.AsSpan(Math.Max(0, name.Start - Longest), name.Start - Math.Max(0, name.Start - Longest)).TrimEnd(Dashes);
        if (!before.EndsWith("\n"))
        {
            return false;
        }

        before = before.TrimEnd();
        if (before.IsEmpty || !Closing.Contains(before[^1]) || !EndsBlock(text.AsSpan(name.End)))
        {
            return false;
        }

        var said = before[..^1];
        var begin = said.LastIndexOfAny(Opening);
        return begin >= 0 && said[begin..].Count(' ') >= FewestWords - 1 && (begin == 0 || said[..begin].TrimEnd(" \t") is [] or [.., '\n']);
    }

    // The rest of the line and the next one are blank, and no number follows: then whose words were taken down would call.
    private static bool EndsBlock(ReadOnlySpan<char> behind)
    {
        behind = behind.TrimStart(" \t)");
        var next = behind.TrimStart("\r\n \t");
        return next.IsEmpty || (behind[..^next.Length].Count('\n') > 1 && next[0] is not ((>= '0' and <= '9') or '+' or '('));
    }
}

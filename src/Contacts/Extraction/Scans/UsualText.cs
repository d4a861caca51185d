namespace Allo.Contacts.Extraction.Scans;

/// <summary>Tells the texts, nearly all in languages of Western Europe, that have none of the characters that other programs and keyboards put in: what looks for those need not.</summary>
internal static class UsualText
{
    private const char NextLine = '\u0085';
    private const char SoftHyphen = '\u00ad';

    /// <summary>Whether every line ends with a line feed, every character is of Latin-1, and every sign is seen.</summary>
    public static bool Is(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('\0', '\u00ff') && !text.ContainsAnyInRange('\v', '\r') && !text.ContainsAny(NextLine, SoftHyphen);
}

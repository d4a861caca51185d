using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Finds addresses that a narrow signature breaks at their sign: "h.lamoureux@" and below it "mutuelle-coteaux.fr", or "@mutuelle-coteaux.fr" below "h.lamoureux".</summary>
internal static class BrokenEmail
{
    private const int Longest = 64;
    private static readonly Evidence[] Broken = [new("an at sign where a line ends", 3)];

    /// <summary>Adds those of two lines of which nothing stands between; each where its domain stands.</summary>
    public static void Find(string text, List<TextLine> lines, List<Mention> found)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            var (above, below) = (lines[i - 1].Span, lines[i].Span);
            if ((text[above.End - 1] is '@' or ' ' || text[below.Start] is '@' or ' ') && IsRightBelow(text, above, below))
            {
                Add(text, Trimmed(text, above), Trimmed(text, below), found);
            }
        }
    }

    private static void Add(string text, TextSpan above, TextSpan below, List<Mention> found)
    {
        if (above.Length < 3 || below.Length < 3)
        {
            return;
        }

        var isClosed = text[above.End - 1] == '@';
        if (isClosed == (text[below.Start] == '@'))
        {
            return;
        }

        var end = isClosed ? above.End - 1 : above.End;
        var local = end;
        while (local > above.Start && end - local < Longest && EmailRecognizer.IsLocal(text[local - 1]))
        {
            local--;
        }

        var domain = isClosed ? below.Start : below.Start + 1;
        var last = domain;
        while (last < below.End && last - domain < Longest && (char.IsLetterOrDigit(text[last]) || text[last] is '.' or '-'))
        {
            last++;
        }

        var host = text.AsSpan(domain..last).TrimEnd(".-");
        if ((last == below.End || text[last] != '@') && IsOpen(text, above.Start, local) && (isClosed || IsPersonal(text, above.Start, local, end)) && host.LastIndexOf('.') is > 0 and var dot && Domains.Top.Has(host[(dot + 1)..]))
        {
            EmailRecognizer.Add(text, new TextSpan(below.Start, domain + host.Length), $"{text.AsSpan(local..end)}@{host}", Broken, 0.9, found);
        }
    }

    // Nothing stands before the local part that makes it a part of something else.
    private static bool IsOpen(string text, int start, int local) => local == start || text[local - 1] is ' ' or '\u00a0' or '\t' or ':' or '|' or '•' or '·' or '<' or '(';

    // "@jane.fr" below "instagram" is how somebody is called there.
    private static bool IsPersonal(string text, int start, int local, int end) =>
        char.IsAsciiLetterLower(text[local]) && (text.AsSpan(local..end).ContainsAny('.', '_') || text.AsSpan(start..local).TrimEnd(" \u00a0") is [.., ':'] and var label && (WordLexicon.Of(label.Trim(" \u00a0:")) & WordKinds.EmailLabel) != 0);

    private static bool IsRightBelow(string text, TextSpan above, TextSpan below) => below.Start > above.End && text.AsSpan(above.End..below.Start) is "\n" or "\r\n";

    private static TextSpan Trimmed(string text, TextSpan line)
    {
        var (start, end) = (line.Start, line.End);
        while (end > start && text[end - 1] is ' ' or '\u00a0' or '\t')
        {
            end--;
        }

        while (start < end && text[start] is ' ' or '\u00a0' or '\t')
        {
            start++;
        }

        return new TextSpan(start, end);
    }
}

using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Finds e-mail addresses as they are written.</summary>
internal static class EmailRecognizer
{
    private const int Longest = 320;
    private const int LongestTop = 8;
    private const int LongestHeader = 24;

    private static readonly Words MessageIds = new("message-id message_id in-reply-to references x-message-id content-id");

    // Of every address the same.
    private static readonly Evidence[] Plain = [new("an at sign between a name and a domain", 4)];
    private static readonly Evidence[] SetApart = [new("a dot of its domain set apart", 3)];

    /// <summary>Adds the addresses of a line.</summary>
    public static void Find(string text, TextSpan line, List<Mention> found) => Find(text, line, IndexOfAt(text, line.Start, line.End), SpelledEmail.Next(text, line.Start + 1, line.End), found);

    /// <summary>Adds the addresses of lines, in order.</summary>
    public static void Find(string text, List<TextLine> lines, List<Mention> found)
    {
        // The next at sign and the next mark of the text: most lines have neither, and are not searched.
        var (at, mark) = (-1, -1);
        foreach (var (line, _) in lines)
        {
            at = at < line.Start ? IndexOfAt(text, line.Start, text.Length) : at;
            mark = mark <= line.Start ? SpelledEmail.Next(text, line.Start + 1, text.Length) : mark;
            if (Math.Min(at, mark) < line.End)
            {
                Find(text, line, at, mark, found);
            }
        }
    }

    private static void Find(string text, TextSpan line, int at, int mark, List<Mention> found)
    {
        for (; at < line.End; at = IndexOfAt(text, at + 1, line.End))
        {
            AddPlain(text, line, at, found);
        }

        SpelledEmail.Find(text, line, mark, found);
    }

    /// <summary>Whether a character can stand in front of an at sign.</summary>
    public static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '\'' or '&' or '%' or '/' or '=';

    /// <summary>Adds an address that is one, unless the last mention has its place.</summary>
    public static void Add(string text, TextSpan span, string address, Evidence[] evidence, double confidence, List<Mention> found)
    {
        if (EmailAddress.Read(Decoy.Without(address, text, span.End)) is { } email && !(found.Count > 0 && found[^1].Span.Overlaps(span)))
        {
            // Most are written as they are kept: one string then, which in a long text the garbage collector carries about once.
            var written = text.AsSpan(span.Start, span.Length).SequenceEqual(address) ? address : span.Of(text);
            found.Add(new Mention(ContactField.Email, span, written, email.Value is var value && value == written ? written : value, confidence, evidence, null) { Parsed = email });
        }
    }

    // The end where none follows.
    private static int IndexOfAt(string text, int start, int end) => start < end && text.AsSpan(start, end - start).IndexOf('@') is >= 0 and var at ? start + at : end;

    private static void AddPlain(string text, TextSpan line, int at, List<Mention> found)
    {
        var start = at;
        while (start > line.Start && at - start < Longest && IsLocal(text[start - 1]))
        {
            start--;
        }

        // "@jane@mastodon.social" is a handle, "Message-ID: <20250612.8841@mail.acme.com>" the number of a message (RFC 5322).
        if (start > line.Start && (text[start - 1] == '@' || (text[start - 1] == '<' && IsMessage(text.AsSpan(line.Start..(start - 1)), text.AsSpan(start..at)))))
        {
            return;
        }

        var end = at + 1;
        while (end < line.End && end - at < Longest && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        if (text.AsSpan(at, end - at).ContainsAnyInRange('A', 'Z') && GluedLabel.BehindHost(text, new TextSpan(at + 1, end), line) is { } label)
        {
            end = label;
        }

        if (start < at && end > at + 1 && DomainFrom(text, line, at + 1, end) is var (whole, last))
        {
            var first = SpelledEmail.HasDotApart(text, line, start) ? SpelledEmail.WordBefore(text, line, start) : start;
            Add(text, new TextSpan(first, last), (first < start ? text[first..(start - 3)] + "." : string.Empty) + text[start..at] + "@" + whole, SetApart, 0.93, found);
            return;
        }

        while (start < at && text[start] is '.' or '\'' or '-' or '/' or '=')
        {
            start++;
        }

        start = BehindLabel(text, start, at);
        while (end > at + 1 && text[end - 1] is '.' or '-')
        {
            end--;
        }

        if (Mistyped(text, line, at, end) is var (domain, stop))
        {
            Add(text, new TextSpan(start, stop), string.Concat(text.AsSpan(start, at + 1 - start), domain), SetApart, 0.9, found);
            return;
        }

        Add(text, new TextSpan(start, end), text[start..end], Plain, 0.98, found);
    }

    // Right behind the header or another id, and with digits before the sign: two in "References", behind which somebody may name whom to ask.
    private static bool IsMessage(ReadOnlySpan<char> before, ReadOnlySpan<char> local)
    {
        var header = before[..Math.Min(before.Length, LongestHeader)];
        if (local.IndexOfAnyInRange('0', '9') is not (>= 0 and var digit) || before.TrimEnd(" \t") is not [.., ':' or '>'] || header.IndexOf(':') is not (> 0 and var colon))
        {
            return false;
        }

        var name = header[..colon].Trim(" >|\t");
        return MessageIds.Has(name) && (!name.Equals("References", StringComparison.OrdinalIgnoreCase) || local[(digit + 1)..].ContainsAnyInRange('0', '9'));
    }

    // "ian@smith,com", "ian@smith..com": the dot missed by a key or struck twice; null where it is not.
    private static (string Domain, int End)? Mistyped(string text, TextSpan line, int at, int end)
    {
        var domain = text.AsSpan(at + 1, end - at - 1);
        if (domain.IndexOf("..") is > 0 and var twice)
        {
            var top = domain[(twice + 2)..];
            return !domain[..twice].Contains('.') && Domains.Top.Has(top) ? ($"{domain[..twice]}.{top}", end) : null;
        }

        if (end + 2 >= line.End || text[end] != ',' || domain.IsEmpty || domain.Contains('.'))
        {
            return null;
        }

        var stop = end + 1;
        while (stop < line.End && stop - end < LongestTop && char.IsAsciiLetter(text[stop]))
        {
            stop++;
        }

        var last = text.AsSpan(end + 1, stop - end - 1);
        return Domains.Top.Has(last) && (EndsAt(text, line, stop) || (last.Equals("com", StringComparison.OrdinalIgnoreCase) && text[stop] == ' ')) ? ($"{domain}.{last}", stop) : null;
    }

    // "jane@acme,de" at the end of a line or a sentence; "jane@acme,de preferencia" goes on.
    private static bool EndsAt(string text, TextSpan line, int at)
    {
        var behind = text.AsSpan(at, line.End - at);
        var next = behind.TrimStart(" \t");
        return next.IsEmpty || next[0] is ',' or ';' or ')' or '>' or '|' or '/' or '•' or '·' or '–' or '—' || (behind[0] is '.' or '!' or '?' && (behind.Length == 1 || behind[1] == ' ')) || (next.Length < behind.Length && next[0] is '+' or '(' or '-');
    }

    // "email=ian@smith.com": what a query or a form says it is.
    private static int BehindLabel(string text, int start, int at)
    {
        var local = text.AsSpan(start, at - start);
        var sign = local.LastIndexOf('=');
        return sign > 0 && (WordLexicon.Of(local[(local[..sign].LastIndexOfAny("_-") + 1)..sign]) & WordKinds.EmailLabel) != 0 ? start + sign + 1 : start;
    }

    // "ian@smith-sons . co . uk", "ian@smith dot com"; null where the domain is written as domains are.
    private static (string Domain, int End)? DomainFrom(string text, TextSpan line, int start, int end)
    {
        if (end >= line.End || !(text[end] is ' ' or '[' or '(' or '{' or '<'))
        {
            return null;
        }

        var isWhole = text.AsSpan(start, end - start).TrimEnd(".-").Contains('.');
        if (isWhole && (!text.AsSpan(end, line.End - end).StartsWith(" . ") || text.AsSpan(end, line.End - end).StartsWith(" . www", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var (domain, last, dots) = SpelledDomain.Of(text, line, start);
        var top = domain.LastIndexOf('.');
        return dots > 0 && top > 0 && Domains.Top.Has(domain.AsSpan(top + 1)) ? (domain, last) : null;
    }
}

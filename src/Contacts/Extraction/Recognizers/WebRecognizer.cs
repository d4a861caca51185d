using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Finds web addresses, with or without their scheme, and tells social profiles apart.</summary>
internal static class WebRecognizer
{
    private const int LongestHost = 253;
    private const int Www4 = 4;

    // So far back an address with the same domain is looked for.
    private const int MostMentions = 128;
    private static readonly bool[] Ascii = [.. Enumerable.Range(0, 0x80).Select(static c => IsAsciiOfUrl((char)c))];

    private static readonly Evidence[] Scheme = [new("a scheme", 4)];
    private static readonly Evidence[] Www = [new("starts with www.", 4)];
    private static readonly Evidence[] Top = [new("ends in a top-level domain", 2)];

    /// <summary>Adds the sites of lines, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">The lines.</param>
    /// <param name="said">What the text may say.</param>
    /// <param name="found">What was found before, and where they are added.</param>
    /// <param name="taken">Which characters of the text are of what was found before.</param>
    public static void Find(string text, List<TextLine> lines, Cues said, List<Mention> found, ReadOnlySpan<bool> taken)
    {
        var (hasWww, hasScheme, mark) = (text.Contains("www", StringComparison.OrdinalIgnoreCase), text.Contains("://", StringComparison.Ordinal), -1);
        foreach (var (line, _) in lines)
        {
            mark = mark < line.Start ? NextMark(text, line.Start, text.Length, hasScheme) : mark;
            if (hasWww && text.AsSpan(line.Start, line.Length).Contains("www", StringComparison.OrdinalIgnoreCase))
            {
                FindAll(text, line, found, taken);
            }
            else if (mark < line.End)
            {
                FindAround(text, line, mark, hasScheme, found, taken);
            }

            if ((said & Cues.Dots) != 0)
            {
                SpelledSite.Find(text, line, found, taken);
            }
        }
    }

    // Without a full stop or the colon of a scheme only "www acme com" is a site. The end where none follows.
    private static int NextMark(string text, int from, int end, bool hasScheme)
    {
        var rest = text.AsSpan(Math.Min(from, end)..end);
        return (hasScheme ? rest.IndexOfAny('.', ':') : rest.IndexOf('.')) is >= 0 and var mark ? from + mark : end;
    }

    private static void FindAll(string text, TextSpan line, List<Mention> found, ReadOnlySpan<bool> taken)
    {
        var at = line.Start;
        while (at < line.End)
        {
            if (!IsOfUrl(text[at]))
            {
                at++;
                continue;
            }

            var (end, marks) = (at, false);
            while (end < line.End && IsOfUrl(text[end]))
            {
                marks |= text[end++] is '.' or ':';
            }

            at = BehindLabel(text, BehindTaken(text, at, end, taken), end);
            if (SpacedHost(text, line, at, end) is var (site, last))
            {
                end = last;
                AddJoined(text, new TextSpan(at, last), site, found);
                at = end + 1;
                continue;
            }

            // Without a full stop or the colon of a scheme it is none.
            if (marks)
            {
                AddTrimmed(text, line, new TextSpan(at, end), found, taken);
            }

            at = end + 1;
        }
    }

    // "jane@acme.ieWeb:www.acme.ie": where a label sticks to an address.
    private static int BehindTaken(string text, int at, int end, ReadOnlySpan<bool> taken) =>
        taken[at..end].LastIndexOf(true) + 1 is > 0 and var next && at + next < end && char.IsUpper(text[at + next]) ? at + next : at;

    // "URL:https://acme.com", "Web:www.acme.com"
    private static int BehindLabel(string text, int at, int end)
    {
        var word = text.AsSpan(at, end - at);
        var colon = word.IndexOf(':');
        if (colon < 1 || word[colon..].StartsWith("://"))
        {
            return at;
        }

        // "W:acme.com"
        if (colon == 1 && word[0] is 'W' or 'w')
        {
            return at + 2;
        }

        // "087 641 9902Web:www.acme.ie"
        var label = word[..colon].TrimStart("0123456789");
        foreach (var c in label)
        {
            if (!char.IsLetter(c))
            {
                return at;
            }
        }

        var rest = word[(colon + 1)..];
        var isWeb = !label.IsEmpty && (rest.StartsWith("http", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || (WordLexicon.Of(label) & WordKinds.WebLabel) != 0);
        return isWeb ? at + colon + 1 : at;
    }

    // The words of a line that have a full stop or a colon: the others are not looked at.
    private static void FindAround(string text, TextSpan line, int mark, bool hasScheme, List<Mention> found, ReadOnlySpan<bool> taken)
    {
        for (var from = line.Start; mark < line.End; mark = NextMark(text, from, line.End, hasScheme))
        {
            var (start, end) = (mark, mark + 1);
            while (start > from && IsOfUrl(text[start - 1]))
            {
                start--;
            }

            while (end < line.End && IsOfUrl(text[end]))
            {
                end++;
            }

            AddTrimmed(text, line, new TextSpan(BehindLabel(text, start, end), end), found, taken);
            from = end + 1;
        }
    }

    private static void AddTrimmed(string text, TextSpan line, TextSpan word, List<Mention> found, ReadOnlySpan<bool> taken)
    {
        var span = Trimmed(text, text.AsSpan(word.Start, word.Length).ContainsAnyInRange('A', 'Z') ? WithoutLabel(text, line, word) : word);
        if (span.Length is > 3 and < 2048 && !taken[span.Start..span.End].Contains(true))
        {
            Add(text, line, span, found);
        }
    }

    // "www.acme.ieTel:063 98 412"
    private static TextSpan WithoutLabel(string text, TextSpan line, TextSpan word)
    {
        var isSite = text.AsSpan(word.Start, word.Length) is var token && (token.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || token.StartsWith("http", StringComparison.OrdinalIgnoreCase));
        var scheme = token.IndexOf("://") is > 0 and var at ? at + 3 : 0;
        var host = token[scheme..].IndexOfAny('/', '?', '#') is >= 0 and var slash ? token[..(scheme + slash)] : token;
        return isSite && GluedLabel.BehindHost(text, word with { End = word.Start + host.Length }, line) is { } label ? word with { End = label } : word;
    }

    private static void Add(string text, TextSpan line, TextSpan span, List<Mention> found)
    {
        var token = text.AsSpan(span.Start, span.Length);
        var scheme = token.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || token.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        var www = token.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
        if ((!scheme && !www && !LooksLikeHost(token, text, line, span, found)) || (scheme && IsImage(text, line, span)) || WebAddress.Parse(token.ToString()).Value is not { } address)
        {
            return;
        }

        var field = address.IsSocialProfile ? ContactField.Social : ContactField.Website;
        var written = token.SequenceEqual(address.Url) ? address.Url : span.Of(text);
        found.Add(new Mention(field, span, written, address.Url, scheme || www ? 0.97 : 0.9, scheme ? Scheme : www ? Www : Top, null) { Parsed = address });
    }

    // "[https://ci3.googleusercontent.com/mail-sig/AIorK4x0lq]" alone on a line: where a picture is.
    private static bool IsImage(string text, TextSpan line, TextSpan span) =>
        span.Start > line.Start && text[span.Start - 1] == '[' && span.End < line.End && text[span.End] == ']' && text.AsSpan(span.Start + 8, Math.Max(0, span.Length - 9)).Contains('/')
        && text.AsSpan(span.End + 1, line.End - span.End - 1).IsWhiteSpace() && text.AsSpan(line.Start, span.Start - 1 - line.Start).IsWhiteSpace();

    private static bool LooksLikeHost(ReadOnlySpan<char> token, string text, TextSpan line, TextSpan span, List<Mention> found)
    {
        var slash = token.IndexOfAny('/', '?');
        var host = slash < 0 ? token : token[..slash];
        var dot = host.LastIndexOf('.');

        // "06.12.34.56.78"
        if (dot < 2 || char.IsAsciiDigit(host[^1]) || host.IndexOf("..", StringComparison.Ordinal) >= 0 || !(Domains.Top.Has(host[(dot + 1)..]) || (TopLevelDomains.Has(host[(dot + 1)..]) && (StandsAlone(text, line, span) || IsOfAddress(host, found)))))
        {
            return false;
        }

        foreach (var c in host)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-'))
            {
                return false;
            }
        }

        // "Dr.in" is a doctor.
        if (host.IndexOf('.') == dot && char.IsUpper(host[0]) && host[(dot + 1)..] is "in" && (WordLexicon.Of(host[..dot]) & (WordKinds.Honorific | WordKinds.Degree)) != 0)
        {
            return false;
        }

        // "vr.gr." closes a letter in Dutch.
        if (host.Equals("vr.gr", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        // "S.A.R.L" and "M.Dupont" are no hosts: a label of one letter in front is an initial.
        return host.IndexOf('.') > 1 && host[..dot].ContainsAnyInRange('a', 'z') | host[..dot].ContainsAnyInRange('A', 'Z');
    }

    /// <summary>Whether one of the last e-mail addresses that were found has the host as its domain: then it is one, whatever it ends in.</summary>
    public static bool IsOfAddress(ReadOnlySpan<char> host, List<Mention> found)
    {
        for (var i = found.Count - 1; i >= Math.Max(0, found.Count - MostMentions); i--)
        {
            var mention = found[i];
            if (mention.Field == ContactField.Email && mention.Value.Length > host.Length && mention.Value[^(host.Length + 1)] == '@' && mention.Value.AsSpan(mention.Value.Length - host.Length).Equals(host, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Nothing but a separator or a label beside it: "alpenwerk.tirol" on its own line, "Web: acme.swiss".
    private static bool StandsAlone(string text, TextSpan line, TextSpan span)
    {
        var before = text.AsSpan(line.Start, span.Start - line.Start).TrimEnd(' ');
        var behind = text.AsSpan(span.End, line.End - span.End).TrimStart(" /");
        return (before.Length == 0 || before[^1] is '|' or '•' or '·' or ':' or '–' or '—' or '*' or '/' or '>' or '»' or '→' or '►' or '➜' or '⇒' or '➤' or '▸' or '\t' || char.IsLowSurrogate(before[^1]))
            && (behind.Length == 0 || behind[0] is '|' or '•' or '·' or '–' or '—' or '*' or '<' or '\t')
            && !text.AsSpan(span.Start, span.Length).ContainsAnyInRange('A', 'Z') && !text.AsSpan(span.Start, span.Length).Contains('@');
    }

    // "www . acme . co . uk", as a camera reads it; null where no space stands in it.
    private static (string Site, int End)? SpacedHost(string text, TextSpan line, int at, int end)
    {
        if (end - at < 3 || end - at > LongestHost || end >= line.End || text[end] != ' ' || !text.AsSpan(at, 3).Equals("www", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var (host, last, dots) = SpelledDomain.Of(text, line, at);
        (host, last, dots) = host.Length <= Www4 ? Parted(text, line, end, host, last, dots) : (host, last, dots);
        var top = host.LastIndexOf('.');
        return dots > 0 && host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && top > 3 && TopLevelDomains.Has(host.AsSpan(top + 1)) ? (host, last) : null;
    }

    // "www. tallowandwick .com.au": the dots stand beside the words, and the spaces between.
    private static (string Host, int End, int Dots) Parted(string text, TextSpan line, int end, string host, int last, int dots)
    {
        var name = end + 1;
        var stop = name;
        while (stop < line.End && (char.IsLetterOrDigit(text[stop]) || text[stop] == '-'))
        {
            stop++;
        }

        if (stop == name || stop + 1 >= line.End || text[stop] != ' ' || text[stop + 1] != '.' || text[end - 1] != '.')
        {
            return (host, last, dots);
        }

        var tail = stop + 1;
        while (tail < line.End && (char.IsLetterOrDigit(text[tail]) || text[tail] == '.'))
        {
            tail++;
        }

        return (string.Concat("www.", text.AsSpan(name, stop - name), text.AsSpan(stop + 1, tail - stop - 1)), tail, 1);
    }

    private static void AddJoined(string text, TextSpan span, string site, List<Mention> found)
    {
        if (WebAddress.Parse(site).Value is { } address)
        {
            found.Add(new Mention(ContactField.Website, span, span.Of(text), address.Url, 0.9, Www, null) { Parsed = address });
        }
    }

    private static TextSpan Trimmed(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or ')' or '-' or '/' && !(text[end - 1] == '/' && end - start > 8 && text[start] is 'h' or 'H'))
        {
            end--;
        }

        while (start < end && text[start] is '.' or '-' or '/' or ':' or '(')
        {
            start++;
        }

        return new TextSpan(start, end);
    }

    private static bool IsOfUrl(char c) => c < 0x80 ? Ascii[c] : char.IsLetterOrDigit(c);

    private static bool IsAsciiOfUrl(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '/' or ':' or '_' or '?' or '=' or '&' or '%' or '#' or '~' or '+' or '@';
}

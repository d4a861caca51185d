using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Mail;

namespace Allo.Contacts.Extraction.Scans;

/// <summary>E-mail addresses that a narrow column or a mail program broke, put together: "jane.doe@⏎acme.com", "jane.doe@acme-⏎pumps.com"; signs that nobody sees are left out of them.</summary>
/// <remarks>
/// Nothing is joined that does not end in a top-level domain; no number, no host and nothing that is labelled as something else becomes part of an address.
/// A text without a broken address costs a look at what stands beside its at signs, and one for signs that nobody sees.
/// </remarks>
internal static class MendedAddress
{
    private const int LongestLocal = 64;
    private const int LongestDomain = 253;
    private const int MostBlanks = 12;
    private const int LongestLabel = 24;
    private const int ShortestWord = 3;

    // A soft hyphen, a space of no width, what joins words, a mark of the byte order.
    private static readonly SearchValues<char> Unseen = SearchValues.Create('\u00ad', '\u200b', '\u2060', '\ufeff');

    private enum Beside
    {
        Nothing,
        Label,
        Other,
    }

    /// <summary>The text with its addresses put together; null where none is broken.</summary>
    public static ReadableText? Of(string text)
    {
        List<TextSpan>? gaps = null;
        var hasUnseen = text.AsSpan().ContainsAny(Unseen);
        FindWide(text, ref gaps);
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (at > 0 && at + 1 < text.Length)
            {
                if (hasUnseen)
                {
                    AddUnseenBefore(text, at, ref gaps);
                    AddUnseenBehind(text, at, ref gaps);
                }

                FindAround(text, at, ref gaps);
            }
        }

        return gaps is null ? null : Without(text, gaps);
    }

    private static ReadableText Without(string text, List<TextSpan> gaps)
    {
        gaps.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        var mended = new ReadableText(text);
        var from = 0;
        foreach (var gap in gaps)
        {
            // Between two at signs both may have found it.
            if (gap.Start < from)
            {
                continue;
            }

            mended.Copy(from, gap.Start);
            if (gap.Length == 1 && text[gap.Start] == '＠')
            {
                mended.Put("@", gap.Start, gap.End);
            }

            from = gap.End;
        }

        mended.Copy(from, text.Length);
        return mended;
    }

    // The at sign of a Japanese keyboard within a word.
    private static void FindWide(string text, ref List<TextSpan>? gaps)
    {
        for (var at = text.IndexOf('＠', StringComparison.Ordinal); at >= 0; at = text.IndexOf('＠', at + 1))
        {
            if (at > 0 && at + 1 < text.Length && char.IsAsciiLetterOrDigit(text[at - 1]) && char.IsAsciiLetterOrDigit(text[at + 1]))
            {
                (gaps ??= []).Add(new TextSpan(at, at + 1));
            }
        }
    }

    // "jane.␣doe␣@acme.com"; but where it parts a name from the address, "Doe␣jane@acme.com", it stays.
    private static void AddUnseenBefore(string text, int at, ref List<TextSpan>? gaps)
    {
        for (var i = at - 1; i > 0 && at - i <= LongestLocal; i--)
        {
            if (!Unseen.Contains(text[i]))
            {
                if (!EmailRecognizer.IsLocal(text[i]))
                {
                    return;
                }

                continue;
            }

            var end = i + 1;
            while (i > 0 && at - i <= LongestLocal && Unseen.Contains(text[i]))
            {
                i--;
            }

            var isParted = char.IsLetterOrDigit(text[i]) && char.IsLetterOrDigit(text[end]) && text.AsSpan(LocalBefore(text, i + 1), i + 1 - LocalBefore(text, i + 1)).ContainsAnyInRange('A', 'Z');
            if (isParted || !EmailRecognizer.IsLocal(text[i]) || text[end] is '+')
            {
                return;
            }

            (gaps ??= []).Add(new TextSpan(i + 1, end));
        }
    }

    // "jane@␣acme.␣co.␣uk"; but behind a whole domain, "jane@acme.com␣Tel", it stays.
    private static void AddUnseenBehind(string text, int at, ref List<TextSpan>? gaps)
    {
        Span<char> host = stackalloc char[LongestDomain];
        var length = 0;
        for (var i = at + 1; i < text.Length && i - at <= LongestDomain; i++)
        {
            if (char.IsLetterOrDigit(text[i]) || text[i] is '.' or '-')
            {
                host[length++] = text[i];
                continue;
            }

            var start = i;
            while (i < text.Length && i - at <= LongestDomain && Unseen.Contains(text[i]))
            {
                i++;
            }

            if (i == start || i == text.Length || !(char.IsLetterOrDigit(text[i]) || text[i] is '.' or '-') || !GoesOnUnseen(host[..length], text.AsSpan(i, HostAt(text, i) - i)))
            {
                return;
            }

            (gaps ??= []).Add(new TextSpan(start, i));
            i--;
        }
    }

    private static bool GoesOnUnseen(ReadOnlySpan<char> host, ReadOnlySpan<char> rest)
    {
        var whole = host.TrimEnd('.');
        if (!IsHost(whole) || rest[0] is '.' or '-')
        {
            return true;
        }

        // "acme.co.␣uk", "acme.co␣m"
        var label = rest.IndexOfAny('.', '-') is >= 0 and var sign ? rest[..sign] : rest;
        return whole.Length < host.Length ? label.Length == 2 && !label.ContainsAnyInRange('A', 'Z') : Domains.Top.Has(string.Concat(host[(host.LastIndexOf('.') + 1)..], label));
    }

    private static void FindAround(string text, int at, ref List<TextSpan>? gaps)
    {
        var (before, behind) = (text[at - 1], text[at + 1]);
        if (IsBlank(behind))
        {
            AddBehind(text, at, ref gaps);
        }
        else if (IsBlank(before))
        {
            AddBefore(text, at, ref gaps);
        }
        else if (EmailRecognizer.IsLocal(before) && char.IsLetterOrDigit(behind))
        {
            AddInLocal(text, at, ref gaps);
            AddInDomain(text, at, ref gaps);
        }
    }

    // "jane.doe@⏎acme.com"
    private static void AddBehind(string text, int at, ref List<TextSpan>? gaps)
    {
        var domain = Over(text, at + 1, out var isBroken);
        if (isBroken && char.IsLetterOrDigit(text[at - 1]) && IsHost(text.AsSpan(domain, HostAt(text, domain) - domain)))
        {
            (gaps ??= []).Add(new TextSpan(at + 1, domain));
        }
    }

    // "jane.doe⏎@acme.com"; but below "Follow us" a handle stands.
    private static void AddBefore(string text, int at, ref List<TextSpan>? gaps)
    {
        var end = Back(text, at, out var isBroken);
        var start = LocalBefore(text, end);
        if (isBroken && start < end && IsOfAddress(text, start, end) && IsHost(text.AsSpan(at + 1, HostAt(text, at + 1) - at - 1)))
        {
            (gaps ??= []).Add(new TextSpan(end, at));
        }
    }

    // "jane.mary-⏎doe@acme.com"
    private static void AddInLocal(string text, int at, ref List<TextSpan>? gaps)
    {
        var start = LocalBefore(text, at);
        if (start == 0 || !IsBlank(text[start - 1]))
        {
            return;
        }

        var end = Back(text, start, out var isBroken);
        if (isBroken && end > 1 && text[end - 1] is '.' or '-' or '_' && LocalBefore(text, end) is var first && IsOfAddress(text, first, end - 1) && IsHost(text.AsSpan(at + 1, HostAt(text, at + 1) - at - 1)))
        {
            (gaps ??= []).Add(new TextSpan(end, start));
        }
    }

    // "jane@acme-⏎pumps.com", "jane@acme.⏎com", "jane@acme⏎.com", "jane@acme⏎pumps.com"
    private static void AddInDomain(string text, int at, ref List<TextSpan>? gaps)
    {
        var end = HostAt(text, at + 1);
        if (end >= text.Length || !IsBlank(text[end]))
        {
            return;
        }

        var next = Over(text, end, out var isBroken);
        if (!isBroken)
        {
            return;
        }

        var domain = text.AsSpan(at + 1, end - at - 1);
        var rest = text.AsSpan(next, HostAt(text, next) - next);
        var isLast = Over(text, next + rest.Length, out var ends) is var over && (ends || over == text.Length || !char.IsLetterOrDigit(text[over]));
        if (!rest.IsEmpty && isLast && !rest.StartsWith("www", StringComparison.OrdinalIgnoreCase) && !rest.ContainsAnyInRange('A', 'Z') && GoesOn(text, at, domain, rest))
        {
            (gaps ??= []).Add(new TextSpan(end, next));
        }
    }

    private static bool GoesOn(string text, int at, ReadOnlySpan<char> domain, ReadOnlySpan<char> rest) => (domain[^1], rest[0]) switch
    {
        ('-', _) => IsHost(rest),
        ('.', _) => !TopLevelDomains.Has(domain[..^1][(domain[..^1].LastIndexOf('.') + 1)..]) && ((IsHost(rest) && !rest.StartsWith(domain, StringComparison.OrdinalIgnoreCase)) || TopLevelDomains.Has(rest)),
        (_, '.') => TopLevelDomains.Has(rest[(rest.LastIndexOf('.') + 1)..]),

        // Where nothing shows that the domain goes on, the address fills its line: "Jane Doe jane@gmail⏎acme.com" has a site.
        _ => !domain.Contains('.') && IsHost(rest) && !rest.StartsWith(domain, StringComparison.OrdinalIgnoreCase) && BeforeLocal(text, LocalBefore(text, at)) != Beside.Other && !Domains.FreeMail.Has($"{domain}.com"),
    };

    // In lower case, of parts unless a label stands before; no number, no host, no abbreviation ("s.r.l."); nothing else stands in the line.
    private static bool IsOfAddress(string text, int start, int end)
    {
        var part = text.AsSpan(start, end - start);
        var beside = BeforeLocal(text, start);
        if (beside == Beside.Other || part.ContainsAnyInRange('A', 'Z') || part.StartsWith("www.", StringComparison.Ordinal))
        {
            return false;
        }

        var top = part[(part.LastIndexOf('.') + 1)..];
        return beside == Beside.Label
            ? HasWord(part, 1) && !(top.Length < part.Length && Domains.Top.Has(top))
            : part.IndexOfAny('.', '_') > 0 && HasWord(part, ShortestWord) && !(top.Length < part.Length && TopLevelDomains.Has(top));
    }

    // Whether so many letters stand side by side in it.
    private static bool HasWord(ReadOnlySpan<char> part, int letters)
    {
        var count = 0;
        foreach (var c in part)
        {
            count = char.IsLetter(c) ? count + 1 : 0;
            if (count == letters)
            {
                return true;
            }
        }

        return false;
    }

    // What stands in its line before an address.
    private static Beside BeforeLocal(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - LongestLabel), Math.Min(start, LongestLabel)).TrimEnd(" \t\u00a0");
        if (before.IsEmpty ? start <= LongestLabel : before[^1] is '\n' or '\r')
        {
            return Beside.Nothing;
        }

        if (before.IsEmpty || before[^1] != ':')
        {
            return Beside.Other;
        }

        // "Correo electrónico: "
        before = before[(before.LastIndexOfAny('\n', '\r') + 1)..^1].TrimEnd(" \t\u00a0");
        var last = before[(before.LastIndexOfAny(" \t\u00a0") + 1)..];
        var first = before[..^last.Length].TrimEnd(" \t\u00a0");
        first = first[(first.LastIndexOfAny(" \t\u00a0") + 1)..];
        return ((WordLexicon.Of(last) | WordLexicon.Of(first)) & WordKinds.EmailLabel) != 0 ? Beside.Label : Beside.Other;
    }

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        host = host.TrimEnd('.');
        var top = host.LastIndexOf('.');
        return top > 0 && host[0] is not ('.' or '-') && TopLevelDomains.Has(host[(top + 1)..]) && !host.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    private static int HostAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < LongestDomain && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        return end;
    }

    private static int LocalBefore(string text, int end)
    {
        var start = end;
        while (start > 0 && end - start < LongestLocal && EmailRecognizer.IsLocal(text[start - 1]))
        {
            start--;
        }

        return start;
    }

    // Over blanks with one end of a line among them, or a space that does not break: where the next word begins.
    private static int Over(string text, int from, out bool isBroken)
    {
        var (at, ends, fixedSpace) = (from, 0, false);
        for (; at < text.Length && at - from < MostBlanks && IsBlank(text[at]); at++)
        {
            ends += text[at] == '\n' || (text[at] == '\r' && !(at + 1 < text.Length && text[at + 1] == '\n')) ? 1 : 0;
            fixedSpace |= text[at] == '\u00a0';
        }

        isBroken = ends == 1 || (ends == 0 && fixedSpace);
        return at;
    }

    private static int Back(string text, int from, out bool isBroken)
    {
        var at = from;
        while (at > 0 && from - at < MostBlanks && IsBlank(text[at - 1]))
        {
            at--;
        }

        Over(text, at, out isBroken);
        return at;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\u00a0' or '\n' or '\r';
}

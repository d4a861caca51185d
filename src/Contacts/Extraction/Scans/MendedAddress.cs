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
    private const int MostBlanks = 12;

    /// <summary>The text with its addresses put together; null where none is broken.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isUsual">Whether it is one of the usual characters alone (<see cref="UsualText"/>).</param>
    public static ReadableText? Of(string text, bool isUsual)
    {
        List<TextSpan>? gaps = null;
        var hasUnseen = !isUsual && UnseenSigns.AreIn(text);
        if (!isUsual)
        {
            FindWide(text, ref gaps);
        }

        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            if (at > 0 && at + 1 < text.Length)
            {
                if (hasUnseen)
                {
                    UnseenSigns.Add(text, at, ref gaps);
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
        if (isBroken && char.IsLetterOrDigit(text[at - 1]) && AddressBounds.IsHost(text.AsSpan(domain, AddressBounds.HostAt(text, domain) - domain)))
        {
            (gaps ??= []).Add(new TextSpan(at + 1, domain));
        }
    }

    // "jane.doe⏎@acme.com"; but below "Follow us" a handle stands.
    private static void AddBefore(string text, int at, ref List<TextSpan>? gaps)
    {
        var end = BehindWord(text, at);
        var start = AddressBounds.LocalBefore(text, end);
        if (IsBroken(text, end) && start < end && BrokenLocal.IsOfAddress(text, start, end) && AddressBounds.IsHost(text.AsSpan(at + 1, AddressBounds.HostAt(text, at + 1) - at - 1)))
        {
            (gaps ??= []).Add(new TextSpan(end, at));
        }
    }

    // "jane.mary-⏎doe@acme.com"
    private static void AddInLocal(string text, int at, ref List<TextSpan>? gaps)
    {
        var start = AddressBounds.LocalBefore(text, at);
        if (start == 0 || !IsBlank(text[start - 1]))
        {
            return;
        }

        var end = BehindWord(text, start);
        if (end > 1 && text[end - 1] is '.' or '-' or '_' && IsBroken(text, end) && AddressBounds.LocalBefore(text, end) is var first && BrokenLocal.IsOfAddress(text, first, end - 1, new TextSpan(start, at)) && AddressBounds.IsHost(text.AsSpan(at + 1, AddressBounds.HostAt(text, at + 1) - at - 1)))
        {
            (gaps ??= []).Add(new TextSpan(end, start));
        }
    }

    // "jane@acme-⏎pumps.com", "jane@acme.⏎com", "jane@acme⏎.com", "jane@acme⏎pumps.com"
    private static void AddInDomain(string text, int at, ref List<TextSpan>? gaps)
    {
        var end = AddressBounds.HostAt(text, at + 1);
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
        if (next == text.Length || (IsWhole(domain) && text[next] != '.'))
        {
            return;
        }

        var rest = text.AsSpan(next, AddressBounds.HostAt(text, next) - next);
        var isLast = Over(text, next + rest.Length, out var ends) is var over && (ends || over == text.Length || !char.IsLetterOrDigit(text[over]));
        if (!rest.IsEmpty && isLast && !rest.StartsWith("www", StringComparison.OrdinalIgnoreCase) && !rest.ContainsAnyInRange('A', 'Z') && GoesOn(text, at, domain, rest))
        {
            (gaps ??= []).Add(new TextSpan(end, next));
        }
    }

    // Nothing shows that it goes on.
    private static bool IsWhole(ReadOnlySpan<char> domain) => domain[^1] is not ('-' or '.') && domain.Contains('.');

    private static bool GoesOn(string text, int at, ReadOnlySpan<char> domain, ReadOnlySpan<char> rest) => (domain[^1], rest[0]) switch
    {
        ('-', _) => AddressBounds.IsHost(rest),
        ('.', _) => !TopLevelDomains.Has(domain[..^1][(domain[..^1].LastIndexOf('.') + 1)..]) && ((AddressBounds.IsHost(rest) && !rest.StartsWith(domain, StringComparison.OrdinalIgnoreCase)) || TopLevelDomains.Has(rest)),
        (_, '.') => TopLevelDomains.Has(rest[(rest.LastIndexOf('.') + 1)..]),

        // Where nothing shows that the domain goes on, the address fills its line: "Jane Doe jane@gmail⏎acme.com" has a site.
        _ => !domain.Contains('.') && AddressBounds.IsHost(rest) && !rest.StartsWith(domain, StringComparison.OrdinalIgnoreCase) && BrokenLocal.BeforeLocal(text, AddressBounds.LocalBefore(text, at)) != BrokenLocal.Beside.Other && !Domains.FreeMail.Has($"{domain}.com"),
    };

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

    private static bool IsBroken(string text, int from)
    {
        Over(text, from, out var isBroken);
        return isBroken;
    }

    // Where the word ends that stands before blanks.
    private static int BehindWord(string text, int from)
    {
        var at = from;
        while (at > 0 && from - at < MostBlanks && IsBlank(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\u00a0' or '\n' or '\r';
}

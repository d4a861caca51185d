using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Zones;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>The author's own e-mail address where it stands only in a header or in a head of what is quoted.</summary>
internal static class SenderAddress
{
    private const int MostLines = 400;
    private const int LongestLine = 2000;
    private const int LongestShown = 80;
    private const int ShortestPart = 3;
    private const int ShortestFamily = 5;
    private static readonly SearchValues<char> Labels = SearchValues.Create(":0123456789");
    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüøåÄÖÜØÅ");
    private static readonly SearchValues<char> EndsOfDomain = SearchValues.Create("> )]\"");
    private static readonly SearchValues<char> Ends = SearchValues.Create(";:>\n\r");

    /// <summary>The address that the From header gives.</summary>
    public static EmailAddress? OfHeader(string? from)
    {
        return from is null || IsRelayed(from) ? null : OnlyOf(from);
    }

    /// <summary>Whether a From header is a machine's: "noreply@acme.com", "Acme Plumbing via TradieDesk" with such an address.</summary>
    public static bool IsOfMachine(string? from) => from is not null && OnlyOf(from) is { } address && RoleMailbox.IsOfMachine(address.Value);

    // The address in "Jane Doe via dev <dev@lists.acme.com>" is the list's.
    private static bool IsRelayed(string from) => from.IndexOf('<', StringComparison.Ordinal) is > 0 and var end && Mail.RelayedName.LengthIn(from.AsSpan(0, end)) > 0;

    private static EmailAddress? OnlyOf(string from)
    {
        List<Mention> found = [];
        EmailRecognizer.Find(from, new TextSpan(0, Math.Min(from.Length, LongestLine)), found);
        return found.Exists(mention => mention.Value != found[0].Value) || found.Count == 0 ? null : EmailAddress.Parse(found[0].Value).Value;
    }

    /// <summary>Whether a site is that of the domain which the author writes from: "Trade prices are up on www.acme.com" by jane@acme.com.</summary>
    public static bool IsSiteOf(string from, Mention site)
    {
        var host = site.Value.AsSpan(site.Value.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0).TrimEnd('/');
        host = host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host;
        var domain = from.AsSpan(from.IndexOf('@', StringComparison.Ordinal) + 1);
        domain = domain.IndexOfAny(EndsOfDomain) is >= 0 and var end ? domain[..end] : domain;
        return domain.Length < from.Length && domain.Equals(host, StringComparison.OrdinalIgnoreCase) && !Domains.FreeMail.Has(host);
    }

    /// <summary>The mention in a head outside the author's text that is of a person of that name, and the name that stands before it there.</summary>
    public static (Mention Address, string Shown)? OfHistory(string text, TextSpan history, PersonName? name)
    {
        if (name is null)
        {
            return null;
        }

        var (lines, first) = (0, true);
        for (var start = history.Start; start < history.End && lines++ < MostLines;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var line = new TextSpan(start, length < 0 ? text.Length : start + length);
            var addressed = text.AsSpan(line.Start, line.Length).Contains('@');
            if (line.Length <= LongestLine && (addressed || (first && text.AsSpan(line.Start, line.Length).TrimEnd().EndsWith(":"))) && IsOfHead(text, line, out var isAuthor))
            {
                // Who signs with a first name only may share it with whoever is answered, the author of the first head.
                if (addressed && !(isAuthor && first && name.Family is null) && OfLine(text, line, name, isAuthor && first) is { } mention)
                {
                    return mention;
                }

                first &= !isAuthor;
            }

            start = line.End + 1;
        }

        return null;
    }

    // "To: …", and "On Mon, 2 Nov 2026, Paul Martin <paul@other.example> wrote:", whose end may stand on the next line.
    private static bool IsOfHead(string text, TextSpan line, out bool isAuthor)
    {
        var kind = HeadOf(text, line);
        isAuthor = kind == HeaderKind.From;
        return kind != HeaderKind.None;
    }

    /// <summary>What a line of a head names: the author, those it was sent to, or others; none where it is of no head.</summary>
    public static HeaderKind HeadOf(string text, TextSpan line)
    {
        Span<char> room = stackalloc char[FoldedLine.Most];
        var folded = FoldedLine.Of(text, line, room).TrimStart("> *|");
        var kind = HeaderLine.KindOf(folded);
        if (kind is HeaderKind.To or HeaderKind.From or HeaderKind.Other)
        {
            return kind;
        }

        return IsWrote(folded) || (folded.Length > 0 && QuoteMark.IsDateAndAddress(folded)) || IsWroteAbove(text, line, folded) || (Opens(folded) && IsWrote(string.Concat(folded.ToString(), " ", Next(text, line, room)))) ? HeaderKind.From : HeaderKind.None;
    }

    // "On …, Anaïs Cazenave <anais@…> a" goes on in "> écrit :".
    private static bool Opens(ReadOnlySpan<char> folded) => folded.ContainsAnyInRange('0', '9') || folded.EndsWith(">", StringComparison.Ordinal);

    private static ReadOnlySpan<char> Next(string text, TextSpan line, Span<char> room)
    {
        var start = Math.Min(line.End + 1, text.Length);
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        return FoldedLine.Of(text, new TextSpan(start, length < 0 ? text.Length : start + length), room).TrimStart("> *|");
    }

    // "Op ma 30 jun 2025 schreef Sjoerd Hoekstra | Feestverhuur Friesland <" and below it "> sjoerd@…>:".
    private static bool IsWroteAbove(string text, TextSpan line, ReadOnlySpan<char> folded)
    {
        if (!folded.EndsWith(">:", StringComparison.Ordinal) || Above(text, line.Start) is var start && start == line.Start)
        {
            return false;
        }

        Span<char> room = stackalloc char[FoldedLine.Most];
        return (LineMark.Of(FoldedLine.Of(text, new TextSpan(start, Math.Max(start, line.Start - 1)), room)) & LineMarks.Wrote) != 0;
    }

    private static bool IsWrote(ReadOnlySpan<char> folded) => folded.EndsWith(":", StringComparison.Ordinal) && (LineMark.Of(folded) & LineMarks.Wrote) != 0;

    private static (Mention Address, string Shown)? OfLine(string text, TextSpan line, PersonName name, bool isAnswered)
    {
        List<Mention> found = [];
        EmailRecognizer.Find(text, line, found);
        var from = line.Start;
        // The spelt-out ones are found behind all others, wherever they stand.
        foreach (var mention in found.OrderBy(mention => mention.Span.Start))
        {
            // One address may be read within another: "jane [at] acme [dot] com@b.fr".
            if (mention.Span.Start < from)
            {
                continue;
            }

            // A name may stand at the end of the line before: "Anirban Chatterjee <" and "> a.chatterjee@acme.example> wrote:".
            var alone = text.AsSpan(from..mention.Span.Start).IndexOfAnyExcept("<> \t(") < 0;
            var shown = text.AsSpan(Math.Max(alone && from == line.Start ? Above(text, line.Start) : from, mention.Span.Start - LongestShown)..mention.Span.Start);
            if (IsAnothers(mention.Value, shown, name, isAnswered))
            {
                from = mention.Span.End;
                continue;
            }

            if (Agrees(mention.Value, name) || IsGivenAtFamily(mention.Value, name) || IsOf(Words.Fold(shown.ToString()), name) || IsGivenAndInitial(mention.Value, name) || (!isAnswered && (IsOfFamily(mention.Value, shown, name) || IsGivenAlone(mention.Value, shown, name))))
            {
                return (mention, Called(shown).ToString());
            }

            from = mention.Span.End;
        }

        return null;
    }

    // "Iker Larrea <iker.larrea@…>" is answered by Aitana Larrea, and is not her.
    private static bool IsAnothers(string address, ReadOnlySpan<char> shown, PersonName name, bool isAnswered)
    {
        if (!isAnswered || name.Given is not { } given)
        {
            return false;
        }

        var called = Words.Fold(given).Split(' ', '-')[0];
        var local = Words.Fold(address[..address.IndexOf('@', StringComparison.Ordinal)]);
        var (another, count) = (false, 0);
        foreach (var word in Words.Fold(shown[(shown.LastIndexOfAny(Labels) + 1)..].ToString()).Split([' ', ',', '<', '(', '"', '\'', '-'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.StartsWith(called, StringComparison.Ordinal) || called.StartsWith(word, StringComparison.Ordinal))
            {
                return false;
            }

            count++;
            another |= (WordLexicon.Of(word) & WordKinds.CommonGivenName) != 0 && !local.Contains(called, StringComparison.Ordinal);
        }

        return another || (count > 1 && !local.Contains(called, StringComparison.Ordinal));
    }

    // "Bertille <bertille@…>" or "Bertille O. <bertille@…>" wrote an earlier message, and Bertille Onfray signs.
    private static bool IsGivenAlone(string address, ReadOnlySpan<char> shown, PersonName name) =>
        name is { Given: { } given, Family: { } family } && address.IndexOf('@', StringComparison.Ordinal) is var at && Words.Fold(given) is var called && Words.Fold(address[..at]) == called
        && Words.Fold(Called(shown).ToString()) is var written && written.StartsWith(called, StringComparison.Ordinal)
        && written.AsSpan(called.Length) is [] or [' ', _] or [' ', _, '.'] && (written.Length == called.Length || Parts(family).Exists(part => part[0] == written[called.Length + 1]));

    // What a head shows before an address.
    private static ReadOnlySpan<char> Called(ReadOnlySpan<char> shown) => HeadName.Of(shown.TrimEnd("<( \"'>\n\r\t") is var before ? before[(before.LastIndexOfAny(Ends) + 1)..] : default);

    // "lieselot.v" for Lieselot Vandenbroucke.
    private static bool IsGivenAndInitial(string address, PersonName name) =>
        name is { Given: { } given, Family: { } family } && Words.Fold(address.Split('@')[0]).Split('.', '_', '-') is [var first, [var initial]] && first == Words.Fold(given) && Words.Fold(family)[0] == initial;

    /// <summary>Whether the domain of an address is called after a name: "bonjour@fleursdaline.ch" for Aline.</summary>
    public static bool IsAtName(string address, PersonName name)
    {
        var host = address.AsSpan(address.IndexOf('@', StringComparison.Ordinal));
        return (name.Given is { Length: >= ShortestFamily } given && host.Contains(Words.Fold(given), StringComparison.Ordinal)) || (name.Family is { Length: >= ShortestFamily } family && host.Contains(Words.Fold(family), StringComparison.Ordinal));
    }

    // "amandine@teyssedre-tp.example" for Amandine Teyssèdre.
    private static bool IsGivenAtFamily(string address, PersonName name)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return name is { Given: { } given, Family: { } family } && Words.Fold(address[..at]) == Words.Fold(given) && (IsIn(Letters(family)) || Parts(family).Exists(IsIn));

        bool IsIn(string part) => part.Length >= ShortestFamily && address.AsSpan(at).Contains(part, StringComparison.Ordinal);
    }

    // Nobody is shown before "tournemire.charpente@…" or "info@dangelotrasporti.example", which the firm of the name has.
    private static bool IsOfFamily(string address, ReadOnlySpan<char> shown, PersonName name)
    {
        var before = shown[(shown.LastIndexOfAny(Labels) + 1)..].Trim(" <>'\"([\t");
        var bare = before.IsEmpty || QuoteMark.IsWrote(before);
        var at = address.IndexOf('@', StringComparison.Ordinal);
        var part = RoleMailbox.Is(address) ? address[(at + 1)..] : address[..at];
        return bare && name.Family is not null && (RoleMailbox.Is(address)
            ? part.Contains(Letters(name.Family), StringComparison.OrdinalIgnoreCase) && name.Family.Length >= ShortestFamily
            : Words.Fold(part).Split('.', '_', '-').Any(word => word.Length >= ShortestFamily && Parts(name.Family).Contains(word)));
    }

    private static int Above(string text, int start) => start < 2 ? start : text.AsSpan(0, start - 1).LastIndexOfAny('\n', '\r') + 1;

    /// <summary>Whether an address is one of a name: "jane.doe", "jdoe", "doe" for Jane Doe.</summary>
    public static bool Agrees(string address, PersonName name)
    {
        // "lucie.favre chez atelier-favre.com" as it is written has no sign.
        var local = Words.Fold(address.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at ? address[..at] : address.Split(' ')[0]);
        return name.Family is null
            ? local.Contains(Words.Fold(name.Given!), StringComparison.Ordinal)
            : Parts(name.Family).Exists(part => local.Contains(part, StringComparison.Ordinal)) && (name.Given is null || local.Contains(Words.Fold(name.Given)[0], StringComparison.Ordinal));
    }

    /// <summary>Whether an address is made of a name, and could hardly be somebody else's: "jane.doe", "jdoe"; "jane" for Jane alone.</summary>
    public static bool IsMadeOf(string address, PersonName name) =>
        Agrees(address, name) && (name is { Given: not null, Family: not null } || Words.Fold(address[..address.IndexOf('@', StringComparison.Ordinal)]) == Words.Fold(name.Given ?? name.Family!))
        || name.Given is { } given && Words.Fold(address[..address.IndexOf('@', StringComparison.Ordinal)]) == Words.Fold(given);

    // "Rodolfo Garza" and "Garza Rodolfo" before the address of Rodolfo Garza-Sada; of the given name its beginning is enough.
    private static bool IsOf(string shown, PersonName name)
    {
        var words = shown.Split([' ', ',', ';', '<', '>', '(', ')', '[', ']', '"', '\'', '-', ':', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var given = name.Given is null ? null : Words.Fold(name.Given).Split(' ', '-')[0];
        return (name.Family is null || Parts(name.Family).Exists(part => words.Contains(part))) && (given is null || words.Any(IsGiven));

        // "F. von Waldthausen", "Rod Garza"
        bool IsGiven(string word) => word == given || (word.Length == 1 && name.Family is not null && given.StartsWith(word, StringComparison.Ordinal))
            || (word.Length >= ShortestPart && (given.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(given, StringComparison.Ordinal)));
    }

    private static string Letters(string family) => string.Concat(Words.Fold(family).Where(char.IsLetter));

    private static List<string> Parts(string family)
    {
        var parts = Words.Fold(family).Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries).Where(static part => part.Length >= ShortestPart && (NameWords.Of(part) & NameKinds.Particle) == 0).ToList();
        if (family.AsSpan().ContainsAny(Umlauts))
        {
            parts.AddRange(Parts(family.Replace("ä", "ae", StringComparison.OrdinalIgnoreCase).Replace("ö", "oe", StringComparison.OrdinalIgnoreCase).Replace("ü", "ue", StringComparison.OrdinalIgnoreCase).Replace("ø", "oe", StringComparison.OrdinalIgnoreCase).Replace("å", "aa", StringComparison.OrdinalIgnoreCase)));
        }

        return parts.Count > 0 ? parts : [Letters(family)];
    }
}

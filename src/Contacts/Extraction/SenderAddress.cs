using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction;

/// <summary>The author's own e-mail address where it stands only in a header or in a head of what is quoted.</summary>
internal static class SenderAddress
{
    private const int MostLines = 400;
    private const int LongestLine = 2000;
    private const int LongestShown = 80;
    private const int ShortestPart = 3;
    private const int ShortestFirm = 5;

    /// <summary>The address that the From header gives.</summary>
    public static EmailAddress? OfHeader(string? from)
    {
        if (from is null)
        {
            return null;
        }

        List<Mention> found = [];
        EmailRecognizer.Find(from, new TextSpan(0, Math.Min(from.Length, LongestLine)), found);
        return found.Exists(mention => mention.Value != found[0].Value) || found.Count == 0 ? null : EmailAddress.Parse(found[0].Value).Value;
    }

    /// <summary>The mention in a head below the author's text that is of a person of that name, and the name that stands before it there.</summary>
    public static (Mention Address, string Shown)? OfHistory(string text, int end, PersonName? name)
    {
        if (name is null)
        {
            return null;
        }

        var (lines, first) = (0, true);
        for (var start = end; start < text.Length && lines++ < MostLines;)
        {
            var length = text.AsSpan(start).IndexOfAny('\n', '\r');
            var line = new TextSpan(start, length < 0 ? text.Length : start + length);
            if (line.Length <= LongestLine && text.AsSpan(line.Start, line.Length).Contains('@') && IsOfHead(text, line, out var isAuthor))
            {
                // Who signs with a first name only may share it with whoever is answered, the author of the first head.
                if (!(isAuthor && first && name.Family is null) && OfLine(text, line, name) is { } mention)
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

        // "Op 30 jun schreef Sjoerd Hoekstra | Feestverhuur Friesland <" goes on in "sjoerd@…>:".
        if (folded is [.., ':'] && !folded.Contains(' ') && line.Start > 1)
        {
            Span<char> above = stackalloc char[FoldedLine.Most];
            var start = Above(text, line.Start);
            return FoldedLine.Of(text, new TextSpan(start, Math.Max(start, line.Start - 1)), above) is [.., '<'] opening && (LineMark.Of(string.Concat(opening, folded)) & LineMarks.Wrote) != 0 ? HeaderKind.From : HeaderKind.None;
        }

        return IsWrote(folded) || (Opens(folded) && IsWrote(string.Concat(folded.ToString(), " ", Next(text, line, room)))) ? HeaderKind.From : HeaderKind.None;
    }

    // "On …, Anaïs Cazenave <anais@…> a" goes on in "> écrit :".
    private static bool Opens(ReadOnlySpan<char> folded) => folded.ContainsAnyInRange('0', '9') || folded.EndsWith(">", StringComparison.Ordinal);

    private static ReadOnlySpan<char> Next(string text, TextSpan line, Span<char> room)
    {
        var start = Math.Min(line.End + 1, text.Length);
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        return FoldedLine.Of(text, new TextSpan(start, length < 0 ? text.Length : start + length), room).TrimStart("> *|");
    }

    private static bool IsWrote(ReadOnlySpan<char> folded) => folded.EndsWith(":", StringComparison.Ordinal) && (LineMark.Of(folded) & LineMarks.Wrote) != 0;

    private static (Mention Address, string Shown)? OfLine(string text, TextSpan line, PersonName name)
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
            if (Agrees(mention.Value, name) || IsOf(Words.Fold(shown.ToString()), name) || IsOfFirm(mention.Value, name))
            {
                shown = shown[..shown.TrimEnd("<( \"'").Length];
                return (mention, HeadName.Of(shown[(shown.LastIndexOf(',') is var comma && shown[(comma + 1)..].Trim().Contains(' ') ? comma + 1 : 0)..]).Trim(" <>(\"'").ToString());
            }

            from = mention.Span.End;
        }

        return null;
    }

    private static int Above(string text, int start) => start < 2 ? start : text.AsSpan(0, start - 1).LastIndexOfAny('\n', '\r') + 1;

    /// <summary>Whether an address is one of a name: "jane.doe", "jdoe", "doe" for Jane Doe.</summary>
    public static bool Agrees(string address, PersonName name)
    {
        var local = Words.Fold(address[..address.IndexOf('@', StringComparison.Ordinal)]);
        return name.Family is null
            ? local.Contains(Words.Fold(name.Given!), StringComparison.Ordinal)
            : Parts(name.Family).Exists(part => local.Contains(part, StringComparison.Ordinal)) && (name.Given is null || local.Contains(Words.Fold(name.Given)[0], StringComparison.Ordinal));
    }

    /// <summary>Whether an address is made of a name, and could hardly be somebody else's: "jane.doe", "jdoe"; "jane" for Jane alone.</summary>
    public static bool IsMadeOf(string address, PersonName name) =>
        Agrees(address, name) && (name is { Given: not null, Family: not null } || Words.Fold(address[..address.IndexOf('@', StringComparison.Ordinal)]) == Words.Fold(name.Given ?? name.Family!))
        || name.Given is { } given && Words.Fold(address[..address.IndexOf('@', StringComparison.Ordinal)]) == Words.Fold(given);

    // "info@dangelotrasporti.it" for Nicolò D'Angelo
    private static bool IsOfFirm(string address, PersonName name)
    {
        var family = string.Concat(Words.Fold(name.Family ?? string.Empty).Where(char.IsLetter));
        var domain = address[(address.IndexOf('@', StringComparison.Ordinal) + 1)..].Replace("-", string.Empty, StringComparison.Ordinal);
        return family.Length >= ShortestFirm && RoleMailbox.Is(address) && domain.StartsWith(family, StringComparison.Ordinal);
    }

    // "Rodolfo Garza" and "Garza Rodolfo" before the address of Rodolfo Garza-Sada; of the given name its beginning is enough.
    private static bool IsOf(string shown, PersonName name)
    {
        var words = shown.Split([' ', ',', ';', '<', '>', '(', ')', '[', ']', '"', '\'', '-', ':', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var given = name.Given is null ? null : Words.Fold(name.Given).Split(' ', '-')[0];
        return (name.Family is null || Parts(name.Family).Exists(part => words.Contains(part)))
            && (given is null || words.Any(word => word == given || (word.Length >= ShortestPart && (given.StartsWith(word, StringComparison.Ordinal) || word.StartsWith(given, StringComparison.Ordinal)))));
    }

    private static List<string> Parts(string family)
    {
        var parts = Words.Fold(family).Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length >= ShortestPart).ToList();
        return parts.Count > 0 ? parts : [string.Concat(Words.Fold(family).Where(char.IsLetter))];
    }
}

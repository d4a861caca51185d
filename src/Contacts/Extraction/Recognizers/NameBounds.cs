using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Puts the bounds of a name right: the model cuts it at a bracket or a comma, as in "Carol (Betsy) Rivard" and "RIVARD, Carol A".</summary>
internal static class NameBounds
{
    private const int Most = 6;
    private const int Longest = 80;
    private const int LongestParticle = 3;
    private static readonly SearchValues<char> Separators = SearchValues.Create("-–—|•·;");

    // No name goes on behind a bar, with whatever somebody is called: "Thomas (Tom) Hollingsworth • Roofing Contractor".
    private static readonly SearchValues<char> Bars = SearchValues.Create("|•·");
    private static readonly SearchValues<char> Calling = SearchValues.Create("(\"“«");
    private static readonly SearchValues<char> NoCalls = SearchValues.Create("0123456789@|:,");

    /// <summary>Whether a name is all of its line: then its bounds are right.</summary>
    public static bool IsLine(string text, TextSpan name) =>
        (name.Start == 0 || text[name.Start - 1] == '\n') && (name.End == text.Length || text[name.End] == '\n' || (text[name.End] == '\r' && name.End + 1 < text.Length && text[name.End + 1] == '\n'));

    /// <summary>The whole line where it is one name and nothing else; else the span.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">What was read as a name.</param>
    /// <param name="names">Everything that was read as a name, in order.</param>
    /// <param name="others">Whatever was read as something else, in order.</param>
    public static TextSpan Of(string text, TextSpan span, ReadOnlySpan<TextSpan> names, ReadOnlySpan<TextSpan> others)
    {
        var line = WithoutClosing(text, UpTo(text, LineOf(text, span), span, others), span);
        var name = text.AsSpan(line.Start, line.Length);

        // "Greta Osborne/ABZ/Marchbank" in a head of Lotus Notes.
        if (line.Length <= span.Length || line.Length > Longest || name.Count('/') > 1)
        {
            return span;
        }

        var called = IsCalled(name) || IsNicknamed(name);
        if (called || Overlaps(Near(others, line), line))
        {
            return called ? line : span;
        }

        names = Near(names, line);
        var parts = NameParts.Of(name);
        var nicknamed = Array.Exists(parts.Tokens, static token => token.Is(NameForm.Bracketed | NameForm.Quoted));
        var marked = nicknamed || (parts.Tokens is [.., var last] && (last.Is(NameKinds.Generation) || (last.IsInitial && name.Contains(','))));
        return parts.Given.Length > 0 && parts.Family.Length > 0 && !IsCalledFirst(parts)
            && (nicknamed || Whole(text, line, names) < 2)
            && AreOfOne(parts, line.Start, names, marked) ? line : span;
    }

    // "Groet, J.W. (Jan Willem) ter Braak"
    private static TextSpan WithoutClosing(string text, TextSpan line, TextSpan name)
    {
        var comma = text.AsSpan(line.Start, Math.Max(0, name.Start - line.Start)).IndexOf(',');
        return comma > 0 && (WordLexicon.Of(text.AsSpan(line.Start, comma).Trim()) & (WordKinds.Closing | WordKinds.FamilyName)) == WordKinds.Closing ? line with { Start = line.Start + comma + 1 + text.AsSpan(line.Start + comma + 1).IndexOfAnyExcept(' ') } : line;
    }

    // "Rappeler Mme Bouzid (assurance)": no name goes on behind a first word with a title of courtesy.
    private static bool IsCalledFirst(NameParts parts) => parts.Tokens is [{ Role: NameRole.Given }, var title, ..] && title.Role == NameRole.Honorific;

    // "ing. H.J.W. (Harm-Jan) Wolthuis": initials and a calling name before a surname are a name whatever the model read there.
    private static bool IsCalled(ReadOnlySpan<char> line)
    {
        if (line.ContainsAny(NoCalls) || !line.Contains('('))
        {
            return false;
        }

        var tokens = NameParts.Of(line).Tokens;
        var call = -1;
        for (var i = 0; i < tokens.Length; i++)
        {
            call = tokens[i].Is(NameForm.Bracketed) && tokens[i].Role == NameRole.Given ? i : call;
        }

        var before = call;
        while (before > 0 && tokens[before].Is(NameForm.Bracketed))
        {
            before--;
        }

        return call > 0 && tokens[before].IsInitial && call < tokens.Length - 1 && tokens.Length - call <= Most - 1
            && tokens.Skip(call + 1).All(token => token.Role == NameRole.Family && (token.IsParticle || !token.Is(NameForm.Lower)));
    }

    // "Terrence "Tee" Boudreaux Jr."
    private static bool IsNicknamed(ReadOnlySpan<char> line)
    {
        if (line.ContainsAny(NoCalls) || line.IndexOfAny('"', '“', '«') <= 0)
        {
            return false;
        }

        var tokens = NameParts.Of(line).Tokens;
        return tokens.Length is > 2 and < Most && tokens[0].IsGiven && tokens[1].Is(NameForm.Quoted) && Array.FindAll(tokens, static token => token.Is(NameForm.Quoted)).Length == 1
            && tokens.Skip(2).All(static token => token.Role == NameRole.Suffix || (token.Role == NameRole.Family && (token.IsParticle || !token.Is(NameForm.Lower))));
    }

    // Each word stands in what was read as a name, or is known in names; beside a nickname it need not be, nor in "Henson, Allyson M" and "Philip Corboy Jr.".
    private static bool AreOfOne(NameParts parts, int start, ReadOnlySpan<TextSpan> names, bool marked)
    {
        var words = 0;
        foreach (var token in parts.Tokens)
        {
            var isWord = token.Role is NameRole.Given or NameRole.Family;
            words += isWord ? 1 : 0;
            var at = new TextSpan(token.Span.Start + start, token.Span.End + start);
            var known = token.IsInitial || token.IsParticle || token.Is(NameKinds.Given | NameKinds.Family | NameKinds.Irish) || (marked && token.Role != NameRole.Note);
            if ((isWord && !known && !Overlaps(names, at)) || (token.Role == NameRole.Note && !token.Is(NameKinds.Pronoun) && !token.Is(NameForm.Bracketed) && !token.IsInitial))
            {
                return false;
            }
        }

        return words <= Most;
    }

    // The few of many spans that can touch a line.
    private static ReadOnlySpan<TextSpan> Near(ReadOnlySpan<TextSpan> spans, TextSpan line)
    {
        var (low, high) = (0, spans.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spans[middle].Start < line.Start ? (middle + 1, high) : (low, middle);
        }

        low = Math.Max(0, low - 1);
        var end = low;
        while (end < spans.Length && spans[end].Start < line.End)
        {
            end++;
        }

        return spans[low..end];
    }

    private static bool Overlaps(ReadOnlySpan<TextSpan> spans, TextSpan with)
    {
        foreach (var span in spans)
        {
            if (span.Overlaps(with))
            {
                return true;
            }
        }

        return false;
    }

    // How many of the names on the line are whole by themselves.
    private static int Whole(string text, TextSpan line, ReadOnlySpan<TextSpan> names)
    {
        var count = 0;
        foreach (var name in names)
        {
            count += line.Contains(name) && IsWhole(text, name) ? 1 : 0;
        }

        return count;
    }

    private static bool IsWhole(string text, TextSpan span) =>
        NameParts.Of(text.AsSpan(span.Start, span.Length)) is { Given.Length: > 0, Family.Length: > 0 };

    // "José Ramón (Pepe) Cifuentes – 699 04 83 51": a nickname goes on up to what else stands on the line.
    private static TextSpan UpTo(string text, TextSpan line, TextSpan span, ReadOnlySpan<TextSpan> others)
    {
        var next = default(TextSpan);
        foreach (var other in Near(others, line))
        {
            next = next.Length == 0 && other.Start >= span.End ? other : next;
        }

        var parting = text.AsSpan(line.Start, span.Start - line.Start).LastIndexOfAny(Separators);
        line = parting > 0 && text[line.Start + parting - 1] == ' ' ? line with { Start = Math.Min(span.Start, line.Start + parting + 2) } : line;
        if (next.Length == 0 || next.Start >= line.End || text.AsSpan(line.Start, next.Start - line.Start).IndexOfAny('(', '"', '«') < 0 || !IsWrittenAsName(text.AsSpan(line.Start, span.Start - line.Start)))
        {
            return line;
        }

        var end = text.AsSpan(span.End, next.Start - span.End).IndexOfAny('[', '<') is var bracket and >= 0 ? span.End + bracket : next.Start;
        while (end > span.End && !char.IsLetter(text[end - 1]) && text[end - 1] is not ('.' or ')' or '"' or '»'))
        {
            end--;
        }

        return line with { End = end };
    }

    // What stands before the name on its line could be a part of it: capitals, and particles between.
    private static bool IsWrittenAsName(ReadOnlySpan<char> words)
    {
        foreach (var word in words.Split(' '))
        {
            if (words[word] is [var first, ..] && char.IsLower(first) && words[word].Length > LongestParticle && (NameWords.Of(words[word]) & NameKinds.Honorific) == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static TextSpan LineOf(string text, TextSpan span)
    {
        // Of a longer line it does not matter where it begins and ends.
        var first = Math.Max(0, span.Start - Longest - 1);
        var start = text.AsSpan(first, span.Start - first).LastIndexOfAny('\n', ':', '*') is var before and >= 0 ? first + before + 1 : first;
        var last = Math.Min(text.Length, span.End + Longest + 1);
        var end = text.AsSpan(span.End, last - span.End).IndexOf('\n') is var behind and >= 0 ? span.End + behind : last;
        end = text.AsSpan(span.End, end - span.End).IndexOfAny(Bars) is var bar and > 0 && text.AsSpan(start, span.End + bar - start).ContainsAny(Calling) ? span.End + bar : end;
        while (start < span.Start && (char.IsWhiteSpace(text[start]) || text[start] is '-' or '–' or '—' or '~' or '>'))
        {
            start++;
        }

        while (end > span.End && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        // "di Ivana Scarpa" below a trattoria
        return new TextSpan(start > 0 && text.AsSpan(start..span.Start) is "di " && char.IsUpper(text[span.Start]) && (WordLexicon.Of(text.AsSpan(span.Start, span.Length) is var said ? said[(said.LastIndexOf(' ') + 1)..] : default) & WordKinds.CommonGivenName) == 0 ? span.Start : start, end);
    }
}

using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;

namespace Allo.Contacts.Extraction.Scans;

/// <summary>Tells whether what a line ends with may be the beginning of an e-mail address that goes on in the next.</summary>
internal static class BrokenLocal
{
    private const int LongestLabel = 24;
    private const int ShortestWord = 3;
    private const int MostAbove = 2000;

    /// <summary>Whether it is: in lower case and of parts, unless a label stands before or the text names somebody so; no number, no host, no abbreviation ("s.r.l."); nothing else stands in the line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="rest">What stands in the next line before the at sign.</param>
    public static bool IsOfAddress(string text, int start, int end, TextSpan rest = default)
    {
        var part = text.AsSpan(start, end - start);
        var beside = BeforeLocal(text, start);
        if (beside == Beside.Other || (beside == Beside.Nothing && part.ContainsAnyInRange('A', 'Z') && !(IsOfName(text, new TextSpan(start, end), start) && IsOfName(text, rest, start))) || part.StartsWith("www.", StringComparison.Ordinal))
        {
            return false;
        }

        var top = part[(part.LastIndexOf('.') + 1)..];
        return beside == Beside.Label
            ? HasWord(part, 1) && !(top.Length < part.Length && Domains.Top.Has(top))
            : part.IndexOfAny('.', '_') > 0 && HasWord(part, ShortestWord) && !(top.Length < part.Length && TopLevelDomains.Has(top));
    }

    // "Philippa.Ashdown-⏎Reeve@…" below "Philippa Ashdown-Reeve": each word of it stands above, too.
    private static bool IsOfName(string text, TextSpan part, int before)
    {
        var words = text.AsSpan(part.Start, part.Length);
        var above = text.AsSpan(Math.Max(0, before - MostAbove)..before);
        foreach (var range in words.SplitAny(".-_"))
        {
            var word = words[range];
            var at = above.IndexOf(word, StringComparison.OrdinalIgnoreCase);
            if (word.IsEmpty || !char.IsLetter(word[0]) || at < 0 || (word.Length > 1 && ((at > 0 && char.IsLetter(above[at - 1])) || (at + word.Length < above.Length && char.IsLetter(above[at + word.Length])))))
            {
                return false;
            }
        }

        return part.Length >= ShortestWord;
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

    /// <summary>What stands in its line before an address.</summary>
    public static Beside BeforeLocal(string text, int start)
    {
        var before = text.AsSpan(Math.Max(0, start - LongestLabel), Math.Min(start, LongestLabel)).TrimEnd(" \t\u00a0");
        if (before.IsEmpty ? start <= LongestLabel : before[^1] is '\n' or '\r')
        {
            return Beside.Nothing;
        }

        if (before.IsEmpty || before[^1] != ':')
        {
            // "E  jane.doe-", all that stands in the line
            var line = before[(before.LastIndexOfAny('\n', '\r') + 1)..];
            var isBeginning = line.Length < before.Length || start <= LongestLabel;
            return isBeginning && (WordLexicon.Of(line.Trim(" \t\u00a0")) & WordKinds.EmailLabel) != 0 ? Beside.Label : Beside.Other;
        }

        // "Correo electrónico: "
        before = before[(before.LastIndexOfAny('\n', '\r') + 1)..^1].TrimEnd(" \t\u00a0");
        var last = before[(before.LastIndexOfAny(" \t\u00a0") + 1)..];
        var first = before[..^last.Length].TrimEnd(" \t\u00a0");
        first = first[(first.LastIndexOfAny(" \t\u00a0") + 1)..];
        return ((WordLexicon.Of(last) | WordLexicon.Of(first)) & WordKinds.EmailLabel) != 0 ? Beside.Label : Beside.Other;
    }

    /// <summary>What may stand before an address.</summary>
    internal enum Beside
    {
        Nothing,
        Label,
        Other,
    }
}

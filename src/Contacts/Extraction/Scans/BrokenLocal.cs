using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;

namespace Allo.Contacts.Extraction.Scans;

/// <summary>Tells whether what a line ends with may be the beginning of an e-mail address that goes on in the next.</summary>
internal static class BrokenLocal
{
    private const int LongestLabel = 24;
    private const int ShortestWord = 3;

    /// <summary>Whether it is: in lower case, of parts unless a label stands before; no number, no host, no abbreviation ("s.r.l."); nothing else stands in the line.</summary>
    public static bool IsOfAddress(string text, int start, int end)
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
            return Beside.Other;
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

using System.Text;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Reads a domain whose dots are spelt out or set apart: "acme point fr", "acme . co . uk".</summary>
internal static class SpelledDomain
{
    // What is said of a word that is spoken.
    private static readonly string[] Asides = ["all one word", "one word", "tout attaché", "en un seul mot", "en un mot", "alles zusammen", "zusammengeschrieben", "todo junto", "tutto attaccato", "tudo junto", "aan elkaar"];

    private const int LongestLikeness = 32;
    private const int LongestDomain = 253;
    private const int LongestLabel = 64;
    private const int MostLetters = 3;
    private const int LongestAside = 28;
    private const int MostJoined = 2;

    // What tells how a word is written by another: "like the king", "with a y".
    private static readonly Words Likenesses = new("like as with comme avec wie mit como con come com zoals met");

    /// <summary>The domain that begins at a place, its dots spelt out or set apart.</summary>
    public static (string Domain, int End, int Dots) Of(string text, TextSpan line, int at)
    {
        var (domain, end, dots, i) = (new StringBuilder(), at, 0, at);
        var isOpen = true;
        while (i < line.End && domain.Length < LongestDomain)
        {
            if (text[i] is ' ' or '.' && domain.Length > 0 && SpacedDot(text, line, i, domain) is > 0 and var spaced)
            {
                domain.Append('.');
                (i, isOpen, dots) = (i + spaced, false, dots + 1);
            }
            else if ((char.IsLetterOrDigit(text[i]) || text[i] is '-' or '.') && !(text[i] == '-' && SpelledSign.Dot(text, line, i) > 0))
            {
                domain.Append(text[i++]);
                (end, isOpen) = (i, false);
            }
            else if (SpelledSign.Dot(text, line, i) is > 0 and var dot)
            {
                domain.Append('.');
                (i, isOpen, dots) = (i + dot, true, dots + 1);
            }
            else if (text[i] is ',' or ' ' && domain.Length > 0 && AsideAt(text, line, i) is > 0 and var aside)
            {
                i += aside;
            }
            else if (text[i] == ' ' && dots == 0 && domain.Length > 0 && !Articles.Any.Has(domain.ToString()) && IsJoined(text, line, i))
            {
                i++;
            }
            else if (text[i] == ' ' && domain.Length > 1 && domain[^2] == '.' && Letters(text, line, i, domain[^1]) is { Length: > 0 } letters)
            {
                domain.Append(letters);
                end = i += 2 * letters.Length;
            }
            else if (text[i] is ' ' or '(' or '[' or '{' && domain.Length > 0 && SpelledSign.Hyphen(text, line, i) is > 0 and var hyphen)
            {
                domain.Append('-');
                (i, isOpen) = (i + hyphen, true);
            }
            else if (text[i] == ' ' && (isOpen || (i + 1 < line.End && text[i + 1] != ' ' && SpelledSign.Dot(text, line, i + 1) > 0)))
            {
                i++;
            }
            else
            {
                break;
            }
        }

        var trailing = domain.Length - domain.ToString().TrimEnd('.', '-').Length;
        return (domain.ToString().Trim('.', '-'), text[end - 1] is '.' or '-' ? end - Math.Min(trailing, 1) : end, dots);
    }

    /// <summary>Where what is said of a word that is spoken begins: "jmokafor, all one word, at …"; the place itself where nothing of the kind stands before it.</summary>
    public static int BeforeAside(string text, TextSpan line, int at)
    {
        var before = text.AsSpan(line.Start, at - line.Start).TrimEnd(", ");
        foreach (var aside in Asides)
        {
            if (before.EndsWith(aside, StringComparison.OrdinalIgnoreCase))
            {
                return line.Start + before[..^aside.Length].TrimEnd(", ").Length;
            }
        }

        // "baudouin, comme le roi, arobase …"
        var comma = at > line.Start && text[at - 1] == ',' && !text.AsSpan(at).StartsWith(" at ", StringComparison.OrdinalIgnoreCase) ? before.LastIndexOf(", ") : -1;
        return comma > 0 && before[(comma + 2)..] is var likeness && likeness.Length <= LongestLikeness && likeness.IndexOf(' ') is > 0 and var end && Likenesses.Has(likeness[..end]) ? line.Start + comma : at;
    }

    // How long "harlechtimber, all one word, dot wales" is between the word and the dot; 0 where nothing of the kind stands there.
    private static int AsideAt(string text, TextSpan line, int at)
    {
        var behind = text.AsSpan(at, Math.Min(line.End - at, LongestAside));
        var start = behind.IndexOfAnyExcept(',', ' ');
        foreach (var aside in start > 0 ? Asides : [])
        {
            if (behind[start..].StartsWith(aside, StringComparison.OrdinalIgnoreCase))
            {
                var end = start + aside.Length;
                return end + (end < behind.Length && behind[end] == ',' ? 1 : 0);
            }
        }

        return 0;
    }

    // "peachtree elevator, all one word, dot com": the words before what is said of them are one.
    private static bool IsJoined(string text, TextSpan line, int at)
    {
        for (var words = 0; words < MostJoined && at + 1 < line.End && text[at] == ' ' && char.IsAsciiLetter(text[at + 1]); words++)
        {
            at++;
            while (at < line.End && char.IsAsciiLetter(text[at]))
            {
                at++;
            }

            if (AsideAt(text, line, at) > 0)
            {
                return true;
            }
        }

        return false;
    }

    // The letters behind the first of "dot c a" or "point f r" that make an end of it; empty where they make none, or a word follows: "dot i t was nice".
    private static string Letters(string text, TextSpan line, int at, char first)
    {
        var letters = string.Empty;
        var i = at;
        for (; i + 1 < line.End && letters.Length < MostLetters && text[i] == ' ' && char.IsAsciiLetter(text[i + 1]) && (i + 2 == line.End || !char.IsLetterOrDigit(text[i + 2])); i += 2)
        {
            letters += text[i + 1];
        }

        var isLast = i + 1 >= line.End || text[i] != ' ' || !char.IsLetter(text[i + 1]);
        return isLast && Domains.Top.Has(first + letters) ? letters : string.Empty;
    }

    private static bool IsInCapitals(StringBuilder before)
    {
        for (var i = 0; i < before.Length; i++)
        {
            if (char.IsLower(before[i]))
            {
                return false;
            }
        }

        return true;
    }

    // How long a dot is that a camera or a hand has set apart: "acme . co . uk", "acme. com". 0 where it is none.
    private static int SpacedDot(string text, TextSpan line, int i, StringBuilder before)
    {
        var dot = i;
        while (dot < line.End && dot < i + 2 && text[dot] == ' ')
        {
            dot++;
        }

        var next = dot + 1;
        while (next < line.End && next < dot + 3 && text[next] == ' ')
        {
            next++;
        }

        if (dot >= line.End || text[dot] != '.' || next - i == 1)
        {
            return 0;
        }

        var end = next;
        while (end < line.End && end - next < LongestLabel && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '-'))
        {
            end++;
        }

        // "acme. com", but not "acme.com. Or" and not "@ the office. it is".
        var isLast = end + 1 >= line.End || text[end] != ' ' || !char.IsLetter(text[end + 1]);
        var label = text.AsSpan(next, end - next);
        var isFirst = !before.ToString().Contains('.', StringComparison.Ordinal);

        // "acme dot com dot au . pls call me": the address is at its end.
        if (!isFirst && !Domains.Top.Has(label) && Domains.Top.Has(before.ToString().AsSpan(before.ToString().LastIndexOf('.') + 1)))
        {
            return 0;
        }

        // A card in capitals has its address in capitals, too: "FIDURIVIERA . CH".
        var isLower = label.Length > 1 && (!label.ContainsAnyInRange('A', 'Z') || (dot > i && next > dot + 1 && !label.ContainsAnyExceptInRange('A', 'Z') && Domains.Top.Has(label) && IsInCapitals(before)));
        return isLower && ((dot > i && next > dot + 1) || (isFirst && isLast && Domains.Top.Has(label))) ? next - i : 0;
    }
}

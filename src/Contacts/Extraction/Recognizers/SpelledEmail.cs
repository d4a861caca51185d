using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Finds e-mail addresses whose signs are spelt out: <c>jane [at] acme [dot] com</c>, "jeanne point dupont arobase acme point fr".</summary>
internal static class SpelledEmail
{
    // What stands behind a mark at least: "@a.b".
    private const int Shortest = 3;

    // So many letters of a word for the sign, no more than stand behind a mark, tell it from most others.
    private const int Told = 3;
    private const int WordsToLabel = 3;
    private const int LongestLocal = 64;
    private const int LongestTalk = 400;

    // So many digits may be said at once, "finch 72"; those said one by one come singly, "finch 7 2".
    private const int DigitsTogether = 2;
    private const int MostDigits = 8;

    // Within brackets of any sort, spaces or none: "[at]", "( ät )", "{dot}".
    private static readonly Lexicon.Words Ats = new("""
        at a @ at_sign at-sign at-zeichen chez arobase arrobase arobas aroba arroba chiocciola chiocciolina klammeraffe apenstaartje apestaartje apestaart aapje aet
        snabela snabel-a krøllalfa alfakrøll miukumauku kukac malpa małpa zavinac et_commercial sobaka собака παπακι アット アットマーク
        """);

    /// <summary>The words for the at sign, between spaces.</summary>
    public static readonly string[] Words = [" arobase ", " arrobase ", " arobas ", " aroba ", " arroba ", " chiocciola ", " chiocciolina ", " klammeraffe ", " apenstaartje ", " apestaartje ", " apestaart ", " snabel-a ", " snabela ", " krøllalfa ", " ät ", " at sign ", " at-sign ", " at-zeichen "];

    // The letters that these begin with, behind their space: most words that stand there begin otherwise.
    private static readonly Lexicon.Words Beginnings = new(string.Join(' ', Words.Select(static word => word[1..(1 + Told)].Replace(' ', '_'))));

    // "Bluesky @jane.bsky.social" is a handle.
    private static readonly Lexicon.Words Networks = new("bluesky mastodon twitter x insta instagram threads tiktok github telegram linkedin facebook youtube fediverse");

    private static readonly char[] Edges = ['.', '-', '_', '\''];
    private static readonly Evidence[] SpeltOut = [new("an at sign spelt out", 3)];

    private enum Mark
    {
        None,

        /// <summary>Can only be the sign: a bracket, "arobase", an at sign with spaces.</summary>
        Sign,

        /// <summary>" at ", by which sentences go on, too, or "-at-", as in "stay-at-home.com": then the dot has to be spelt out, or the name be known.</summary>
        Preposition,
    }


    /// <summary>Adds the addresses of a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line.</param>
    /// <param name="first">Where the first mark may stand behind the beginning of the line.</param>
    /// <param name="found">Where they are added.</param>
    public static void Find(string text, TextSpan line, int first, List<Mention> found)
    {
        for (var i = first; i + Shortest < line.End; i = Next(text, i + 1, line.End))
        {
            if (MarkAt(text, line, i, out var length) is var mark and not Mark.None)
            {
                Add(text, line, i, length, mark, found);
            }
        }
    }

    /// <summary>Where the next mark may stand, at a place or behind it, in front of another; the latter where none does.</summary>
    /// <remarks>Behind a space, "at" and its like begin with one of few letters and go on with one of few.</remarks>
    public static int Next(string text, int from, int before)
    {
        var letters = MemoryMarshal.Cast<char, ushort>(text.AsSpan());
        var last = letters.Length - Vector256<ushort>.Count - 2;
        for (var at = from; at + Shortest < before; at += Vector256<ushort>.Count)
        {
            // Near the end of the text some places are looked at again.
            var start = Math.Min(at, last);
            if (start < 0)
            {
                return NextAlone(letters, at, before);
            }

            var marks = Marks(Vector256.Create(letters[start..]), Vector256.Create(letters[(start + 1)..]), Vector256.Create(letters[(start + 2)..])) & (uint.MaxValue << (at - start));
            if (marks != 0)
            {
                return start + BitOperations.TrailingZeroCount(marks) is var mark && mark + Shortest < before ? mark : before;
            }
        }

        return before;
    }

    // In a short text one by one.
    private static int NextAlone(ReadOnlySpan<ushort> letters, int from, int before)
    {
        for (var at = from; at + Shortest < before; at++)
        {
            var mark = Marks(Vector256.CreateScalar(letters[at]), Vector256.CreateScalar(letters[at + 1]), Vector256.CreateScalar(letters[at + 2]));
            if ((mark & 1) != 0)
            {
                return at;
            }
        }

        return before;
    }

    // A bit for each of sixteen places: the letters there, and those one and two behind. Of most at signs it is seen at once that no space stands beside them.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Marks(Vector256<ushort> letters, Vector256<ushort> next, Vector256<ushort> second)
    {
        var behindSpace = (Are(letters, ' ').ExtractMostSignificantBits() << 1) | 1; // what stands before the first is not known
        return Others(letters, next, second).ExtractMostSignificantBits() | (Are(letters, '@').ExtractMostSignificantBits() & (behindSpace | Are(next, ' ').ExtractMostSignificantBits()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Others(Vector256<ushort> letters, Vector256<ushort> next, Vector256<ushort> second)
    {
        var (small, behind) = (next | Vector256.Create<ushort>(' '), second | Vector256.Create<ushort>(' '));
        var word = Are(letters, ' ') & (Are(small, 'a') | Are(small, 'c') | Are(small, 'k') | Are(small, 'ä')) & (Are(behind, 't') | Are(behind, 'r') | Are(behind, 'h') | Are(behind, 'l') | Are(behind, 'p'));
        return word | Are(letters, '(') | Are(letters, '<') | Are(letters | Vector256.Create<ushort>(' '), '{') | Are(letters, '_') | Are(letters, '©') | Are(letters, '®') | Between(letters, small, behind);
    }

    // "-at-", "*at*", " snabel-a "
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Between(Vector256<ushort> letters, Vector256<ushort> small, Vector256<ushort> behind) =>
        (Are(small, 'a') & Are(behind, 't') & (Are(letters, '-') | Are(letters, '*') | Are(letters, '~') | Are(letters, '|') | Are(letters, '/') | Are(letters, '='))) | (Are(letters, ' ') & Are(small, 's') & Are(behind, 'n'));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Are(Vector256<ushort> letters, char sign) => Vector256.Equals(letters, Vector256.Create<ushort>(sign));

    private static Mark MarkAt(string text, TextSpan line, int i, out int length)
    {
        length = 3;
        if (text[i] == '@')
        {
            length = 1;
            return text[i - 1] == ' ' || text[i + 1] == ' ' ? Mark.Sign : Mark.None;
        }

        // "urs©schreinerei.ch", as a camera reads it
        if (text[i] is '©' or '®')
        {
            length = 1;
            return i > line.Start && i + 1 < line.End && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]) ? Mark.Sign : Mark.None;
        }

        if (text[i] == ' ' && Beginnings.Has(text.AsSpan(i + 1, Told)) && SpelledSign.Matching(text, line, i, Words) is { } sign)
        {
            length = sign.Length;
            return Mark.Sign;
        }

        if (SpelledSign.Bracketed(text, line, i, Ats, out length))
        {
            return Mark.Sign;
        }

        if (text[i] == ' ' && i + 6 < line.End && text.AsSpan(i, 6).Equals(" chez ", StringComparison.OrdinalIgnoreCase))
        {
            length = 6;
            return IsMailbox(text, line, i) ? Mark.Sign : Mark.None;
        }

        length = 4;
        if (text[i] != ' ')
        {
            return text[i + 3] != text[i] || !text.AsSpan(i + 1, 2).Equals("at", StringComparison.OrdinalIgnoreCase) ? Mark.None : text[i] is '-' or '/' or '=' ? Mark.Preposition : Mark.Sign;
        }

        return text.AsSpan(i, 4).Equals(" at ", StringComparison.OrdinalIgnoreCase) ? Mark.Preposition : Mark.None;
    }

    // "romuald.pichard chez fontalva.com", "mail : romuald chez fontalva.com", but not "directeur chez fontalva.com".
    private static bool IsMailbox(string text, TextSpan line, int end)
    {
        var start = end;
        while (start > line.Start && EmailRecognizer.IsLocal(text[start - 1]))
        {
            start--;
        }

        var local = text.AsSpan(start, end - start);
        return local.IndexOfAny('.', '_', '-') > 0 || local.ContainsAnyInRange('0', '9') || (local.Length > 0 && text.AsSpan(line.Start, start - line.Start).TrimEnd(' ') is [.., ':' or '='] && IsLabelledHere(text, line, start));
    }

    private static bool IsLabelledHere(string text, TextSpan line, int start)
    {
        var before = text.AsSpan(line.Start, start - line.Start).TrimEnd(" :=");
        return (WordLexicon.Of(before[(before.LastIndexOf(' ') + 1)..]) & WordKinds.EmailLabel) != 0;
    }

    private static void Add(string text, TextSpan line, int at, int length, Mark mark, List<Mention> found)
    {
        var start = Local(text, line, at, out var local);
        var (domain, end, dots) = SpelledDomain.Of(text, line, at + length);
        var top = domain.LastIndexOf('.');
        if (local.Length > 0 && top > 0 && !IsEmployer(text, line, start, at) && !(text[at] == '@' && Networks.Has(local)) && ((dots > 0 && IsOneWord(text, line, start, at, end, local)) || mark == Mark.Sign || IsMadeOfNames(text, line, start, at, local))
            && (Domains.Top.Has(domain.AsSpan(top + 1)) || ((mark == Mark.Sign || dots > 1 || local.Contains('.') || IsLabelled(text, line, start) || IsNamedBefore(text, start, local)) && TopLevelDomains.Has(domain.AsSpan(top + 1)))))
        {
            EmailRecognizer.Add(text, new TextSpan(start, end), $"{local}@{domain}", SpeltOut, 0.93, found);
        }
    }

    // "email is tobi at ladderline dot build"
    private static bool IsLabelled(string text, TextSpan line, int start)
    {
        var before = text.AsSpan(line.Start, start - line.Start).TrimEnd(" :=");
        for (var i = 0; i < WordsToLabel && !before.IsEmpty; i++)
        {
            var word = before[(before.LastIndexOf(' ') + 1)..];
            if ((WordLexicon.Of(word.TrimEnd(':')) & WordKinds.EmailLabel) != 0)
            {
                return true;
            }

            before = before[..^word.Length].TrimEnd(' ');
        }

        return false;
    }

    // "jane-at-acme-dot-com"; but "look-at-me dot com" is a host.
    private static bool IsOneWord(string text, TextSpan line, int start, int at, int end, string local) =>
        text[at] != '-' || text.AsSpan(at, end - at).Contains("-dot-", StringComparison.OrdinalIgnoreCase) || IsSaidToBe(text, line, start, local);

    // A label stands right before it, or the name somewhere: "stay-at-home.com" behind "Email: jane at" is not.
    private static bool IsSaidToBe(string text, TextSpan line, int start, string local) => IsLabelledHere(text, line, start) || IsNamedBefore(text, start, local);

    // "Solène Guérin, 06 …, solene.guerin at novatek.fr": both parts are named before, or a label says what it is.
    private static bool IsMadeOfNames(string text, TextSpan line, int start, int at, string local)
    {
        if (local.IndexOfAny(['.', '_']) <= 0)
        {
            return text[at] == '-' && IsSaidToBe(text, line, start, local);
        }

        var before = Lexicon.Words.Fold(text[Math.Max(0, start - LongestTalk)..start]);
        return IsLabelled(text, line, start) || Array.TrueForAll(local.Split('.', '_'), part => part.Length > 1 && before.Contains(part, StringComparison.OrdinalIgnoreCase));
    }

    // "this is Crispin Haddow … or it's crispin at corrievarkie dot scot": the name stands before.
    private static bool IsNamedBefore(string text, int start, string local)
    {
        var before = text.AsSpan(Math.Max(0, start - LongestTalk)..start);
        for (var at = local.Length > 2 ? before.LastIndexOf(local, StringComparison.OrdinalIgnoreCase) : -1; at >= 0; at = before[..at].LastIndexOf(local, StringComparison.OrdinalIgnoreCase))
        {
            if (char.IsUpper(before[at]) && (at == 0 || !char.IsLetterOrDigit(before[at - 1])) && at + local.Length < before.Length && !char.IsLetterOrDigit(before[at + local.Length]))
            {
                return true;
            }
        }

        return false;
    }

    // "VP Sales EMEA @ Acme.io": words with capitals before a sign between spaces are a title.
    private static bool IsEmployer(string text, TextSpan line, int start, int at) =>
        text[at] == '@' && start > line.Start + 1 && text[at - 1] == ' ' && at + 1 < line.End && text[at + 1] == ' '
        && text[start - 1] == ' ' && char.IsLetter(text[start - 2]) && char.IsUpper(text[start])
        && (WordLexicon.Of(text.AsSpan(line.Start, start - line.Start).TrimEnd()[(text.AsSpan(line.Start, start - 1 - line.Start).LastIndexOf(' ') + 1)..]) & WordKinds.EmailLabel) == 0;

    // Backwards from the at sign: "jeanne point dupont".
    private static int Local(string text, TextSpan line, int at, out string local)
    {
        var parts = new StringBuilder();
        var start = SpelledDomain.BeforeAside(text, line, at);
        while (true)
        {
            var end = start;
            while (end > line.Start && text[end - 1] == ' ')
            {
                end--;
            }

            var first = end;
            while (first > line.Start && end - first < LongestLocal && EmailRecognizer.IsLocal(text[first - 1]))
            {
                first--;
            }

            if (first == end)
            {
                break;
            }

            parts.Insert(0, text[first..end]);
            start = first;

            if (SpelledSign.Before(text, line, first) is null && BeforeDigits(text, line, first, end) is var digits && digits != first)
            {
                // "room 12 4 at …" is no address.
                if (digits < 0)
                {
                    parts.Clear();
                    break;
                }

                parts.Insert(0, text[digits..first].Replace(" ", string.Empty, StringComparison.Ordinal));
                start = digits;
                continue;
            }

            if (parts.Length <= LongestLocal && HasDotApart(text, line, first))
            {
                parts.Insert(0, '.');
                start = first - 2;
                continue;
            }

            if (parts.Length > LongestLocal || SpelledSign.Before(text, line, first) is not { } sign)
            {
                break;
            }

            parts.Insert(0, sign.Sign);
            start = first - sign.Length + 1;
        }

        local = SpelledSign.Undone(parts.ToString()).Trim(Edges);
        return start + (start < at && text[start] == '\'' ? 1 : 0);
    }

    // Where the digits begin that are said behind a word, one by one, "jo underscore finch 7 2 at …", or at once, "finch 72"; the place itself where none are, -1 where another number stands before them.
    private static int BeforeDigits(string text, TextSpan line, int first, int end)
    {
        if (end - first > DigitsTogether || text.AsSpan(first, end - first).ContainsAnyExceptInRange('0', '9'))
        {
            return first;
        }

        var start = first;
        while (end - first == 1 && first - start < 2 * MostDigits && start - 2 > line.Start && text[start - 1] == ' ' && char.IsAsciiDigit(text[start - 2]) && text[start - 3] == ' ')
        {
            start -= 2;
        }

        if (start - 2 < line.Start || text[start - 1] != ' ' || !char.IsAsciiLetterOrDigit(text[start - 2]))
        {
            return first;
        }

        // The word behind which they stand is read next; the first of them with it.
        return !char.IsAsciiDigit(text[start - 2]) ? start - 1 : -1;
    }

    // "J . DOE @ ACME . COM": a dot with spaces around, behind a word with which the line or what its label says begins.
    internal static bool HasDotApart(string text, TextSpan line, int first)
    {
        var word = WordBefore(text, line, first);
        return first - 3 > word && text.AsSpan(first - 3, 3).SequenceEqual(" . ") && (word == line.Start || text.AsSpan(line.Start, word - line.Start).TrimEnd().EndsWith(':'));
    }

    // Where the word begins that stands before a dot with spaces around.
    internal static int WordBefore(string text, TextSpan line, int first)
    {
        var word = first - 3;
        while (word > line.Start && char.IsLetterOrDigit(text[word - 1]))
        {
            word--;
        }

        return word;
    }
}

using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Allo.Contacts.Mail;

namespace Allo.Contacts.Extraction.Scans;

/// <summary>Words whose letters are set apart: "K E V I N   O ' D O W D", "9 8 4 l 7 2 6 3 O".</summary>
/// <remarks>Single spaces stand between the letters and wider gaps between the words; what the camera takes for a digit is joined only beside digits.</remarks>
internal static class SpacedLetters
{
    private const int FewestLetters = 5;
    private const int FewestOfAWord = 3;
    private const int FewestDigits = 7;
    private const int LongestSpelt = 40;
    private const int LookBack = 60;

    // Of sixteen letters those with a neighbour on each side.
    private const uint Middle = 0x7ffe;

    // A wider gap parts columns.
    private const int WidestGap = 5;
    private const string Signs = "'’`´-–&.,@/:+()_";

    /// <summary>Whether a text may have any: several letters alone one behind the other, and every second character a space, in a sample of them.</summary>
    public static bool MayBeIn(ReadOnlySpan<char> text) => HasAlone(text) && HasRow(text) && HasSpaces(text);

    // Whether about as many letters stand alone as a row has, wherever they do; in most texts they do not, and sixteen letters are looked at at once.
    private static bool HasAlone(ReadOnlySpan<char> text)
    {
        var letters = MemoryMarshal.Cast<char, ushort>(text);
        var count = text.Length < 2 ? 0 : (text[1] <= ' ' ? 1 : 0) + (text[^2] <= ' ' ? 1 : 0);
        for (var i = 0; i + Vector256<ushort>.Count <= letters.Length && count < FewestLetters; i += Vector256<ushort>.Count - 2)
        {
            var white = White(Vector256.Create(letters[i..]));
            count += BitOperations.PopCount((white << 1) & ~white & (white >> 1) & Middle);
        }

        return count >= FewestLetters || letters.Length < Vector256<ushort>.Count || HasAloneAtEnd(letters[^Vector256<ushort>.Count..], count);
    }

    // Some of the last may be counted again: it is only a first look.
    private static bool HasAloneAtEnd(ReadOnlySpan<ushort> last, int count)
    {
        var white = White(Vector256.Create(last));
        return count + BitOperations.PopCount((white << 1) & ~white & (white >> 1) & Middle) >= FewestLetters;
    }

    private static uint White(Vector256<ushort> letters) =>
        (Vector256.Equals(letters, Vector256.Create<ushort>(' ')) | Vector256.Equals(letters, Vector256.Create<ushort>('\n')) | Vector256.Equals(letters, Vector256.Create<ushort>('\r')) | Vector256.Equals(letters, Vector256.Create<ushort>('\t'))).ExtractMostSignificantBits();

    private static bool HasRow(ReadOnlySpan<char> text)
    {
        var (start, alone) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not (' ' or '\n' or '\r' or '\t'))
            {
                continue;
            }

            alone = i == start ? alone : i == start + 1 ? alone + 1 : 0;
            start = i + 1;
            if (alone == FewestLetters)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSpaces(ReadOnlySpan<char> text)
    {
        for (var i = 3; i + 3 < text.Length; i += 4)
        {
            if ((text[i] == ' ' && text[i + 2] == ' ' && text[i + 1] != ' ') || (text[i + 1] == ' ' && text[i + 3] == ' ' && text[i + 2] != ' '))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where they stand, in order.</summary>
    public static List<TextSpan> Find(string text)
    {
        List<TextSpan> runs = [];
        for (var space = NextSpace(text, 1); space > 0 && space + 1 < text.Length; space = NextSpace(text, space + 1))
        {
            var i = space - 1;
            if (!IsAlone(text, i) || !(char.IsLetterOrDigit(text[i]) || text[i] is '+' or '('))
            {
                continue;
            }

            if (char.IsLetter(text[i]) && !IsAlike(text[i]) && char.IsDigit(text[i + 2]))
            {
                continue; // "T 0 1 1 7 …": a label
            }

            var end = End(text, i, out var isRun);
            if (isRun)
            {
                runs.Add(new TextSpan(i, end));
            }

            space = Math.Max(space, end);
        }

        return runs;
    }

    /// <summary>Adds a run with its words joined, a space between them; nothing where it spells what was just said.</summary>
    public static void Join(string text, TextSpan run, ReadableText joined)
    {
        if (Spells(text, run))
        {
            return;
        }

        for (var i = run.Start; i < run.End; i++)
        {
            if (text[i] != ' ')
            {
                joined.Copy(i, i + 1);
                continue;
            }

            var end = i + 1;
            while (text[end] == ' ')
            {
                end++;
            }

            // "M A R K S & S O N S": words stand beside the sign.
            if (end - i > 1 || text[end] == '&' || text[i - 1] is '&' or ',')
            {
                joined.Put(" ", i, end);
            }

            i = end - 1;
        }
    }

    // "Gus Petrakis, that's P E T R A K I S": the word again.
    private static bool Spells(string text, TextSpan run)
    {
        Span<char> word = stackalloc char[LongestSpelt];
        var length = 0;
        foreach (var c in text.AsSpan(run.Start, run.Length))
        {
            if (c != ' ' && length == LongestSpelt)
            {
                return false;
            }

            if (c != ' ')
            {
                word[length++] = c;
            }
        }

        var before = text.AsSpan(Math.Max(0, run.Start - LookBack), Math.Min(run.Start, LookBack));
        before = before[(before.LastIndexOf('\n') + 1)..];
        return before.Contains(word[..length], StringComparison.OrdinalIgnoreCase);
    }

    // Where the run that begins there ends, whether or not it is long enough.
    private static int End(string text, int start, out bool isRun)
    {
        var (count, word, end, last) = (default(Count), default(Count), start, start);
        var at = start;
        while (true)
        {
            word = word.With(text[at]);
            last = at + 1;
            var next = last;
            while (next < text.Length && text[next] == ' ')
            {
                next++;
            }

            var goesOn = next > last && next - last <= WidestGap && next < text.Length && IsAlone(text, next) && IsSingle(text[next]);
            var isWide = next - last > 1;
            if (!goesOn || isWide || !SameCase(text, at, next, word.Letters))
            {
                // A letter alone before an ordinary word is that one's: "… O D   1 Main Street".
                var closes = word.All > 1 || next >= text.Length || text[next] is '\n' or '\r';
                (count, end) = closes ? (count.And(word), last) : (count, end);
                if (!goesOn || !isWide)
                {
                    break;
                }

                word = default;
            }

            at = next;
        }

        var trimmed = end;
        while (trimmed > start + 1 && text[trimmed - 1] is ' ' or ',' or ':' or '-' or '–' or '&' or '/' or '(')
        {
            trimmed--;
        }

        isRun = (count.Letters >= FewestLetters && count.Longest >= FewestOfAWord) || (count.Digits + count.Alike >= FewestDigits && count.Alike > 0 && count.Digits > count.Alike);
        return isRun ? trimmed : last;
    }

    private static int NextSpace(string text, int from) => from < text.Length ? text.IndexOf(' ', from) : -1;

    private static bool IsAlone(string text, int i) =>
        text[i] > ' ' && (i == 0 || text[i - 1] is ' ' or '\n' or '\r' or '\t') && (i + 1 == text.Length || text[i + 1] is ' ' or '\n' or '\r' or '\t');

    private static bool IsAlike(char c) => c is 'l' or 'I' or 'O' or 'o';

    private static bool IsSingle(char c) => char.IsLetterOrDigit(c) || Signs.Contains(c, StringComparison.Ordinal);

    // "P E T R A K I S a dozen": within a word only the first letter may be larger.
    private static bool SameCase(string text, int at, int next, int letters) =>
        !char.IsLetter(text[at]) || !char.IsLetter(text[next]) || char.IsUpper(text[at]) == char.IsUpper(text[next]) || (letters == 1 && char.IsUpper(text[at]));

    // How many of each there are, and the letters of the longest word.
    private readonly record struct Count(int Letters, int Digits, int Alike, int Longest, int All)
    {
        // Beside digits letters may be digits: they count as both.
        public Count With(char c) => new(Letters + (char.IsLetter(c) ? 1 : 0), Digits + (char.IsDigit(c) ? 1 : 0), Alike + (IsAlike(c) ? 1 : 0), Longest, All + 1);

        public Count And(Count word) => new(Letters + word.Letters, Digits + word.Digits, Alike + word.Alike, Math.Max(Longest, word.Letters), All + word.All);
    }
}

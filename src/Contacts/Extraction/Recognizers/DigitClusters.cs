namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Finds where a line has enough digits together for a phone number.</summary>
internal static class DigitClusters
{
    /// <summary>The fewest digits that a number has.</summary>
    public const int Fewest = 6;

    /// <summary>Of the digits of other scripts the first.</summary>
    public const char FirstForeign = '\u0660';

    // The letters and signs up to U+007F with which a number may begin.
    private static readonly bool[] Opening = [.. Enumerable.Range(0, 0x80).Select(static c => "0123456789+(OolISsB".Contains((char)c, StringComparison.Ordinal))];

    // Those that may be of a number, and those that never are: of the others more has to be known.
    private static readonly bool[] Within = [.. Enumerable.Range(0, 0x80).Select(static c => "0123456789 ()-./+".Contains((char)c, StringComparison.Ordinal))];

    // Those up to U+007F that may stand between where a number begins and its first digit.
    private static readonly bool[] Leading = [.. Enumerable.Range(0, 0x80).Select(static c => " ()-./+,OolISsB".Contains((char)c, StringComparison.Ordinal))];

    // So near behind its last digit a letter may still be one.
    private const int Near = 8;

    // More digits in a row than any list of numbers has: a dump, in which the matcher would try every place.
    private const int Most = 400;

    /// <summary>Adds the clusters of a line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="line">The line.</param>
    /// <param name="digits">The line from its first digit on; the whole where that may be one of another script.</param>
    /// <param name="taken">Which characters of the text are of what was found before.</param>
    /// <param name="clusters">Where they are added.</param>
    /// <returns>The line with look-alikes put right, as long as the line itself; null where there is no cluster.</returns>
    public static string? Find(string text, TextSpan line, TextSpan digits, ReadOnlySpan<bool> taken, List<TextSpan> clusters)
    {
        if (WithDigits(text, line, digits) is not { Length: > 0 } part)
        {
            return null;
        }

        var alike = false;
        List<TextSpan>? dumps = null;
        for (var i = part.Start; i < part.End; i++)
        {
            if (IsWithinWord(text, i, line) || !IsOpening(text, i, line) || taken[i])
            {
                continue;
            }

            if (EndOfLabel(text, i, line) is > 0 and var behind)
            {
                (alike, i) = (true, behind - 1);
                continue;
            }

            if (AreMinutes(text, i, line))
            {
                (alike, i) = (true, i + 1);
                continue;
            }

            var (start, end, count) = (i, i, 0);
            for (; i < line.End && !taken[i] && IsOfNumber(text, i, line); i++)
            {
                if (text[i] == '+' && count >= Fewest)
                {
                    i--; // "0596 61 82 43 + 06-51 83 27 44": another number
                    break;
                }

                if (count >= Fewest && ListItem.Begins(text, i, line))
                {
                    alike = true;
                    break;
                }

                // A letter or a comma is of a number only in the place of a digit or between some.
                var (digit, letter) = (char.IsDigit(text[i]), char.IsAsciiLetter(text[i]));
                alike |= letter || text[i] == ',';
                count += digit ? 1 : 0;
                end = digit || letter ? i + 1 : end;
            }

            if (count > Most)
            {
                (dumps ??= []).Add(new TextSpan(start, end));
            }
            else if (count >= Fewest)
            {
                clusters.Add(new TextSpan(start, end));
                alike |= GluedLabel.Ends(text, start, line) || GluedLabel.Begins(text, end, line) || (text[start] == '+' && MayBeAsked(text, line, digits, new TextSpan(start, end))) || AlternateEnd.MayEndShort(text.AsSpan(start..end)) || DigitsPutRight.MayBePartedIn(text.AsSpan(start..end), count);
            }
        }

        return clusters.Count == 0 ? null : alike || dumps is not null || DigitsPutRight.IsAsked(text.AsSpan(line.Start, line.Length)) ? DigitsPutRight.Of(text, line, clusters, dumps) : line.Of(text);
    }

    // "+33 1 42 68 53 01" with no other digits in its line, and no sign that parts any, is read as it is written.
    private static bool MayBeAsked(string text, TextSpan line, TextSpan digits, TextSpan number) =>
        digits.Start < number.Start || text.AsSpan(number.Start + 1).TrimStart(" \u00a0(") is ['0', ..]
        || text.AsSpan(line.Start, line.Length).ContainsAny('/', ')') || text.AsSpan(number.End, line.End - number.End).ContainsAnyInRange('0', '9');

    /// <summary>Whether a text may have a digit of another script; most have none.</summary>
    public static bool MayHaveForeign(ReadOnlySpan<char> text) => text.ContainsAnyInRange(FirstForeign, char.MaxValue);

    /// <summary>The next digit of a text, at a place or behind it; the end where none follows.</summary>
    public static int NextDigit(string text, int from) => text.AsSpan(from).IndexOfAnyInRange('0', '9') is >= 0 and var digit ? from + digit : text.Length;

    // The part of a line in which a number may begin, up to its last digit; empty where it has too few.
    private static TextSpan WithDigits(string text, TextSpan line, TextSpan digits)
    {
        var written = text.AsSpan(digits.Start, digits.Length);
        var (first, last) = (digits.Start, digits == line && MayHaveForeign(written) ? digits.End - 1 : digits.Start + written.LastIndexOfAnyInRange('0', '9'));
        if (!AreEnough(text.AsSpan(first..(last + 1))))
        {
            return default;
        }

        while (first > line.Start && (text[first - 1] >= Leading.Length || Leading[text[first - 1]]))
        {
            first--;
        }

        // "(O)" is a digit wherever it stands.
        var start = text.AsSpan(line.Start, first - line.Start).Contains('(') ? line.Start : first;
        return new TextSpan(start, text.AsSpan(last, line.End - last).Contains('(') ? line.End : Math.Min(line.End, last + Near));
    }

    // Whether as many digits as a number has follow each other with nothing between that is of none: in "12 rue Hugo 75011" they do not.
    private static bool AreEnough(ReadOnlySpan<char> written)
    {
        var digits = 0;
        foreach (var c in written)
        {
            if (c >= Leading.Length ? char.IsDigit(c) : char.IsAsciiDigit(c))
            {
                if (++digits == Fewest)
                {
                    return true;
                }
            }
            else if (c < Leading.Length && !Leading[c])
            {
                digits = 0;
            }
        }

        return false;
    }

    // "jeudi 18h15 06 39 98 44 60": of the time, and not of the number behind it; "Tél 1:06 12 34 56 78" is no time.
    internal static bool AreMinutes(string text, int i, TextSpan line)
    {
        if (i - 2 < line.Start || i + 2 >= line.End || text[i - 1] is not ('h' or 'H' or ':') || !char.IsAsciiDigit(text[i - 2]) || text[i] is < '0' or > '5' || !char.IsAsciiDigit(text[i + 1]) || text[i + 2] != ' ')
        {
            return false;
        }

        var hasTwo = i - 3 >= line.Start && text[i - 3] is >= '0' and <= '2';
        var before = hasTwo ? i - 4 : i - 3;
        return (hasTwo || text[i - 1] != ':') && (before < line.Start || !char.IsLetterOrDigit(text[before]));
    }

    // "Te1. O81 57 48 213", "ce11": the ones are letters. Where they end; 0 where there are none.
    internal static int EndOfLabel(string text, int i, TextSpan line)
    {
        if (text[i] != '1' || i < line.Start + 2 || !char.IsAsciiLetterLower(text[i - 1]) || !char.IsAsciiLetter(text[i - 2]))
        {
            return 0;
        }

        var end = i;
        while (end < line.End && text[end] == '1')
        {
            end++;
        }

        return end - i <= 2 && end < line.End && text[end] is ' ' or '.' or ':' ? end : 0;
    }

    // Most letters can open nothing, be it that they look like no digit or that another letter stands before them.
    private static bool IsWithinWord(string text, int i, TextSpan line) =>
        text[i] < Opening.Length && (!Opening[text[i]] || (char.IsAsciiLetter(text[i]) && i > line.Start && char.IsAsciiLetter(text[i - 1]) && !LetterDigit.Looks(text[i - 1])));

    private static bool IsOpening(string text, int i, TextSpan line) => char.IsDigit(text[i]) || text[i] is '+' or '(' || LetterDigit.Is(text, i, line);

    private static bool IsOfNumber(string text, int i, TextSpan line) =>
        text[i] < Within.Length
            ? Within[text[i]] || (Leading[text[i]] && (IsPause(text, i, line) || LetterDigit.Is(text, i, line)))
            : char.IsDigit(text[i]) || text[i] is '\u00a0' or '\u202f' or '\u2009' or '‑' or '–' or '·' || IsWide(text[i]);

    // "6 2 9, 4 4, 1 0, 7 3": between digits that are said one by one.
    internal static bool IsPause(string text, int i, TextSpan line) =>
        text[i] == ',' && i - 2 > line.Start && i + 3 < line.End && char.IsAsciiDigit(text[i - 1]) && text[i - 2] == ' ' && text[i + 1] == ' ' && char.IsAsciiDigit(text[i + 2]) && text[i + 3] == ' ';

    // The signs of East Asian fonts, and the minus sign.
    private static bool IsWide(char c) => c is '－' or '−' or '‐' or '（' or '）' or '＋' or '．' or '\u3000';
}

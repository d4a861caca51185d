namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Finds where a line has enough digits together for a phone number.</summary>
internal static class DigitClusters
{
    /// <summary>The fewest digits that a number has.</summary>
    public const int Fewest = 6;

    // Of the digits of other scripts the first.
    private const char FirstForeign = '\u0660';

    // No number has so much room within it.
    private const string Apart = "   ";

    // What stands between a postcode and the number behind it: "Kochi 682016 - 0484 235 1178".
    private const string BehindPostcode = " - 0";

    private const string Dash = " – ";
    private const int MostOfOne = 15;

    private const int LongestAreaCode = 6;
    private const int LongestCode = 6;

    // The letters and signs up to U+007F with which a number may begin.
    private static readonly bool[] Opening = [.. Enumerable.Range(0, 0x80).Select(static c => "0123456789+(OolISsB".Contains((char)c, StringComparison.Ordinal))];

    // How many letters in a row are taken for digits.
    private const int MostAlike = 4;

    // More digits in a row than any list of numbers has: a dump, in which the matcher would try every place.
    private const int Most = 400;

    /// <summary>Adds the clusters of a line.</summary>
    /// <returns>The line with look-alikes put right, as long as the line itself; null where there is no cluster.</returns>
    public static string? Find(string text, TextSpan line, ReadOnlySpan<bool> taken, List<TextSpan> clusters)
    {
        if (!HasEnough(text.AsSpan(line.Start, line.Length)))
        {
            return null;
        }

        var alike = false;
        List<TextSpan>? dumps = null;
        for (var i = line.Start; i < line.End; i++)
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

            var (start, end, digits) = (i, i, 0);
            for (; i < line.End && !taken[i] && IsOfNumber(text, i, line); i++)
            {
                if (text[i] == '+' && digits >= Fewest)
                {
                    i--; // "0596 61 82 43 + 06-51 83 27 44": another number
                    break;
                }

                if (digits >= Fewest && ListItem.Begins(text, i, line))
                {
                    alike = true;
                    break;
                }

                var digit = char.IsDigit(text[i]);
                alike |= !digit && (IsAlike(text, i, line) || IsPause(text, i, line));
                digits += digit ? 1 : 0;
                end = digit || IsAlike(text, i, line) ? i + 1 : end;
            }

            if (digits > Most)
            {
                (dumps ??= []).Add(new TextSpan(start, end));
            }
            else if (digits >= Fewest)
            {
                clusters.Add(new TextSpan(start, end));
                alike |= GluedLabel.Ends(text, start, line) || GluedLabel.Begins(text, end, line) || text[start] == '+' || AlternateEnd.MayEndShort(text.AsSpan(start..end)) || (digits > MostOfOne && text.AsSpan(start..end).Contains(Dash, StringComparison.Ordinal));
            }
        }

        return clusters.Count == 0 ? null : alike || dumps is not null || IsToBePutRight(text.AsSpan(line.Start, line.Length)) ? PutRight(text, line, clusters, dumps) : line.Of(text);
    }

    // "0714.882.306 – 081/24 17 95 – 0486 33 20 71": more digits than one number has are parted where a dash stands.
    private static void PartAtDashes(Span<char> cluster)
    {
        var digits = 0;
        foreach (var c in cluster)
        {
            digits += char.IsDigit(c) ? 1 : 0;
        }

        for (var at = digits > MostOfOne ? cluster.IndexOf(Dash, StringComparison.Ordinal) : -1; at >= 0;)
        {
            cluster[at + 1] = '|';
            at = cluster[(at + 2)..].IndexOf(Dash, StringComparison.Ordinal) is >= 0 and var next ? at + 2 + next : -1;
        }
    }

    private static bool IsToBePutRight(ReadOnlySpan<char> line) => line.ContainsAny('~', '·') || SlashedNumber.MayBeIn(line) || line.Contains(Apart, StringComparison.Ordinal) || line.Contains(BehindPostcode, StringComparison.Ordinal);

    /// <summary>Whether a line may have a digit; most have none.</summary>
    public static bool HasAny(ReadOnlySpan<char> line) => line.ContainsAnyInRange('0', '9') || line.ContainsAnyInRange(FirstForeign, char.MaxValue);

    private static bool HasEnough(ReadOnlySpan<char> line)
    {
        var digits = 0;
        foreach (var c in line)
        {
            digits += c < 0x80 ? (uint)(c - '0') <= 9 ? 1 : 0 : char.IsDigit(c) ? 1 : 0;
        }

        return digits >= Fewest;
    }

    // "O6 l2 34 56 78" as a camera reads it; "+ 03 81 20 48 27", where the plus sign is no country's.
    private static string PutRight(string text, TextSpan line, List<TextSpan> clusters, List<TextSpan>? dumps) => string.Create(line.Length, (text, line, clusters, dumps), static (slice, state) =>
    {
        var (text, line, clusters, dumps) = state;
        text.AsSpan(line.Start, line.Length).Replace(slice, '~', '|'); // to the matcher a tilde is a part of a number
        for (var wide = slice.IndexOf(Apart, StringComparison.Ordinal); wide >= 0; wide = slice[(wide + 2)..].IndexOf(Apart, StringComparison.Ordinal) is >= 0 and var next ? wide + 2 + next : -1)
        {
            slice[wide + 1] = '|'; // two numbers side by side
        }

        PartPostcodes(slice);
        JoinAreaCodes(slice);
        foreach (var cluster in clusters)
        {
            AlternateEnd.PartShort(text, line, cluster, slice);
        }

        SlashedNumber.PutRight(slice);

        foreach (var dump in dumps ?? [])
        {
            slice[(dump.Start - line.Start)..(dump.End - line.Start)].Fill('x');
        }

        for (var i = line.Start; i < line.End; i++)
        {
            if (EndOfLabel(text, i, line) is > 0 and var end)
            {
                slice[(i - line.Start)..(end - line.Start)].Fill('l');
            }
            else if (AreMinutes(text, i, line))
            {
                slice[i + 2 - line.Start] = '|';
            }
            else if (ListItem.Begins(text, i, line))
            {
                slice[i - 1 - line.Start] = '|';
            }
        }

        foreach (var cluster in clusters)
        {
            if (GluedLabel.Ends(text, cluster.Start, line))
            {
                slice[cluster.Start - 1 - line.Start] = ' ';
            }

            if (GluedLabel.Begins(text, cluster.End, line))
            {
                slice[cluster.End - line.Start] = ' ';
            }

            PartAtDashes(slice[(cluster.Start - line.Start)..(cluster.End - line.Start)]);
            for (var i = cluster.Start; i < cluster.End; i++)
            {
                if (IsPause(text, i, line))
                {
                    slice[i - line.Start] = ' ';
                }
                else if (!char.IsDigit(text[i]) && IsAlike(text, i, line))
                {
                    slice[i - line.Start] = text[i] switch { 'O' or 'o' => '0', 'S' or 's' => '5', 'B' => '8', _ => '1' };
                }
            }

            var digit = cluster.Start + 1;
            while (digit < cluster.End && text[digit] is ' ' or '\u00a0' or '(')
            {
                digit++;
            }

            if (text[cluster.Start] == '+' && digit < cluster.End && slice[digit - line.Start] == '0')
            {
                slice[cluster.Start - line.Start] = clusters.Count > 1 ? '|' : ' ';
            }
        }
    });

    // A group of four to six digits alone, which is no area code.
    private static void PartPostcodes(Span<char> line)
    {
        for (var at = line.IndexOf(BehindPostcode); at >= 0;)
        {
            var start = at;
            while (start > 0 && char.IsAsciiDigit(line[start - 1]))
            {
                start--;
            }

            if (at - start is >= 4 and <= 6 && line[start] != '0' && (start == 0 || line[start - 1] is ' ' or ',') && (start < 2 || !(char.IsAsciiDigit(line[start - 2]) || line[start - 2] is ')' or '-' or '/')))
            {
                line[at + 1] = '|';
            }

            var next = line[(at + 1)..].IndexOf(BehindPostcode);
            at = next < 0 ? next : at + 1 + next;
        }
    }

    // "0951 · 20 88 417", "07·83·26·41·90": to the matcher the dot is no part of a number.
    private static void JoinAreaCodes(Span<char> line)
    {
        for (var at = line.IndexOf('·'); at >= 0;)
        {
            if (at > 1 && at + 2 < line.Length && char.IsAsciiDigit(line[at - 1]) && char.IsAsciiDigit(line[at + 1]) && char.IsAsciiDigit(line[at + 2]))
            {
                line[at] = '.';
            }

            var end = line[..at].TrimEnd(' ').Length;
            var start = end;
            while (start > 0 && char.IsAsciiLetterOrDigit(line[start - 1]))
            {
                start--;
            }

            if (end - start is >= 2 and <= LongestAreaCode && line[start] is '0' or 'O' or 'o' && (start < 2 || !char.IsAsciiDigit(line[start - 2])))
            {
                line[at] = '/';
            }

            var next = line[(at + 1)..].IndexOf('·');
            at = next < 0 ? next : at + 1 + next;
        }
    }

    // "jeudi 18h15 06 39 98 44 60": of the time, and not of the number behind it; "Tél 1:06 12 34 56 78" is no time.
    private static bool AreMinutes(string text, int i, TextSpan line)
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
    private static int EndOfLabel(string text, int i, TextSpan line)
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
        text[i] < Opening.Length && (!Opening[text[i]] || (char.IsAsciiLetter(text[i]) && i > line.Start && char.IsAsciiLetter(text[i - 1]) && !LooksLikeDigit(text[i - 1])));

    private static bool IsOpening(string text, int i, TextSpan line) => char.IsDigit(text[i]) || text[i] is '+' or '(' || IsAlike(text, i, line);

    private static bool IsOfNumber(string text, int i, TextSpan line) =>
        char.IsDigit(text[i]) || text[i] is ' ' or '\u00a0' or '\u202f' or '\u2009' or '(' or ')' or '-' or '‑' or '–' or '.' or '·' or '/' or '+' || IsWide(text[i]) || IsPause(text, i, line) || IsAlike(text, i, line);

    // "6 2 9, 4 4, 1 0, 7 3": between digits that are said one by one.
    private static bool IsPause(string text, int i, TextSpan line) =>
        text[i] == ',' && i - 2 > line.Start && i + 3 < line.End && char.IsAsciiDigit(text[i - 1]) && text[i - 2] == ' ' && text[i + 1] == ' ' && char.IsAsciiDigit(text[i + 2]) && text[i + 3] == ' ';

    // The signs of East Asian fonts, and the minus sign.
    private static bool IsWide(char c) => c is '－' or '−' or '‐' or '（' or '）' or '＋' or '．' or '\u3000';

    // A letter that looks like a digit, alone or with others such, with a digit right beside them and no further letter: "9OO", "3ll".
    private static bool IsAlike(string text, int i, TextSpan line)
    {
        if (!LooksLikeDigit(text[i]))
        {
            return IsMisread(text, i, line);
        }

        var (start, end) = (i, i + 1);
        while (start > line.Start && i - start < MostAlike && LooksLikeDigit(text[start - 1]))
        {
            start--;
        }

        while (end < line.End && end - i < MostAlike && LooksLikeDigit(text[end]))
        {
            end++;
        }

        var before = start > line.Start ? text[start - 1] : ' ';
        var after = end < line.End ? text[end] : ' ';
        return !char.IsLetter(before) && !char.IsLetter(after) && (char.IsDigit(before) || char.IsDigit(after) || (before == '(' && after == ')') || IsGroup(text, start, end, line) || IsPair(text, start, end, line) || IsBetweenPairs(text, start, end, line));
    }

    // "+43 l 522 46 l8": a group by itself between two others of a number that begins with its country.
    private static bool IsGroup(string text, int start, int end, TextSpan line) =>
        start - 2 > line.Start && end + 1 < line.End && text[start - 1] == ' ' && text[end] == ' ' && char.IsAsciiDigit(text[start - 2]) && char.IsAsciiDigit(text[end + 1])
        && text.AsSpan(Math.Max(line.Start, start - LongestCode), start - Math.Max(line.Start, start - LongestCode)).Contains('+');

    // "O6 ll 57 80 34": a pair by itself between two others.
    private static bool IsBetweenPairs(string text, int start, int end, TextSpan line) =>
        end - start == 2 && start - 3 >= line.Start && end + 2 < line.End && text[start - 1] is ' ' or '.' && text[end] == text[start - 1] && ArePair(text, start - 3) && ArePair(text, end + 1)
        && (start - 4 < line.Start || !char.IsLetterOrDigit(text[start - 4])) && (end + 3 == line.End || !char.IsLetterOrDigit(text[end + 3]));

    private static bool ArePair(string text, int at) =>
        (char.IsAsciiDigit(text[at]) && (char.IsAsciiDigit(text[at + 1]) || LooksLikeDigit(text[at + 1]))) || (LooksLikeDigit(text[at]) && char.IsAsciiDigit(text[at + 1]));

    // "O5-73 4I OO": two noughts behind a pair of digits.
    private static bool IsPair(string text, int start, int end, TextSpan line) =>
        end - start == 2 && start - 3 > line.Start && text[start] is 'O' && text[start + 1] is 'O' && text[start - 1] == ' ' && char.IsAsciiDigit(text[start - 2]) && char.IsAsciiDigit(text[start - 3]) && !char.IsDigit(text[start - 4]);

    // "O417 228 3S9": letters that begin units and words count between two digits only.
    private static bool IsMisread(string text, int i, TextSpan line) =>
        text[i] is 'S' or 's' or 'B' && i > line.Start && i + 1 < line.End && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]);

    private static bool LooksLikeDigit(char c) => c is 'O' or 'o' or 'l' or 'I';
}

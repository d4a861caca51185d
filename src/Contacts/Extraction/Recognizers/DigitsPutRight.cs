namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Writes a line with digits as the matcher reads it, each character in its place.</summary>
internal static class DigitsPutRight
{
    // No number has so much room within it.
    private const string Apart = "   ";

    // What stands between a postcode and the number behind it: "Kochi 682016 - 0484 235 1178".
    private const string BehindPostcode = " - 0";
    private const string Dash = " – ";
    private const int MostOfOne = 15;
    private const int LongestAreaCode = 6;

    /// <summary>Whether a line has any sign that may part numbers or join them.</summary>
    public static bool IsAsked(ReadOnlySpan<char> line) => line.ContainsAny('~', '·') || SlashedNumber.MayBeIn(line) || line.Contains(Apart, StringComparison.Ordinal) || line.Contains(BehindPostcode, StringComparison.Ordinal);

    /// <summary>Whether more digits than one number has may be parted by a dash.</summary>
    public static bool MayBePartedIn(ReadOnlySpan<char> cluster, int digits) => digits > MostOfOne && cluster.Contains(Dash, StringComparison.Ordinal);

    /// <summary>The line with its letters as digits, its parts parted and what is no number covered: "O6 l2 34 56 78" as a camera reads it; "+ 03 81 20 48 27", where the plus sign is no country's.</summary>
    public static string Of(string text, TextSpan line, List<TextSpan> clusters, List<TextSpan>? dumps) => string.Create(line.Length, (text, line, clusters, dumps), static (slice, state) =>
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
            if (!char.IsAsciiDigit(text[i]))
            {
                continue;
            }

            if (DigitClusters.EndOfLabel(text, i, line) is > 0 and var end)
            {
                slice[(i - line.Start)..(end - line.Start)].Fill('l');
            }
            else if (DigitClusters.AreMinutes(text, i, line))
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
                if (DigitClusters.IsPause(text, i, line))
                {
                    slice[i - line.Start] = ' ';
                }
                else if (!char.IsDigit(text[i]) && LetterDigit.Is(text, i, line))
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
}

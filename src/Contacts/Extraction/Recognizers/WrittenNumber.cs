namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>A number as it is written.</summary>
/// <param name="Span">Where it stands in the line.</param>
/// <param name="Digits">How many digits it has.</param>
/// <param name="HasPlus">Whether it begins with a plus sign, and not with a digit or a bracket.</param>
/// <param name="IsOpen">Whether nothing stands beside it that makes it a part of something else.</param>
/// <param name="IsEven">Whether one and the same sign, or none, parts its groups of digits.</param>
/// <param name="Longest">The digits of the longest group that the matcher would look at by itself.</param>
/// <param name="IsParted">Whether a slash or a long dash parts some of its groups, as those of a day or of a box and a postcode.</param>
/// <param name="HasAnother">Whether a slash between spaces and another number follow.</param>
/// <param name="Abroad">The prefixes with which it or one of its groups may begin.</param>
internal readonly record struct WrittenNumber(TextSpan Span, int Digits, bool HasPlus, bool IsOpen, bool IsEven, int Longest, bool IsParted, bool HasAnother, WrittenNumber.Prefixes Abroad)
{
    /// <summary>The most digits that are looked at; no number has as many.</summary>
    public const int Most = 17;

    /// <summary>The most digits of a calling code or of a prefix; none is a number already.</summary>
    public const int MostOfPrefix = 4;
    private const int LongestCode = 3;
    private const int LongestGap = 4;
    private const int Unclear = -2;

    // How the words begin that the matcher takes for an extension's; "x" is one by itself.
    private static readonly string[] Extensions = ["ex", "int", "ane"];

    /// <summary>Whether it is a number as a whole or none: no group of it has as many digits as a number.</summary>
    public bool IsOneAt(int fewest) => IsEven && Longest < fewest;

    /// <summary>The number that begins at a digit; null where it is not plain.</summary>
    /// <param name="line">The line, with look-alikes put right.</param>
    /// <param name="from">Where the number before it ends.</param>
    /// <param name="digit">Its first digit.</param>
    public static WrittenNumber? At(string line, int from, int digit)
    {
        var lead = LeadBefore(line, from, digit);
        return lead == Unclear ? null : Whole(line, lead >= 0 ? lead : digit, digit);
    }

    // Where the plus sign or bracket stands that belongs to a digit; -1 where there is none.
    private static int LeadBefore(string line, int from, int at)
    {
        var lead = -1;
        for (var i = at - 1; i >= from && line[i] != ':' && (!char.IsLetter(line[i]) || line[i] == 'x'); i--)
        {
            if (lead < 0 && ((i == at - 1 && line[i] is '+' or '(') || (i == at - 2 && line[i] == '+' && line[at - 1] == ' ')))
            {
                lead = i;
            }
            else if (line[i] is '+' or '＋' or '(' or '[' or '（' or '［')
            {
                return Unclear;
            }
        }

        return lead;
    }

    // The number that begins at a digit, up to its last; null where it is not plain.
    private static WrittenNumber? Whole(string line, int start, int first)
    {
        var (plus, bracket, gap) = (line[start] == '+', line[start] == '(', default(char?));
        var (end, digits, groups, longest) = (first, 0, 0, 0);
        var (isEven, parted, abroad) = (!bracket, false, Prefixes.None);
        while (true)
        {
            var from = end;
            while (end < line.Length && char.IsAsciiDigit(line[end]))
            {
                end++;
            }

            var group = line.AsSpan(from, end - from);
            abroad |= group.Length > MostOfPrefix ? Begin(group) : Prefixes.None;
            digits += group.Length;
            longest = groups++ == 0 && plus && group.Length <= MostOfPrefix ? 0 : Math.Max(longest, group.Length);
            var next = end;
            while (next < line.Length && line[next] is ' ' or '.' or '-' or '\u00a0')
            {
                next++;
            }

            if (BehindParting(line, end, next) is > 0 and var behind)
            {
                (parted, isEven, next) = (true, false, behind);
            }

            if (digits > Most || groups > Most)
            {
                return null;
            }

            if (groups == 1 && (bracket || (plus && next <= end + 1 && digits <= LongestCode && next < line.Length && line[next] == '(')))
            {
                // "(03) 53 68 30 47", "+33 (0)1 42 68 53 01"
                var inner = bracket ? start : next;
                next = BehindBracket(line, inner);
                if (next == Unclear)
                {
                    return null;
                }

                (isEven, digits) = (false, bracket ? digits : digits + line.AsSpan(inner + 1, next - inner - 1).IndexOf(')'));
            }
            else if (next == line.Length || !char.IsAsciiDigit(line[next]))
            {
                var hasAnother = !bracket && IsBeforeAnother(line.AsSpan(end));
                return hasAnother || Closes(line, end, next)
                    ? new WrittenNumber(new TextSpan(start, end), digits, plus, (start < first || StandsOpen(line, first)) && !(end < line.Length && char.IsLetter(line[end])), isEven, gap is ' ' or '.' or '\u00a0' ? longest : 0, parted, hasAnother, abroad | (plus ? Prefixes.None : Begin(line.AsSpan(start, end - start))))
                    : null;
            }
            else if (next > end + LongestGap)
            {
                return null;
            }
            else
            {
                isEven &= next == end + 1 && (gap is null || gap == line[end]);
                gap = line[end];
            }

            end = next;
        }
    }

    // Where digits go on behind a slash or a long dash, "14/03/2026", "CS 30250 – 19005 Tulle"; 0 where they do not.
    private static int BehindParting(string line, int end, int at)
    {
        if (at == line.Length || !(line[at] is '–' or '—' || (line[at] == '/' && at == end)))
        {
            return 0;
        }

        var next = at + 1;
        while (next < line.Length && line[next] is ' ' or '.' or '-' or '\u00a0')
        {
            next++;
        }

        return next < line.Length && char.IsAsciiDigit(line[next]) ? next : 0;
    }

    // "01 42 68 53 01 / 06 12 34 56 78"
    private static bool IsBeforeAnother(ReadOnlySpan<char> behind) => behind is [' ', '/', ' ', >= '0' and <= '9', ..];

    // Where the number goes on behind some digits in a bracket.
    private static int BehindBracket(string line, int open)
    {
        var close = open + 1;
        while (close < line.Length && char.IsAsciiDigit(line[close]))
        {
            close++;
        }

        if (close == open + 1 || close > open + 1 + MostOfPrefix || close == line.Length || line[close] != ')')
        {
            return Unclear;
        }

        var next = close + 1;
        next += next < line.Length && line[next] is ' ' or '.' or '-' or '\u00a0' ? 1 : 0;
        return next < line.Length && char.IsAsciiDigit(line[next]) ? next : Unclear;
    }

    // The beginnings of foreign numbers that digits have, "00" and "011": behind one, few digits may be a number.
    private static Prefixes Begin(ReadOnlySpan<char> number)
    {
        var (count, first) = (0, 0);
        for (var i = 0; i < number.Length && count < 3; i++)
        {
            (count, first) = char.IsAsciiDigit(number[i]) ? (count + 1, (first * 10) + number[i] - '0') : (count, first);
        }

        return count < 3 ? Prefixes.None : first < 10 ? Prefixes.Zeros : first == 11 ? Prefixes.American : Prefixes.None;
    }

    // Nothing stands before a number that makes it a part of something else.
    private static bool StandsOpen(string line, int at) => at == 0 || line[at - 1] is ' ' or '\u00a0' or '\t' or ':' or '.' or '-' or ',' or '|' or '•' or '*';

    // Nothing follows that goes on with the number, or could be its extension.
    private static bool Closes(string line, int end, int next)
    {
        if (end < line.Length && !(line[end] is ' ' or '\u00a0' or '\t' or '.' or '-' or ',' or '/' or ')' or '–' or '—' || IsOther(line[end]) || IsLetter(line[end])))
        {
            return false;
        }

        // Signs behind which digits could be of the same number.
        var joins = false;
        while (next < line.Length && line[next] is ' ' or '\u00a0' or '\t' or ',' or '.' or '-' or '/' or ')' or '–' or '—')
        {
            joins |= line[next++] is '/' or ')' or '–' or '—';
        }

        if (next == line.Length)
        {
            return true;
        }

        return line[next] switch
        {
            'x' or 'X' => next + 1 < line.Length && char.IsAsciiLetter(line[next + 1]) && line[next + 1] is not ('x' or 'X'), // "/ xavier@…"
            'e' or 'E' or 'i' or 'I' or 'a' or 'A' => !BeginsExtension(line.AsSpan(next)),
            ':' => next > end, // right behind digits it may be of a time: "2024-11-03 02:15"
            '(' => next + 1 < line.Length && IsLetter(line[next + 1]) && line[next + 1] is not ('x' or 'X'), // "(poste 12)"
            var sign => IsOther(sign) || IsLetter(sign) || (!joins && char.IsAsciiDigit(sign)),
        };
    }

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || (c is >= 'À' and <= 'ž' && char.IsLetter(c));

    // No sign of a number or an extension.
    private static bool IsOther(char c) => c is '|' or '•' or '·' or '*' or '<' or '>' or '=' or '@' or '"' or '«' or '»' or '!' or '?';

    // "ext", "int", "anexo"; not "Angers".
    private static bool BeginsExtension(ReadOnlySpan<char> word)
    {
        foreach (var label in Extensions)
        {
            if (word.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The beginnings of foreign numbers.</summary>
    [Flags]
    internal enum Prefixes : byte
    {
        None = 0,
        Zeros = 1,
        American = 2,
    }
}

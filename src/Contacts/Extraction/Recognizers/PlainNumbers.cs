namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Reads the numbers of a line that are written as nearly all are, "+33 1 42 68 53 01" or "06.12.34.56.78", without the matcher of the phone library.</summary>
/// <remarks>Where anything in the line could make the matcher see it otherwise (a slash, an extension, a bracket, a range not given out), the line is left to it.</remarks>
internal static class PlainNumbers
{
    private const int Most = 17;
    private const int LongestGap = 4;
    private const int Unclear = -2;

    /// <summary>Adds the numbers of a line.</summary>
    /// <param name="line">The line with look-alikes put right.</param>
    /// <param name="region">The country of numbers without a calling code.</param>
    /// <param name="numbers">Where they are added, in order.</param>
    /// <returns>Whether that is all that the matcher would find; if not, what was added means nothing.</returns>
    public static bool Find(string line, string region, List<(TextSpan Span, PhoneNumber Number)> numbers)
    {
        if (PhonePlan.Of(region) is not { } home)
        {
            return false;
        }

        Span<char> digits = stackalloc char[Most];
        var from = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (!char.IsAsciiDigit(line[i]))
            {
                if (line[i] > '\x7f' && char.IsDigit(line[i]))
                {
                    return false;
                }

                continue;
            }

            var plus = PlusBefore(line, from, i);
            var (end, count) = Digits(line, i, plus >= 0, digits);
            if (plus == Unclear || end < 0)
            {
                return false;
            }

            if (plus >= 0 || count >= home.Fewest)
            {
                var start = plus >= 0 ? plus : i;
                if ((plus < 0 && !IsOpen(line, i)) || Number(digits[..count], plus >= 0, home) is not { } number)
                {
                    return false;
                }

                numbers.Add((new TextSpan(start, end), number));
            }

            (from, i) = (end, end - 1);
        }

        return true;
    }

    // Where the plus sign stands that belongs to a digit; -1 where there is none.
    private static int PlusBefore(string line, int from, int at)
    {
        var plus = -1;
        for (var i = at - 1; i >= from && line[i] != ':' && (!char.IsLetter(line[i]) || line[i] == 'x'); i--)
        {
            if (line[i] == '+' && plus < 0 && (i == at - 1 || (i == at - 2 && line[at - 1] == ' ')))
            {
                plus = i;
            }
            else if (line[i] is '+' or '＋' or '(' or '[' or '（' or '［')
            {
                return Unclear;
            }
        }

        return plus;
    }

    // The digits of a number and its end; -1 where it is not plain.
    private static (int End, int Count) Digits(string line, int at, bool plus, Span<char> digits)
    {
        var (end, count, groups) = (at, 0, 0);
        var trunk = false;
        while (true)
        {
            while (end < line.Length && char.IsAsciiDigit(line[end]))
            {
                if (count == Most)
                {
                    return (-1, 0);
                }

                digits[count++] = line[end++];
            }

            groups++;
            var next = end;
            while (next < line.Length && line[next] is ' ' or '.' or '-' or '\u00a0')
            {
                next++;
            }

            if (plus && !trunk && next <= end + 1 && count is 2 or 3 && groups == 1 && line.AsSpan(next).StartsWith("(0)") && count < Most)
            {
                // "+33 (0)1 42 68 53 01"
                digits[count++] = '0';
                trunk = true;
                next += 3;
                next += next < line.Length && line[next] == ' ' ? 1 : 0;
                if (next == line.Length || !char.IsAsciiDigit(line[next]))
                {
                    return (-1, 0);
                }
            }
            else if (next == line.Length || !char.IsAsciiDigit(line[next]))
            {
                return Closes(line, end, next) ? (end, count) : (-1, 0);
            }
            else if (next > end + LongestGap || groups == Most)
            {
                return (-1, 0);
            }

            end = next;
        }
    }

    private static PhoneNumber? Number(ReadOnlySpan<char> digits, bool plus, PhonePlan home)
    {
        var plan = home;
        if (plus)
        {
            if (PhonePlan.OfCode(digits, out var length) is not { } abroad)
            {
                return null;
            }

            plan = abroad;
            digits = digits[length..];
        }

        if (digits.Length > 0 && digits[0] == '0' && plan.HasTrunk)
        {
            digits = digits[1..];
        }
        else if (!plus)
        {
            return null;
        }

        return digits.Length > 0 && digits[0] != '0' ? plan.Number(digits) : null;
    }

    // Nothing stands before a number that makes it a part of something else.
    private static bool IsOpen(string line, int at) => at == 0 || line[at - 1] is ' ' or '\u00a0' or '\t' or ':' or '.' or '-' or ',' or '|' or '•';

    // Nothing follows that goes on with the number, or could be its extension.
    private static bool Closes(string line, int end, int next)
    {
        if (end < line.Length && line[end] is not (' ' or '\u00a0' or '\t' or '.' or '-' or ',' or '|' or '•'))
        {
            return false;
        }

        while (next < line.Length && line[next] is ' ' or '\u00a0' or '\t' or ',' or '.' or '-')
        {
            next++;
        }

        if (next == line.Length)
        {
            return true;
        }

        var after = next + 1 < line.Length ? line[next + 1] : ' ';
        return line[next] switch
        {
            'x' or 'X' => false,
            'e' or 'E' or 'i' or 'I' or 'a' or 'A' => after is not ('x' or 'X' or 'n' or 'N'),
            '|' or '•' => true,
            _ => char.IsAsciiLetterOrDigit(line[next]),
        };
    }
}

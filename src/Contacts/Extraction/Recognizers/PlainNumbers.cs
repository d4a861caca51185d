namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Reads the numbers of a line that are written as nearly all are, "+33 1 42 68 53 01" or "06.12.34.56.78", without the matcher of the phone library.</summary>
/// <remarks>
/// Where anything in the line could make the matcher see it otherwise (a slash between numbers, an extension, a bracket), the line is not plain
/// and left to it; so is a country whose rules could. Where they answer, they answer as the matcher does.
/// </remarks>
internal sealed class PlainNumbers
{
    private const int Most = 17;
    private const int MostOfPrefix = 4;
    private const int LongestGap = 4;
    private const int Unclear = -2;

    // The matcher gives up after many that are none; long before that it is asked itself.
    private const int MostNone = 10;

    // How the words begin that the matcher takes for an extension's; "x" is one by itself.
    private static readonly string[] Extensions = ["ex", "int", "ane"];
    private readonly List<Written> _written = [];
    private string _line = string.Empty;

    /// <summary>Whether the line is plain.</summary>
    public bool IsPlain { get; private set; }

    /// <summary>Takes up a line, with look-alikes put right.</summary>
    public void Read(string line)
    {
        _line = line;
        _written.Clear();
        IsPlain = false;
        for (var (i, from) = (0, 0); i < line.Length; i++)
        {
            if (!char.IsAsciiDigit(line[i]))
            {
                if (line[i] > '\x7f' && char.IsDigit(line[i]))
                {
                    return;
                }

                continue;
            }

            var plus = PlusBefore(line, from, i);
            if (plus == Unclear || Whole(line, plus >= 0 ? plus : i, i) is not { } written)
            {
                return;
            }

            _written.Add(written);
            (from, i) = (written.Span.End, written.Span.End - 1);
        }

        IsPlain = true;
    }

    /// <summary>Adds the numbers of the line where each tells its country, so that none has to be known, and is given out.</summary>
    /// <param name="numbers">Where they are added, in order.</param>
    /// <returns>Whether they are all that the matcher would find, of whichever country; if not, what was added means nothing.</returns>
    public bool FindAbroad(List<(TextSpan Span, PhoneNumber Number)> numbers)
    {
        Span<char> digits = stackalloc char[Most];
        foreach (var written in IsPlain ? _written : [])
        {
            if (!written.HasPlus || !written.IsOpen || written.Abroad != Abroad.None || Number(digits[..Copy(written, digits)], plus: true, null) is not { } number)
            {
                return false;
            }

            numbers.Add((written.Span, number));
        }

        return IsPlain;
    }

    /// <summary>Adds the numbers of the line whose ranges are given out.</summary>
    /// <param name="region">The country of numbers without a calling code.</param>
    /// <param name="numbers">Where they are added, in order.</param>
    /// <returns>Whether they are all that the matcher would find; if not, what was added means nothing.</returns>
    public bool FindAssigned(string region, List<(TextSpan Span, PhoneNumber Number)> numbers)
    {
        if (!IsPlain || PhonePlan.FewestOf(region, out var american) is not (> 0 and var fewest))
        {
            return false;
        }

        var none = 0;
        var home = PhonePlan.Of(region);
        Span<char> digits = stackalloc char[Most];
        foreach (var written in _written)
        {
            if ((written.Abroad & (american ? Abroad.American : Abroad.Zeros)) != 0)
            {
                return false;
            }

            if (written.HasPlus || written.Digits >= fewest)
            {
                if (!written.IsOpen)
                {
                    return false;
                }

                var count = Copy(written, digits);
                if (Number(digits[..count], written.HasPlus, home) is { } number)
                {
                    numbers.Add((written.Span, number));
                    continue;
                }

                // What is a number of the country but of no range that is given out need not be parsed to know so.
                var trunk = PhonePlan.Trunk.Unclear;
                var isNone = !written.HasPlus && home?.Possible(digits[..count]) is not null;
                var assigned = isNone ? null : PhonePlan.Assigned(written.Span.Of(_line), region, out trunk);
                var isRefused = trunk == PhonePlan.Trunk.Zero && digits[0] != '0' && assigned?.E164.Length > count + 1; // else its calling code stands before it: "33 1 42 …"
                if (assigned is null || isRefused ? !written.IsOneAt(fewest) : trunk != PhonePlan.Trunk.None)
                {
                    return false;
                }

                if (assigned is not null && !isRefused)
                {
                    numbers.Add((written.Span, assigned));
                    continue;
                }
            }

            if (++none > MostNone)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds the numbers of the line that are as long as numbers are.</summary>
    /// <param name="region">The country of numbers without a calling code.</param>
    /// <param name="numbers">Where they are added, in order, with whether their range is given out.</param>
    /// <returns>Whether they are all that the matcher would find; if not, what was added means nothing.</returns>
    public bool FindPossible(string region, List<(TextSpan Span, PhoneNumber Number, bool IsAssigned)> numbers)
    {
        if (!IsPlain || PhonePlan.FewestOf(region, out var american) is not (> 0 and var fewest))
        {
            return false;
        }

        var none = 0;
        var home = PhonePlan.Of(region);
        Span<char> digits = stackalloc char[Most];
        foreach (var written in _written)
        {
            if ((written.Abroad & (american ? Abroad.American : Abroad.Zeros)) != 0)
            {
                return false;
            }

            if (written.HasPlus || written.Digits >= fewest)
            {
                var count = Copy(written, digits);
                if (!written.HasPlus && home?.Possible(digits[..count]) is { } possible)
                {
                    numbers.Add((written.Span, possible, home.Number(digits[1..count]) is not null));
                    continue;
                }

                if (PhonePlan.Possible(written.Span.Of(_line), region, out var assigned) is { } number)
                {
                    numbers.Add((written.Span, number, assigned));
                    continue;
                }

                if (!written.IsOneAt(fewest))
                {
                    return false;
                }
            }

            if (++none > MostNone)
            {
                return false;
            }
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

    // The number that begins at a digit, up to its last; null where it is not plain.
    private static Written? Whole(string line, int start, int first)
    {
        var (plus, trunk, gap) = (start < first, false, default(char?));
        var (end, digits, groups, longest) = (first, 0, 0, 0);
        var (isEven, abroad) = (true, Abroad.None);
        while (true)
        {
            var from = end;
            while (end < line.Length && char.IsAsciiDigit(line[end]))
            {
                end++;
            }

            var group = line.AsSpan(from, end - from);
            abroad |= group.Length > MostOfPrefix ? Begin(group) : Abroad.None;
            digits += group.Length;
            longest = groups++ == 0 && plus && group.Length <= MostOfPrefix ? 0 : Math.Max(longest, group.Length);
            var next = end;
            while (next < line.Length && line[next] is ' ' or '.' or '-' or '\u00a0')
            {
                next++;
            }

            if (digits > Most || groups > Most)
            {
                return null;
            }

            if (plus && groups == 1 && next <= end + 1 && digits is 2 or 3 && line.AsSpan(next).StartsWith("(0)"))
            {
                // "+33 (0)1 42 68 53 01"
                (trunk, digits, next) = (true, digits + 1, next + 3);
                next += next < line.Length && line[next] == ' ' ? 1 : 0;
                if (next == line.Length || !char.IsAsciiDigit(line[next]))
                {
                    return null;
                }
            }
            else if (next == line.Length || !char.IsAsciiDigit(line[next]))
            {
                return Closes(line, end, next)
                    ? new Written(new TextSpan(start, end), digits, plus, plus || IsOpen(line, first), !trunk && isEven, gap is ' ' or '.' or '\u00a0' ? longest : 0, abroad | (plus ? Abroad.None : Begin(line.AsSpan(start, end - start))))
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

    // The beginnings of foreign numbers that digits have, "00" and "011": behind one, few digits may be a number.
    private static Abroad Begin(ReadOnlySpan<char> number)
    {
        var (count, first) = (0, 0);
        for (var i = 0; i < number.Length && count < 3; i++)
        {
            (count, first) = char.IsAsciiDigit(number[i]) ? (count + 1, (first * 10) + number[i] - '0') : (count, first);
        }

        return count < 3 ? Abroad.None : first < 10 ? Abroad.Zeros : first == 11 ? Abroad.American : Abroad.None;
    }

    private int Copy(Written written, Span<char> digits)
    {
        var count = 0;
        foreach (var c in _line.AsSpan(written.Span.Start, written.Span.Length))
        {
            if (char.IsAsciiDigit(c))
            {
                digits[count++] = c;
            }
        }

        return count;
    }

    private static PhoneNumber? Number(ReadOnlySpan<char> digits, bool plus, PhonePlan? plan)
    {
        if (plus)
        {
            plan = PhonePlan.OfCode(digits, out var length);
            digits = digits[Math.Min(length, digits.Length)..];
        }

        if (plan is null)
        {
            return null;
        }

        if (digits.Length > 0 && digits[0] == '0' && plan.HasTrunk)
        {
            digits = digits[1..];
        }
        else if (!plus && !plan.IsBare(digits))
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
        if (end < line.Length && line[end] is not (' ' or '\u00a0' or '\t' or '.' or '-' or ',' or '/' or '|' or '•'))
        {
            return false;
        }

        var slash = false;
        while (next < line.Length && line[next] is ' ' or '\u00a0' or '\t' or ',' or '.' or '-' or '/')
        {
            slash |= line[next++] == '/';
        }

        if (next == line.Length)
        {
            return true;
        }

        return line[next] switch
        {
            'x' or 'X' => next + 1 < line.Length && char.IsAsciiLetter(line[next + 1]) && line[next + 1] is not ('x' or 'X'), // "/ xavier@…"
            'e' or 'E' or 'i' or 'I' or 'a' or 'A' => !BeginsExtension(line.AsSpan(next)),
            '|' or '•' => true,
            _ => char.IsAsciiLetter(line[next]) || (line[next] is >= 'À' and <= 'ž' && char.IsLetter(line[next])) || (!slash && char.IsAsciiDigit(line[next])),
        };
    }

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

    /// <summary>A number as it is written.</summary>
    /// <param name="Span">Where it stands in the line.</param>
    /// <param name="Digits">How many digits it has.</param>
    /// <param name="HasPlus">Whether it begins with a plus sign.</param>
    /// <param name="IsOpen">Whether nothing stands before it that makes it a part of something else.</param>
    /// <param name="IsEven">Whether one and the same sign, or none, parts its groups of digits.</param>
    /// <param name="Longest">The digits of the longest group that the matcher would look at by itself.</param>
    /// <param name="Abroad">The prefixes with which it or one of its groups may begin.</param>
    private readonly record struct Written(TextSpan Span, int Digits, bool HasPlus, bool IsOpen, bool IsEven, int Longest, Abroad Abroad)
    {
        /// <summary>Whether it is a number as a whole or none: no group of it has as many digits as a number.</summary>
        public bool IsOneAt(int fewest) => IsEven && Longest < fewest;
    }

    [Flags]
    private enum Abroad : byte
    {
        None = 0,
        Zeros = 1,
        American = 2,
    }
}

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Reads the numbers of a line that are written as nearly all are, "+33 1 42 68 53 01" or "06.12.34.56.78", without the matcher of the phone library.</summary>
/// <remarks>
/// Where anything in the line could make the matcher see it otherwise (a slash between numbers, an extension, a bracket), the line is not plain
/// and left to it; so is a country whose rules could. Where they answer, they answer as the matcher does.
/// </remarks>
internal sealed class PlainNumbers
{
    // The matcher gives up after many that are none; long before that it is asked itself.
    private const int MostNone = 10;

    private readonly List<WrittenNumber> _written = [];
    private string _line = string.Empty;

    /// <summary>Whether the line is plain.</summary>
    public bool IsPlain { get; private set; }

    /// <summary>Takes up a line, with look-alikes put right.</summary>
    public void Read(string line)
    {
        _line = line;
        _written.Clear();
        IsPlain = false;
        if (HasForeignDigit(line))
        {
            return;
        }

        for (var from = 0; line.AsSpan(from).IndexOfAnyInRange('0', '9') is >= 0 and var next; from = _written[^1].Span.End)
        {
            if (WrittenNumber.At(line, from, from + next) is not { } written)
            {
                return;
            }

            _written.Add(written);
        }

        IsPlain = true;
    }

    private static bool HasForeignDigit(ReadOnlySpan<char> line)
    {
        for (var i = line.IndexOfAnyInRange(DigitClusters.FirstForeign, char.MaxValue); i >= 0 && i < line.Length; i++)
        {
            if (line[i] >= DigitClusters.FirstForeign && char.IsDigit(line[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the numbers of the line where each tells its country, so that none has to be known, and is given out.</summary>
    /// <param name="numbers">Where they are added, in order.</param>
    /// <returns>Whether they are all that the matcher would find, of whichever country; if not, what was added means nothing.</returns>
    public bool FindAbroad(List<(TextSpan Span, PhoneNumber Number)> numbers)
    {
        Span<char> digits = stackalloc char[WrittenNumber.Most];
        foreach (var written in IsPlain ? _written : [])
        {
            if (!written.HasPlus || !written.IsOpen || written.Abroad != WrittenNumber.Prefixes.None || Number(digits[..Copy(written, digits)], plus: true, null) is not { } number)
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
        if (!IsPlain || PhonePlan.In(region) is not (> 0 and var fewest, var american, var home))
        {
            return false;
        }

        var none = 0;
        Span<char> digits = stackalloc char[WrittenNumber.Most];
        foreach (var written in _written)
        {
            if ((written.Abroad & (american ? WrittenNumber.Prefixes.American : WrittenNumber.Prefixes.Zeros)) != 0)
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

                var trunk = PhonePlan.Trunk.Unclear;
                var isNone = !written.HasPlus && home?.IsNone(digits[..count]) == true;
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
        if (!IsPlain || PhonePlan.In(region) is not (> 0 and var fewest, var american, var home))
        {
            return false;
        }

        var none = 0;
        Span<char> digits = stackalloc char[WrittenNumber.Most];
        foreach (var written in _written)
        {
            if ((written.Abroad & (american ? WrittenNumber.Prefixes.American : WrittenNumber.Prefixes.Zeros)) != 0)
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

    private int Copy(WrittenNumber written, Span<char> digits)
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
}

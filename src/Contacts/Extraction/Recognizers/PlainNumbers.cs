using System.Runtime.InteropServices;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Reads the numbers of a line that are written as nearly all are, "+33 1 42 68 53 01" or "06.12.34.56.78", without the matcher of the phone library.</summary>
/// <remarks>
/// Where anything in the line could make the matcher see it otherwise (a slash between numbers, an extension, a bracket that is not round an area code), the line is not plain
/// and left to it; so is a country whose rules could. Where they answer, they answer as the matcher does.
/// </remarks>
internal sealed class PlainNumbers
{
    // The matcher gives up after many that are none; long before that it is asked itself.
    private const int MostNone = 10;
    private const int TriesOfUneven = 3;
    private const int MostParts = 20;

    /// <summary>What has fewer characters is not listed as a possible number: "Durchwahl -311" is no number of its own.</summary>
    public const int Shortest = 6;

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

            // Together they must be more digits than one number has: else the matcher may take them for it.
            if (_written.Count > 0 && _written[^1].HasAnother && _written[^1].Digits + written.Digits <= WrittenNumber.Most)
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
        if (!IsPlain)
        {
            return false;
        }

        foreach (ref readonly var written in CollectionsMarshal.AsSpan(_written))
        {
            if (!written.HasPlus || !written.IsOpen || written.IsParted || written.Abroad != WrittenNumber.Prefixes.None || Number(digits[..Copy(written.Span, digits)], plus: true, null) is not { } number)
            {
                return false;
            }

            numbers.Add((written.Span, number));
        }

        return true;
    }

    /// <summary>Adds the numbers of the line whose ranges are given out.</summary>
    /// <param name="region">The country of numbers without a calling code.</param>
    /// <param name="numbers">Where they are added, in order.</param>
    /// <returns>Whether they are all that the matcher would find; if not, what was added means nothing.</returns>
    public bool FindAssigned(string region, List<(TextSpan Span, PhoneNumber Number)> numbers)
    {
        if (!IsPlain || PhonePlan.In(region) is not { Fewest: > 0 } dialling)
        {
            return false;
        }

        var none = 0;
        foreach (ref readonly var written in CollectionsMarshal.AsSpan(_written))
        {
            if (MayBeginAbroad(written, dialling))
            {
                return false;
            }

            if (written.HasPlus || written.Digits >= dialling.FewestAssigned)
            {
                if (!written.IsOpen)
                {
                    return false;
                }

                if (Assigned(written.Span, written.HasPlus, region, dialling.Plan) is { } number)
                {
                    if (written.IsParted)
                    {
                        return false;
                    }

                    numbers.Add((written.Span, number));
                    continue;
                }

                if (!written.IsOneAt(dialling.FewestAssigned))
                {
                    if (HoldsNumber(written, region, dialling, isPossibleEnough: false))
                    {
                        return false;
                    }

                    none += TriesOfUneven;
                }
            }

            // Of two with a slash between the matcher takes the first by itself only where it is a number.
            if (++none > MostNone || written.HasAnother)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds the numbers of the line that are as long as numbers are, but for some that are shorter than <see cref="Shortest"/>.</summary>
    /// <param name="region">The country of numbers without a calling code.</param>
    /// <param name="numbers">Where they are added, in order, with whether their range is given out.</param>
    /// <returns>Whether they are all that the matcher would find of that length; if not, what was added means nothing.</returns>
    public bool FindPossible(string region, List<(TextSpan Span, PhoneNumber Number, bool IsAssigned)> numbers)
    {
        if (!IsPlain || PhonePlan.In(region) is not { Fewest: > 0 } dialling)
        {
            return false;
        }

        var none = 0;
        foreach (ref readonly var written in CollectionsMarshal.AsSpan(_written))
        {
            if (MayBeginAbroad(written, dialling))
            {
                return false;
            }

            if (written.HasPlus || written.Digits >= dialling.Fewest)
            {
                if (Possible(written.Span, written.HasPlus, region, dialling.Plan, out var assigned) is { } number)
                {
                    if (written.IsParted)
                    {
                        return false;
                    }

                    numbers.Add((written.Span, number, assigned));
                    continue;
                }

                if (!written.IsOneAt(dialling.Fewest) && !(written.IsEven && IsEndShort(written, dialling.Fewest)))
                {
                    if (BehindArea(written, dialling) is { } part && Possible(part, plus: false, region, dialling.Plan, out assigned) is { } own)
                    {
                        numbers.Add((part, own, assigned));
                        none += TriesOfUneven;
                        continue;
                    }

                    // Of even groups one that is long enough nearly always is possible.
                    if (written.IsEven || HoldsNumber(written, region, dialling, isPossibleEnough: true))
                    {
                        return false;
                    }

                    none += TriesOfUneven;
                }
            }

            if (++none > MostNone || written.HasAnother)
            {
                return false;
            }
        }

        return true;
    }

    // "+57 961 91 1711": of even groups the matcher tries each by itself; where only the last is long enough for a number, it goes on behind it as it does behind the whole.
    private bool IsEndShort(in WrittenNumber written, int fewest)
    {
        var (digits, longest) = (0, 0);
        foreach (var c in _line.AsSpan(written.Span.Start, written.Span.Length))
        {
            (digits, longest) = char.IsAsciiDigit(c) ? (digits + 1, longest) : (0, Math.Max(longest, digits));
        }

        return written.Longest < Shortest && longest < fewest;
    }

    // "(61) 95399206" in Peru: behind an area that is none the matcher tries the other digits by themselves.
    private TextSpan? BehindArea(in WrittenNumber written, PhonePlan.Dialling dialling)
    {
        var number = _line.AsSpan(written.Span.Start, written.Span.Length);
        var close = number[0] == '(' ? number.IndexOf(") ") : -1;
        return close > 0 && close <= dialling.Fewest && !number[(close + 2)..].ContainsAnyExceptInRange('0', '9') && !BeginsWithin(written, dialling.Prefix) ? written.Span with { Start = written.Span.Start + close + 2 } : null;
    }

    // Whether a number without a plus sign, or a part of one, begins as foreign numbers do.
    private bool MayBeginAbroad(in WrittenNumber written, PhonePlan.Dialling dialling) =>
        dialling.Abroad == WrittenNumber.Prefixes.None ? BeginsWithin(written, dialling.Prefix) : (written.Abroad & dialling.Abroad) != 0;

    private bool BeginsWithin(in WrittenNumber written, DigitPattern prefix)
    {
        Span<char> digits = stackalloc char[WrittenNumber.Most];
        var count = Copy(written.Span, digits);
        var at = 0;
        for (var i = written.Span.Start; i < written.Span.End; i++)
        {
            if (char.IsAsciiDigit(_line[i]))
            {
                if (!(at == 0 && written.HasPlus) && IsFirst(i, written.Span) && prefix.Begins(digits[at..count]))
                {
                    return true;
                }

                at++;
            }
        }

        return false;
    }

    // Whether what is no number as a whole may hold one. The matcher tries parts of it from the beginning of a group of digits to the end of one; here each of them is looked at.
    private bool HoldsNumber(in WrittenNumber written, string region, PhonePlan.Dialling dialling, bool isPossibleEnough)
    {
        if (BeginsWithin(written, dialling.Prefix))
        {
            return true;
        }

        var parts = 0;
        for (var (from, before) = (written.Span.Start, 0); from < written.Span.End; from++)
        {
            if (!IsFirst(from, written.Span))
            {
                continue;
            }

            var plus = written.HasPlus && before++ == 0;
            for (var (at, digits) = (from, 0); at < written.Span.End; at++)
            {
                digits += char.IsAsciiDigit(_line[at]) ? 1 : 0;
                var part = new TextSpan(plus ? written.Span.Start : from, at + 1);
                if (IsLast(at, written.Span) && digits < written.Digits && digits >= (plus ? WrittenNumber.MostOfPrefix + 1 : isPossibleEnough ? dialling.Fewest : dialling.FewestAssigned)
                    && (++parts > MostParts || (isPossibleEnough ? Possible(part, plus, region, dialling.Plan, out _) : Assigned(part, plus, region, dialling.Plan)) is not null))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsFirst(int at, TextSpan span) => char.IsAsciiDigit(_line[at]) && (at == span.Start || !char.IsAsciiDigit(_line[at - 1]));

    private bool IsLast(int at, TextSpan span) => char.IsAsciiDigit(_line[at]) && (at + 1 == span.End || !char.IsAsciiDigit(_line[at + 1]));

    // What the matcher takes a part of the line for; without a plus sign it begins with no prefix of foreign numbers.
    private PhoneNumber? Assigned(TextSpan part, bool plus, string region, PhonePlan? home)
    {
        Span<char> room = stackalloc char[WrittenNumber.Most];
        var digits = room[..Copy(part, room)];
        return Number(digits, plus, home) is { } number ? number : IsNone(digits, plus, home) ? null : PhonePlan.Assigned(part.Of(_line), region);
    }

    // The same of what may be a number, given out or not.
    private PhoneNumber? Possible(TextSpan part, bool plus, string region, PhonePlan? home, out bool assigned)
    {
        Span<char> room = stackalloc char[WrittenNumber.Most];
        var digits = room[..Copy(part, room)];
        var code = 0;
        var plan = plus ? PhonePlan.OfCode(digits, out code) : home;
        return plan is not null && (plus || !plan.BeginsWithCode(digits)) && plan.IsParsed(digits[Math.Min(code, digits.Length)..], out var number, out assigned) ? number : PhonePlan.Possible(part.Of(_line), region, out assigned);
    }

    private int Copy(TextSpan part, Span<char> digits)
    {
        var count = 0;
        foreach (var c in _line.AsSpan(part.Start, part.Length))
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
            return plan.NumberWithCode(digits);
        }

        return plan.Number(digits);
    }

    private static bool IsNone(ReadOnlySpan<char> digits, bool plus, PhonePlan? home) =>
        plus ? PhonePlan.OfCode(digits, out var length) is { } plan && plan.IsNoneBehindCode(digits[length..]) : home?.IsNone(digits) == true;
}

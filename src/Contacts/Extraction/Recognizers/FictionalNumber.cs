namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Reads the numbers that Ofcom keeps for stories and samples, as 07700 900000 to 900999: libphonenumber does not list these, but nobody else can be meant.</summary>
internal static class FictionalNumber
{
    private const int Digits = 11;
    private const int Told = 8;
    private const string Abroad = "0044";

    // Mobile, no area, and United Kingdom wide; those of towns, "0113 496 0…", are listed.
    private static readonly string[] Beginnings = ["07700900", "01632960", "03069990"];

    /// <summary>Where such a number begins and ends in a line, from a place on; null where none follows.</summary>
    public static (TextSpan Span, PhoneNumber Number)? Next(string line, int from)
    {
        for (var start = line.IndexOf('0', from); start >= 0; start = line.IndexOf('0', start + 1))
        {
            if (start > 0 && char.IsAsciiDigit(line[start - 1]))
            {
                continue;
            }

            var isAbroad = line.AsSpan(start).StartsWith(Abroad, StringComparison.Ordinal);
            if (Read(line, isAbroad ? start + Abroad.Length : start, isAbroad) is var (end, national))
            {
                return (new TextSpan(start, end), PhoneNumber.OfDigits("+44", national, "GB"));
            }
        }

        return null;
    }

    // Behind "0044" the nought is left out.
    private static (int End, string National)? Read(string line, int start, bool isAbroad)
    {
        Span<char> digits = stackalloc char[Digits];
        digits[0] = '0';
        var (count, at) = (isAbroad ? 1 : 0, start);
        for (; at < line.Length && count < Digits; at++)
        {
            if (char.IsAsciiDigit(line[at]))
            {
                digits[count++] = line[at];
                if (count == Told && !Beginnings.Contains(digits[..Told].ToString()))
                {
                    return null;
                }
            }
            else if (line[at] is not (' ' or '-' or '.' or '\u00a0'))
            {
                return null;
            }
        }

        return count == Digits && (at == line.Length || !char.IsAsciiDigit(line[at])) ? (at, digits[1..].ToString()) : null;
    }
}

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Reads the mobile numbers that Ofcom keeps for stories and samples, 07700 900000 to 900999: libphonenumber does not list them, but nobody else can be meant.</summary>
internal static class FictionalMobile
{
    private const string Beginning = "07700900";
    private const int Digits = 11;

    /// <summary>Where such a number begins and ends in a line, from a place on; null where none follows.</summary>
    public static (TextSpan Span, PhoneNumber Number)? Next(string line, int from)
    {
        for (var start = line.IndexOf("07", from, StringComparison.Ordinal); start >= 0; start = line.IndexOf("07", start + 1, StringComparison.Ordinal))
        {
            if ((start == 0 || !char.IsAsciiDigit(line[start - 1])) && Read(line, start) is var (end, national))
            {
                return (new TextSpan(start, end), PhoneNumber.OfDigits("+44", national, "GB"));
            }
        }

        return null;
    }

    private static (int End, string National)? Read(string line, int start)
    {
        Span<char> digits = stackalloc char[Digits];
        var (count, at) = (0, start);
        for (; at < line.Length && count < Digits; at++)
        {
            if (char.IsAsciiDigit(line[at]))
            {
                digits[count] = line[at];
                if (count < Beginning.Length && digits[count] != Beginning[count])
                {
                    return null;
                }

                count++;
            }
            else if (line[at] is not (' ' or '-' or '.' or '\u00a0'))
            {
                return null;
            }
        }

        return count == Digits && (at == line.Length || !char.IsAsciiDigit(line[at])) ? (at, digits[1..].ToString()) : null;
    }
}

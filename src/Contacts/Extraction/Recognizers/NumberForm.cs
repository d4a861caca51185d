namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells numbers by how they are written.</summary>
internal static class NumberForm
{
    private const int National = 10;
    private const int Postcode = 5;

    /// <summary>Whether it is written as in the United States: "212.736.5089", "(212) 736-5089".</summary>
    public static bool IsAmerican(ReadOnlySpan<char> written)
    {
        const string Shape = "ddd dddd";
        var digits = written.TrimStart('(');
        if (digits.Length < 12 || digits[0] is '0' or '1' || digits[..3].ContainsAnyExceptInRange('0', '9'))
        {
            return false;
        }

        digits = digits[3..].TrimStart(") .-");
        for (var i = 0; i < Shape.Length; i++)
        {
            if (i >= digits.Length || (Shape[i] == 'd' ? !char.IsAsciiDigit(digits[i]) : digits[i] is not (' ' or '.' or '-')))
            {
                return false;
            }
        }

        return digits.Length == Shape.Length || !char.IsAsciiDigit(digits[Shape.Length]);
    }

    /// <summary>The national number behind the prefix that Mexicans dialled until 2019 and still write: "044 55 1234 5678", "01 55 1234 5678"; null where there is none.</summary>
    public static string? OldMexican(ReadOnlySpan<char> written)
    {
        Span<char> digits = stackalloc char[National + 3];
        var count = 0;
        foreach (var c in written)
        {
            if (char.IsAsciiDigit(c) && count++ < digits.Length)
            {
                digits[count - 1] = c;
            }
        }

        var prefix = count < National ? 0 : digits is ['0', '4', '4' or '5', ..] ? 3 : digits is ['0', '1', ..] ? 2 : 0;
        return prefix > 0 && count == prefix + National ? digits[prefix..count].ToString() : null;
    }

    /// <summary>Whether it is ten digits behind the trunk prefix, in pairs or in a row: "04 00 42 03 34", "0507540835".</summary>
    public static bool IsTrunk(ReadOnlySpan<char> raw)
    {
        var digits = 0;
        foreach (var c in raw)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }

        return digits == 10 && raw[0] == '0' && raw[1] is >= '1' and <= '9'
            && (raw.Length == 10 || (raw.Length == 14 && raw[2] == raw[5] && raw[2] == raw[8] && raw[2] == raw[11]));
    }

    /// <summary>Whether digits end in a postcode before a town: "Port fluvial, darse 2 – 59119 Waziers".</summary>
    public static bool EndsInPostcode(string text, TextSpan digits) =>
        digits.Length > Postcode && text.AsSpan(digits.End) is [' ', var town, ..] && char.IsUpper(town) && text[digits.End - Postcode - 1] is ' ' && !text.AsSpan(digits.End - Postcode, Postcode).ContainsAnyExceptInRange('0', '9');
}

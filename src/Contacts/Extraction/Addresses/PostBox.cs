namespace Allo.Contacts.Extraction.Addresses;

/// <summary>Tells the box of a post office, which is where letters go and nobody is visited.</summary>
internal static class PostBox
{
    private const int FewestOfPostcode = 4;
    private static readonly string[] Names = ["Postbus", "Postfach", "P.O. Box", "PO Box", "Private Bag", "Casilla", "Apartado", "Casella postale", "Case postale", "Caixa postal"];

    /// <summary>Whether an address begins with one.</summary>
    public static bool Is(ReadOnlySpan<char> address)
    {
        foreach (var box in address is ['P' or 'p' or 'C' or 'c' or 'A' or 'a', ..] ? Names : [])
        {
            if (address.StartsWith(box, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it begins with one and ends in a town with its postcode, which has four digits and more.</summary>
    public static bool IsWhole(ReadOnlySpan<char> address)
    {
        if (!Is(address) || address.IndexOf(',') is not (> 0 and var comma))
        {
            return false;
        }

        var (digits, most) = (0, 0);
        foreach (var c in address[comma..])
        {
            digits = char.IsAsciiDigit(c) ? digits + 1 : 0;
            most = Math.Max(most, digits);
        }

        return most >= FewestOfPostcode;
    }

    /// <summary>Whether it begins with one, and a hyphen joins the postcode to the number of the box: "P.O. Box 1147-20100 Nakuru".</summary>
    public static bool IsJoined(ReadOnlySpan<char> address)
    {
        if (address.IndexOfAnyInRange('0', '9') is not (> 0 and var first) || address[first..].IndexOfAnyExceptInRange('0', '9') is not (> 0 and var box))
        {
            return false;
        }

        var behind = address[(first + box)..].TrimStart();
        if (behind is not ['-' or '–', ..])
        {
            return false;
        }

        var postcode = behind[1..].TrimStart();
        return postcode.IndexOfAnyExceptInRange('0', '9') is >= FewestOfPostcode and var digits && postcode[digits] is ' ' or ',';
    }

    /// <summary>Whether it is all of an address: "BP 3341 Douala, Cameroun" has neither a street nor a postcode.</summary>
    public static bool IsAlone(ReadOnlySpan<char> address)
    {
        if (!(address.StartsWith("BP ", StringComparison.OrdinalIgnoreCase) || address.StartsWith("B.P. ", StringComparison.OrdinalIgnoreCase) || Is(address)) || address.IndexOfAnyInRange('0', '9') is not (>= 0 and var first))
        {
            return false;
        }

        var end = first;
        while (end < address.Length && (char.IsAsciiDigit(address[end]) || address[end] == ' '))
        {
            end++;
        }

        return address[end..].IndexOfAnyInRange('0', '9') < 0;
    }
}

namespace Allo.Contacts.Extraction.Addresses;

/// <summary>Tells the box of a post office, which is where letters go and nobody is visited.</summary>
internal static class PostBox
{
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

    /// <summary>Whether it begins with one and goes on to another number, the postcode.</summary>
    public static bool IsWhole(ReadOnlySpan<char> address) => Is(address) && !IsAlone(address);

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

using System.Text;

namespace Allo.Contacts.Extraction.Addresses;

/// <summary>Joins the parts of an address that a dash or a slash between blanks parts: "ZA du Parc - 7 rue Papin".</summary>
internal static class AddressParts
{
    /// <summary>The address with commas between its parts; "14 - 109", a number in Colombia, stays.</summary>
    public static string Joined(string address)
    {
        if (!HasParts(address))
        {
            return address;
        }

        var joined = new StringBuilder(address.Length);
        for (var i = 0; i < address.Length; i++)
        {
            if (IsBetween(address, i))
            {
                joined.Length -= 1;
                joined.Append(',');
            }
            else
            {
                joined.Append(address[i]);
            }
        }

        return joined.ToString();
    }

    // Most have a hyphen within a word at most.
    private static bool HasParts(string address)
    {
        for (var i = NextSign(address, 0); i >= 0; i = NextSign(address, i + 1))
        {
            if (IsBetween(address, i))
            {
                return true;
            }
        }

        return false;
    }

    private static int NextSign(string address, int from) => address.AsSpan(from).IndexOfAny("-–—/") is >= 0 and var next ? from + next : -1;

    private static bool IsBetween(string address, int at) =>
        address[at] is '-' or '–' or '—' or '/' && at > 1 && at + 2 < address.Length && address[at - 1] == ' ' && address[at + 1] == ' ' && address[at - 2] is not (',' or ' ')
        && !(char.IsAsciiDigit(address[at - 2]) && char.IsAsciiDigit(address[at + 2]) && !IsPostcode(address, at + 2));

    // "CS 70612 - 44035 Nantes"
    private static bool IsPostcode(string address, int at)
    {
        var end = at;
        while (end < address.Length && char.IsAsciiDigit(address[end]))
        {
            end++;
        }

        return end - at is 4 or 5 && end + 1 < address.Length && address[end] == ' ' && char.IsUpper(address[end + 1]);
    }
}

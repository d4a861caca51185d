using Allo.Contacts.Extraction.Zones;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>The name that a head of a quoted message shows before an address, without the date and the verb before it: "40 schrieb Wiebke Thomsen" of "um 19:40 schrieb …", "PM, Colleen MacIsaac", "Sjoerd Hoekstra | Feestverhuur".</summary>
internal static class HeadName
{
    /// <summary>The name alone.</summary>
    /// <param name="shown">What stands before the address, behind the last label or sign.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> shown)
    {
        // A comma parts "Smith, John" and, behind a date, the date from the name.
        shown = shown.LastIndexOfAnyInRange('0', '9') is >= 0 and var digit ? shown[(digit + 1)..].TrimStart(" ,.hH\u202f") : shown;
        shown = shown is ['A' or 'P' or 'a' or 'p', 'M' or 'm', ' ' or ',' or '\u202f', ..] ? shown[2..].TrimStart(" ,\u202f") : shown is ['a' or 'p', '.', 'm', '.', ..] ? shown[4..].TrimStart(" ,\u202f") : shown;
        shown = shown.IndexOf('|') is > 0 and var bar ? shown[..bar] : shown;
        return BehindVerb(shown.Trim(" <>(\"'")).Trim(" \"'");
    }

    private static ReadOnlySpan<char> BehindVerb(ReadOnlySpan<char> shown)
    {
        var first = shown.IndexOf(' ') is > 0 and var end ? end : 0;
        return first > 0 && QuoteMark.IsWrote(shown[..first]) ? shown[first..].TrimStart() : shown;
    }
}

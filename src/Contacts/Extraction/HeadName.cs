using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction;

/// <summary>The name that a head of a quoted message shows before an address: "On Aug 3, 2025, at 8:20 PM, Colleen MacIsaac", "Am 18.06. um 19:40 schrieb Wiebke Thomsen".</summary>
internal static class HeadName
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(":;>\n\r");

    // What stands between the time and the name.
    private static readonly Words Skipped = new("am pm a.m. p.m. uhr h hrs schrieb schreef wrote escribió scritto ha escreveu skrev skrifaði napisał écrit a via par von de da from by um à at om");

    /// <summary>The name alone.</summary>
    /// <param name="before">What stands before the address.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> before)
    {
        var shown = before.TrimEnd("<([ \"'");
        shown = shown[(shown.LastIndexOfAny(Ends) + 1)..];
        shown = shown[(shown.LastIndexOfAnyInRange('0', '9') + 1)..].TrimStart(" ,.\"'>");
        for (var end = shown.IndexOfAny(' ', ','); end > 0 && Skipped.Has(shown[..end]) && (char.IsLower(shown[0]) || shown[1] is 'M'); end = shown.IndexOfAny(' ', ','))
        {
            shown = shown[end..].TrimStart(" ,.\"'");
        }

        return shown;
    }
}

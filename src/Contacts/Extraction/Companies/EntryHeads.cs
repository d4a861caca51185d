using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Tells what the entries of a list are about from what somebody is: "GROENTE — Van Oirschot AGF, …" above "VIS — Zeebanket Urk BV, …".</summary>
internal static class EntryHeads
{
    private const int MostLines = 200;
    private const double Doubtful = 0.6;

    /// <summary>Leaves out what was read as a title there, where most lines that begin so have none.</summary>
    public static void Leave(Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.Count < 2 || layout.Lines.Count > MostLines)
        {
            return;
        }

        var titles = found.FindAll(mention => mention is { Field: ContactField.JobTitle, Confidence: < Doubtful } && IsHead(layout, layout.LineAt(mention.Span.Start)) && layout.Tokens[layout.Lines[layout.LineAt(mention.Span.Start)].First].Span == mention.Span);
        if (titles.Count > 0 && 2 * titles.Count < Enumerable.Range(0, layout.Lines.Count).Count(line => IsHead(layout, line)))
        {
            found.RemoveAll(titles.Contains);
        }
    }

    // A line that begins with one word in capitals and a dash.
    private static bool IsHead(Layout layout, int line) =>
        line >= 0 && CollectionsMarshal.AsSpan(layout.Lines)[line] is { Count: > 2 } entry && layout.Tokens[entry.First] is { Kind: TokenKind.Word, Shape: Shape.Capitals } && layout.Tokens[entry.First + 1].Before == Gap.Dash;
}

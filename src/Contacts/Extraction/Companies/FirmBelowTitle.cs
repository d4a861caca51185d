using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;
using Allo.Contacts.Extraction.Senders;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Finds the firm that is called like a person, by no first name that many have, below the name and the title of whom it employs: "Peter Hall", "Analyst", "Merrill Lynch".</summary>
internal static class FirmBelowTitle
{
    private const double Likely = 0.75;

    /// <summary>Makes a company of the last name, behind those of one person, where no other is found and nothing else is of it.</summary>
    public static void Take(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.Count > 1)
        {
            TakeLast(text, layout, names, found);
        }
    }

    private static void TakeLast(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.FindIndex(name => name.Name != names[0].Name) != names.Count - 1 || Mentions.Has(found, ContactField.Company) || found.FindAll(static mention => mention.Field == ContactField.JobTitle) is not [var title])
        {
            return;
        }

        var (owner, firm) = (names[^2].Span, names[^1]);
        var (above, line) = (layout.LineAt(title.Span.Start), layout.LineAt(firm.Span.Start));
        var known = (WordLexicon.Of(firm.Given.Of(text)) & WordKinds.CommonGivenName) != 0;
        if (!known && firm.Name is { Given: not null, Family: not null } && above >= 0 && line == above + 1 && IsAll(layout, line, firm.Span) && EndsLine(layout, above, title.Span)
            && layout.LineAt(owner.Start) is var first && (first == above || (first == above - 1 && layout.Lines[above].Before == Gap.Line)) && layout.Lines[line].Before == Gap.Line
            && !found.Exists(mention => (mention.Field == ContactField.Email && SenderAddress.Agrees(mention.Value, firm.Name)) || (mention.Span.Start > owner.Start && mention.Span.End < firm.Span.Start && mention != title)))
        {
            found.Add(RunMentions.Written(ContactField.Company, text, firm.Span, Likely));
            names.RemoveAt(names.Count - 1);
        }
    }

    private static bool IsAll(Layout layout, int line, TextSpan span) => layout.Tokens[layout.Lines[line].First].Span.Start == span.Start && EndsLine(layout, line, span);

    private static bool EndsLine(Layout layout, int line, TextSpan span) => CollectionsMarshal.AsSpan(layout.Tokens)[layout.Lines[line].End - 1].Span.End == span.End;
}

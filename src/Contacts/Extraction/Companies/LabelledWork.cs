using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Tables;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Leaves out what was read as a title or a firm in the line of a form that says what is to be done: "Trabajo: pintar una casa de dos plantas".</summary>
internal static class LabelledWork
{
    private const int MostOfLabel = 3;

    /// <summary>Leaves it out.</summary>
    public static void Leave(string text, Layout layout, List<Mention> found)
    {
        for (var i = found.Count - 1; i >= 0; i--)
        {
            // "Work: Riverside Dental Group" is where.
            if ((found[i].Field == ContactField.JobTitle || (found[i].Field == ContactField.Company && char.IsLower(text[found[i].Span.Start]))) && IsWork(text, layout, found[i]))
            {
                found.RemoveAt(i);
            }
        }
    }

    private static bool IsWork(string text, Layout layout, Mention mention)
    {
        if (layout.LineAt(mention.Span.Start) is not (>= 0 and var at))
        {
            return false;
        }

        var line = layout.Lines[at];
        return LineLabel.Value(layout, line, MostOfLabel) is > 0 and var value && layout.Tokens[value].Span.Start <= mention.Span.Start && (line.Words & WordKinds.LegalForm) == 0
            && AskedWork.Is(LineLabel.Of(text, layout, line, value), LineLabel.Rest(layout, line, value).Of(text));
    }
}

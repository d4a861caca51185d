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
        var (asked, work) = (-1, text.Length);
        for (var i = found.Count - 1; i >= 0; i--)
        {
            // "Work: Riverside Dental Group" is where.
            if (found[i].Field == ContactField.JobTitle || (found[i].Field == ContactField.Company && char.IsLower(text[found[i].Span.Start])))
            {
                var line = layout.LineAt(found[i].Span.Start);
                (asked, work) = line == asked ? (asked, work) : (line, WorkFrom(text, layout, line));
                if (found[i].Span.Start >= work)
                {
                    found.RemoveAt(i);
                }
            }
        }
    }

    // Where in its line it is said what is to be done; the end of the text where it is not.
    private static int WorkFrom(string text, Layout layout, int at)
    {
        if (at < 0)
        {
            return text.Length;
        }

        var line = layout.Lines[at];
        return LineLabel.Value(layout, line, MostOfLabel) is > 0 and var value && (line.Words & WordKinds.LegalForm) == 0 && AskedWork.Is(LineLabel.Of(text, layout, line, value), LineLabel.Rest(layout, line, value).Of(text))
            ? layout.Tokens[value].Span.Start
            : text.Length;
    }
}

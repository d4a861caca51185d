using System.Runtime.InteropServices;
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
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        for (var i = line.First + 1; i < line.End && i <= line.First + MostOfLabel && tokens[i].Span.Start <= mention.Span.Start; i++)
        {
            if (tokens[i].Before == Gap.Colon)
            {
                return (line.Words & WordKinds.LegalForm) == 0 && AskedWork.Is(text.AsSpan(tokens[line.First].Span.Start..tokens[i - 1].Span.End), text.AsSpan(tokens[i].Span.Start..tokens[line.End - 1].Span.End));
            }
        }

        return false;
    }
}

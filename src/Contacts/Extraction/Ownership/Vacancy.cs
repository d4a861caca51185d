using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Leaves out the post of a list that nobody holds: "secretaris: vacant", "N. N. – Laborleitung – Stelle ausgeschrieben".</summary>
internal static class Vacancy
{
    private const int MostNames = 200;
    private const int MostWords = 40;
    private static readonly Words Vacant = new("vacant vacante vacantes vacants vakant definire unbesetzt ausgeschrieben vacature vacatures vacancy pourvoir nachbesetzung tbc tba tbd libre vago vaga unfilled onvervuld");

    /// <summary>Whether a word says that nobody holds a post.</summary>
    public static bool IsSaid(ReadOnlySpan<char> word) => Vacant.Has(word);

    /// <summary>Removes the titles of such lines.</summary>
    public static void Leave(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.Count is > 1 and <= MostNames)
        {
            LeaveVacant(text, layout, names, found);
        }
    }

    private static void LeaveVacant(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        for (var i = found.Count - 1; i >= 0; i--)
        {
            if (found[i].Field == ContactField.JobTitle && layout.LineAt(found[i].Span.Start) is >= 0 and var line && layout.Lines[line].Count <= MostWords && IsVacant(text, layout, line) && !names.Exists(name => layout.LineAt(name.Span.Start) == line))
            {
                found.RemoveAt(i);
            }
        }
    }

    private static bool IsVacant(string text, Layout layout, int line)
    {
        foreach (ref readonly var token in CollectionsMarshal.AsSpan(layout.Tokens)[layout.Lines[line].First..layout.Lines[line].End])
        {
            if (Vacant.Has(token.In(text)))
            {
                return true;
            }
        }

        return false;
    }
}

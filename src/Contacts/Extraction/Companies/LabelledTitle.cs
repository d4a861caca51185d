using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;
using Allo.Contacts.Extraction.Tables;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Finds titles that their label tells among other labelled lines, where the model does not know the word: "Designation: Proprietor" below "Name: Irfan Qureshi". "Title: Printer not working" alone tells nobody's.</summary>
internal static class LabelledTitle
{
    private const int MostOfLabel = 3;
    private const int MostWords = 8;
    private const int LongestLabel = 40;
    private const int MostLines = 200;
    private const double Likely = 0.8;

    /// <summary>Adds those that stand on a line of their own.</summary>
    public static void Add(string text, Layout layout, List<Mention> found)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        for (var i = 0; i < lines.Length && lines.Length <= MostLines; i++)
        {
            if (lines[i].Digits == 0 && lines[i].Kinds == 1 << (int)TokenKind.Word && Read(text, layout, lines[i]) is (Column.Title, var title) && (IsOfForm(text, layout, i - 1, i) || IsOfForm(text, layout, i + 1, i + 1))
                && !TablePeople.IsHonorific(title.Of(text)) && !IsKnown(found, title))
            {
                found.Add(RunMentions.Written(ContactField.JobTitle, text, title, Likely));
            }
        }
    }

    private static bool IsKnown(List<Mention> found, TextSpan title) => Mentions.Overlap(found, title);

    // Whether a line is labelled as who or where somebody is, and nothing parts it from the one beside it, of which "lower" is the second.
    private static bool IsOfForm(string text, Layout layout, int line, int lower) =>
        line >= 0 && line < layout.Lines.Count && layout.Lines[lower].Before == Gap.Line && Read(text, layout, layout.Lines[line]) is (Column.WholeName or Column.Name or Column.Company, _);

    // What the label of a line says, and what stands behind it; null where it has none.
    private static (Column Column, TextSpan Value)? Read(string text, Layout layout, in Stretch line)
    {
        if (LineLabel.Value(layout, line, MostOfLabel) is not (> 0 and var value) || line.End - value > MostWords)
        {
            return null;
        }

        var label = LineLabel.Of(text, layout, line, value);
        return label.Length <= LongestLabel ? (ColumnNames.Of(label), LineLabel.Rest(layout, line, value)) : null;
    }
}

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
            if (lines[i].Digits == 0 && lines[i].Kinds == 1 << (int)TokenKind.Word && Labelled(text, layout, lines[i], Column.Title) is { } title && (IsOfForm(text, layout, i - 1, i) || IsOfForm(text, layout, i + 1, i + 1))
                && !TablePeople.IsHonorific(title.Of(text)) && !found.Exists(mention => mention.Span.Overlaps(title)))
            {
                found.Add(RunMentions.Written(ContactField.JobTitle, text, title, Likely));
            }
        }
    }

    // Whether the line right above or below is labelled as who or where somebody is.
    private static bool IsOfForm(string text, Layout layout, int line, int lower) =>
        line >= 0 && line < layout.Lines.Count && layout.Lines[lower].Before == Gap.Line && (Labelled(text, layout, layout.Lines[line], Column.WholeName) ?? Labelled(text, layout, layout.Lines[line], Column.Name) ?? Labelled(text, layout, layout.Lines[line], Column.Company)) is not null;

    // What stands behind a label of that kind.
    private static TextSpan? Labelled(string text, Layout layout, in Stretch line, Column column)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        for (var i = line.First + 1; i < line.End && i <= line.First + MostOfLabel; i++)
        {
            if (tokens[i].Before != Gap.Colon)
            {
                continue;
            }

            var label = text.AsSpan(tokens[line.First].Span.Start..tokens[i - 1].Span.End);
            return line.End - i <= MostWords && label.Length <= LongestLabel && ColumnNames.Of(label) == column ? new TextSpan(tokens[i].Span.Start, tokens[line.End - 1].Span.End) : null;
        }

        return null;
    }
}

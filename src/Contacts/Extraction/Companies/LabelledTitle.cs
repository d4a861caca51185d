using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;
using Allo.Contacts.Extraction.Tables;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Finds titles that their label tells, where the model does not know the word: "Designation: Proprietor".</summary>
internal static class LabelledTitle
{
    private const int MostOfLabel = 3;
    private const int MostWords = 8;
    private const int LongestLabel = 40;
    private const double Likely = 0.8;

    /// <summary>Adds those that stand on a line of their own.</summary>
    public static void Add(string text, Layout layout, List<Mention> found)
    {
        foreach (ref readonly var line in CollectionsMarshal.AsSpan(layout.Lines))
        {
            if (line.Digits == 0 && line.Kinds == 1 << (int)TokenKind.Word && Labelled(text, layout, line) is { } title && !found.Exists(mention => mention.Span.Overlaps(title)))
            {
                found.Add(RunMentions.Written(ContactField.JobTitle, text, title, Likely));
            }
        }
    }

    private static TextSpan? Labelled(string text, Layout layout, in Stretch line)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        for (var i = line.First + 1; i < line.End && i <= line.First + MostOfLabel; i++)
        {
            if (tokens[i].Before != Gap.Colon)
            {
                continue;
            }

            var label = text.AsSpan(tokens[line.First].Span.Start..tokens[i - 1].Span.End);
            return line.End - i <= MostWords && label.Length <= LongestLabel && ColumnNames.Of(label) == Column.Title ? new TextSpan(tokens[i].Span.Start, tokens[line.End - 1].Span.End) : null;
        }

        return null;
    }
}

using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Tables;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Reads a firm to the end of its line, where a label tells it and its legal form ends it: "Empresa: Monte &amp; Falcão, Reabilitação Urbana, Lda."</summary>
internal static class LabelledFirm
{
    private const int MostWords = 12;
    private const int MostOfLabel = 3;

    /// <summary>Lets the run go on; what else was read behind it in its line is part of it.</summary>
    public static void Widen(string text, Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var run = runs[index];
        var line = layout.Lines[tokens[run.First].Line];
        if (run.End >= line.End || tokens[run.First].Before != Gap.Colon || run.First - line.First is not (> 0 and <= MostOfLabel) || line.Count > MostWords || line.Digits > 0 || line.Kinds != 1 << (int)TokenKind.Word
            || (tokens[line.End - 1].Words & (WordKinds.LegalForm | WordKinds.GivenName)) != WordKinds.LegalForm || ColumnNames.Of(LineLabel.Of(text, layout, line, run.First)) != Column.Company)
        {
            return;
        }

        while (index + 1 < runs.Count && runs[index + 1].First < line.End)
        {
            runs.RemoveAt(index + 1);
        }

        runs[index] = run with { End = line.End };
    }
}

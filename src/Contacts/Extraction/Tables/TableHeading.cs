using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>Reads the company that the heading above a table names for all its rows: "Collège Louise-Michel – annuaire interne".</summary>
internal static class TableHeading
{
    private const int LinesAbove = 4;
    private const int Longest = 80;
    private const int MostWords = 6;
    private const double Likely = 0.8;
    private static readonly string[] Partings = [" – ", " - ", " — ", ": ", " (", " | "];

    /// <summary>The company; null where no line above names one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the first row begins.</param>
    public static Mention? CompanyAbove(string text, int at)
    {
        var end = at;
        for (var i = 0; i < LinesAbove && end > 0; i++)
        {
            var start = text.AsSpan(0, end - 1).LastIndexOf('\n') + 1;
            if (end - 1 - start is > 0 and <= Longest && NameIn(text, new TextSpan(start, end - 1)) is { Length: > 0 } company)
            {
                return RunMentions.Written(ContactField.Company, text, company, Likely);
            }

            end = start;
        }

        return null;
    }

    // What stands before the first sign, if it says what kind of firm it is and how it is called.
    private static TextSpan NameIn(string text, TextSpan line)
    {
        var written = text.AsSpan(line.Start, line.Length);
        var end = written.TrimEnd().Length;
        foreach (var parting in Partings)
        {
            end = written.IndexOf(parting, StringComparison.Ordinal) is > 0 and var place ? Math.Min(end, place) : end;
        }

        var (words, firm, own) = (0, false, false);
        var name = written[..end];
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            var kinds = WordLexicon.Of(word);
            firm |= (kinds & (WordKinds.LegalForm | WordKinds.CompanyWord)) != 0 && char.IsUpper(word[0]);
            own |= (kinds & (WordKinds.Common | WordKinds.Title | WordKinds.Department)) == 0;
            words++;
        }

        return firm && own && words is > 1 and <= MostWords && char.IsUpper(name[0]) && !name.ContainsAnyInRange('0', '9') && !name.ContainsAny('|', '@', '\t') ? new TextSpan(line.Start, line.Start + end) : default;
    }
}

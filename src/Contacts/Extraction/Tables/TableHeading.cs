using Allo.Contacts.Extraction.Companies;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Tables;

/// <summary>Reads the company that the heading above a table names for all its rows: "Collège Louise-Michel – annuaire interne".</summary>
internal static class TableHeading
{
    private const int LinesAbove = 6;
    private const int Longest = 80;
    private const int MostWords = 7;
    private const int ShortestOfDomain = 5;
    private const double Likely = 0.8;

    // What a list is called, and no firm; and what ties it to its firm.
    private static readonly Words Directories = new("annuaire trombinoscope interlocuteurs ansprechpartner ansprechpartnerinnen kontaktliste telefonliste telefonverzeichnis mitarbeiterliste adressliste contactlijst contactenlijst contactpersonen telefoonlijst personeelslijst directorio");
    private static readonly Words Small = new("de du des la le les der die des von vom van het di del della do da");
    private static readonly string[] Partings = [" – ", " - ", " — ", ": ", " (", " | "];

    /// <summary>The company; null where no line above names one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the first row begins.</param>
    /// <param name="headings">What its columns are called: the line of these is no heading of a firm.</param>
    /// <param name="domain">What the domain of the rows' addresses is called; null if unknown.</param>
    public static Mention? CompanyAbove(string text, int at, IReadOnlyList<string> headings, string? domain)
    {
        var end = at;
        for (var i = 0; i < LinesAbove && end > 0; i++)
        {
            var start = text.AsSpan(0, end - 1).LastIndexOf('\n') + 1;
            if (end - 1 - start is > 0 and <= Longest && !IsHead(text.AsSpan(start, end - 1 - start), headings) && NameIn(text, new TextSpan(start, end - 1), domain) is { Length: > 0 } company)
            {
                return RunMentions.Written(ContactField.Company, text, company, Likely);
            }

            end = start;
        }

        return null;
    }

    private static bool IsHead(ReadOnlySpan<char> line, IReadOnlyList<string> headings) => line.Contains(headings[0], StringComparison.Ordinal) && line.Contains(headings[^1], StringComparison.Ordinal);

    // The first part of the line that is one: "DIRECTORIO – Transportes Cerro Azul, S.A. de C.V. (Querétaro)".
    private static TextSpan NameIn(string text, TextSpan line, string? domain)
    {
        if (FirmOfScript.In(text, line) is { } foreign)
        {
            return foreign;
        }

        for (var start = line.Start + LengthOfMarks(text.AsSpan(line.Start, line.Length)); start < line.End;)
        {
            var rest = text.AsSpan(start, line.End - start);
            var (end, next) = (rest.TrimEnd().Length, rest.Length);
            foreach (var parting in Partings)
            {
                (end, next) = rest.IndexOf(parting, StringComparison.Ordinal) is > 0 and var place && place < end ? (place, place + parting.Length) : (end, next);
            }

            var head = LengthOfHead(rest[..end]);
            if (IsName(rest[head..end], domain))
            {
                return new TextSpan(start + head, start + end);
            }

            start += next;
        }

        return domain is { Length: >= ShortestOfDomain } ? CalledLike(text, line, domain) : default;
    }

    // "Northlight Energy" in "Your Northlight Energy onboarding team" above addresses at northlightenergy.com.
    private static TextSpan CalledLike(string text, TextSpan line, string domain)
    {
        for (var start = line.Start; start < line.End; start++)
        {
            if (!char.IsUpper(text[start]) || (start > line.Start && char.IsLetterOrDigit(text[start - 1])))
            {
                continue;
            }

            var (end, letters) = (start, 0);
            while (end < line.End && letters < domain.Length && (text[end] is ' ' or '-' or '&' || WordHash.Letter(text[end]) == domain[letters]))
            {
                letters += text[end++] is ' ' or '-' or '&' ? 0 : 1;
            }

            if (letters == domain.Length && (end == line.End || !char.IsLetterOrDigit(text[end])))
            {
                return new TextSpan(start, end);
            }
        }

        return default;
    }

    // "Ansprechpartner Seniorenzentrum Sonnenhang gGmbH", "Annuaire de la Scierie Vernat SA"
    private static int LengthOfHead(ReadOnlySpan<char> name)
    {
        var head = 0;
        for (var space = name.IndexOf(' '); space > 0 && (head == 0 ? Directories : Small).Has(name[head..(head + space)]); space = name[head..].IndexOf(' '))
        {
            head += space + 1;
            head += name.Length - head - name[head..].TrimStart(' ').Length;
        }

        return head;
    }

    // "### Moorland Hospital – estates"
    private static int LengthOfMarks(ReadOnlySpan<char> line) => line.Length - line.TrimStart("#*>_= ").Length;

    // It says what kind of firm it is and how it is called, or the addresses below are called like it.
    private static bool IsName(ReadOnlySpan<char> name, string? domain)
    {
        var (words, firm, own) = (0, false, false);
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            var kinds = WordLexicon.Of(word.TrimEnd(','));
            firm |= (kinds & (WordKinds.LegalForm | WordKinds.CompanyWord)) != 0 && char.IsUpper(word[0]);
            own |= (kinds & (WordKinds.Common | WordKinds.Title | WordKinds.Department)) == 0;
            words++;
        }

        return words is > 1 and <= MostWords && char.IsUpper(name[0]) && !name.ContainsAnyInRange('0', '9') && !name.ContainsAny('|', '@', '\t') && ((firm && own) || (domain is not null && Agrees(name, domain)));
    }

    // "Viação Capibaribe" of viacaocapibaribe.com.br, "Tierklinik Fuldatal" of tk-fuldatal.de.
    private static bool Agrees(ReadOnlySpan<char> name, string domain)
    {
        var last = Letters(name[(name.LastIndexOf(' ') + 1)..]);
        return Letters(name) == domain || (last.Length >= ShortestOfDomain && domain.EndsWith(last, StringComparison.Ordinal) && !CompanyTail.IsListHead(name[..name.IndexOf(' ')]));
    }

    private static string Letters(ReadOnlySpan<char> words) => string.Concat(Words.Fold(words.ToString()).Where(char.IsLetterOrDigit));
}

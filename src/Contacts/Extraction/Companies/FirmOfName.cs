using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Finds the firm that is called after its owner, on a line below their name: "Nicolò D'Angelo" above "Nicolò D'Angelo Autotrasporti".</summary>
internal static class FirmOfName
{
    private const int MostNames = 6;
    private const int MostWords = 4;
    private const int LongestLine = 50;
    private const double Likely = 0.8;

    /// <summary>Adds the firm where no company is found.</summary>
    public static void Add(string text, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.Count is 0 or > MostNames || Mentions.Has(found, ContactField.Company))
        {
            return;
        }

        for (var i = 1; i < names.Count; i++)
        {
            var name = names[i];
            if (name.Name is { Given: not null, Family: not null } && names.FindIndex(other => other.Name == name.Name) < i && (name.Span.Start == 0 || text[name.Span.Start - 1] == '\n') && Rest(text, name.Span.End) is > 0 and var end)
            {
                found.Add(RunMentions.Written(ContactField.Company, text, name.Span with { End = end }, Likely));
                return;
            }
        }

        AddInCapitals(text, names, found);
    }

    // "KHANDELWAL MARBLE EMPORIUM" above "Sunil Khandelwal": a line in capitals with the family name and words that are no name.
    private static void AddInCapitals(string text, List<NameRecognizer.Found> names, List<Mention> found)
    {
        foreach (var name in names)
        {
            if (name.Name.Family is not { Length: > 2 } family || !char.IsLetter(family[0]) || family.Contains(' ', StringComparison.Ordinal))
            {
                continue;
            }

            for (var at = text.IndexOf(family.ToUpperInvariant(), StringComparison.Ordinal); at >= 0; at = text.IndexOf(family.ToUpperInvariant(), at + 1, StringComparison.Ordinal))
            {
                if (LineInCapitals(text, at, names, found) is { Length: > 0 } line)
                {
                    found.Add(RunMentions.Written(ContactField.Company, text, line, Likely));
                    return;
                }
            }
        }
    }

    private static TextSpan LineInCapitals(string text, int at, List<NameRecognizer.Found> names, List<Mention> found)
    {
        var least = Math.Max(0, at - LongestLine);
        var start = text.AsSpan(least, at - least).LastIndexOf('\n') is >= 0 and var above ? least + above + 1 : least;
        var end = text.AsSpan(at, Math.Min(LongestLine, text.Length - at)).IndexOfAny('\n', '\r') is >= 0 and var length ? at + length : Math.Min(text.Length, at + LongestLine);
        var line = new TextSpan(start, end);
        var words = text.AsSpan(start, end - start);
        if (line.Length >= LongestLine || (start > 0 && text[start - 1] != '\n') || words.ContainsAnyInRange('a', 'z') || words.ContainsAnyInRange('0', '9') || words.Count(' ') is < 1 or > MostWords)
        {
            return default;
        }

        var firm = false;
        foreach (var range in words.Split(' '))
        {
            var kinds = WordLexicon.Of(words[range]);
            firm |= (kinds & (WordKinds.CompanyWord | WordKinds.Industry | WordKinds.LegalForm)) != 0 && (kinds & WordKinds.FamilyName) == 0;
        }

        return (firm || words.Count(' ') > 1) && !found.Exists(mention => mention.Span.Overlaps(line)) && !names.Exists(name => name.Name is { Given: not null, Family: not null } && name.Span.Overlaps(line)) ? line : default;
    }

    // Where the line ends that goes on with a few words in capitals; nought where it does not.
    private static int Rest(string text, int from)
    {
        var end = text.AsSpan(from).IndexOfAny('\n', '\r') is >= 0 and var length ? from + length : text.Length;
        var words = 0;
        foreach (var range in text.AsSpan(from, end - from).Split(' '))
        {
            var word = text.AsSpan(from, end - from)[range];
            if (!word.IsEmpty && (!char.IsUpper(word[0]) || word.ContainsAnyInRange('0', '9') || word.ContainsAny('@', ',', ':')) && word is not ("&" or "et" or "und" or "e" or "y" or "en"))
            {
                return 0;
            }

            words += word.IsEmpty ? 0 : 1;
        }

        return words is > 0 and <= MostWords ? end : 0;
    }
}

using Allo.Contacts.Extraction.Lexicon;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells job titles and companies among the pieces that are neither names nor addresses.</summary>
internal static class RoleRecognizer
{
    private static readonly string[] At = [" at ", " @ ", " chez ", " de chez ", " bei ", " presso ", " bij ", " na empresa ", " from "];

    /// <param name="text">The text.</param>
    /// <param name="piece">A piece that is no name and no address.</param>
    /// <param name="domains">The first labels of the text's own domains, folded; free-mail ones never.</param>
    /// <param name="nearName">Whether the piece stands on the line of a name or right below it.</param>
    /// <param name="found">Where mentions are added.</param>
    public static void Find(string text, TextSpan piece, IReadOnlyList<string> domains, bool nearName, List<Mention> found)
    {
        foreach (var mark in At)
        {
            var at = text.IndexOf(mark, piece.Start, piece.Length, StringComparison.OrdinalIgnoreCase);
            if (at > piece.Start && at + mark.Length < piece.End && char.IsUpper(text[at + mark.Length]))
            {
                AddTitleOrCompany(text, new TextSpan(piece.Start, at), domains, false, found);
                var end = text.IndexOfAny([',', '.', '!', '('], at + mark.Length, piece.End - at - mark.Length);
                Add(ContactField.Company, text, new TextSpan(at + mark.Length, end < 0 ? piece.End : end), 0.85, $"behind \"{mark.Trim()}\"", found);
                return;
            }
        }

        var start = piece.Start;
        for (var i = piece.Start; i <= piece.End; i++)
        {
            if (i == piece.End || (text[i] == ',' && !LegalFormFollows(text, i + 1, piece.End)))
            {
                AddTitleOrCompany(text, new TextSpan(start, i), domains, nearName, found);
                start = i + 1;
            }
        }
    }

    private static void AddTitleOrCompany(string text, TextSpan raw, IReadOnlyList<string> domains, bool nearName, List<Mention> found)
    {
        var span = Trimmed(text, raw);
        if (span.Length is < 2 or > 90)
        {
            return;
        }

        var words = span.Of(text).Split([' ', '/', '&', '\''], StringSplitOptions.RemoveEmptyEntries);
        var title = words.Any(word => Lexicon.Lexicon.TitleWords.Has(word.Trim('.', '(', ')', '’')) || (word.Contains('-', StringComparison.Ordinal) && Lexicon.Lexicon.TitleWords.Has(word.AsSpan(0, word.IndexOf('-', StringComparison.Ordinal)))));
        var legal = words.Any(word => Lexicon.Lexicon.LegalForms.Has(word));
        var bare = string.Concat(Words.Fold(span.Of(text)).Where(char.IsLetterOrDigit));
        var agrees = bare.Length > 2 && domains.Any(domain => domain == bare || (domain.Length > 3 && bare.StartsWith(domain, StringComparison.Ordinal)) || (bare.Length > 3 && domain.StartsWith(bare, StringComparison.Ordinal)));
        if (title && !agrees && words.Length <= 10)
        {
            Add(ContactField.JobTitle, text, span, 0.88, "holds a word of job titles", found);
        }
        else if (agrees || (legal && words.Length <= 8 && char.IsUpper(text[span.Start])))
        {
            Add(ContactField.Company, text, span, agrees ? 0.92 : 0.8, agrees ? "agrees with the domain" : "holds a legal form", found);
        }
        else if (nearName && words.Length <= 4 && char.IsUpper(text[span.Start]) && !words.Any(word => Lexicon.Lexicon.NotNames.Has(word)) && words.All(word => char.IsLetterOrDigit(word[0])))
        {
            Add(ContactField.Company, text, span, 0.55, "stands where a company stands", found);
        }
    }

    private static bool LegalFormFollows(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at).Trim();
        var space = rest.IndexOf(' ');
        var word = space < 0 ? rest : rest[..space];
        return word.Length <= 6 && Lexicon.Lexicon.LegalForms.Has(word);
    }

    private static TextSpan Trimmed(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && !char.IsLetterOrDigit(text[start]))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(text[end - 1]) && text[end - 1] is not ('.' or ')' or '+' or '!'))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static void Add(ContactField field, string text, TextSpan span, double confidence, string reason, List<Mention> found)
    {
        var trimmed = Trimmed(text, span);
        if (trimmed.Length > 1)
        {
            var value = string.Join(' ', trimmed.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            found.Add(new Mention(field, trimmed, trimmed.Of(text), value, confidence, [new Evidence(reason, 2)], null));
        }
    }
}

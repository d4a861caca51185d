using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Joins a company that a card writes on two lines: "MENUISERIE" above "DUTERTRE &amp; FILLES", "TIDEWATER" above "MARINE ELECTRICAL".</summary>
/// <remarks>Both lines are in capitals; the domain has words of both, or the upper one says only what the firm is.</remarks>
internal readonly struct CompanyLines(string text, List<NameRecognizer.Found> names, List<Mention> found)
{
    private const int MostWords = 4;
    private const int ShortestWord = 4;
    private const int MostCompanies = 8;
    private const int Longest = 60;
    private static readonly SearchValues<char> NoneOfCompanies = SearchValues.Create("0123456789@:|,/");

    /// <summary>Joins such lines among what was found.</summary>
    public static void Join(string text, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (Mentions.Count(found, ContactField.Company) is > 0 and <= MostCompanies)
        {
            new CompanyLines(text, names, found).Join();
        }
    }

    private void Join()
    {
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Field != ContactField.Company || !IsLine(found[i].Span))
            {
                continue;
            }

            var span = found[i].Span;
            if (Neighbour(span, above: true) is { } above && Belong(above, span))
            {
                Widen(i, above, new TextSpan(above.Start, span.End));
            }
            else if (Neighbour(span, above: false) is { } below && Belong(span, below))
            {
                Widen(i, below, new TextSpan(span.Start, below.End));
            }
        }
    }

    // What the other line was read as is now a part of this one.
    private void Widen(int index, TextSpan other, TextSpan whole)
    {
        found[index] = RunMentions.Written(ContactField.Company, text, whole, found[index].Confidence) with { Evidence = found[index].Evidence };
        found.RemoveAll(mention => mention.Field == ContactField.Company && mention.Span != whole && mention.Span.Overlaps(other));
    }

    private bool IsLine(TextSpan span) =>
        (span.Start == 0 || text[span.Start - 1] == '\n') && (span.End == text.Length || text[span.End] is '\n' or '\r') && IsInCapitals(span);

    // The line right above or below, if it is of a few words in capitals of which nothing better is known.
    private TextSpan? Neighbour(TextSpan span, bool above)
    {
        var start = above ? text.AsSpan(0, Math.Max(0, span.Start - 1)).LastIndexOf('\n') + 1 : text.IndexOf('\n', span.End) + 1;
        if (above ? span.Start == 0 : start == 0)
        {
            return null;
        }

        var end = above ? span.Start - 1 : text.IndexOf('\n', start) is >= 0 and var next ? next : text.Length;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var line = new TextSpan(start, end);
        return end - start is > 1 and < Longest && IsInCapitals(line) && !names.Exists(name => name.Span.Overlaps(line)) && !found.Exists(mention => mention.Field != ContactField.Company && mention.Span.Overlaps(line)) ? line : null;
    }

    private bool IsInCapitals(TextSpan span)
    {
        var words = text.AsSpan(span.Start, span.Length);
        return !words.ContainsAnyInRange('a', 'z') && words.Count(' ') < MostWords * 2 && !words.ContainsAny(NoneOfCompanies) && words.ContainsAnyInRange('A', 'Z');
    }

    private bool Belong(TextSpan upper, TextSpan lower) => IsOfDomain(upper, lower) || SaysOnlyWhat(upper);

    // A long word of each stands in the domain of an address or a site.
    private bool IsOfDomain(TextSpan upper, TextSpan lower)
    {
        foreach (var mention in found)
        {
            if (mention.Field is ContactField.Email or ContactField.Website && mention.Value[(mention.Value.IndexOf('@', StringComparison.Ordinal) + 1)..] is var domain && HasWord(domain, upper) && (HasWord(domain, lower) || SaysOnlyWhat(lower)))
            {
                return true;
            }
        }

        return false;
    }

    private bool HasWord(string domain, TextSpan line) =>
        Array.Exists(Words.Fold(line.Of(text)).Split([' ', '&', '-', '.', '\''], StringSplitOptions.RemoveEmptyEntries), word => word.Length >= ShortestWord && domain.Contains(word, StringComparison.Ordinal));

    // "AZIENDA AGRICOLA", "MENUISERIE", "LOGISTICS NV": every word is one of trades and kinds of firms, and a form behind them.
    private bool SaysOnlyWhat(TextSpan line)
    {
        var firm = false;
        foreach (var word in line.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var kinds = WordLexicon.Of(word);
            if ((kinds & (WordKinds.CompanyWord | WordKinds.Industry | (firm ? WordKinds.LegalForm : WordKinds.None))) == 0 || (kinds & WordKinds.GivenName) != 0)
            {
                return false;
            }

            firm |= (kinds & WordKinds.CompanyWord) != 0;
        }

        return firm;
    }
}

using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Tells what somebody does from whom they do it for, where the first of two lines below the name was read as the firm and an address is called like the second: "Dry Stone Waller" above "Fell &amp; Cope Walling" and "www.fellandcope.example".</summary>
internal static class FirmBelowTrade
{
    private const int MostWords = 5;
    private const double Likely = 0.75;
    private const WordKinds Firms = WordKinds.LegalForm | WordKinds.Industry;

    /// <summary>Makes a title of the first and a company of the second.</summary>
    public static void Part(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.Count != 1 || Mentions.Has(found, ContactField.JobTitle) || found.FindAll(static mention => mention.Field == ContactField.Company) is not { Count: 1 or 2 } companies)
        {
            return;
        }

        var trade = companies[0];
        var line = layout.LineAt(trade.Span.Start);
        if (line < 1 || line + 1 >= layout.Lines.Count || layout.LineAt(names[0].Span.Start) != line - 1)
        {
            return;
        }

        var (above, below) = (layout.Lines[line], layout.Lines[line + 1]);
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        if (below.Before == Gap.Line && IsTrade(tokens[above.First..above.End]) && IsCalledSo(tokens[below.First..below.End]) && new TextSpan(tokens[below.First].Span.Start, tokens[below.End - 1].Span.End) is var firm
            && !found.Exists(mention => mention.Field != ContactField.Company && mention.Span.Overlaps(firm)))
        {
            found.RemoveAll(mention => mention == trade || mention.Span.Overlaps(firm));
            found.Add(RunMentions.Written(ContactField.JobTitle, text, new TextSpan(tokens[above.First].Span.Start, tokens[above.End - 1].Span.End), Likely));
            found.Add(RunMentions.Written(ContactField.Company, text, firm, Likely));
        }
    }

    // "Dry Stone Waller", but no "Kingfisher Bakery"
    private static bool IsTrade(ReadOnlySpan<Token> words)
    {
        foreach (ref readonly var word in words)
        {
            if (word.Kind != TokenKind.Word || (word.Words & Firms) != 0 || word.Shape is Shape.Capitals || (word.Agrees & (Agreement.Domain | Agreement.WithinDomain)) != 0)
            {
                return false;
            }
        }

        return words.Length is > 1 and <= MostWords && (words[^1].Words & WordKinds.CompanyWord) == 0;
    }

    private static bool IsCalledSo(ReadOnlySpan<Token> words)
    {
        var agrees = 0;
        foreach (ref readonly var word in words)
        {
            if (word.Kind != TokenKind.Word && word.Shape != Shape.Sign)
            {
                return false;
            }

            agrees += (word.Agrees & Agreement.Domain) != 0 ? 2 : (word.Agrees & Agreement.WithinDomain) != 0 ? 1 : 0;
        }

        return words.Length <= MostWords && agrees > 1;
    }
}

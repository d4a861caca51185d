using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;
using Allo.Contacts.Names;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Tells the letters behind a name that are read as a company: "John Smith MSc CEnv MIEMA".</summary>
internal static class PostNominals
{
    private const int Longest = 9;
    private const int MostNames = 20;

    /// <summary>Takes such a company out.</summary>
    public static void Leave(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        for (var i = found.Count - 1; i >= 0 && names.Count is > 0 and <= MostNames; i--)
        {
            // It stands behind the name, and only a space before it.
            if (found[i].Field != ContactField.Company || found[i].Span.Start == 0 || text[found[i].Span.Start - 1] is '\n' or '\r')
            {
                continue;
            }

            if (layout.IndexAt(found[i].Span.Start) is var first && (first >= layout.Tokens.Count || layout.Tokens[first].Before != Gap.Space))
            {
                continue;
            }

            found[i] = WithoutDegree(text, layout, names, found[i]);
            if (IsBehindDegree(text, layout, names, found[i]))
            {
                found.RemoveAt(i);
            }
        }
    }

    // "Jane Doe MBA KPMG"
    private static Mention WithoutDegree(string text, Layout layout, List<NameRecognizer.Found> names, Mention company)
    {
        var (first, end) = (layout.IndexAt(company.Span.Start), layout.IndexAt(company.Span.End));
        return first + 1 < end && end <= layout.Tokens.Count && layout.Tokens[first].Before == Gap.Space && IsOnLineOf(layout, names, company) && (NameWords.Of(layout.Tokens[first].In(text)) & NameKinds.Degree) != 0
            ? RunMentions.Written(ContactField.Company, text, company.Span with { Start = layout.Tokens[first + 1].Span.Start }, company.Confidence) : company;
    }

    private static bool IsBehindDegree(string text, Layout layout, List<NameRecognizer.Found> names, Mention company)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var (first, end) = (layout.IndexAt(company.Span.Start), layout.IndexAt(company.Span.End));
        if (first == 0 || first >= tokens.Length || end > tokens.Length || tokens[first].Before != Gap.Space || (NameWords.Of(tokens[first - 1].In(text)) & NameKinds.Degree) == 0)
        {
            return false;
        }

        foreach (ref readonly var token in tokens[first..end])
        {
            if (token.Span.Length > Longest || Capitals(token.In(text)) < 2 || (token.Agrees & (Agreement.Domain | Agreement.WithinDomain)) != 0)
            {
                return false;
            }
        }

        return IsOnLineOf(layout, names, company);
    }

    private static bool IsOnLineOf(Layout layout, List<NameRecognizer.Found> names, Mention company) =>
        names.Exists(name => layout.LineAt(name.Span.Start) == layout.LineAt(company.Span.Start) && name.Span.Start < company.Span.Start);

    private static int Capitals(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var c in word)
        {
            count += char.IsUpper(c) ? 1 : 0;
        }

        return count;
    }
}

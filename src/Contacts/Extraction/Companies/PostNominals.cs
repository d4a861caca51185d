using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
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
        if (names.Count is > 0 and <= MostNames)
        {
            found.RemoveAll(mention => mention.Field == ContactField.Company && IsBehindDegree(text, layout, names, mention));
        }
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
            if (token.Span.Length > Longest || Capitals(token.In(text)) < 2)
            {
                return false;
            }
        }

        return names.Exists(name => layout.LineAt(name.Span.Start) == layout.LineAt(company.Span.Start) && name.Span.Start < company.Span.Start);
    }

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

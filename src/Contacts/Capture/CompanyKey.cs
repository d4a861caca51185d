namespace Allo.Contacts.Capture;

/// <summary>What decides whether two company names are one: letters and digits, without the legal form ("ACME S.A.S." is "acme").</summary>
internal static class CompanyKey
{
    private const int ShortestPart = 3;

    private static readonly char[] Separators = [' ', ',', '.', '\'', '’', '-', '&', '/'];

    private static readonly HashSet<string> Behind = new(
        [
            "sa", "sas", "sasu", "sarl", "eurl", "sci", "snc", "scop", "selarl", "gie", "ltd", "limited", "llc", "llp", "plc", "inc", "incorporated",
            "corp", "corporation", "co", "company", "gmbh", "ag", "kg", "ohg", "ug", "mbh", "se", "ev", "srl", "spa", "sl", "slu", "lda", "bv", "nv", "vof",
            "cv", "bvba", "sprl", "oy", "ab", "as", "aps",
        ],
        StringComparer.Ordinal);

    // Those that are written in front too. "AB Consulting" and "SE Consulting" are two companies: there the letters are the name.
    private static readonly HashSet<string> InFront = new(["sa", "sas", "sasu", "sarl", "eurl", "sci", "snc", "scop", "selarl", "gie", "bvba", "sprl"], StringComparer.Ordinal);

    public static string Of(string name)
    {
        var folded = ContactDiff.Folded(name.Replace(".", string.Empty, StringComparison.Ordinal).Replace("&", " and ", StringComparison.Ordinal));
        var words = folded.Split(' ').ToList();
        while (words.Count > 1 && Behind.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        while (words.Count > 1 && InFront.Contains(words[0]))
        {
            words.RemoveAt(0);
        }

        return string.Concat(words);
    }

    /// <summary>What every spelling of the name contains: of the words that are no legal form the longest piece without an accent ("Générale" is "Generale", too).</summary>
    /// <remarks>"ACME Limited" is not looked for by its longest word, which "Acme Ltd" has not.</remarks>
    public static string Needle(string name)
    {
        var words = name.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        List<string> own = [.. words.Where(word => !Behind.Contains(word.ToLowerInvariant())).DefaultIfEmpty(words.FirstOrDefault(name))];
        return own.SelectMany(PiecesWithoutAccent).Where(piece => piece.Length >= ShortestPart).MaxBy(piece => piece.Length) ?? own.MaxBy(word => word.Length)!;
    }

    private static string[] PiecesWithoutAccent(string word) =>
        string.Concat(word.Select(c => char.IsAscii(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

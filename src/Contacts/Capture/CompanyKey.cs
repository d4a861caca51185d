namespace Allo.Contacts.Capture;

/// <summary>What decides whether two company names are one: letters and digits, without the legal form ("ACME S.A.S." is "acme").</summary>
internal static class CompanyKey
{
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
}

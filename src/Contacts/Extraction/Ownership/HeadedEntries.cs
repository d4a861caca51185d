namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells the list in which each name has its company on a line of its own right above: "Ostertag Pumpen" above "Karin Rehse / 05931 …", and below these "Nordic Cooperage" above "Una Baird / 01851 …".</summary>
internal static class HeadedEntries
{
    private const int Fewest = 2;

    /// <summary>Whether the names stand so: the first does, and one more.</summary>
    /// <param name="names">Where the names stand, in order.</param>
    /// <param name="found">What else was found, in order.</param>
    /// <param name="lineOf">The line of a place.</param>
    /// <param name="blocks">The block of each line.</param>
    public static bool Are(List<(TextSpan Span, int Person, int Line)> names, List<Mention> found, Func<int, int> lineOf, int[] blocks)
    {
        var (next, headed) = (0, 0);
        for (var i = 0; i < names.Count; i++)
        {
            var above = names[i].Line - 1;
            var (company, others) = (false, false);
            for (; next < found.Count && found[next].Span.Start < names[i].Span.Start; next++)
            {
                if (lineOf(found[next].Span.Start) == above)
                {
                    (company, others) = (company || found[next].Field == ContactField.Company, others || found[next].Field != ContactField.Company);
                }
            }

            var isHead = company && !others && blocks[above] == blocks[names[i].Line] && (i == 0 || names[i - 1].Line < above);
            if (!isHead && i == 0)
            {
                return false;
            }

            headed += isHead ? 1 : 0;
        }

        return headed >= Fewest;
    }
}

using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Runs;

/// <summary>Keeps runs in the order of the text where others are put among them.</summary>
internal static class RunOrder
{
    /// <summary>The runs with the added ones, if there are any.</summary>
    public static List<RoleTagger.Run> With(List<RoleTagger.Run> runs, IEnumerable<RoleTagger.Run>? added)
    {
        if (added is not null)
        {
            runs.AddRange(added);
            runs.Sort(static (a, b) => a.First.CompareTo(b.First));
        }

        return runs;
    }
}

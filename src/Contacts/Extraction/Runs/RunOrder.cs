using System.Runtime.InteropServices;
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

    /// <summary>The runs with the added ones in the place of all that were read where these stand; both are in order.</summary>
    public static List<RoleTagger.Run> Replaced(List<RoleTagger.Run> runs, List<RoleTagger.Run> added)
    {
        if (added.Count == 0)
        {
            return runs;
        }

        var next = 0;
        return With(runs.FindAll(run =>
        {
            while (next < added.Count && added[next].End <= run.First)
            {
                next++;
            }

            return next == added.Count || added[next].First >= run.End;
        }), added);
    }

    /// <summary>Whether more runs than some have a role.</summary>
    public static bool AreMore(List<RoleTagger.Run> runs, Role role, int than)
    {
        var count = 0;
        foreach (ref readonly var run in CollectionsMarshal.AsSpan(runs))
        {
            count += run.Role == role ? 1 : 0;
        }

        return count > than;
    }

    /// <summary>Puts a run in the place of all that were read where it stands.</summary>
    public static void Put(List<RoleTagger.Run> runs, RoleTagger.Run added)
    {
        runs.RemoveAll(run => run.First < added.End && run.End > added.First);
        Insert(runs, added);
    }

    /// <summary>Inserts a run where nothing else was read.</summary>
    public static void Insert(List<RoleTagger.Run> runs, RoleTagger.Run added)
    {
        var next = runs.FindIndex(run => run.First >= added.End);
        runs.Insert(next < 0 ? runs.Count : next, added);
    }
}

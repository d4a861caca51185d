namespace Allo.Contacts.Extraction;

/// <summary>Puts what stands in a text in its order. Nearly always each list is in order by itself, and a sort of both together would look at everything many times.</summary>
internal static class TextOrder
{
    /// <summary>Adds one list to another.</summary>
    /// <param name="all">What is there already, afterwards all in order.</param>
    /// <param name="added">What is added.</param>
    /// <param name="start">Where something begins.</param>
    public static void Add<T>(List<T> all, List<T> added, Func<T, int> start)
    {
        var (own, other, ordered) = (all.Count - 1, added.Count - 1, IsInOrder(all, start) && IsInOrder(added, start));
        all.AddRange(added);
        if (!ordered)
        {
            Sort(all, start);
            return;
        }

        for (var at = all.Count - 1; other >= 0; at--)
        {
            all[at] = own >= 0 && start(all[own]) > start(added[other]) ? all[own--] : added[other--];
        }
    }

    private static bool IsInOrder<T>(List<T> all, Func<T, int> start)
    {
        for (var i = 1; i < all.Count; i++)
        {
            if (start(all[i]) < start(all[i - 1]))
            {
                return false;
            }
        }

        return true;
    }

    // Apart, for a closure is made even where it is not used.
    private static void Sort<T>(List<T> all, Func<T, int> start) => all.Sort((a, b) => start(a).CompareTo(start(b)));
}

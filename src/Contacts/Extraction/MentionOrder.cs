using System.Runtime.InteropServices;

namespace Allo.Contacts.Extraction;

/// <summary>The order in which mentions appear: of a few by their places alone, for a comparison of two mentions costs more than one of two numbers.</summary>
internal static class MentionOrder
{
    /// <summary>So many are a few.</summary>
    public const int Few = 16;

    /// <summary>Puts mentions in order.</summary>
    /// <param name="owned">The mentions, each with the number of its person.</param>
    public static void Sort(List<(Mention Mention, int Owner)> owned)
    {
        if (owned.Count > Few)
        {
            owned.Sort(static (a, b) => a.Mention.Span.Start.CompareTo(b.Mention.Span.Start));
            return;
        }

        Span<int> starts = stackalloc int[Few];
        for (var i = 0; i < owned.Count; i++)
        {
            starts[i] = owned[i].Mention.Span.Start;
        }

        starts[..owned.Count].Sort(CollectionsMarshal.AsSpan(owned));
    }

    /// <summary>Puts one person's mentions in order.</summary>
    /// <param name="own">The person's.</param>
    /// <param name="others">Nobody's.</param>
    /// <returns>Those of both, in order.</returns>
    public static Mention[] Put(List<Mention> own, List<Mention> others)
    {
        var all = new Mention[own.Count + others.Count];
        Span<int> order = all.Length <= Few ? stackalloc int[Few] : new int[all.Length];
        Of(own, others, order[..all.Length]);
        Put(own, others, order, all);
        return all;
    }

    private static void Put(List<Mention> own, List<Mention> others, ReadOnlySpan<int> order, Mention[] all)
    {
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = At(own, others, order[i]);
        }

        var (count, next) = (own.Count, 0);
        for (var i = 0; i < all.Length; i++)
        {
            if (order[i] < count)
            {
                own[next++] = all[i];
            }
        }
    }

    // The numbers that mentions have in both lists, one behind the other, in the order in which they stand.
    private static void Of(List<Mention> own, List<Mention> others, Span<int> order)
    {
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        if (order.Length > Few)
        {
            OfMany(own, others, order);
            return;
        }

        Span<int> starts = stackalloc int[Few];
        Write(own, others, starts);
        starts[..order.Length].Sort(order);
    }

    private static void Write(List<Mention> own, List<Mention> others, Span<int> starts)
    {
        var next = 0;
        foreach (var mention in own)
        {
            starts[next++] = mention.Span.Start;
        }

        foreach (var mention in others)
        {
            starts[next++] = mention.Span.Start;
        }
    }

    private static Mention At(List<Mention> own, List<Mention> others, int index) => index < own.Count ? own[index] : others[index - own.Count];

    // Apart, for a closure is made even where it is not used.
    private static void OfMany(List<Mention> own, List<Mention> others, Span<int> order) => order.Sort((a, b) => At(own, others, a).Span.Start.CompareTo(At(own, others, b).Span.Start));
}

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

    /// <summary>Tells in which order one person's mentions and nobody's stand.</summary>
    /// <param name="own">The person's.</param>
    /// <param name="others">Nobody's.</param>
    /// <param name="order">Where the numbers are written that they have in both lists, one behind the other.</param>
    public static void Of(List<Mention> own, List<Mention> others, Span<int> order)
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
        for (var i = 0; i < order.Length; i++)
        {
            starts[i] = At(own, others, i).Span.Start;
        }

        starts[..order.Length].Sort(order);
    }

    /// <summary>The mention of a number.</summary>
    public static Mention At(List<Mention> own, List<Mention> others, int index) => index < own.Count ? own[index] : others[index - own.Count];

    // Apart, for a closure is made even where it is not used.
    private static void OfMany(List<Mention> own, List<Mention> others, Span<int> order) => order.Sort((a, b) => At(own, others, a).Span.Start.CompareTo(At(own, others, b).Span.Start));
}

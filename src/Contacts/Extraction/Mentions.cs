namespace Allo.Contacts.Extraction;

/// <summary>Hands mentions from what is somebody's to what is nobody's, and back.</summary>
internal static class Mentions
{
    /// <summary>Whether one of them is of a field.</summary>
    public static bool Has(List<Mention> mentions, ContactField field)
    {
        foreach (var mention in mentions)
        {
            if (mention.Field == field)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of them has a part of a place.</summary>
    public static bool Overlap(List<Mention> mentions, TextSpan span)
    {
        foreach (var mention in mentions)
        {
            if (mention.Span.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of them is a number or an address.</summary>
    public static bool Reach(List<Mention> mentions) => Has(mentions, ContactField.Number) || Has(mentions, ContactField.Email);

    /// <summary>How many of them are of a field.</summary>
    public static int Count(List<Mention> mentions, ContactField field)
    {
        var count = 0;
        foreach (var mention in mentions)
        {
            count += mention.Field == field ? 1 : 0;
        }

        return count;
    }

    /// <summary>Moves those of which something is true as both lists stand.</summary>
    public static void Move(List<Mention> from, List<Mention> to, Predicate<Mention> isMoved) => Move(from, to, from.FindAll(isMoved));

    /// <summary>Moves a part of a list, in its order.</summary>
    public static void Move(List<Mention> from, List<Mention> to, List<Mention> moved)
    {
        if (moved.Count > 0)
        {
            to.AddRange(moved);
            var next = 0;
            from.RemoveAll(mention => next < moved.Count && ReferenceEquals(mention, moved[next]) && next++ >= 0);
        }
    }
}

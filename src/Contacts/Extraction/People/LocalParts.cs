namespace Allo.Contacts.Extraction.People;

/// <summary>What stands before the "@" of the addresses of a text: names are split and confirmed by it.</summary>
internal sealed class LocalParts
{
    private const int Most = 64;
    private readonly List<Mention> _found;
    private List<int>? _places;

    /// <param name="found">What was found in the text, in order.</param>
    public LocalParts(List<Mention> found)
    {
        _found = found;
        All = new List<string>(Mentions.Count(found, ContactField.Email));
        foreach (var mention in found)
        {
            if (mention.Field == ContactField.Email)
            {
                All.Add(mention.Value[..mention.Value.IndexOf('@', StringComparison.Ordinal)]);
            }
        }
    }

    /// <summary>Those of all addresses, in order of appearance.</summary>
    public List<string> All { get; }

    /// <summary>Those around a place where there are very many: no name asks for all of them.</summary>
    public List<string> Near(int at)
    {
        if (All.Count <= Most)
        {
            return All;
        }

        _places ??= [.. _found.Where(static mention => mention.Field == ContactField.Email).Select(static mention => mention.Span.Start)];
        var index = _places.BinarySearch(at);
        var first = Math.Clamp((index < 0 ? ~index : index) - (Most / 2), 0, All.Count - Most);
        return All.GetRange(first, Most);
    }
}

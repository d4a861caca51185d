namespace Allo.Contacts.Evaluation.Data;

/// <summary>A text of a development set with what people found in it.</summary>
public sealed record LabelledText(string Id, string Text, IReadOnlyList<GoldSpan> Gold, string? From = null)
{
    /// <summary>Whether the text is of the fifth that nobody looks at.</summary>
    /// <remarks>FNV-1a over the id: the same on every machine, unlike <see cref="string.GetHashCode()"/>.</remarks>
    public bool IsHeld
    {
        get
        {
            var hash = 2166136261u;
            foreach (var c in Id)
            {
                hash = unchecked((hash ^ c) * 16777619u);
            }

            return (hash ^ (hash >> 16)) % 5 == 0;
        }
    }
}

namespace Allo.Contacts.Extraction.Roles;

/// <summary>The letters of a word as bits, to see quickly that it cannot stand in another; several letters share a bit.</summary>
internal static class LetterSet
{
    private const int Bits = 32;

    /// <summary>The set of a word's letters.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var letters = 0u;
        foreach (var c in word)
        {
            letters |= 1u << (c % Bits);
        }

        return letters;
    }
}

using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>What a text may say of the values that it gives; a signature says nothing of them, and need not be looked at around each.</summary>
internal static class Afterthought
{
    /// <summary>The phrases, folded, in the order of <see cref="Afterthoughts"/>.</summary>
    public static IReadOnlyList<string>[] Lists { get; } = [Correction.Phrases, Folded(Superseded.Dead), Folded(Superseded.Unreachable), OtherIsGone.Gone, Folded(DialIn.Phrases), NumberWords.Openings];

    // Where a text ends a word does, too.
    private static string[] Folded(string[] phrases) => [.. phrases.Select(static phrase => Words.Fold(phrase.Trim()))];
}

/// <summary>What may be said of values; a bit for each list of phrases.</summary>
[Flags]
internal enum Afterthoughts : byte
{
    None = 0,

    /// <summary>That one takes the place of another.</summary>
    Corrects = 1,

    /// <summary>Behind one, that it is no longer good.</summary>
    Dead = 2,

    /// <summary>Before one, that it is no longer good, or wrong.</summary>
    Unreachable = 4,

    /// <summary>That the other one is gone.</summary>
    Gone = 8,

    /// <summary>That one is of a conference.</summary>
    Dials = 16,

    /// <summary>A number in words.</summary>
    Counts = 32,
}

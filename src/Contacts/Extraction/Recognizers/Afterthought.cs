using System.Buffers;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;

namespace Allo.Contacts.Extraction.Recognizers;

/// <summary>Tells in one pass what a text may say of the values that it gives; a signature says nothing of them, and need not be looked at around each.</summary>
internal static class Afterthought
{
    private const int OnTheStack = 512;
    private static readonly Phrases Known = new(Correction.Phrases, Words(Superseded.Dead), Words(Superseded.Unreachable), OtherIsGone.Gone, Words(DialIn.Phrases));

    /// <summary>What the text may say: if it does say something, it is among that.</summary>
    public static Afterthoughts In(string text)
    {
        var rented = text.Length > OnTheStack ? ArrayPool<char>.Shared.Rent(text.Length) : [];
        var room = text.Length > OnTheStack ? rented : stackalloc char[OnTheStack];
        var said = (Afterthoughts)Known.In(Lexicon.Words.Fold(text, room));
        if (rented.Length > 0)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return said;
    }

    // Where a text ends a word does, too.
    private static string[] Words(string[] phrases) => [.. phrases.Select(static phrase => Lexicon.Words.Fold(phrase.Trim()))];
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
}

namespace Allo.Contacts.Names;

/// <summary>Tells the letters by which somebody signs for another: "i. A. Svenja Kötter", "ppa. Jens Roth", "p.o. Anne Petit".</summary>
internal static class NameProxy
{
    /// <summary>Gives such letters in front of a name the role of an honorific.</summary>
    public static void Mark(NameToken[] tokens, ReadOnlySpan<char> text)
    {
        var first = NameExtras.Next(tokens, 0);
        if (first < 0 || NameExtras.CountWords(tokens) < 2)
        {
            return;
        }

        var word = Of(tokens, first, text);
        if (IsOneWord(word))
        {
            tokens[first] = tokens[first] with { Role = NameRole.Honorific };
        }
        else if (first + 2 < tokens.Length && word is "i." or "i" or "I." && Of(tokens, first + 1, text) is "A." or "V." or "A" or "V" && (word[0] == 'i' || IsWhole(tokens, first + 2)))
        {
            tokens[first] = tokens[first] with { Role = NameRole.Honorific };
            tokens[first + 1] = tokens[first + 1] with { Role = NameRole.Honorific };
        }
    }

    private static ReadOnlySpan<char> Of(NameToken[] tokens, int i, ReadOnlySpan<char> text) => text[tokens[i].Span.Start..tokens[i].Span.End];

    private static bool IsOneWord(ReadOnlySpan<char> word) => word is "i.A." or "i.A" or "iA" or "i.V." or "i.V" or "iV" or "ppa." or "ppa" or "p.p." or "pp." or "p.o." or "p/o" or "gez.";

    // "I. A. Svenja Kötter": behind the capitals of a sentence a whole name, else they are initials, as in "I. A. Richards".
    private static bool IsWhole(NameToken[] tokens, int from) =>
        from + 1 < tokens.Length && tokens[from].Is(NameKinds.Germanic) && tokens[from].IsGiven && tokens[from + 1].Role == NameRole.Word;
}

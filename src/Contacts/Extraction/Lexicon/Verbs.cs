namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>The verbs by which the seven languages say what somebody or something is.</summary>
internal static class Verbs
{
    /// <summary>"is", "est", "ist".</summary>
    public static readonly Words Being = new("is est ist es è é");

    private static readonly Words Shortened = new("it's that's this's what's here's there's he's she's who's let's where's how's number's mobile's cell's phone's line's landline's extension's email's name's address's");

    /// <summary>Whether a word has an "is" for its ending, and is no possessive: "it's", "number's".</summary>
    public static bool IsShortened(ReadOnlySpan<char> word) => word.Contains('’') ? Shortened.Has(word.ToString().Replace('’', '\'')) : Shortened.Has(word);
}

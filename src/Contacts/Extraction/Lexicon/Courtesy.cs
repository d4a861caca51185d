namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>By what people are spoken of politely in the seven languages.</summary>
internal static class Courtesy
{
    /// <summary>"Mrs", "Herr", "Mme".</summary>
    public static readonly Words Titles = new("mrs mr ms miss madame mme monsieur mademoiselle mlle mister frau herr herrn señora señor sra sr srta signora signor sig.ra sigra sig senhora senhor dona doña mevrouw mevr mw meneer dhr");

    private static readonly Words Learned = new("dr dra prof doutor doutora dott dott.ssa dottssa ing geom avv arch rag");

    /// <summary>Whether a word is one of these, of a learned one or "M." too, with or without its stop.</summary>
    public static bool Has(ReadOnlySpan<char> word) => word is "M." or "M" || Titles.Has(word.TrimEnd('.')) || Learned.Has(word.TrimEnd('.'));
}

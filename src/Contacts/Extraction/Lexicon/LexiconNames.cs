namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>What the lexicon of extraction knows of the words of a name, for taking it apart.</summary>
internal static class LexiconNames
{
    public static NameKinds KindsOf(ReadOnlySpan<char> word) => GivenNames.All.Has(word) ? NameKinds.Given : NameKinds.None;
}

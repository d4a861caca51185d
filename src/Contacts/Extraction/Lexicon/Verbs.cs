namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>The verbs by which the seven languages say what somebody or something is.</summary>
internal static class Verbs
{
    /// <summary>"is", "est", "ist".</summary>
    public static readonly Words Being = new("is est ist es è é");
}

namespace Allo.Contacts.Extraction.Lexicon;

/// <summary>The articles of the seven languages.</summary>
internal static class Articles
{
    private const string TheDefinite = "the la le les l' der die das den dem de het el los las lo il gli i o a os as";

    /// <summary>"the", "la", "der".</summary>
    public static readonly Words Definite = new(TheDefinite);

    /// <summary>Those, and "un", "eine", "uma".</summary>
    public static readonly Words Any = new(TheDefinite + " un une una uno um uma ein eine einem einer een");
}

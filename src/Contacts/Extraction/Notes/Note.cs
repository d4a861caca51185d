using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Notes;

/// <summary>Tells a note from a mail and a signature: a line or two, hardly a sentence, that says how to reach somebody.</summary>
internal static class Note
{
    private const int MostTokens = 40;
    private const int MostLines = 3;

    /// <summary>Whether a text is one.</summary>
    public static bool Is(ContactExtractor.Reading reading)
    {
        var layout = reading.Layout;
        return reading.From is null && layout.Tokens.Count <= MostTokens && layout.Lines.Count <= MostLines
            && layout.Tokens.Exists(static token => token.Kind is TokenKind.Phone or TokenKind.Email) && !layout.Lines.Exists(static line => line.Sort == Stretch.Closing);
    }
}

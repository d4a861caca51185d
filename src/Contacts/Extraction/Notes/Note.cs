using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
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

    /// <summary>What the owner in "Tom's new mobile" is known as; nothing where a word is no possessive.</summary>
    public static WordKinds OfOwner(string text, in Token token) => IsOwner(text, token) ? WordLexicon.Of(text.AsSpan(token.Span.Start, token.Span.Length - 2)) : WordKinds.None;

    /// <summary>Where a name of these words stands, the ending of a possessive left out.</summary>
    public static TextSpan SpanOf(string text, ReadOnlySpan<Token> words) => new(words[0].Span.Start, words[^1].Span.End - (IsOwner(text, words[^1]) ? 2 : 0));

    /// <summary>Whether a word is a possessive.</summary>
    public static bool IsOwner(string text, in Token token) => token.Kind == TokenKind.Word && token.In(text) is [_, _, .., '\'' or '’', 's'];

    /// <summary>Gives the only one who is named the only number there is, unless it is one for emergencies.</summary>
    public static void TakeNumber(string text, List<Mention> found, List<Mention> others)
    {
        if (!Mentions.Has(found, ContactField.Number) && others.FindAll(static mention => mention.Field == ContactField.Number) is [var only] && only.Value.StartsWith('+') && !Hotline.IsOfEmergencies(text, only.Span))
        {
            others.Remove(only);
            found.Add(only);
        }
    }

    /// <summary>Gives the only one who is named the site that a line begins with: "www.pinecrestcabins.com - ask for Walt 406-555-0135".</summary>
    public static void TakeSite(Layout layout, List<Mention> found, List<Mention> others)
    {
        if (Mentions.Has(found, ContactField.Website))
        {
            return;
        }

        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        foreach (var line in layout.Lines)
        {
            if (tokens[line.First].Kind == TokenKind.Website && tokens[line.First].Span is var span && others.Find(mention => mention.Field == ContactField.Website && mention.Span == span) is { } site)
            {
                others.Remove(site);
                found.Add(site);
                return;
            }
        }
    }
}

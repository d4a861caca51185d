using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction;

/// <summary>Tells the number of somebody who is only mentioned: "call Kim Ward at 713-853-0685", "Cara's new number is 503-810-1105".</summary>
internal static class OthersNumber
{
    private const int WordsBetween = 4;
    private const int MostBetween = 8;

    // Somebody else whose number follows: "her cell is …", "ses coordonnées".
    private static readonly Words Possessives = new("his her their");
    private static readonly Words Numbers = new("number numbers cell mobile phone ph tel telephone extension direct line contact");

    /// <summary>Whether the words before a mention say whose number it is: "his name is Steve Castle and his ph: is …", "Maria's phone number is …".</summary>
    public static bool IsNamed(string text, Layout layout, Mention mention)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var at = IndexOf(tokens, mention);
        var numbered = false;
        for (var i = at - 1; i >= Math.Max(0, at - MostBetween) && at < tokens.Length && tokens[i].Kind == TokenKind.Word && tokens[i].Line >= tokens[at].Line - 1; i--)
        {
            var word = text.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length);
            if (numbered && (Possessives.Has(word) || (char.IsUpper(word[0]) && word is [.., '\'' or '’', 's'] && (tokens[i].Agrees & Agreement.From) == 0)))
            {
                return true;
            }

            numbered |= Numbers.Has(word);
        }

        return false;
    }

    /// <summary>The index of a mention's token.</summary>
    internal static int IndexOf(ReadOnlySpan<Token> tokens, Mention mention)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Span.Start < mention.Span.Start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Whether in the sentence right before a mention a first name stands that is not the author's; in a signature no word stands between both.</summary>
    public static bool Is(Layout layout, Mention mention)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var low = IndexOf(tokens, mention);
        var inSentence = false;
        for (var i = low - 1; i >= Math.Max(0, low - WordsBetween) && low < tokens.Length && tokens[i].Kind == TokenKind.Word && tokens[i].Line == tokens[low].Line; i--)
        {
            var token = tokens[i];
            inSentence |= token.Shape == Shape.Lower;
            if (inSentence && (token.Words & WordKinds.CommonGivenName) != 0 && token.Shape is Shape.Capitalised or Shape.Capitals && (token.Words & WordKinds.Function) == 0)
            {
                return (token.Agrees & Agreement.From) == 0;
            }
        }

        return false;
    }
}

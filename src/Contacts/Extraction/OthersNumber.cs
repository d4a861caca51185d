using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction;

/// <summary>Tells the number or address of somebody who is only mentioned: "call Kim Ward at 713-853-0685", "a quote from Apex (Steve, 01603 44 81 20)", "Ilse Bakker, zij gaat over de begroting: i.bakker@…".</summary>
internal static class OthersNumber
{
    private const int WordsBetween = 4;
    private const int WordsToAddress = 12;
    private const int MostBetween = 8;

    // Somebody else whose number follows: "her cell is …", "ses coordonnées".
    private static readonly Words Possessives = new("his her their");
    private static readonly Words Numbers = new("number numbers cell mobile phone ph tel telephone extension direct line contact");

    /// <summary>Whether the words before a mention say whose number it is: "his name is Steve Castle and his ph: is …", "Maria's phone number is …".</summary>
    public static bool IsNamed(string text, Layout layout, Mention mention)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var at = IndexAt(tokens, mention.Span.Start);
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

    /// <summary>Whether in the sentence right before a mention a first name stands that is not the author's; in a signature no word stands between both.</summary>
    public static bool Is(Layout layout, Mention mention)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var low = IndexAt(tokens, mention.Span.Start);
        var inSentence = false;
        for (var i = low - 1; i >= Math.Max(0, low - WordsBetween) && low < tokens.Length && tokens[i].Kind == TokenKind.Word && tokens[i].Line == tokens[low].Line; i--)
        {
            var token = tokens[i];
            inSentence |= token.Shape == Shape.Lower;
            if (inSentence && IsFirstName(token))
            {
                return (token.Agrees & Agreement.From) == 0;
            }
        }

        return false;
    }

    /// <summary>Whether a sentence gives a mention to somebody beside those who are meant.</summary>
    public static bool IsBeside(Layout layout, List<NameRecognizer.Found> names, Mention mention)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var low = IndexAt(tokens, mention.Span.Start);
        if (low >= tokens.Length || !layout.Lines[tokens[low].Line].IsProse)
        {
            return false;
        }

        if (mention.Field == ContactField.Number)
        {
            // "(Steve, 01603 44 81 20)"
            return low > 1 && tokens[low].Before is Gap.Comma or Gap.Bracket or Gap.Space && IsFirstName(tokens[low - 1]) && (tokens[low - 1].Before == Gap.Bracket || tokens[low].Before == Gap.Bracket) && !IsOf(names, tokens[low - 1]);
        }

        if (names.Exists(name => SenderAddress.Agrees(mention.Value, name.Name)))
        {
            return false;
        }

        for (var i = low - 1; i >= Math.Max(0, low - WordsToAddress) && tokens[i].Line == tokens[low].Line; i--)
        {
            if ((tokens[i].Agrees & Agreement.LocalPart) != 0 && tokens[i].Shape is Shape.Capitalised or Shape.Capitals && !IsOf(names, tokens[i]))
            {
                return true;
            }
        }

        return RoleMailbox.Is(mention.Value);
    }

    private static bool IsFirstName(in Token token) =>
        (token.Words & WordKinds.CommonGivenName) != 0 && token.Shape is Shape.Capitalised or Shape.Capitals && (token.Words & WordKinds.Function) == 0;

    private static bool IsOf(List<NameRecognizer.Found> names, in Token token)
    {
        foreach (var name in names)
        {
            if (name.Span.Overlaps(token.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static int IndexAt(ReadOnlySpan<Token> tokens, int start)
    {
        var (low, high) = (0, tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].Span.Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

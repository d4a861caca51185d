using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells a number in brackets right behind somebody or something else in a sentence: "la centrale d'Air-Alpes (0844 834 844)", "Callum is joining (his mobile's …)", "le maréchal (Nono, 06 88 …)".</summary>
internal static class BracketedNumber
{
    private const int WordsOfAnAside = 6;
    private const WordKinds Things = WordKinds.Common | WordKinds.Department | WordKinds.CompanyWord | WordKinds.Place;
    private const WordKinds OfNames = WordKinds.GivenName | WordKinds.CommonGivenName | WordKinds.FamilyName;

    /// <summary>Whether a number, of which the token is told, is one.</summary>
    public static bool Is(string text, Layout layout, List<NameRecognizer.Found> names, Mention mention, int low)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        if (low >= tokens.Length || tokens[low].Line is var line && !OthersNumber.IsSaid(CollectionsMarshal.AsSpan(layout.Lines)[line]))
        {
            return false;
        }

        for (var i = low; i > Math.Max(0, low - WordsOfAnAside); i--)
        {
            var between = text.AsSpan(tokens[i - 1].Span.End, tokens[i].Span.Start - tokens[i - 1].Span.End);
            if (between.Contains(')'))
            {
                return false;
            }

            if (between.Contains('(') || (i == low && text[tokens[i].Span.Start] == '(' && !mention.Text.Contains(')', StringComparison.Ordinal)))
            {
                return IsNamedInBrackets(text, tokens, names, i, low) || (layout.Lines[line].IsProse && IsBehindAnother(text, tokens[i - 1], names));
            }
        }

        return false;
    }

    private static bool IsBehindAnother(string text, in Token word, List<NameRecognizer.Found> names) =>
        AuthorsNumber.IsSomebodyElse(word.In(text))
        || (word.Kind == TokenKind.Word && word.Shape is Shape.Capitalised or Shape.Mixed && (word.Words & (Things | WordKinds.PhoneLabel)) == 0 && !OthersNumber.IsOf(names, word.Span) && !IsTelephone(word.Span.Of(text)));

    // "le maréchal (Nono, 06 88 …)": a name and a comma, behind a word that is none of those who are meant.
    private static bool IsNamedInBrackets(string text, ReadOnlySpan<Token> tokens, List<NameRecognizer.Found> names, int first, int number)
    {
        if (first == number || tokens[number].Before != Gap.Comma || OthersNumber.IsOf(names, new TextSpan(tokens[first - 1].Span.Start, tokens[number].Span.Start)))
        {
            return false;
        }

        // Some nicknames are towns elsewhere: "… cabinet à Vire. le maréchal (Nono, 06 88 …)" begins with somebody.
        var begins = first > 1 && Articles.Definite.Has(tokens[first - 2].In(text)) && (tokens[first - 2].Before is Gap.Stop or Gap.Line or Gap.Blank || first == 2);
        for (var i = first; i < number; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || tokens[i].Shape != Shape.Capitalised || (tokens[i].Words & ~(begins ? OfNames | WordKinds.Place | WordKinds.Common : OfNames)) != 0)
            {
                return false;
            }
        }

        return true;
    }

    // "auf dem Diensthandy (0171 …)"
    private static bool IsTelephone(string word) =>
        word.Contains("handy", StringComparison.OrdinalIgnoreCase) || word.Contains("telefon", StringComparison.OrdinalIgnoreCase) || word.Contains("nummer", StringComparison.OrdinalIgnoreCase) || word.Contains("mobil", StringComparison.OrdinalIgnoreCase);
}

using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells whose a number is where its label says so: "Portable de M. Vuillemin (urgences) : 06 86 41 39 75", "Durchwahl von Dr. Kern: 0711 482-16".</summary>
internal static class LabelForAnother
{
    private const int WordsToNumber = 8;
    private const int WordsOfALabel = 5;
    private static readonly Words Lawyers = new("me mtre maître");
    private static readonly Words Lines = new("ligne line línea linea linha lijn nummer");
    private static readonly Words Asking = new("ask demander demandez fragen verlangen preguntar pregunte chiedere chieda perguntar pergunte vragen vraag");
    private static readonly Words AskedFor = new("for à nach por di naar");
    private static readonly Words Of = new("de du of von vom del della di do da van");

    /// <summary>Whether the label of a number, of which the token is told, gives it to somebody who is not meant; null where it names nobody.</summary>
    public static bool? Is(string text, Layout layout, List<NameRecognizer.Found> names, int number)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        if (number >= tokens.Length)
        {
            return null;
        }

        var first = CollectionsMarshal.AsSpan(layout.Lines)[tokens[number].Line].First;
        for (var i = number - 2; i >= first + 2 && number - i <= WordsToNumber && tokens[i].Kind == TokenKind.Word; i--)
        {
            if (tokens[i - 1].Shape == Shape.Lower && ((tokens[i].Words & WordKinds.Honorific) != 0 || Lawyers.Has(tokens[i].In(text))) && IsLabel(text, tokens, first, i))
            {
                return !IsFamilyOf(text, names, tokens, i + 1);
            }
        }

        return IsInBrackets(text, layout, names, number) ? true : null;
    }

    // "Medico competente (dott. Sgarbi): 335 …", "Recepción (preguntar por Koldo): 946 …"
    private static bool IsInBrackets(string text, Layout layout, List<NameRecognizer.Found> names, int number)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        if (tokens[number].Before != Gap.Colon || layout.Lines[tokens[number].Line] is var line && number == line.First || !text.AsSpan(tokens[number - 1].Span.End..tokens[number].Span.Start).Contains(')'))
        {
            return false;
        }

        for (var i = number - 1; i > line.First && number - i <= WordsToNumber; i--)
        {
            var isCalled = ((tokens[i - 1].Words & WordKinds.Honorific) != 0 && tokens[i - 1].Before == Gap.Bracket) || (AskedFor.Has(tokens[i - 1].In(text)) && i > 1 && Asking.Has(tokens[i - 2].In(text)));
            if (isCalled && tokens[i].IsCapital && tokens[i].Kind == TokenKind.Word)
            {
                return !IsFamilyOf(text, names, tokens, i) && !OthersNumber.IsOf(names, tokens[i].Span);
            }
        }

        return false;
    }

    // A word for a telephone, "of", and how somebody is called.
    private static bool IsLabel(string text, ReadOnlySpan<Token> tokens, int first, int honorific)
    {
        if (tokens[honorific + 1] is not { Kind: TokenKind.Word, Before: Gap.Space or Gap.Stop, Shape: Shape.Capitalised or Shape.Capitals or Shape.Mixed } || !Of.Has(tokens[honorific - 1].In(text)))
        {
            return false;
        }

        for (var i = honorific - 2; i >= first && i >= honorific - WordsOfALabel; i--)
        {
            if ((tokens[i].Words & WordKinds.PhoneLabel) != 0 || Lines.Has(tokens[i].In(text)) || Possessive.IsTelephone(tokens[i].In(text)))
            {
                return true;
            }
        }

        return false;
    }

    // "Portable de M. Royer" in Royer's own signature.
    private static bool IsFamilyOf(string text, List<NameRecognizer.Found> names, ReadOnlySpan<Token> tokens, int called)
    {
        var end = called;
        while (end + 1 < tokens.Length && tokens[end + 1].Kind == TokenKind.Word && tokens[end + 1].Before is Gap.None or Gap.Space)
        {
            end++;
        }

        var said = text.AsSpan(tokens[called].Span.Start..tokens[end].Span.End);
        foreach (var name in names)
        {
            if (name.Name.Family is { } family && said.Contains(family, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}

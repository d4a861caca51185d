using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Tells who is spoken to in the place of the author: "leave a message with Kirsty on 0131 …", "eine Nachricht bei Wiebke unter …", "speak to Kirsty on …".</summary>
internal static class MessageTaker
{
    private const int WordsOfAName = 3;
    private const int FewestBefore = 4;
    private static readonly Words Messages = new("message messages msg word speak talk chat nachricht nachrichten mitteilung mensaje recado mensajes messaggio messaggi mensagem mensagens bericht boodschap parler adressez-vous");
    private static readonly Words With = new("with to for à a auprès bei an für con para per com bij voor");
    private static readonly Words Through = new("on at via under au sur unter auf an al en no pelo op onder");
    private const WordKinds NobodysName = WordKinds.PhoneLabel | WordKinds.Function | WordKinds.Weekday | WordKinds.Month | WordKinds.Department | WordKinds.CompanyWord | WordKinds.Title;

    /// <summary>Whether a number is such a person's, who is none of those who are meant, however rare the name.</summary>
    /// <param name="text">The text.</param>
    /// <param name="layout">Its tokens.</param>
    /// <param name="names">Those who are meant.</param>
    /// <param name="number">The token of the number.</param>
    public static bool Is(string text, Layout layout, List<NameRecognizer.Found> names, int number)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        if (number < FewestBefore || number >= tokens.Length || !IsOfName(tokens[number - 2]) || !Through.Has(tokens[number - 1].In(text)))
        {
            return false;
        }

        var first = number - 2;
        while (first >= 2 && number - first <= WordsOfAName && tokens[first].Before == Gap.Space && IsOfName(tokens[first]) && IsOfName(tokens[first - 1]))
        {
            first--;
        }

        if (first < 2 || !IsOfName(tokens[first]) || tokens[first].Before != Gap.Space || tokens[first - 1].Before != Gap.Space || !With.Has(tokens[first - 1].In(text)) || !Messages.Has(tokens[first - 2].In(text)))
        {
            return false;
        }

        var called = layout.Tokens[first];
        return (called.Agrees & Agreement.From) == 0 && !OthersNumber.IsOf(names, new TextSpan(called.Span.Start, tokens[number - 2].Span.End)) && !IsAuthor(text, called, names);
    }

    private static bool IsAuthor(string text, Token called, List<NameRecognizer.Found> names) => names.Exists(name => OthersNumber.IsCalledSo(text, called, name) || IsFamily(text, called, name));

    // "Talk to Doe on …" says Jane Doe of herself.
    private static bool IsFamily(string text, in Token called, NameRecognizer.Found name) =>
        name.Name.Family is { } family && Words.Fold(called.Span.Of(text)) is var word && Words.Fold(family) is var whole && (whole == word || whole.EndsWith($" {word}", StringComparison.Ordinal));

    private static bool IsOfName(in Token token) => token.Kind == TokenKind.Word && token.Shape == Shape.Capitalised && (token.Words & NobodysName) == 0;
}

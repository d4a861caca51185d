using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Notes;

/// <summary>Finds the company of the only one whom a note names, by where it stands: "M. Lefebvre (Bouygues)", "Herr Müller von Siemens", "Jan de Vries, Philips, 06-12345678".</summary>
internal static class NoteCompany
{
    private const int MostWords = 4;
    private const double Likely = 0.7;
    private const WordKinds Others = WordKinds.Honorific | WordKinds.Title | WordKinds.TitleHead | WordKinds.Department | WordKinds.Country | WordKinds.Month | WordKinds.Weekday | WordKinds.Greeting | WordKinds.Closing | WordKinds.PhoneLabel | WordKinds.FaxLabel | WordKinds.EmailLabel | WordKinds.WebLabel | WordKinds.AddressLabel | WordKinds.Street | WordKinds.Degree | WordKinds.CommonGivenName;
    private static readonly Words From = new("from at of with von vom bei chez de da di del della van");

    /// <summary>Adds it where none is found.</summary>
    public static void Add(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.Count != 1 || found.Exists(static mention => mention.Field == ContactField.Company))
        {
            return;
        }

        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var at = layout.IndexAt(names[0].Span.End);
        var start = at < tokens.Length ? tokens[at].Span.Start : text.Length;
        at = found.Find(mention => mention.Field == ContactField.JobTitle && mention.Span.Start == start) is { } title ? layout.IndexAt(title.Span.End) : at;
        if (at == 0 || at >= tokens.Length || tokens[at].Line != tokens[at - 1].Line)
        {
            return;
        }

        var between = text.AsSpan(tokens[at - 1].Span.End, tokens[at].Span.Start - tokens[at - 1].Span.End);
        var isBracketed = between.EndsWith("(");
        var isFrom = tokens[at].Before == Gap.Space && tokens[at].Shape == Shape.Lower && From.Has(text.AsSpan(tokens[at].Span.Start, tokens[at].Span.Length));
        var first = isFrom ? at + 1 : at;
        if (!isFrom && !isBracketed && !between.Contains('@') && tokens[at].Before is not (Gap.Comma or Gap.Dash or Gap.Bar or Gap.Slash))
        {
            return;
        }

        if (End(text, tokens, first, isBracketed) is var end && end > first && new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End) is var span && !found.Exists(mention => mention.Span.Overlaps(span)))
        {
            found.Add(RunMentions.Written(ContactField.Company, text, span, Likely));
        }
    }

    // Behind the last of a few words in capitals that are nothing else, up to a sign, a number or the end of the line.
    private static int End(string text, ReadOnlySpan<Token> tokens, int first, bool isBracketed)
    {
        var (end, places) = (first, 0);
        while (end < tokens.Length && end - first < MostWords && tokens[end].Kind == TokenKind.Word && tokens[end].Line == tokens[first].Line && (end == first || tokens[end].Before is Gap.Space or Gap.None)
            && tokens[end].Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed && (tokens[end].Words & Others) == 0 && !Trades.Is(text, tokens[end]))
        {
            places += (tokens[end].Words & WordKinds.Place) != 0 ? 1 : 0;
            end++;
        }

        var isWhole = end == tokens.Length || tokens[end].Line != tokens[first].Line || tokens[end].Kind != TokenKind.Word || tokens[end].Before >= Gap.Bracket;
        var isClosed = !isBracketed || (end > first && tokens[end - 1].Span.End < text.Length && text[tokens[end - 1].Span.End] == ')');
        return isWhole && isClosed && places < end - first ? end : first;
    }
}

using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Finds the firm of somebody who writes no capitals: "its jerrilynn mcelhaney from loftwise attic conversions", "farm secretary, brackenhurst free range eggs" below the name.</summary>
internal static class FirmInSmallLetters
{
    private const int MostWords = 5;
    private const double Likely = 0.7;
    private const WordKinds NoFirm = WordKinds.Function | WordKinds.Weekday | WordKinds.Month | WordKinds.Greeting | WordKinds.Closing | WordKinds.PhoneLabel | WordKinds.EmailLabel | WordKinds.TitleHead | WordKinds.Department | WordKinds.Honorific;
    private static readonly Words Times = new("vorige volgende komende afgelopen letzte letzter nächste nächster prochaine dernière próxima próximo pasada pasado prossima scorsa passada passado");
    private static readonly Words Froms = new("from de du chez von vom bei da del di van bij");

    /// <summary>Adds it where one person is named, in small letters, and no company is found.</summary>
    public static void Add(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names is not [{ Name: { Given: not null, Family: not null } } only] || !char.IsLower(text[only.Span.Start]) || Mentions.Has(found, ContactField.Company))
        {
            return;
        }

        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var behind = layout.IndexAt(only.Span.End);
        var isFrom = behind > 0 && behind + 1 < tokens.Length && tokens[behind].Line == tokens[behind - 1].Line && tokens[behind].Before is Gap.Space or Gap.Comma && Froms.Has(tokens[behind].In(text));
        var first = isFrom ? behind + 1 : BehindTitle(layout, found, behind);
        if (first > 0 && first < tokens.Length && End(text, tokens, first) is var end && end - first > 1 && (isFrom || end == layout.Lines[tokens[first].Line].End) && new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End) is var span && !found.Exists(mention => mention.Span.Overlaps(span)))
        {
            found.Add(RunMentions.Written(ContactField.Company, text, span, Likely));
        }
    }

    // Behind the comma of a title on the line below the name; nought where none stands there.
    private static int BehindTitle(Layout layout, List<Mention> found, int behind)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        if (behind >= tokens.Length || tokens[behind].Before != Gap.Line || found.Find(mention => mention.Field == ContactField.JobTitle && mention.Span.Start == layout.Tokens[behind].Span.Start) is not { } title)
        {
            return 0;
        }

        var end = layout.IndexAt(title.Span.End);
        return end < tokens.Length && tokens[end].Line == tokens[behind].Line && tokens[end].Before == Gap.Comma ? end : 0;
    }

    // "loftwise attic conversions": what it begins with is no word, or one of firms; "new york" and "last week" are none.
    private static bool IsFirm(string text, ReadOnlySpan<Token> words)
    {
        var kinds = WordKinds.None;
        foreach (ref readonly var word in words)
        {
            kinds |= word.Words;
            if (word.Span.Length == 1)
            {
                return false; // "from building b"
            }
        }

        return words.Length > 0 && ((words[0].Words == WordKinds.None && !Times.Has(words[0].In(text))) || (kinds & (WordKinds.CompanyWord | WordKinds.Industry | WordKinds.LegalForm)) != 0);
    }

    // Words in small letters that may be of a firm, up to a sign or the end of the line.
    private static int End(string text, ReadOnlySpan<Token> tokens, int first)
    {
        var end = first;
        while (end < tokens.Length && end - first <= MostWords && tokens[end] is { Kind: TokenKind.Word, Shape: Shape.Lower } word && ((word.Words & NoFirm) == 0 || (end > first && (word.Words & WordKinds.Particle) != 0)) && (end == first || (word.Line == tokens[first].Line && word.Before is Gap.Space or Gap.None)))
        {
            end++;
        }

        // It ends with its part of the sentence: "from upstairs asked again" names none.
        return end - first <= MostWords && IsFirm(text, tokens[first..end]) && (end == tokens.Length || tokens[end].Line != tokens[first].Line || tokens[end].Before >= Gap.Stop) ? end : first;
    }
}

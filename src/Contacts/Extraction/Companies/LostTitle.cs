using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.People;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Finds the title of the only person of a signature where the model saw none: below the name, or behind it, what begins or ends with a word of titles.</summary>
internal static class LostTitle
{
    private const int MostWords = 8;
    private const double Likely = 0.72;
    private const WordKinds NoTitle = WordKinds.LegalForm | WordKinds.Street | WordKinds.Greeting | WordKinds.Closing | WordKinds.PhoneLabel | WordKinds.EmailLabel;

    /// <summary>Adds the title.</summary>
    public static void Add(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.Count == 0 || found.Exists(static mention => mention.Field == ContactField.JobTitle) || !Cast.IsOne(names) || !found.Exists(static mention => mention.Field is ContactField.Number or ContactField.Email))
        {
            return;
        }

        foreach (var name in names)
        {
            var line = layout.LineAt(name.Span.Start);
            var behind = layout.IndexAt(name.Span.End);
            if (line < 0 || layout.Lines[line].IsProse || layout.Tokens[layout.Lines[line].First].Span.Start != name.Span.Start)
            {
                continue;
            }

            var below = behind == layout.Lines[line].End && line + 1 < layout.Lines.Count && layout.Lines[line + 1].Before == Gap.Line ? layout.Lines[line + 1].First : behind < layout.Lines[line].End && layout.Tokens[behind].Before >= Gap.Comma ? behind : -1;
            if (below >= 0 && End(layout, below) is var end && IsTitle(CollectionsMarshal.AsSpan(layout.Tokens)[below..end]) && new TextSpan(layout.Tokens[below].Span.Start, layout.Tokens[end - 1].Span.End) is var span && !found.Exists(mention => mention.Span.Overlaps(span)) && !names.Exists(other => other.Span.Overlaps(span)))
            {
                found.Add(RunMentions.Written(ContactField.JobTitle, text, span, Likely));
                return;
            }
        }
    }

    // Up to the next bar, dash, comma or line.
    private static int End(Layout layout, int first)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var end = first + 1;
        while (end < tokens.Length && tokens[end].Line == tokens[first].Line && tokens[end].Before is Gap.Space or Gap.None or Gap.Stop or Gap.Slash)
        {
            end++;
        }

        return end;
    }

    private static bool IsTitle(ReadOnlySpan<Token> words)
    {
        var head = ((words[0].Words | words[^1].Words) & WordKinds.TitleHead) != 0;
        foreach (ref readonly var word in words)
        {
            if (word.Kind != TokenKind.Word || (word.Words & NoTitle) != 0 || word.Shape is >= Shape.Digit1 and <= Shape.DigitsAndLetters)
            {
                return false;
            }
        }

        // "Dpto. Técnico Comercial" is a department.
        return head && words.Length <= MostWords && (words[0].Words & (WordKinds.Department | WordKinds.TitleHead)) != WordKinds.Department;
    }
}

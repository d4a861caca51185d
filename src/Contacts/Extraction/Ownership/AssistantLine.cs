using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Leaves out the assistant on whose line a signature says how else its author is reached: "Secretary: Donna Gribble, 01872 252 117".</summary>
internal static class AssistantLine
{
    private const int LongestBracket = 80;
    private const int LongestAside = 240;
    private const int MostNames = 20;
    private const int MostFound = 200;
    private const int MostWordsOfALabel = 3;

    private static readonly Words Assistants = new("""
        assistant assistante assistantin assistent assistente assistentin assistenz asistente secretary secretaire secretariat secretaria secretariado segretaria segretario segreteria
        sekretarin sekretariat secretaresse secretariaat vorzimmer diary pa ea afwezigheid abwesenheit absence ausencia assenza referee referees guarantor
        """);

    /// <summary>What tells an assistant.</summary>
    public static IReadOnlyList<string> Phrases { get; } = [.. Cue.Of(Assistants), .. new[] { "pa ", "pa:", "ea ", "ea:" }.SelectMany(static word => "abcdefghijklmnopqrstuvwxyz ".Select(letter => word + letter))];

    /// <summary>Takes such a name out, and gives to nobody the numbers and addresses of its line that are not made of the author's name.</summary>
    public static void Leave(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if ((reading.Said & Cues.Assists) != 0)
        {
            LeaveAll(text, reading.Layout, names, found, others);
        }
    }

    private static void LeaveAll(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        LeaveBracketed(text, found, others);
        LeaveUnread(text, layout, names, found, others);
        if (names.Count is < 2 or > MostNames || names.FindAll(name => IsLabelled(text, layout, name)) is not { Count: > 0 } assistants)
        {
            return;
        }

        // In a list every line names an office and who holds it.
        var authors = names.FindAll(name => !assistants.Contains(name));
        if (authors.Count == 0 || authors.Exists(author => IsBehindColon(layout, author)))
        {
            return;
        }

        LineOfAnother.Leave(layout, assistants, names, found, others, isBlock: true);
    }

    // "My secretary: Orla Fehily, 021 492 4418", "Sekretariat Frau Peschke: 04921 88-120", though the name is not read: what stands behind the word, to the end of the line.
    private static void LeaveUnread(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (names.Count is 0 or > MostNames || found.Count > MostFound)
        {
            return;
        }

        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        for (var i = 0; i + 2 < tokens.Length; i++)
        {
            var isLabel = tokens[i + 1].Before == Gap.Colon ? IsSomebody(tokens[i + 1], tokens[i + 2]) : IsCalled(layout, tokens[i + 1], tokens[i + 2]);
            if (!isLabel || tokens[i + 2].Line != tokens[i].Line || !Assistants.Has(tokens[i].In(text)))
            {
                continue;
            }

            var span = new TextSpan(tokens[i].Span.Start, EndOf(text, layout, tokens[i]));
            span = span.End == tokens[layout.Lines[tokens[i].Line].End - 1].Span.End && LineOfAnother.IsBelowNumber(found, span.Start) ? span with { End = tokens[layout.Lines[LineOfAnother.EndOfBlock(layout, names, tokens[i].Line)].End - 1].Span.End } : span;
            LeaveOne(span, names, found, others);
        }
    }

    private static void LeaveOne(TextSpan span, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (!names.Exists(name => span.Contains(name.Span)) && names.Exists(name => name.Span.Start < span.Start))
        {
            LineOfAnother.Leave(span, names, found, others);
        }
    }

    // The end of the line, or of the bracket: "(nachmittags nur Assistentin Frau Kern). Angebot bitte an …".
    private static int EndOf(string text, Layout layout, in Token word)
    {
        var line = layout.Lines[word.Line];
        var (start, end) = (Math.Max(layout.Tokens[line.First].Span.Start, word.Span.Start - LongestAside), layout.Tokens[line.End - 1].Span.End);
        var open = text.AsSpan(start, word.Span.Start - start).LastIndexOf('(');
        var isOpen = open >= 0 && !text.AsSpan(start + open, word.Span.Start - start - open).Contains(')');
        return isOpen && text.AsSpan(word.Span.End, end - word.Span.End).IndexOf(')') is >= 0 and var close ? word.Span.End + close : end;
    }

    // "Orla Fehily", "Mme Zineb"
    private static bool IsSomebody(in Token first, in Token second) =>
        first.Shape is Shape.Capitalised or Shape.Mixed && second.Kind == TokenKind.Word && second.Before is Gap.Space or Gap.Stop && second.Shape is Shape.Capitalised or Shape.Mixed && (first.Words & (WordKinds.PhoneLabel | WordKinds.EmailLabel | WordKinds.AddressLabel)) == 0;

    // "Frau Peschke", and how to reach her on the same line.
    private static bool IsCalled(Layout layout, in Token honorific, in Token name) =>
        (honorific.Words & WordKinds.Honorific) != 0 && honorific.Before <= Gap.Space && name.Shape is Shape.Capitalised or Shape.Capitals && (layout.Lines[name.Line].Kinds & (1 << (int)TokenKind.Phone)) != 0;

    // "(Assistenz: Gesa Lüders-Hahn, +49 …)", though the name is not read.
    private static void LeaveBracketed(string text, List<Mention> found, List<Mention> others)
    {
        for (var i = found.Count - 1; i >= 0; i--)
        {
            if (found[i].Field is ContactField.Number or ContactField.Email && IsInBracket(text, found[i].Span.Start))
            {
                others.Add(found[i]);
                found.RemoveAt(i);
            }
        }
    }

    private static bool IsInBracket(string text, int at)
    {
        var before = text.AsSpan(Math.Max(0, at - LongestBracket), Math.Min(at, LongestBracket));
        var open = before.LastIndexOf('(');
        return open >= 0 && before[(open + 1)..] is var said && !said.ContainsAny(')', '\n') && said.IndexOf(':') is > 1 and var colon && Assistants.Has(said[..colon].Trim());
    }

    private static bool IsLabelled(string text, Layout layout, NameRecognizer.Found name)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var at = layout.IndexAt(name.Span.Start);
        if (at >= tokens.Length || tokens[at].Before != Gap.Colon)
        {
            return false;
        }

        // "Secretary: …" begins a line, "(asistente: …)" stands behind whom it is of.
        var first = Math.Max(layout.Lines[tokens[at].Line].First, at - MostWordsOfALabel);
        for (var i = at - 1; i >= first && (i == at - 1 || tokens[i + 1].Before <= Gap.Space); i--)
        {
            if (Assistants.Has(text.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBehindColon(Layout layout, NameRecognizer.Found name) =>
        layout.IndexAt(name.Span.Start) is var at && at < layout.Tokens.Count && layout.Tokens[at].Before == Gap.Colon;
}

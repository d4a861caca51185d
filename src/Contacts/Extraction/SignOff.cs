using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction;

/// <summary>The name by which a mail ends that has no signature: "Regards," and below it "Bert Meyers".</summary>
internal static class SignOff
{
    /// <summary>How sure it is that a mail's last words are its author's name.</summary>
    public const double Confidence = 0.85;

    private const int LinesFromTheEnd = 4;
    private const int MostWords = 4;
    private const WordKinds OfOffices = WordKinds.CompanyWord | WordKinds.Department | WordKinds.Industry | WordKinds.Title;

    /// <summary>Where the name stands; null where the mail ends otherwise.</summary>
    public static TextSpan? Find(Layout layout)
    {
        for (var i = layout.Lines.Count - 1; i >= Math.Max(0, layout.Lines.Count - LinesFromTheEnd); i--)
        {
            var line = layout.Lines[i];
            if ((line.Words & WordKinds.Closing) != 0 && Inline(layout, line) is { } beside)
            {
                return beside;
            }

            var closed = i > 0 && layout.Lines[i - 1].Sort == Stretch.Closing;
            var last = i == layout.Lines.Count - 1 && (line.Agrees & Agreement.From) != 0;
            if ((closed || last) && line.Sort != Stretch.Closing && Name(layout, line.First, line.End) is { } name)
            {
                return name;
            }
        }

        return null;
    }

    /// <summary>Whether words are those of a person and not of a mailbox or a department: "Acme Messaging Security".</summary>
    public static bool IsPerson(ReadOnlySpan<Token> words)
    {
        var kinds = WordKinds.None;
        foreach (ref readonly var word in words)
        {
            kinds |= word.Words;
        }

        return (kinds & WordKinds.CommonGivenName) != 0 || (kinds & OfOffices) == 0;
    }

    /// <summary>Whether words are the name that the From header has: all of them but initials, or one beside a first name, as in "Jim Griffin" for "Griffin, James".</summary>
    public static bool IsAuthor(ReadOnlySpan<Token> words)
    {
        var (any, all, given) = (false, true, false);
        foreach (ref readonly var word in words)
        {
            var agrees = (word.Agrees & Agreement.From) != 0;
            any |= agrees;
            all &= agrees || word.Shape == Shape.Initial || (word.Words & (WordKinds.Degree | WordKinds.Honorific)) != 0;
            given |= (word.Words & WordKinds.CommonGivenName) != 0;
        }

        return any && (all || given) && IsPerson(words);
    }

    // "Thanks, Kim Ward"
    private static TextSpan? Inline(Layout layout, Stretch line)
    {
        for (var i = line.First + 1; i < line.End && i <= line.First + MostWords; i++)
        {
            if (layout.Tokens[i].Before is Gap.Comma or Gap.Dash or Gap.Stop or Gap.Wide && (layout.Tokens[i - 1].Words & WordKinds.Closing) != 0)
            {
                return Name(layout, i, line.End);
            }
        }

        return null;
    }

    private static TextSpan? Name(Layout layout, int first, int end)
    {
        if (end - first > MostWords || (layout.Tokens[first].Words & WordKinds.GivenName) == 0 && (layout.Tokens[first].Agrees & Agreement.From) == 0)
        {
            return null;
        }

        for (var i = first; i < end; i++)
        {
            var token = layout.Tokens[i];
            var written = token.Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed or Shape.OneCapital or Shape.Initial or Shape.Uncased || (token.Words & WordKinds.Particle) != 0;
            if (token.Kind != TokenKind.Word || !written || (i > first && token.Before is not (Gap.None or Gap.Space or Gap.Stop)))
            {
                return null;
            }
        }

        return IsPerson(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(layout.Tokens)[first..end]) ? new TextSpan(layout.Tokens[first].Span.Start, layout.Tokens[end - 1].Span.End) : null;
    }
}

using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Leaves to others what stands below a list of people, or above it in a sentence, and is said to be something else: "Réservation des terrains auprès de la mairie : 04 92 45 00 12".</summary>
internal static class ListTail
{
    private const int MostNames = 200;
    private const int FewestRows = 3;
    private const int FewestWords = 2;
    private const int MostOfALabel = 5;

    /// <summary>Moves such numbers, where every name has what reaches it on its own line.</summary>
    public static void Leave(Layout layout, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (names.Count is >= FewestRows and <= MostNames)
        {
            LeaveTail(layout, names, found, others);
        }
    }

    private static void LeaveTail(Layout layout, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        var last = names.Max(name => layout.LineAt(name.Span.Start));
        var first = names.Min(name => layout.LineAt(name.Span.Start));
        var below = found.FindAll(mention => mention.Field == ContactField.Number && layout.LineAt(mention.Span.Start) is var line && (line > last || (line < first && layout.Lines[line].Count > MostOfALabel)));
        if (below.Count == 0 || !names.TrueForAll(name => IsRow(layout, layout.LineAt(name.Span.Start))))
        {
            return;
        }

        below.RemoveAll(number => !IsLabelled(layout, number));
        others.AddRange(below);
        found.RemoveAll(below.Contains);
    }

    private static bool IsRow(Layout layout, int line) =>
        line >= 0 && (layout.Lines[line].Kinds & ((1 << (int)TokenKind.Phone) | (1 << (int)TokenKind.Email))) != 0;

    // Two words and more before it, on a line that a blank one or a colon sets apart.
    private static bool IsLabelled(Layout layout, Mention number)
    {
        var at = layout.IndexAt(number.Span.Start);
        var line = layout.Lines[layout.Tokens[at].Line];
        var words = 0;
        var colon = layout.Tokens[at].Before == Gap.Colon;
        for (var i = line.First; i < at; i++)
        {
            words += layout.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
            colon |= i > line.First && layout.Tokens[i].Before == Gap.Colon;
        }

        return words >= FewestWords && (colon || line.Before == Gap.Blank);
    }
}

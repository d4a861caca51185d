using Allo.Contacts.Extraction.Lexicon;
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
    private static readonly Words Help = new("hôpital samu pompiers urgences gendarmerie hospital ambulance emergency police garda coastguard krankenhaus klinikum notaufnahme notarzt feuerwehr polizei giftnotruf notruf bomberos policía ambulancia urgencias ospedale carabinieri polizia soccorso bombeiros polícia ambulância ziekenhuis brandweer politie huisartsenpost sygehus sjukhus politi polis");

    /// <summary>Moves such numbers, where every name has what reaches it on its own line.</summary>
    public static void Leave(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (names.Count is >= FewestRows and <= MostNames)
        {
            LeaveTail(layout, names, found, others);
        }

        if (names.Count is > 1 and <= MostNames && found.Count <= MostNames)
        {
            LeaveHelp(text, layout, names, found, others);
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
        Mentions.Move(found, others, below);
    }

    // "Hôpital le plus proche : 02 …", "Klinikum Wittstock, Notaufnahme: 03394 …" among the rows: where help is, and nobody of the list.
    private static void LeaveHelp(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        foreach (var number in found.FindAll(static mention => mention.Field == ContactField.Number))
        {
            var line = layout.LineAt(number.Span.Start);
            if (line < 0 || layout.Lines[line].IsProse || !BeginsWithHelp(text, layout, line) || names.Exists(name => layout.LineAt(name.Span.Start) == line) || !names.TrueForAll(name => IsRow(layout, layout.LineAt(name.Span.Start))))
            {
                continue;
            }

            others.Add(number);
            found.RemoveAll(mention => layout.LineAt(mention.Span.Start) == line && (mention == number || mention.Field is ContactField.Company or ContactField.JobTitle or ContactField.Address));
        }
    }

    private static bool BeginsWithHelp(string text, Layout layout, int line)
    {
        for (var i = layout.Lines[line].First; i < Math.Min(layout.Lines[line].End, layout.Lines[line].First + MostOfALabel); i++)
        {
            if (layout.Tokens[i].Kind == TokenKind.Word && Help.Has(layout.Tokens[i].In(text)))
            {
                return true;
            }
        }

        return false;
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

using System.Buffers;
using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Ownership;

/// <summary>Leaves out the colleague whom an author names beside themselves, and whom a form says to call in an emergency: "on Fridays: my colleague Sietse Wiersma, 06 …", "Personne à prévenir : Mireille Lavigne (mère), 05 …".</summary>
internal static class CompanionLine
{
    private const int MostNames = 20;
    private const int MostFound = 200;
    private const int LongestLabel = 60;

    /// <summary>What the words for a colleague have in common, folded.</summary>
    public static IReadOnlyList<string> Phrases { get; } = ["olleg", "olleag", "olega", "ompaner"];

    private static readonly SearchValues<string> Marks = SearchValues.Create(["olleg", "ollèg", "olleag", "olega", "ompañer"], StringComparison.Ordinal);

    private static readonly string[] Emergencies =
    [
        "personne a prevenir", "contact d'urgence", "en cas d'accident", "en cas d'urgence", "emergency contact", "next of kin", "in case of emergency", "notfallkontakt", "im notfall", "contacto de emergencia", "en caso de emergencia",
        "contatto di emergenza", "in caso di emergenza", "em caso de emergencia", "noodcontact", "in geval van nood", "medecin traitant", "hausarzt", "huisarts", "medico de familia", "medico curante",
    ];

    /// <summary>Takes their names out, and gives to nobody what follows on their line.</summary>
    public static void Leave(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if (names.Count is 0 or > MostNames)
        {
            return;
        }

        // Of the heads of mails only the first lines are asked what they say.
        if (names.Count == 1 && found.Count <= MostFound && ((reading.Said & Cues.Accompanies) != 0 || reading.IsAuthorKnown) && text.AsSpan().ContainsAny(Marks))
        {
            LeaveUnread(text, reading.Layout, names[0], found, others);
        }

        var layout = reading.Layout;
        List<NameRecognizer.Found>? companions = null;
        foreach (var name in names)
        {
            if (IsOfEmergency(text, name.Span) || (names.Count - (companions?.Count ?? 0) > 1 && IsColleague(text, layout, name)))
            {
                (companions ??= []).Add(name);
            }
        }

        if (companions is not null)
        {
            LineOfAnother.Leave(layout, companions, names, found, others);
        }
    }

    // Below the author "my colleague Sietse Wiersma, 06 …", though the name is not read.
    private static void LeaveUnread(string text, Layout layout, NameRecognizer.Found author, List<Mention> found, List<Mention> others)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        for (var i = layout.IndexAt(author.Span.End) + 1; i + 1 < tokens.Length; i++)
        {
            if (tokens[i].Before == Gap.Space && tokens[i + 1] is { Kind: TokenKind.Word, Before: Gap.Space or Gap.Comma, IsCapital: true } && Relations.Colleagues.Has(tokens[i].In(text)) && Relations.Mine.Has(tokens[i - 1].In(text)))
            {
                LineOfAnother.Leave(new TextSpan(tokens[i].Span.End, tokens[layout.Lines[tokens[i].Line].End - 1].Span.End), [author], found, others);
            }
        }
    }

    private static bool IsColleague(string text, Layout layout, NameRecognizer.Found name)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        return layout.IndexAt(name.Span.Start) is > 1 and var at && at < tokens.Length && tokens[at].Before is Gap.Space or Gap.Comma && tokens[at - 1].Before == Gap.Space && Relations.Colleagues.Has(tokens[at - 1].In(text)) && Relations.Mine.Has(tokens[at - 2].In(text));
    }

    private static bool IsOfEmergency(string text, TextSpan name)
    {
        var before = text.AsSpan(Math.Max(0, name.Start - LongestLabel)..name.Start);
        before = before[(before.LastIndexOf('\n') + 1)..];

        // "Hausarzt: Dr. Kern, 0711 …" alone is about him.
        if (!before.Contains(':') || text.AsSpan(0, name.Start - before.Length).IsWhiteSpace())
        {
            return false;
        }

        Span<char> room = stackalloc char[LongestLabel];
        var label = Words.Fold(before, room);
        foreach (var emergency in Emergencies)
        {
            if (label.StartsWith(emergency))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Buffers;
using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Senders;

/// <summary>A note of somebody who is away, "I am out of the office until Monday, please contact Deborah King": whoever stands in for them is a colleague and not meant.</summary>
internal static class Absence
{
    private const int LongestLine = 1000;
    private const int MostLines = 12;
    private const int WordsOfASentence = 60;

    /// <summary>What says so, folded.</summary>
    public static IReadOnlyList<string> Phrases { get; } =
        [
            "out of office", "out of the office", "away from the office", "away from my desk", "i am away", "i'm away", "i will be away", "i'll be away", "on leave", "parental leave", "maternity leave", "annual leave", "sick leave", "on vacation", "on holiday",
            "absent jusqu", "absente jusqu", "absent du", "absente du", "absent pour", "absente pour", "suis absent", "serai absent", "en conge", "en vacances", "mon absence",
            "nicht im buro", "nicht im haus", "abwesend", "meiner abwesenheit", "im urlaub", "in urlaub", "in elternzeit", "nicht erreichbar",
            "fuera de la oficina", "fuera de oficina", "ausente", "de vacaciones", "mi ausencia", "de baja",
            "fuori ufficio", "assente", "in ferie", "mia assenza", "in vacanza", "in maternita",
            "fora do escritorio", "ausente", "de ferias", "minha ausencia", "de licenca",
            "afwezig", "niet op kantoor", "niet aanwezig", "met vakantie", "op vakantie", "met verlof", "mijn afwezigheid",
        ];

    private static readonly SearchValues<string> Aways = SearchValues.Create([.. Phrases], StringComparison.Ordinal);

    /// <summary>Takes out the names that stand in the sentences of such a note, and leaves to others what stands beside them.</summary>
    public static void Leave(string text, ContactExtractor.Reading reading, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        if ((reading.Said & Cues.Away) != 0 && names.Count + found.Count > 0 && Find(text, reading.Layout) is >= 0 and var from)
        {
            LeaveBehind(from, text, reading.Layout, names, found, others);
        }
    }

    private static void LeaveBehind(int from, string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found, List<Mention> others)
    {
        names.RemoveAll(name => name.Span.Start > from && IsSaid(layout, name.Span));
        found.RemoveAll(mention =>
        {
            var said = mention.Span.Start > from && IsSaid(layout, mention.Span) && !(mention.Field == ContactField.Number && BodyNumber.IsTold(text, mention.Span) && !NamesStandIn(text, layout, from, mention.Span)) && !(mention.Field == ContactField.Email && names.Exists(name => SenderAddress.IsMadeOf(mention.Value, name.Name)));
            if (said)
            {
                others.Add(mention);
            }

            return said;
        });
    }

    // "In my absence Olu Adeyemi is looking after my accounts: 07540 …": whose first name the sentence has before the number, behind what says that somebody is away.
    private static bool NamesStandIn(string text, Layout layout, int from, TextSpan number)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var at = layout.IndexAt(number.Start);
        for (var i = at - 1; i >= Math.Max(0, at - WordsOfASentence) && tokens[i].Span.Start > from && tokens[i].Line == tokens[at].Line && !(tokens[i + 1].Before == Gap.Stop && tokens[i].Span.Length > 2); i--)
        {
            // "… mi móvil, 619 …"
            if (i + 1 < at && (tokens[i + 1].Words & WordKinds.PhoneLabel) != 0 && Relations.My.Has(tokens[i].In(text)))
            {
                return false;
            }

            if (tokens[i].IsCapital && (tokens[i].Words & (WordKinds.GivenName | WordKinds.Function)) == WordKinds.GivenName && (tokens[i].Agrees & Agreement.From) == 0)
            {
                return true;
            }
        }

        return false;
    }

    // Where the author says so of themselves: "marie est en congé, appelle Paul" only tells whom to call. What stands before is no part of such a note.
    private static int Find(string text, Layout layout)
    {
        for (var i = 0; i < layout.Lines.Count; i++)
        {
            var line = layout.Lines[i];
            if (SignatureBlock.IsSentence(line) && FirstPerson.Speaks(text, layout, i) is var speaks)
            {
                var start = layout.Tokens[line.First].Span.Start;
                var said = text.AsSpan(start, Math.Min(LongestLine, layout.Tokens[line.End - 1].Span.End - start));
                if ((speaks || Speaks(said)) && Words.Fold(said.ToString()).AsSpan().IndexOfAny(Aways) is >= 0 and var at)
                {
                    return start + at;
                }
            }
        }

        return -1;
    }

    // Verbs that need no pronoun: "Estaré fuera", "Sarò assente", "Estou de férias".
    private static readonly Words Verbs = new("estoy estare sono saro estou estarei suis serai bin ben encuentro");

    private static bool Speaks(ReadOnlySpan<char> said)
    {
        foreach (var word in said.Split(' '))
        {
            if (Verbs.Has(said[word].Trim(",.")))
            {
                return true;
            }
        }

        return false;
    }

    // In a paragraph that has a sentence above, but for what stands below a closing.
    private static bool IsSaid(Layout layout, TextSpan span)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        var line = layout.LineAt(span.Start);
        for (var i = line; i >= Math.Max(0, line - MostLines) && lines[i].Sort != Stretch.Closing; i--)
        {
            if (SignatureBlock.IsSentence(lines[i]))
            {
                return true;
            }

            if (lines[i].Before == Gap.Blank)
            {
                return false;
            }
        }

        return false;
    }
}

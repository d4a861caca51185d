using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Ownership;
using Allo.Contacts.Extraction.Recognizers;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Finds the company by an address, where the model saw none: "CHARPENTES MONTAGNARDES" beside charpentes.montagnardes@…, "Conservas Ribera del Ega" beside @conservasribera.es.</summary>
internal static class AgreeingCompany
{
    private const int MostFound = 200;
    private const int MostWords = 6;
    private const int MostNames = 40;
    private const double Likely = 0.75;
    private const WordKinds NoFirm = WordKinds.Title | WordKinds.TitleHead | WordKinds.Greeting | WordKinds.Closing | WordKinds.PhoneLabel | WordKinds.EmailLabel | WordKinds.WebLabel | WordKinds.Street;

    /// <summary>Adds the company where none is found.</summary>
    public static void Add(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found)
    {
        if (names.Count is 0 or > MostNames || Mentions.Has(found, ContactField.Company) || !Mentions.Has(found, ContactField.Email))
        {
            return;
        }

        // What a signature says comes before what a sentence does: "lien Teams : https://teams…".
        if ((Find(text, layout, names, found, inProse: false) ?? Find(text, layout, names, found, inProse: true)) is { } company)
        {
            found.Add(RunMentions.Written(ContactField.Company, text, company, Likely));
        }
    }

    private static TextSpan? Find(string text, Layout layout, List<NameRecognizer.Found> names, List<Mention> found, bool inProse)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        for (var i = 0; i < tokens.Length && found.Count <= MostFound; i++)
        {
            if (!IsCapital(tokens[i]) || (tokens[i].Words & NoFirm) != 0 || CompanyTail.IsSignedFor(text, layout, i) || layout.Lines[tokens[i].Line].IsProse != inProse)
            {
                continue;
            }

            var end = EndOf(text, tokens, i);
            var span = new TextSpan(tokens[i].Span.Start, tokens[end - 1].Span.End);
            if (Agrees(text, tokens[i..end]) && !CompanyRuns.IsRoll(text, tokens, i, end) && !Mentions.Overlap(found, span) && !OthersNumber.IsOf(names, span) && !AreNamed(names, span, text))
            {
                return RunMentions.SpanOf(text, layout, new RoleTagger.Run(Role.Company, Beginning(tokens, layout.Lines[tokens[i].Line], i, end), end, Likely));
            }

            // "Loredana Zanchetta della Zanchetta Serramenti": the firm may begin within.
            i = OthersNumber.IsOf(names, span) ? i : end - 1;
        }

        return null;
    }

    // "Cabane des Becs de Bosson", of which the address has the end.
    private static int Beginning(ReadOnlySpan<Token> tokens, in Stretch line, int first, int end)
    {
        var whole = line.Kinds == 1 << (int)TokenKind.Word && line is { Digits: 0, Count: <= MostWords, IsProse: false } && line.End == end && first > line.First && IsCapital(tokens[line.First])
            && tokens[first - 1].Shape == Shape.Lower && (tokens[first - 1].Words & WordKinds.Particle) != 0 && (tokens[line.First].Words & (WordKinds.TitleHead | WordKinds.Greeting | WordKinds.Closing)) == 0;
        return whole ? line.First : first;
    }

    // Behind the last word in capitals, or the legal form; a particle or a sign may stand between two.
    private static int EndOf(string text, ReadOnlySpan<Token> tokens, int first)
    {
        var end = first + 1;
        while (end < tokens.Length && end - first < MostWords && (tokens[end].Before is Gap.Space or Gap.None || (tokens[end].Before == Gap.Stop && IsForm(tokens[end]) && IsForm(tokens[end - 1]))) && tokens[end].Line == tokens[first].Line)
        {
            var next = end + 1 < tokens.Length && tokens[end + 1].Before == Gap.Space && IsCapital(tokens[end + 1]);
            if (!IsCapital(tokens[end]) && (tokens[end].Words & WordKinds.LegalForm) == 0 && !(next && (tokens[end].Shape == Shape.Lower ? (tokens[end].Words & WordKinds.Particle) != 0 : text[tokens[end].Span.Start] is '&')))
            {
                break;
            }

            end++;
        }

        return end;
    }

    // One word is the whole domain, or every word but particles and forms stands in the local part.
    private static bool Agrees(string text, ReadOnlySpan<Token> words)
    {
        var local = 0;
        foreach (ref readonly var word in words)
        {
            if ((word.Agrees & Agreement.Domain) != 0)
            {
                return true;
            }

            if (word.Shape != Shape.Lower && (word.Words & WordKinds.LegalForm) == 0 && word.Kind == TokenKind.Word && !Articles.Definite.Has(text.AsSpan(word.Span.Start, word.Span.Length)))
            {
                local = (word.Agrees & (Agreement.LocalPart | Agreement.WithinLocal)) != 0 && local >= 0 ? local + 1 : -1;
            }
        }

        return local > 1;
    }

    private static bool IsForm(in Token token) => (token.Words & WordKinds.LegalForm) != 0;

    private static bool AreNamed(List<NameRecognizer.Found> names, TextSpan span, string text) => names.Exists(name => Words.Fold(name.Name.ToString()) == Words.Fold(span.Of(text)));

    private static bool IsCapital(in Token token) => token.Kind == TokenKind.Word && token.Shape is Shape.Capitalised or Shape.Capitals or Shape.Mixed && token.Span.Length > 1;
}

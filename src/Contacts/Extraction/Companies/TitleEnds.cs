using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Tells where a title goes on that the model ends too early: in the unit named below "Responsable du pôle", behind the slash of "Consultante SAP FI/CO".</summary>
internal static class TitleEnds
{
    private const int MostWords = 7;
    private const int LongestLetters = 4;
    private const WordKinds OfOthers = WordKinds.TitleHead | WordKinds.GivenName | WordKinds.Street;

    // Before them a definite article: "Chef de service" is whole, "Responsable du service" is not.
    private static readonly Words Units = new("""
        pôle service département unité secteur cellule bureau domaine division filière l'unité
        área departamento sector servicio unidad settore reparto ufficio servizio l'ufficio l'area dipartimento setor serviço gabinete unidade
        abteilung bereichs bereich referats referat sachgebiets sachgebiet teams fachbereichs department unit division team afdeling dienst sectie
        """);

    private static readonly Words The = new("du de del des do da della dello la the der de");
    private static readonly Words Nouns = new("abteilung bereichs bereich referats referat sachgebiets sachgebiet teams fachbereichs");

    /// <summary>Lets a title go on to where it ends, be it in what was read as a company.</summary>
    public static void Widen(string text, Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var run = runs[index];
        var (end, next) = (run.End, index + 1 < runs.Count ? runs[index + 1] : default);
        var limit = index + 1 < runs.Count ? next.First : tokens.Length;
        while (end < limit && tokens[end].Before == Gap.Slash && AreLetters(text, tokens[end - 1], tokens[end]))
        {
            end++;
        }

        // "Abogada · Socia", which is all of its line
        if (end == run.End && end < tokens.Length && tokens[end].Before == Gap.Bar && layout.Lines[tokens[run.First].Line] is var line && line.First == run.First && line.End == end + 1 && (tokens[end].Words & WordKinds.TitleHead) != 0
            && (limit > end || next is { Role: Role.Title or Role.Company }))
        {
            if (index + 1 < runs.Count && runs[index + 1].First == end)
            {
                runs.RemoveAt(index + 1);
            }

            runs[index] = run with { End = end + 1 };
            return;
        }

        if (end == run.End && end < tokens.Length && IsNamedBelow(text, layout, run.First, end))
        {
            end = layout.Lines[tokens[end].Line].End;
            if (end > limit && !(next.Role == Role.Company && next.First == run.End))
            {
                return;
            }

            if (end > limit && next.End > end)
            {
                runs[index + 1] = next with { First = end };
            }
            else if (end > limit)
            {
                runs.RemoveAt(index + 1);
            }
        }

        runs[index] = run with { End = end };
    }

    // "FI/CO", "QA/RA": no room beside the slash.
    private static bool AreLetters(string text, in Token one, in Token other) =>
        other.Span.Start == one.Span.End + 1 && text[one.Span.End] == '/' && one.Shape == Shape.Capitals && other.Shape == Shape.Capitals && one.Span.Length <= LongestLetters && other.Span.Length <= LongestLetters;

    /// <summary>Whether a title is that of a unit, "Leiterin der Abteilung", which the next line names: "Einkauf und Logistik".</summary>
    public static bool IsNamedBelow(string text, Layout layout, int first, int end)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        if (end - first < 3 || tokens[end].Before != Gap.Line)
        {
            return false;
        }

        var line = layout.Lines[tokens[end].Line];
        var unit = tokens[end - 1].In(text);
        return line.Count <= MostWords && line.Kinds == 1 << (int)TokenKind.Word && line.Digits == 0 && (line.Words & OfOthers) == 0
            && tokens[end - 2].Shape == Shape.Lower && Units.Has(unit) && (unit.Contains('\'') || The.Has(tokens[end - 2].In(text))) && (tokens[end].Shape == Shape.Lower || Nouns.Has(unit)) && !HasForm(tokens[line.First..line.End]);
    }

    // "und" is one of "GmbH und Co." only.
    private static bool HasForm(ReadOnlySpan<Token> line)
    {
        foreach (ref readonly var token in line)
        {
            if ((token.Words & (WordKinds.LegalForm | WordKinds.Function)) == WordKinds.LegalForm)
            {
                return true;
            }
        }

        return false;
    }
}

using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Puts right which tokens make a company within sentences: it ends where the sentence does, and is no thing in small letters.</summary>
internal static class CompanyRuns
{
    private const int LongestShort = 3;
    private const double Weak = 0.7;
    private static readonly Words Contracted = new("del du des della dello do da dos das vom zum zur");

    /// <summary>The runs, in order.</summary>
    public static List<RoleTagger.Run> Of(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            if (runs[i].Role != Role.Company)
            {
                continue;
            }

            var run = runs[i] with { End = EndOfSentence(tokens, runs[i]) };
            runs[i] = run;
            if ((run.Confidence < Weak && IsLower(tokens, run) && IsThing(text, tokens, run)) || IsOfFirm(text, tokens, run))
            {
                runs.RemoveAt(i);
            }
        }

        return runs;
    }

    // "competencia jaja. Pedidos"
    private static int EndOfSentence(ReadOnlySpan<Token> tokens, RoleTagger.Run run)
    {
        for (var i = run.First + 1; i < run.End; i++)
        {
            var (last, next) = (tokens[i - 1], tokens[i]);
            if (next.Before == Gap.Stop && last.Shape == Shape.Lower && last.Span.Length > LongestShort && (last.Words & WordKinds.LegalForm) == 0 && next.Shape is Shape.Capitalised or Shape.OneCapital)
            {
                return i;
            }
        }

        return run.End;
    }

    // "the most recent financials of Morgan Stanley": what is a firm's is none.
    private static bool IsOfFirm(string text, ReadOnlySpan<Token> tokens, RoleTagger.Run run) =>
        run.End - run.First > 2 && tokens[run.First].Shape == Shape.Lower && tokens[run.First + 1].Shape == Shape.Lower && tokens[run.First + 2].Shape != Shape.Lower && text.AsSpan(tokens[run.First + 1].Span.Start, tokens[run.First + 1].Span.Length) is "of";

    private static bool IsLower(ReadOnlySpan<Token> tokens, RoleTagger.Run run)
    {
        foreach (ref readonly var token in tokens[run.First..run.End])
        {
            if (token.Shape != Shape.Lower || (token.Words & WordKinds.LegalForm) != 0 || (token.Agrees & Agreement.Domain) != 0)
            {
                return false;
            }
        }

        return true;
    }

    // "le studio", "a la competencia jaja": an article begins it, or stands before it.
    private static bool IsThing(string text, ReadOnlySpan<Token> tokens, RoleTagger.Run run) =>
        Articles.Any.Has(text.AsSpan(tokens[run.First].Span.Start, tokens[run.First].Span.Length)) || Contracted.Has(text.AsSpan(tokens[run.First].Span.Start, tokens[run.First].Span.Length))
        || (run.First > 0 && tokens[run.First].Before == Gap.Space && Articles.Any.Has(text.AsSpan(tokens[run.First - 1].Span.Start, tokens[run.First - 1].Span.Length)));
}

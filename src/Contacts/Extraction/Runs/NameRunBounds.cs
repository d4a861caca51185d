using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Runs;

/// <summary>Puts the bounds of a name right, of which the model cuts off words or reads too many: "Luz Marina Restrepo", "A.C. ten Brink", "Ludovica Sanfelice di Bagnoli".</summary>
internal static class NameRunBounds
{
    private const int ShortestGiven = 3;
    private static readonly Words Shortened = new("alex aug ben benj chas chr dan fred fredk geo gian gust hen herm jas jo joh jos matt max phil ray rob sam seb theo thos tim wilh");
    private const WordKinds Others = WordKinds.TitleHead | WordKinds.Closing | WordKinds.Greeting | WordKinds.Honorific;

    /// <summary>The name with the first names before it: "Steven" of "Steven M. Karolczak", "Luz" of "Luz Marina Restrepo".</summary>
    public static RoleTagger.Run Of(string text, Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var run = FromSentence(text, layout, runs[index]);
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var known = RunBounds.Before(runs, index);
        for (var words = 0; words < 2 && run.First > known && ((tokens[run.First].Before is Gap.Space or Gap.Stop && IsGiven(tokens[run.First - 1]) && !EndsSentence(text, tokens, run.First)) || (tokens[run.First].Before == Gap.None && tokens[run.First - 1].Shape == Shape.Initial)); words++)
        {
            run = run with { First = run.First - 1 };
        }

        // "A.C. ten Brink", of which only "Brink" is read.
        var start = run.First;
        while (start > known && tokens[start].Before == Gap.Space && tokens[start - 1] is { Shape: Shape.Lower } particle && (particle.Words & WordKinds.Particle) != 0 && particle.Line == tokens[run.First].Line)
        {
            start--;
        }

        run = start < run.First && start > known && tokens[start - 1].Shape == Shape.Initial && tokens[start].Before <= Gap.Stop && tokens[start - 1].Line == tokens[start].Line ? run with { First = start - 1 } : run;

        // "Margaret (Peggy) O'Shaughnessy", "H.J. (Harm-Jan) van der Meulen", of which only the name in brackets is read.
        run = run.First > known && tokens[run.First].Before == Gap.Bracket && run.First + 1 < run.End && tokens[run.First + 1].Before == Gap.Bracket
            && tokens[run.First - 1].Line == tokens[run.First].Line && (IsGiven(tokens[run.First - 1]) || tokens[run.First - 1].Shape == Shape.Initial)
            ? run with { First = run.First - 1 } : run;
        run = tokens[run.First].Before == Gap.Line && run.First > known && IsAlone(layout, run.First - 1) && IsAlone(layout, run.First) && IsGiven(tokens[run.First - 1]) && (tokens[run.First].Words & WordKinds.CommonGivenName) == 0
            ? run with { First = run.First - 1 } : FromGiven(text, layout, run);
        run = WithoutTown(layout, WithEstate(layout, runs, index, ToFamily(layout, runs, index, run)));
        return WithGiven(layout, runs, index, WithCapitals(layout, known, WithFamily(layout, known, run)));
    }

    // "KONAN-BROU Aya Marie-Laure", of which only the first names are read.
    private static RoleTagger.Run WithCapitals(Layout layout, int known, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        ref readonly var line = ref CollectionsMarshal.AsSpan(layout.Lines)[tokens[run.First].Line];
        return run.First == line.First + 1 && run.End == line.End && run.First > known && tokens[line.First] is { Shape: Shape.Capitals, Span.Length: > ShortestGiven } family && (family.Words & ~(WordKinds.FamilyName | WordKinds.Place)) == 0
            && tokens[run.First] is { Before: Gap.Space, Shape: Shape.Capitalised } given && (given.Words & WordKinds.GivenName) != 0
            ? run with { First = line.First } : run;
    }

    // "Bonjour Claire. Julien Roux, acheteur": a first name before a full stop is somebody else's, and no shortened one as in "Chr. Hansen".
    private static RoleTagger.Run FromSentence(string text, Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);

        // "Groet, J.W. (Jan Willem) ter Braak | …"; "Best, George" is a family name.
        if (run.End - run.First > 2 && tokens[run.First + 1].Before == Gap.Comma && (tokens[run.First].Words & (WordKinds.Closing | WordKinds.FamilyName)) == WordKinds.Closing)
        {
            return run with { First = run.First + 1 };
        }

        return run.End - run.First > 2 && EndsSentence(text, tokens, run.First + 1) && IsGiven(tokens[run.First + 1]) ? run with { First = run.First + 1 } : run;
    }

    private static bool EndsSentence(string text, ReadOnlySpan<Token> tokens, int at) =>
        tokens[at].Before == Gap.Stop && tokens[at - 1] is { Shape: Shape.Capitalised, Span.Length: >= ShortestGiven } given && (given.Words & WordKinds.CommonGivenName) != 0 && !Shortened.Has(given.In(text));

    // "Marc Petit, Lyon", "Petit, Marc, Lyon", "Jane Doe, Austin, TX": behind a whole name no other part of it stands, but a town.
    private static RoleTagger.Run WithoutTown(Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var last = tokens[run.End - 1];
        var hasState = run.End < tokens.Length && tokens[run.End] is { Shape: Shape.Capitals, Before: Gap.Comma, Span.Length: 2 };
        if (run.End - run.First < 3 || last.Before != Gap.Comma || (last.Words & WordKinds.Place) == 0 || (!hasState && (last.Words & WordKinds.CommonGivenName) != 0))
        {
            return run;
        }

        var isWhole = (tokens[run.First].Words & WordKinds.CommonGivenName) != 0 || (tokens[run.End - 2].Before == Gap.Comma && (tokens[run.End - 2].Words & WordKinds.CommonGivenName) != 0);
        return isWhole ? run with { End = run.End - 1 } : run;
    }

    // "Sunil Khandelwal (Proprietor)", of which only the first word is read as a name.
    private static RoleTagger.Run ToFamily(Layout layout, List<RoleTagger.Run> runs, int index, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var limit = index + 1 < runs.Count ? runs[index + 1].First : tokens.Length;
        var end = run.End;
        if (run.End - run.First == 1 && end + 1 < limit && tokens[end].Before == Gap.Bracket && tokens[end + 1].Before == Gap.Bracket
            && tokens[end + 1].Line == tokens[run.First].Line && RunBounds.IsCapital(tokens[end]) && IsUnknown(tokens[end + 1]) && (tokens[run.First].Words & WordKinds.GivenName) != 0)
        {
            return run with { End = end + 2 }; // "Bronwen (Bron) Llewellyn-Pugh"
        }

        return run.End - run.First == 1 && end < limit && tokens[run.First].Line == tokens[end].Line && layout.Lines[tokens[end].Line] is { IsProse: false } line && line.First == run.First
            && tokens[end].Before == Gap.Space && tokens[end].Shape == Shape.Capitalised && IsUnknown(tokens[end]) && (end + 1 == line.End || tokens[end + 1].Before >= Gap.Bracket)
            ? run with { End = end + 1 } : run;
    }

    // "Ludovica Sanfelice di Bagnoli": a line that is a name goes on with a particle and where the family is from.
    private static RoleTagger.Run WithEstate(Layout layout, List<RoleTagger.Run> runs, int index, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var line = layout.Lines[tokens[run.First].Line];
        return run.End - run.First is 2 or 3 && line.End - run.End == 2 && line.First == run.First && line.Kinds == 1 << (int)TokenKind.Word && layout.Lines.Count > 2 && (index + 1 == runs.Count || runs[index + 1].First >= line.End)
            && tokens[run.End] is { Shape: Shape.Lower, Before: Gap.Space } particle && (particle.Words & WordKinds.Particle) != 0
            && tokens[run.End + 1] is { Shape: Shape.Capitalised, Before: Gap.Space } last && (last.Words & (WordKinds.CompanyWord | WordKinds.LegalForm | WordKinds.Industry | WordKinds.TitleHead)) == 0 && (last.Agrees & (Agreement.Domain | Agreement.WithinDomain)) == 0
            ? run with { End = line.End } : run;
    }

    // "Freytag, Dr. Konrad" of a list, where only the first name is read as one.
    private static RoleTagger.Run WithFamily(Layout layout, int known, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var title = run.First;
        while (title > known && tokens[title].Line == tokens[run.First].Line && (tokens[title].Words & WordKinds.Honorific) == 0 && tokens[title].Before <= Gap.Stop && (tokens[title - 1].Words & WordKinds.Honorific) != 0)
        {
            title--;
        }

        return (tokens[title].Words & WordKinds.Honorific) != 0 && run.End - title <= 3 && title > known && tokens[title].Before == Gap.Comma && layout.Lines[tokens[title].Line].First == title - 1 && IsUnknown(tokens[title - 1])
            ? run with { First = title - 1 } : run;
    }

    // Whether a token is all of its line: cards have "Laure-Anne" above "Piguet".
    private static bool IsAlone(Layout layout, int token)
    {
        var line = layout.Lines[layout.Tokens[token].Line];
        var first = line.First;
        while (first < token && (layout.Tokens[first].Words & (WordKinds.Honorific | WordKinds.Degree)) != 0)
        {
            first++; // "DI (FH) Notburga"
        }

        return first == token && line.End == token + 1;
    }

    // "mal den Tobias Wienand": what stands before a first name in small letters is none of it; nor is "di" where a line says whose the firm above is.
    private static RoleTagger.Run FromGiven(string text, Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var first = run.First;
        while (first < run.End && tokens[first].Shape == Shape.Lower)
        {
            first++;
        }

        return first > run.First && first + 1 < run.End && ((tokens[first].Words & WordKinds.CommonGivenName) != 0 || (run.First > 0 && tokens[run.First].Before == Gap.Line && (tokens[first].Words & WordKinds.GivenName) != 0 && (tokens[run.End - 1].Words & WordKinds.CommonGivenName) == 0 && tokens[run.First].In(text) is "di"))
            ? run with { First = first } : run;
    }

    // "Demirtaş, Cem;", "Ruiz Moreno, Florencia:" of a list: a family name, a comma, and a first name up to where the next thing begins.
    private static RoleTagger.Run WithGiven(Layout layout, List<RoleTagger.Run> runs, int index, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var limit = index + 1 < runs.Count ? runs[index + 1].First : tokens.Length;
        var areSurnames = run.End - run.First == 2 && run.End < limit && tokens[run.First + 1].Before == Gap.Space && ((tokens[run.First].Words | tokens[run.First + 1].Words) & WordKinds.CommonGivenName) == 0 && (tokens[run.End].Words & WordKinds.CommonGivenName) != 0;
        if ((run.End - run.First != 1 && !areSurnames) || run.End >= limit || tokens[run.First].Before < Gap.Line || tokens[run.End].Before != Gap.Comma || (tokens[run.First].Words & WordKinds.CommonGivenName) != 0)
        {
            return run;
        }

        var end = run.End;
        while (end < limit && end - run.End < 2 && IsGiven(tokens[end]) && (end == run.End || tokens[end].Before == Gap.Space))
        {
            end++;
        }

        end = end == run.End && IsUnknown(tokens[end]) && end + 1 < tokens.Length ? end + 1 : end;
        return end > run.End && (end == tokens.Length || tokens[end].Before >= Gap.Comma) ? run with { End = end } : run;
    }

    private static bool IsUnknown(in Token token) => token.Shape == Shape.Capitalised
        && (token.Words & (Others | WordKinds.Title | WordKinds.CompanyWord | WordKinds.LegalForm | WordKinds.Place | WordKinds.Country | WordKinds.Department | WordKinds.Function | WordKinds.Common | WordKinds.Industry)) == 0;

    private static bool IsGiven(in Token token) =>
        RunBounds.IsCapital(token) && (token.Words & WordKinds.GivenName) != 0 && (token.Words & (WordKinds.Function | Others)) == 0;
}

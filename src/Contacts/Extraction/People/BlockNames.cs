using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.People;

/// <summary>Reads the names that blocks of a list begin with where others do: above the address "Mercer, Alice", "Dr. Lang (teeth)", "G.J. van 't Oever".</summary>
internal static class BlockNames
{
    private const int MostBlocks = 60;
    private const int MostLines = 7;
    private const int MostWords = 5;
    private const int Fewest = 2;
    private const double Likely = 0.75;
    private const int Reach = (1 << (int)TokenKind.Phone) | (1 << (int)TokenKind.Email);
    private const WordKinds NoName = WordKinds.TitleHead | WordKinds.Closing | WordKinds.Greeting | WordKinds.PhoneLabel | WordKinds.EmailLabel | WordKinds.LegalForm | WordKinds.Street | WordKinds.CompanyWord | WordKinds.Department | WordKinds.Month | WordKinds.Weekday;

    /// <summary>The runs with them, in order.</summary>
    public static List<RoleTagger.Run> Add(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        var lines = CollectionsMarshal.AsSpan(layout.Lines);
        if (lines.Length < MostLines - 1)
        {
            return runs;
        }

        List<TextSpan>? unread = null;
        var (named, told, next) = (0, 0, 0);
        for (var line = 0; line < lines.Length; line++)
        {
            if (line > 0 && lines[line].Before != Gap.Blank)
            {
                continue;
            }

            while (next < runs.Count && runs[next].First < lines[line].First)
            {
                next++;
            }

            if (!IsBlock(layout, runs, line, next))
            {
                continue;
            }

            var role = next < runs.Count && runs[next].First < lines[line].End ? runs[next].Role : Role.None;
            named += role == Role.Name ? 1 : 0;
            if (role is Role.None or Role.Address && NameIn(text, layout, lines[line]) is { } name)
            {
                (unread ??= []).Add(name);
                told += name.Length > 1 && IsReversed(CollectionsMarshal.AsSpan(layout.Tokens)[name.Start..name.End]) ? 1 : 0;
            }
        }

        return unread is not null && named + told >= Fewest && named + told >= unread.Count - told && unread.Count <= MostBlocks ? With(layout, runs, unread) : runs;
    }

    // A few lines, of which one below the first is a title, an address or reaches somebody.
    private static bool IsBlock(Layout layout, List<RoleTagger.Run> runs, int first, int next)
    {
        var end = first + 1;
        var told = false;
        while (end < layout.Lines.Count && layout.Lines[end].Before != Gap.Blank && end - first <= MostLines)
        {
            told |= (layout.Lines[end++].Kinds & Reach) != 0;
        }

        for (var i = next; i < runs.Count && !told && layout.Tokens[runs[i].First].Line < end; i++)
        {
            told = runs[i].Role is Role.Title or Role.Address;
        }

        return told && end - first is > 1 and <= MostLines && layout.Lines[first] is { Kinds: 1 << (int)TokenKind.Word, Digits: 0, Count: <= MostWords };
    }

    private static TextSpan? NameIn(string text, Layout layout, in Stretch line)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens)[line.First..line.End];
        if (tokens.Length < 2)
        {
            return null;
        }

        if (BehindHonorific(tokens) is > 0 and var called && IsReversed(tokens[called..]))
        {
            return new TextSpan(line.First + called, line.End);
        }

        if (IsReversed(tokens) || (tokens[0].Shape is Shape.Initial or Shape.Capitals && NameMatch.IsInitials(tokens[0].In(text).ToString()) && IsFamily(tokens[1..])))
        {
            return new TextSpan(line.First, line.End);
        }

        var isCalled = (tokens[0].Words & WordKinds.Honorific) != 0 && tokens[1] is { IsCapital: true, Before: Gap.Space or Gap.Stop } && (tokens[1].Words & NoName) == 0 && (tokens.Length == 2 || tokens[2].Before == Gap.Bracket);
        return isCalled ? new TextSpan(line.First + 1, line.First + 2) : null;
    }

    // "Ms Tanaka-Byrne, Orlaith", "Frau Dr. Ahrendt, Silke"
    private static int BehindHonorific(ReadOnlySpan<Token> tokens)
    {
        var at = 0;
        while (at < tokens.Length - 2 && (tokens[at].Words & (WordKinds.Honorific | WordKinds.Degree)) != 0 && tokens[at + 1].Before is Gap.Space or Gap.Stop)
        {
            at++;
        }

        return at;
    }

    // "Mercer, Alice Jane"; a first name that is not known where the address has the surname.
    private static bool IsReversed(ReadOnlySpan<Token> tokens) =>
        tokens.Length is 2 or 3 && tokens[0].IsCapital && tokens[1] is { Before: Gap.Comma, IsCapital: true } && ((tokens[1].Words & WordKinds.GivenName) != 0 || ((tokens[0].Agrees & Agreement.LocalPart) != 0 && tokens[1].Words == WordKinds.None)) && (tokens.Length == 2 || (tokens[2].Before == Gap.Space && tokens[2].IsCapital))
        && ((tokens[0].Words & NoName) == 0 || (tokens[0].Words & WordKinds.FamilyName) != 0);

    // "van 't Oever", "F. Lang"
    private static bool IsFamily(ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly var token in tokens)
        {
            if (token.Before > Gap.Stop || !(token.IsCapital || token.Shape == Shape.Initial || (token.Words & WordKinds.Particle) != 0) || (token.Words & (WordKinds.LegalForm | WordKinds.PhoneLabel)) != 0)
            {
                return false;
            }
        }

        return tokens[^1].IsCapital;
    }

    // An address that was read from the name on begins below it.
    private static List<RoleTagger.Run> With(Layout layout, List<RoleTagger.Run> runs, List<TextSpan> names)
    {
        var next = 0;
        foreach (ref var run in CollectionsMarshal.AsSpan(runs))
        {
            while (next < names.Count && layout.Lines[layout.Tokens[names[next].Start].Line].First < run.First)
            {
                next++;
            }

            if (next < names.Count && layout.Lines[layout.Tokens[names[next].Start].Line] is var line && line.First == run.First)
            {
                run = run with { First = Math.Min(line.End, run.End), Confidence = Math.Max(run.Confidence, Likely) };
            }
        }

        runs.RemoveAll(static run => run.First >= run.End);
        return RunOrder.With(runs, names.Select(static name => new RoleTagger.Run(Role.Name, name.Start, name.End, Likely)));
    }
}

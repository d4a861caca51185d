using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;
using Allo.Contacts.Extraction.Runs;

namespace Allo.Contacts.Extraction.People;

/// <summary>Puts right which tokens make one name: the model parts first names from the rest, and reads on below a blank line.</summary>
internal static class NameRuns
{
    private const int LongestShort = 4;
    private const double Sure = 0.7;

    private const int Usual = 2;

    /// <summary>The runs of names, put right.</summary>
    public static List<RoleTagger.Run> Of(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        var names = new List<RoleTagger.Run>(Usual);
        for (var i = 0; i < runs.Count; i++)
        {
            if (IsFamilyBelow(layout, runs, i))
            {
                names[^1] = names[^1] with { End = runs[i].End };
            }
            else if (runs[i].Role != Role.Name)
            {
                continue;
            }
            else if (i > 0 && runs[i - 1].Role == Role.Name && names[^1] is var last && GoesOn(layout, last, runs[i]))
            {
                names[^1] = last with { End = runs[i].End, Confidence = Math.Min(runs[i].Confidence, last.Confidence) };
            }
            else
            {
                AddParagraphs(layout, NameRunBounds.Of(text, layout, runs, i), names);
            }
        }

        return names;
    }

    /// <summary>The runs that are no part of a name.</summary>
    public static IEnumerable<RoleTagger.Run> OthersOf(Layout layout, List<RoleTagger.Run> runs)
    {
        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Role != Role.Name && !IsFamilyBelow(layout, runs, i))
            {
                yield return runs[i];
            }
        }
    }

    // "Steven" and "M. Karolczak" with but a space between are one.
    private static bool GoesOn(Layout layout, RoleTagger.Run last, RoleTagger.Run run) =>
        last.End - last.First == 1
        && (IsBehindComma(layout, last, run) || (last.End == run.First && (layout.Tokens[run.First].Before <= Gap.Space || AreOnLines(layout, last, run))));

    // "Freytag, Dr. Konrad" in a list.
    private static bool IsBehindComma(Layout layout, RoleTagger.Run last, RoleTagger.Run run)
    {
        var (family, first) = (layout.Tokens[last.First], layout.Tokens[last.End]);
        return last.End <= run.First && run.First - last.End <= 1 && run.End - last.End is 2 or 3 && first.Before == Gap.Comma && first.Line == family.Line
            && (family.Words & WordKinds.CommonGivenName) == 0 && (first.Words & WordKinds.Honorific) != 0;
    }

    // "DEVON" and below it "ACHEBE", each on a line of its own, as cards have them: the second is no first name of somebody else.
    private static bool AreOnLines(Layout layout, RoleTagger.Run last, RoleTagger.Run run)
    {
        var (given, family) = (layout.Tokens[last.First], layout.Tokens[run.First]);
        return family.Before == Gap.Line && IsLine(layout, last) && IsLine(layout, run) && run.End - run.First <= 2
            && (given.Words & WordKinds.GivenName) != 0 && (family.Words & WordKinds.CommonGivenName) == 0 && (given.Shape == family.Shape || family.Shape == Shape.Capitals);
    }

    // "Cédric" and below it "MBOUMBA-LEROY", which the model takes for a company, above what he is and where.
    private static bool IsFamilyBelow(Layout layout, List<RoleTagger.Run> runs, int index)
    {
        if (runs[index] is not { Role: Role.Company, Confidence: < Sure } run || index == 0 || index + 2 >= runs.Count || runs[index - 1] is not { Role: Role.Name } name || runs[index + 1].Role != Role.Title || runs[index + 2].Role != Role.Company)
        {
            return false;
        }

        var family = layout.Tokens[run.First];
        return run.End - run.First == 1 && name.End - name.First == 1 && name.End == run.First && family.Shape == Shape.Capitals && (family.Words & ~(WordKinds.FamilyName | WordKinds.Place)) == 0 && !IsOfFirm(layout, family, runs[index + 2]) && AreOnLines(layout, name, run);
    }

    // "EXTIA" above "Extia Paris"
    private static bool IsOfFirm(Layout layout, Token word, RoleTagger.Run firm)
    {
        for (var i = firm.First; i < firm.End; i++)
        {
            if (layout.Tokens[i].Hash == word.Hash)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLine(Layout layout, RoleTagger.Run run) => layout.Lines[layout.Tokens[run.First].Line] is var line && line.First == run.First && line.End == run.End;

    // "Visitación Arribas Modrego. Ganadera." in a list: behind a stop no name goes on but after a short word, "St. James".
    private static RoleTagger.Run ToStop(Layout layout, RoleTagger.Run run)
    {
        // "Marcus St. John", of which the model reads "Marcus St".
        var saint = layout.Tokens[run.End - 1];
        if (run.End - run.First > 1 && run.End < layout.Tokens.Count && layout.Tokens[run.End] is { Before: Gap.Stop, Shape: Shape.Capitalised, Kind: TokenKind.Word } john && john.Line == saint.Line && saint.Span.Length is 2 or 3 && (saint.Words & WordKinds.Particle) != 0 && saint.Initial == 's')
        {
            run = run with { End = run.End + 1 };
        }

        for (var i = run.First + 1; i < run.End; i++)
        {
            if (layout.Tokens[i].Before == Gap.Stop && layout.Tokens[i - 1] is { Shape: Shape.Capitalised or Shape.Lower, Span.Length: > LongestShort } last && (i > run.First + 1 || last.Shape == Shape.Lower) && (layout.Tokens[i - 1].Words & (WordKinds.Honorific | WordKinds.Degree)) == 0)
            {
                return run with { End = i };
            }
        }

        return run;
    }

    // "Katrin Vogel Durchwahl 030 …": what stands right before a number is said of it.
    private static RoleTagger.Run WithoutLabel(Layout layout, RoleTagger.Run run)
    {
        var last = layout.Tokens[run.End - 1];
        var isLabel = run.End < layout.Tokens.Count && layout.Tokens[run.End].Kind == TokenKind.Phone && layout.Tokens[run.End].Line == last.Line && (last.Words & WordKinds.PhoneLabel) != 0;
        return isLabel && (run.End - run.First > 2 || (run.End - run.First == 2 && (last.Words & (WordKinds.GivenName | WordKinds.FamilyName)) == 0)) ? run with { End = run.End - 1 } : run;
    }

    // "Ilse (die aus Bern, nicht die andere)": a word in small letters opens an aside.
    private static RoleTagger.Run ToAside(Layout layout, RoleTagger.Run run)
    {
        for (var i = run.First + 1; i < run.End; i++)
        {
            if (layout.Tokens[i] is { Before: Gap.Bracket, Shape: Shape.Lower } word && (word.Words & (WordKinds.Particle | WordKinds.GivenName)) == 0 && i + 1 < layout.Tokens.Count && layout.Tokens[i + 1] is { Before: Gap.Space, Shape: Shape.Lower })
            {
                return run with { End = i };
            }
        }

        return run;
    }

    // "anatole de la pharmacie": no name ends in a particle.
    private static RoleTagger.Run WithoutParticle(Layout layout, RoleTagger.Run run)
    {
        var end = run.End;
        while (end - run.First > 1 && layout.Tokens[end - 1] is { Shape: Shape.Lower, Before: Gap.Space, Span.Length: <= LongestShort } last && (last.Words & (WordKinds.Particle | WordKinds.CommonGivenName)) == WordKinds.Particle)
        {
            end--;
        }

        return end < run.End ? run with { End = end } : run;
    }

    // "Sanne de Wit ontmoet", "Fatima Haddad lavora da": small words behind two capitals.
    private static RoleTagger.Run WithoutVerb(Layout layout, RoleTagger.Run run)
    {
        var end = run.End;
        while (end - run.First > 2 && layout.Tokens[end - 1] is { Kind: TokenKind.Word, Shape: Shape.Lower, Before: Gap.Space })
        {
            end--;
        }

        return end < run.End && layout.Tokens[run.First].Shape == Shape.Capitalised && layout.Tokens[end - 1].Shape is Shape.Capitalised or Shape.Mixed ? run with { End = end } : run;
    }

    // "Rappeler M. Lefort", "Bitte Herrn Krause": a title of courtesy stands before the name and not within it.
    private static RoleTagger.Run FromTitle(Layout layout, RoleTagger.Run run)
    {
        var first = layout.Tokens[run.First];
        return run.End - run.First == 3 && first.Kind == TokenKind.Word && layout.Tokens[run.First + 1] is { Before: Gap.Space } title && (title.Words & (WordKinds.Honorific | WordKinds.Particle)) == WordKinds.Honorific
            && (first.Words & (WordKinds.GivenName | WordKinds.Honorific)) == 0 ? run with { First = run.First + 1 } : run;
    }

    // "Durchwahl von Uschi", "ligne directe de Nadège": whose a number is, and no family name.
    private static RoleTagger.Run BehindLabel(Layout layout, RoleTagger.Run run)
    {
        var particle = (layout.Tokens[run.First].Words & WordKinds.PhoneLabel) != 0 ? run.First + 1 : run.First;
        return particle > 0 && particle + 2 == run.End && layout.Tokens[particle] is { Shape: Shape.Lower, Before: Gap.Space } of && (of.Words & WordKinds.Particle) != 0 && (layout.Tokens[particle - 1].Words & WordKinds.PhoneLabel) != 0
            && layout.Tokens[particle + 1].IsCapital && (layout.Tokens[particle + 1].Words & (WordKinds.GivenName | WordKinds.FamilyName)) != WordKinds.FamilyName ? run with { First = particle + 1 } : run;
    }

    // No name goes on below a blank line.
    private static void AddParagraphs(Layout layout, RoleTagger.Run whole, List<RoleTagger.Run> all)
    {
        whole = FromTitle(layout, BehindLabel(layout, whole));
        var run = WithoutParticle(layout, WithoutVerb(layout, WithoutLabel(layout, ToAside(layout, ToStop(layout, whole)))));
        var first = run.First;
        for (var i = run.First + 1; i < run.End; i++)
        {
            if (layout.Tokens[i].Before == Gap.Blank)
            {
                all.Add(run with { First = first, End = i });
                first = i;
            }
        }

        all.Add(run with { First = first });
    }
}

using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Joins a title that goes on in the next line, which the model reads as a company: "Praticien hospitalier, responsable" and "de l'unité de dialyse à domicile"; and leaves out where somebody was: "at the builders merchant".</summary>
internal static class TitleRuns
{
    private const int MostWords = 10;
    private static readonly Words At = new("at in to into from near outside chez dans bei auf in en hasta desde da dal na bij naar");

    private static readonly Words Departments = new("service services servicio servizio serviço atención atendimento assistenza kundenservice kundendienst klantenservice secrétariat sekretariat accueil");
    private static readonly Words And = new("et and und y e i &");

    // "Assistant Superintendent" and "for Curriculum and Instruction"
    private static readonly Words For = new("of for für pour para per voor");
    private static readonly Words Since = new("seit since depuis desde sinds");
    private static readonly Words Ordinals = new("e er ere re eme nd nde st rd th º ª o a");
    private static readonly Words In = new("in à a en em te zu aus");
    private static readonly Words OfTown = new("de di von");

    // What a sentence goes on with behind a title: "account manager looking after …", "Verkaufsleiterin bi de …".
    private static readonly Words Doing = new("looking covering handling dealing based assigned zuständig verantwortlich werkzaam bi bim");

    // "Agent commercial immatriculé au RSAC de Nice", "Architecte DPLG inscrite à l'Ordre"
    private static readonly Words Enrolled = new("immatriculé immatriculée inscrit inscrite enregistré enregistrée eingetragen iscritto iscritta inscrito inscrita registrado registrada ingeschreven");

    // "I'm the co-op's bookkeeper"
    private static readonly Words Employers = new("company's firm's co-op's coop's cooperative's business's group's school's club's association's charity's shop's society's council's church's hotel's farm's practice's studio's estate's");

    // "Joe Bloggs Sr., manager of Harlan Tools"
    private static readonly Words Generations = new("jr sr jun sen");
    private const int LongestShort = 4;
    private const int MostOfTongue = 3;
    private const int MostUnread = 3;

    /// <summary>The runs, in order.</summary>
    public static List<RoleTagger.Run> Of(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        BarredTitles.Add(layout, runs);
        LeaveDepartments(text, layout, runs);
        for (var i = runs.Count - 1; i > 0; i--)
        {
            if (runs[i].Role == Role.Company && runs[i - 1].Role == Role.Title && (IsSuperior(layout, runs, i) ? runs[i].End : GoesOn(layout, runs, i)) is > 0 and var end)
            {
                runs[i - 1] = runs[i - 1] with { End = end };
                runs.RemoveAt(i);
            }
            else if (runs[i].Role == Role.Title && runs[i - 1].Role == Role.Title && IsJoined(text, layout, runs[i - 1], runs[i]))
            {
                runs[i - 1] = runs[i - 1] with { End = runs[i].End };
                runs.RemoveAt(i);
            }
        }

        for (var i = 0; i < runs.Count; i++)
        {
            if (runs[i].Role != Role.Title)
            {
                continue;
            }

            if (GoesOnUnread(text, layout, runs, i) is > 0 and var end)
            {
                runs[i] = runs[i] with { End = end };
            }

            TitleEnds.Widen(text, layout, runs, i);

            if (runs[i].End - runs[i].First > 1 && layout.Tokens[runs[i].First].In(text) is [.., '\'' or '’', 's'] employer && Employers.Has(employer))
            {
                runs[i] = runs[i] with { First = runs[i].First + 1 };
            }

            runs[i] = runs[i] with { End = EndOfSentence(layout, runs[i]) };
            if (runs[i].End - runs[i].First > 1 && layout.Tokens[runs[i].First + 1].Before == Gap.Comma && Generations.Has(layout.Tokens[runs[i].First].In(text).TrimEnd('.')))
            {
                runs[i] = runs[i] with { First = runs[i].First + 1 };
            }

            if (OtherTongue(layout, runs, i) is { } first)
            {
                runs[i] = runs[i] with { First = first };
            }

            if (IsBehindOrdinal(text, layout, runs[i]))
            {
                runs[i] = runs[i] with { First = runs[i].First - 1 };
            }
        }

        foreach (var run in runs)
        {
            if (IsAtPlace(text, layout, run))
            {
                RemovePlaces(text, layout, runs);
                break;
            }
        }

        return runs;
    }

    // "…, tiler. Sole trader so no firm."
    private static int EndOfSentence(Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        for (var i = run.First + 1; i < run.End; i++)
        {
            if (tokens[i] is { Before: Gap.Stop, Shape: Shape.Capitalised } next && (next.Words & (WordKinds.Title | WordKinds.TitleHead)) == 0 && tokens[i - 1] is { Shape: Shape.Lower, Span.Length: > LongestShort } last && (last.Words & WordKinds.TitleHead) != 0)
            {
                return i;
            }
        }

        return run.End;
    }

    // "Service Commercial" below a firm where nobody signs.
    private static void LeaveDepartments(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        if (!runs.Exists(static run => run.Role == Role.Name))
        {
            RemoveDepartments(text, layout, runs);
        }
    }

    private static void RemoveDepartments(string text, Layout layout, List<RoleTagger.Run> runs) => runs.RemoveAll(run => run.Role == Role.Title && Departments.Has(layout.Tokens[run.First].In(text)) && !HasHead(CollectionsMarshal.AsSpan(layout.Tokens)[run.First..run.End]));

    // "Uachtarán / President" on a line of its own: the title in two languages, of which the model knows one.
    private static int? OtherTongue(Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var run = runs[index];
        var line = layout.Lines[layout.Tokens[run.First].Line];
        if (run.First - line.First is < 1 or > MostOfTongue || run.End != line.End || layout.Tokens[run.First].Before != Gap.Slash || (index > 0 && runs[index - 1].End > line.First))
        {
            return null;
        }

        for (var i = line.First; i < run.First; i++)
        {
            if (layout.Tokens[i] is not { Kind: TokenKind.Word } word || (i > line.First && word.Before != Gap.Space) || (i == line.First && !word.IsCapital) || (word.Words & ~(WordKinds.Title | WordKinds.TitleHead | WordKinds.Function | WordKinds.Particle)) != 0)
            {
                return null;
            }
        }

        return line.First;
    }

    /// <summary>A title of a sentence without the town behind it: "fleuriste à Vevey", and without what they do since when and with whom, or where they are enrolled: "Gerätewart seit Oktober", "rental agent w/ Cedar Homes".</summary>
    public static RoleTagger.Run WithoutTown(string text, Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        for (var i = run.First + 1; i < run.End; i++)
        {
            if (tokens[i] is { Shape: Shape.Lower, Before: Gap.Space } && (Since.Has(tokens[i].In(text)) || Enrolled.Has(tokens[i].In(text)) || (Doing.Has(tokens[i].In(text)) && HasHead(tokens[run.First..i]) && !HasHead(tokens[i..run.End])) || (tokens[i].In(text) is "w" && text.AsSpan(tokens[i].Span.End).StartsWith("/"))))
            {
                return run with { End = i };
            }
        }

        var at = run.End - 2;
        // "Notar in Husum" beside "@notariat-husum.de"
        if (at > run.First && tokens[at].Shape == Shape.Lower && In.Has(tokens[at].In(text)) && tokens[at + 1].Shape == Shape.Capitalised && (tokens[at + 1].Words & WordKinds.Place) != 0 && (tokens[at + 1].Agrees & (Agreement.Domain | Agreement.WithinDomain)) == Agreement.WithinDomain)
        {
            return run with { End = at };
        }

        return at > run.First && tokens[run.First].Shape == Shape.Lower && tokens[at].Shape == Shape.Lower && (In.Has(tokens[at].In(text)) || ((tokens[at + 1].Words & (WordKinds.Common | WordKinds.Industry | WordKinds.CompanyWord)) == 0 && OfTown.Has(tokens[at].In(text))))
            && tokens[at + 1].Shape is Shape.Capitalised or Shape.Mixed && (tokens[at + 1].Words & WordKinds.Place) != 0 && (tokens[at + 1].Words & (WordKinds.Title | WordKinds.Department)) == 0
            ? run with { End = at } : run;
    }

    // "account manager looking after …", and no "cash handling supervisor".
    private static bool HasHead(ReadOnlySpan<Token> words)
    {
        foreach (ref readonly var word in words)
        {
            if ((word.Words & WordKinds.TitleHead) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // "2e adjoint au maire", "1st Officer", at the beginning of a line or of a part of it.
    private static bool IsBehindOrdinal(string text, Layout layout, RoleTagger.Run run)
    {
        if (run.First == 0 || layout.Tokens[run.First - 1] is not { Shape: Shape.DigitsAndLetters } ordinal || layout.Tokens[run.First].Before != Gap.Space || (ordinal.Before < Gap.Comma && layout.Lines[ordinal.Line].First != run.First - 1) || layout.Tokens[run.First].Line != ordinal.Line)
        {
            return false;
        }

        var written = ordinal.In(text);
        var digits = written.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && Ordinals.Has(written[digits..]);
    }

    private static void RemovePlaces(string text, Layout layout, List<RoleTagger.Run> runs) => runs.RemoveAll(run => IsAtPlace(text, layout, run));

    // "we met at the builders merchant": where somebody was is nobody's title.
    private static bool IsAtPlace(string text, Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var first = run.First;
        return run.Role == Role.Title && first > 1 && tokens[first].Shape == Shape.Lower && tokens[first].Before == Gap.Space && tokens[first - 1].Before == Gap.Space
            && Articles.Definite.Has(text.AsSpan(tokens[first - 1].Span.Start, tokens[first - 1].Span.Length)) && At.Has(text.AsSpan(tokens[first - 2].Span.Start, tokens[first - 2].Span.Length));
    }

    // "Secrétaire médicale du Dr Jean Rouquette": whom the title is for.
    private static bool IsSuperior(Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var (title, run) = (runs[index - 1], runs[index]);
        return run.First == title.End + 1 && tokens[run.First].Line == tokens[title.First].Line && tokens[title.End].Shape == Shape.Lower && (tokens[title.End].Words & (WordKinds.Particle | WordKinds.Function)) != 0
            && run.End - run.First > 1 && (tokens[run.First].Words & WordKinds.Honorific) != 0 && (tokens[run.First].Words & WordKinds.CompanyWord) == 0 && (tokens[run.First + 1].Words & WordKinds.GivenName) != 0;
    }

    // "Deputy Town Clerk &" and "Responsible Financial Officer" on the next line.
    private static bool IsJoined(string text, Layout layout, RoleTagger.Run title, RoleTagger.Run next)
    {
        var first = layout.Lines[layout.Tokens[next.First].Line].First;
        return first - title.End is 0 or 1 && next.First - first <= MostUnread && layout.Tokens[first].Before == Gap.Line && And.Has(layout.Tokens[first - 1].In(text));
    }

    // "for Europe and Africa"; but "for and on behalf of …", "para cualquier duda …".
    private static bool IsField(string text, Layout layout, int first)
    {
        for (var i = first + 1; i < layout.Lines[layout.Tokens[first].Line].End; i++)
        {
            if (!layout.Tokens[i].IsCapital && (i == first + 1 || !And.Has(layout.Tokens[i].In(text))))
            {
                return false;
            }
        }

        return true;
    }

    // "Responsable du développement territorial" and "et des partenariats entreprises", of which nothing is read.
    private static int GoesOnUnread(string text, Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var end = runs[index].End;
        if (end >= tokens.Length || tokens[end].Before != Gap.Line || tokens[end].Shape != Shape.Lower || !(And.Has(tokens[end].In(text)) || (For.Has(tokens[end].In(text)) && IsField(text, layout, end)) || (tokens[end].Words & WordKinds.Particle) != 0))
        {
            return 0;
        }

        var (line, next) = (layout.Lines[tokens[end].Line], index + 1 < runs.Count ? runs[index + 1].First : tokens.Length);
        return line.First == end && line.Count is > 1 and <= MostWords && line.Kinds == 1 << (int)TokenKind.Word && line.End <= next && line.Digits == 0 && (line.Words & WordKinds.LegalForm) == 0
            && tokens[end - 1].Line == tokens[runs[index].First].Line && layout.Lines[tokens[end - 1].Line] is { Count: <= MostWords } ? line.End : 0;
    }

    // The end of the line that goes on; 0 where none does.
    private static int GoesOn(Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var (title, run) = (runs[index - 1], runs[index]);
        var first = tokens[run.First];
        var line = layout.Lines[first.Line];
        var next = index + 1 < runs.Count ? runs[index + 1].First : tokens.Length;
        return first.Before == Gap.Line && run.First == title.End && line.First == run.First && first.Shape == Shape.Lower && (first.Words & WordKinds.Particle) != 0
            && line.Count <= MostWords && line.Kinds == 1 << (int)TokenKind.Word && line.End <= next && (line.Words & WordKinds.LegalForm) == 0 ? line.End : 0;
    }
}

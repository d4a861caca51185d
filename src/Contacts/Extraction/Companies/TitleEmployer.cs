using System.Runtime.InteropServices;
using Allo.Contacts.Extraction.Lexicon;
using Allo.Contacts.Extraction.Roles;

namespace Allo.Contacts.Extraction.Companies;

/// <summary>Parts a company from the title that the model reads it with: "jefa de compras de Conservas Rías Altas", "Eigenaar Feestverhuur Friesland", "Mécasud, tourneur".</summary>
internal static class TitleEmployer
{
    private const WordKinds OfTitles = WordKinds.Title | WordKinds.TitleHead | WordKinds.Department | WordKinds.Country;
    private const WordKinds OfFirms = WordKinds.LegalForm | WordKinds.CompanyWord | WordKinds.Industry;

    private const int MostWordsOfAPost = 3;
    private const int ShortestFirm = 4;
    private static readonly Words At = new("de da do of at chez von bei van bij del della dell' des du d' à a in para presso");
    private static readonly Words AtFirms = new("chez bei bij presso at");
    private static readonly Words InFirms = new("en na no da di de del della");
    private static readonly Words Heads = new("owner founder co-founder cofounder inhaber inhaberin geschäftsführer geschäftsführerin eigenaar eigenares zaakvoerder gérant gérante fondateur fondatrice dirigeant dirigeante titolare proprietario proprietaria propietario propietaria dueño dueña proprietário proprietária");

    /// <summary>The runs with such titles parted, in order.</summary>
    public static List<RoleTagger.Run> Of(string text, Layout layout, List<RoleTagger.Run> runs)
    {
        for (var i = runs.Count - 1; i >= 0; i--)
        {
            if (runs[i].Role == Role.Company && EndOfPost(layout, runs, i) is > 0 and var firm)
            {
                runs.Insert(i + 1, runs[i] with { First = firm });
                runs[i] = runs[i] with { Role = Role.Title, End = firm };
            }

            if (runs[i].Role == Role.Title && (IsBracketed(text, layout, runs, i) || IsUnknown(text, layout, runs, i)))
            {
                runs[i] = runs[i] with { Role = Role.Company };
            }

            if (runs[i].Role != Role.Title || HasEmployer(layout, runs, i))
            {
                continue;
            }

            var run = WithBehind(text, layout, runs, i);
            if (run.End - run.First < 2)
            {
                continue;
            }

            if (Employed(text, layout, run) is > 0 and var behind)
            {
                runs[i] = run with { End = behind - (At.Has(WordOf(text, layout, behind - 1)) ? 1 : 0) };
                runs.Insert(i + 1, run with { Role = Role.Company, First = behind });
            }
            else if (Leading(layout, run) is > 0 and var title)
            {
                runs[i] = run with { Role = Role.Company, End = title };
                runs.Insert(i + 1, run with { First = title });
            }
        }

        return runs;
    }

    // "Sven Petersen (Acme)": what stands in brackets behind a name and is no title.
    private static bool IsBracketed(string text, Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var (run, tokens) = (runs[index], layout.Tokens);
        if (index == 0 || runs[index - 1].Role != Role.Name || runs[index - 1].End != run.First || run.End - run.First > MostWordsOfAPost || tokens[run.First].Before != Gap.Bracket
            || text[tokens[run.First].Span.Start - 1] != '(' || tokens[run.End - 1].Span.End >= text.Length || text[tokens[run.End - 1].Span.End] != ')')
        {
            return false;
        }

        foreach (ref readonly var token in CollectionsMarshal.AsSpan(tokens)[run.First..run.End])
        {
            if (!token.IsCapital || token.Span.Length < ShortestFirm || LostTitle.IsTradeWord(token.Span.Of(text)) || (token.Words & (OfTitles | WordKinds.Degree | WordKinds.Honorific)) != 0)
            {
                return false;
            }
        }

        return true;
    }

    // "Gesa Lüders, Orbis, 0171 …": a word that nobody knows, alone behind a name on the only line.
    private static bool IsUnknown(string text, Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var run = runs[index];
        return layout.Lines.Count == 1 && run.End - run.First == 1 && layout.Tokens[run.First] is { IsCapital: true, Words: WordKinds.None, Before: Gap.Comma or Gap.Dash or Gap.Bar or Gap.Slash, Span.Length: >= ShortestFirm } word
            && !LostTitle.IsTradeWord(word.Span.Of(text)) && index > 0 && runs[index - 1].Role == Role.Name && !runs.Exists(static other => other.Role == Role.Company);
    }

    // "Pipe Major, Strathcromar Pipes & Drums" below a name, read as a company: where the firm begins that the address is called like; nought where nothing is parted.
    private static int EndOfPost(Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var run = runs[index];
        if (index == 0 || runs[index - 1].Role != Role.Name || tokens[run.First].Before < Gap.Line || (index + 1 < runs.Count && runs[index + 1].Role == Role.Title))
        {
            return 0;
        }

        for (var i = run.First + 1; i < run.End && i - run.First <= MostWordsOfAPost; i++)
        {
            if (tokens[i].Before == Gap.Comma)
            {
                var before = tokens[i - 1].Words;
                return (before & (WordKinds.Title | OfFirms)) == WordKinds.Title && (tokens[i].Agrees & Agreement.Domain) != 0 && (tokens[run.First].Agrees & Agreement.Domain) == 0 ? i : 0;
            }
        }

        return 0;
    }

    // The title with the words behind it that it may go on in: "responsable de calidad" with "de Frutos Secos Maestrat".
    private static RoleTagger.Run WithBehind(string text, Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var run = runs[index];
        var limit = index + 1 < runs.Count ? runs[index + 1].First : tokens.Length;
        var end = run.End;
        if (end + 1 >= limit || tokens[end].Before != Gap.Space || tokens[end - 1].Shape != Shape.Lower || tokens[end].Shape != Shape.Lower || !At.Has(WordOf(text, layout, end)))
        {
            return run;
        }

        end++;
        while (end < limit && tokens[end].Line == tokens[run.First].Line && tokens[end].Before == Gap.Space && IsOfName(tokens[end]))
        {
            end++;
        }

        return end > run.End + 2 ? run with { End = end } : run;
    }

    private static bool HasUnknown(ReadOnlySpan<Token> words)
    {
        foreach (ref readonly var word in words)
        {
            if (word.Words == WordKinds.None)
            {
                return true;
            }
        }

        return false;
    }

    // A company right before or behind the title, on its line.
    private static bool HasEmployer(Layout layout, List<RoleTagger.Run> runs, int index)
    {
        var line = layout.Tokens[runs[index].First].Line;
        return (index > 0 && runs[index - 1].Role == Role.Company && layout.Tokens[runs[index - 1].First].Line >= line - 1)
            || (index + 1 < runs.Count && runs[index + 1].Role == Role.Company && layout.Tokens[runs[index + 1].First].Line <= line + 1);
    }

    // Where the employer begins; nought where the title names none.
    private static int Employed(string text, Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        var end = run.End;
        while (end > run.First + 1 && IsOfName(tokens[end - 1]))
        {
            end--;
        }

        while (end < run.End && tokens[end].Shape == Shape.Lower)
        {
            end++;
        }

        if (run.End == end)
        {
            return 0;
        }

        var (words, agrees) = (WordKinds.None, Agreement.None);
        foreach (ref readonly var token in tokens[end..run.End])
        {
            (words, agrees) = (words | token.Words, agrees | token.Agrees);
        }

        var isAt = end - run.First > 1 && (AtFirms.Has(WordOf(text, layout, end - 1)) || (InFirms.Has(WordOf(text, layout, end - 1)) && words == WordKinds.None && tokens[run.First].Shape == Shape.Lower));
        var told = isAt || (words & OfFirms) != 0 || (agrees & Agreement.Domain) != 0 || HasUnknown(tokens[end..run.End]);
        var owned = end == run.First + 1 && Heads.Has(WordOf(text, layout, run.First));
        var said = end > run.First + 1 && At.Has(WordOf(text, layout, end - 1)) && tokens[end - 2].Shape == Shape.Lower;
        var headed = end == run.First + 2 && At.Has(WordOf(text, layout, end - 1)) && Heads.Has(WordOf(text, layout, run.First)) && (run.End - end > 1 || (agrees & Agreement.Domain) != 0); // "Fondatrice de Biscuits Mirabeline"
        return told && run.End - end >= (isAt || (agrees & Agreement.Domain) != 0 || (words & OfFirms) != 0 ? 1 : 2) && (owned || said || isAt || headed) ? end : 0;
    }

    // A word in capitals, or a particle between two such, that no title has.
    private static bool IsOfName(in Token token) =>
        token.Kind == TokenKind.Word && token.Before <= Gap.Stop && (token.Shape is Shape.Capitalised or Shape.Mixed or Shape.Capitals ? (token.Words & OfTitles) == 0 || (token.Agrees & Agreement.Domain) != 0 : token.Shape == Shape.Lower && token.Span.Length <= 3 && (token.Words & WordKinds.Particle) != 0);

    // "(Mécasud, tourneur)": where the title begins behind a comma; nought where it does before.
    private static int Leading(Layout layout, RoleTagger.Run run)
    {
        var tokens = CollectionsMarshal.AsSpan(layout.Tokens);
        for (var i = run.First; i < run.End; i++)
        {
            if (i > run.First && tokens[i].Before == Gap.Comma)
            {
                return tokens[i].Shape == Shape.Lower ? i : 0;
            }

            if (tokens[i].Shape is not (Shape.Capitalised or Shape.Mixed or Shape.Capitals) || (tokens[i].Words & OfTitles) != 0 || (i > run.First && tokens[i].Before > Gap.Stop))
            {
                return 0;
            }
        }

        return 0;
    }

    private static ReadOnlySpan<char> WordOf(string text, Layout layout, int token) => text.AsSpan(layout.Tokens[token].Span.Start, layout.Tokens[token].Span.Length);
}
